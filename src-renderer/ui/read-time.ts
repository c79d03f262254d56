/** @file Hours as a French person types them: 14:30, 14h30, 14 h, 930, 9. */
import { isCivilTime } from '#shared/kernel/civil-time.ts';
import type { Reading } from './input/choice.ts';
import { uiLabels } from './ui.labels.ts';

const WRITTEN = /^(\d{1,2})\s*(?:[:h.]\s*(\d{2})?)?\s*(?:min)?$/i;
const RUN = /^(\d{1,2})(\d{2})$/;

export function readTime(text: string): Reading<string> {
  const typed = text.trim();
  const match = RUN.exec(typed) ?? WRITTEN.exec(typed);
  const time = match ? `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? '00'}` : '';
  return isCivilTime(time) ? { ok: true, value: time } : { ok: false, message: uiLabels.timeNotUnderstood };
}
