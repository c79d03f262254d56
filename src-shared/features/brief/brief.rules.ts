/** @file What a brief keeps and in which order. Pure: the day comes with the call. */
import { addDays, addYears, diffDays, isDateOnly, type DateOnly } from '../../kernel/date-only.ts';
import { BRIEF_KINDS, type BriefKind, type BriefLine } from './brief.api.ts';

/** How loudly a line speaks, always beside a word and a shape. */
export type BriefTone = 'alert' | 'attention' | 'info';

const ALERTS: readonly BriefKind[] = [
  ...(['deceased', 'complaint', 'unpaid', 'not-renewed'] as const),
  ...(['claim-undeclared', 'task-late'] as const),
];
const REMARKS: readonly BriefKind[] = ['birthday', 'next-event', 'last-exchange', 'ticket-waiting'];

export function toneOf(kind: BriefKind): BriefTone {
  if (ALERTS.includes(kind)) return 'alert';
  return REMARKS.includes(kind) ? 'info' : 'attention';
}

/** Of one kind, more than this is a list and no brief: the rest is counted. */
export const MOST_OF_A_KIND = 5;

/** By kind, within one in the order given. */
export const inOrder = (lines: readonly BriefLine[]): BriefLine[] =>
  BRIEF_KINDS.flatMap((kind) => lines.filter((line) => line.kind === kind));

/** Days around today in which a birthday is wished. */
const BEFORE_DAYS = 7;
const AFTER_DAYS = 3;

export interface Birthday {
  readonly on: DateOnly;
  readonly age: number;
  /** Negative when it was a few days ago. */
  readonly inDays: number;
}

/** The birthday that is near; null when it is not, or when the day of birth is not wholly known. */
export function birthdayNear(birthOn: string | null, today: DateOnly): Birthday | null {
  if (birthOn === null || !isDateOnly(birthOn)) return null;
  const years = Number(today.slice(0, 4)) - Number(birthOn.slice(0, 4));
  for (const age of [years - 1, years, years + 1]) {
    if (age < 0) continue;
    const on = addYears(birthOn, age);
    const inDays = diffDays(today, on);
    if (inDays >= -AFTER_DAYS && inDays <= BEFORE_DAYS) return { on, age, inDays };
  }
  return null;
}

/** How far ahead an appointment is worth a word. */
export const nextEventsUntil = (today: DateOnly): DateOnly => addDays(today, 30);
