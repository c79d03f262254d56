/** @file How something comes again: every so many days, weeks, months or years, counted from its first day. */
import { z } from 'zod';
import { DateOnly } from './date-only.ts';

export const Repetition = z.strictObject({
  every: z.enum(['DAY', 'WEEK', 'MONTH', 'YEAR']),
  interval: z.number().int().min(1).max(99),
  /** ISO days of the week, for weeks only; empty = that of the first day. */
  weekdays: z.array(z.number().int().min(1).max(7)).max(7),
  /** For months: the same day of the month, or the same nth (or last) day of the week. */
  monthlyBy: z.enum(['DAY', 'WEEKDAY']),
  ends: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('never') }),
    z.strictObject({ kind: z.literal('on'), on: DateOnly }),
    z.strictObject({ kind: z.literal('after'), count: z.number().int().min(1).max(999) }),
  ]),
});
export type Repetition = z.output<typeof Repetition>;
