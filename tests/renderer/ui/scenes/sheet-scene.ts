/** @file What the rows of the scene are made with. */
import type { Choice, Reading } from '#renderer/ui/index.ts';

export const situations: readonly Choice[] = [
  { value: 'single', label: 'Célibataire' },
  { value: 'married', label: 'Marié(e)' },
];

export const ageOf = (birthOn: string | null | undefined): string | undefined =>
  birthOn ? `(${2026 - Number(birthOn.slice(0, 4))} ans)` : undefined;

/** 12/03/1985, 03/1985 or 1985. */
export function readDate(text: string): Reading<string> {
  const match = /^(?:(?:(\d\d)\/)?(\d\d)\/)?(\d{4})$/.exec(text.trim());
  if (!match) return { ok: false, message: 'Date impossible.' };
  return { ok: true, value: [match[3], match[2], match[1]].filter(Boolean).join('-') };
}
