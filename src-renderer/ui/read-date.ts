/** @file Dates as a French person types them, read into the text that is stored, or into the sentence that says why not. */
import type { DateOnly } from '#shared/kernel/date-only.ts';
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
