/** @file Dates as a French person types them, read into the text that is stored, or into the sentence that says why not. */
import { dateOnly, isRealDate, partsOf, type DateOnly } from '#shared/kernel/date-only.ts';
import { birthIssue, exactDateOf, parsePartialDate } from '#shared/kernel/partial-date.ts';
import type { Reading } from './input/choice.ts';
import { uiLabels } from './ui.labels.ts';

/** A date of birth, known to the day, the month or the year. */
export const readBirthDate =
  (today: string) =>
  (text: string): Reading<string> => {
    const read = parsePartialDate(text, { latest: today as DateOnly });
    const issue = read.ok ? birthIssue(read.value, today as DateOnly) : read.issue;
    return read.ok && issue === null
      ? { ok: true, value: read.value }
      : { ok: false, message: uiLabels.dates[issue ?? 'date-unreadable'] };
  };

/** A past day: the date of a wedding, of a divorce. */
export const readPastDay =
  (today: string) =>
  (text: string): Reading<string> => {
    const read = readBirthDate(today)(text);
    if (!read.ok || exactDateOf(read.value as never)) return read;
    return { ok: false, message: uiLabels.dateNeedsDay };
  };

const DAY_AND_MONTH = /^(\d{1,2})[\s/.-](\d{1,2})$/;

/** A day to come or past, written whole, or without its year: then the next one. */
export const readDay =
  (today: string) =>
  (text: string): Reading<string> => {
    const short = DAY_AND_MONTH.exec(text.trim());
    if (short) return nextDay(Number(short[1]), Number(short[2]), today);
    const read = parsePartialDate(text, {});
    if (!read.ok) return { ok: false, message: uiLabels.dates[read.issue] };
    if (!exactDateOf(read.value)) return { ok: false, message: uiLabels.dateNeedsDay };
    return { ok: true, value: read.value };
  };

/** 29 February has to wait for its year: up to eight, around a century that has none. */
function nextDay(day: number, month: number, today: string): Reading<string> {
  const { year } = partsOf(today as DateOnly);
  for (let later = 0; later <= 8; later += 1) {
    const parts = { year: year + later, month, day };
    if (!isRealDate(parts)) continue;
    const date = dateOnly(parts.year, month, day);
    if (date >= today) return { ok: true, value: date };
  }
  return { ok: false, message: uiLabels.dates[month > 12 ? 'date-no-such-month' : 'date-no-such-day'] };
}
