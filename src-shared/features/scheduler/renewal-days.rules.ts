/** @file The days of a contract on which rules act. */
import { addDays, addMonths, type DateOnly } from '../../kernel/date-only.ts';
import { noticeLimit } from '../contract/law/anchors.ts';
import type { ContractDay, RenewalRule } from './rules.ts';

/** What the days of a contract are counted from. */
export interface DueTerms {
  /** First day after the current period. */
  readonly dueOn: DateOnly;
  readonly noticeMonths: number;
}

const dayOf = ({ from, days }: ContractDay, { dueOn, noticeMonths }: DueTerms): DateOnly =>
  addDays(from === 'due' ? dueOn : noticeLimit(dueOn, noticeMonths), days);

/** The day that the rule acts on. */
export const ruleDayOf = ({ on }: RenewalRule, terms: DueTerms): DateOnly => dayOf(on, terms);

/** Whether the rule still makes a task on a day. */
export const isFoundOn = (rule: RenewalRule, terms: DueTerms, today: DateOnly): boolean =>
  ruleDayOf(rule, terms) <= today && (rule.foundUntil === null || today <= dayOf(rule.foundUntil, terms));

/** Whether a task of the rule still makes sense on a day. */
export const standsOn = ({ standsUntil }: RenewalRule, terms: DueTerms, today: DateOnly): boolean =>
  standsUntil === null || today <= dayOf(standsUntil, terms);

/** Longer than any notice. */
const LONGEST_NOTICE_MONTHS = 12;
/** More than the days that months of different lengths and a limit one day earlier can make. */
const SLACK_DAYS = 5;

/** Between which due dates a rule can act on a day; null: no first one. */
export function dueDatesFor(
  { on, foundUntil }: RenewalRule,
  today: DateOnly,
): { readonly from: DateOnly | null; readonly to: DateOnly } {
  const to =
    on.from === 'due'
      ? addDays(today, -on.days)
      : addDays(addMonths(addDays(today, -on.days), LONGEST_NOTICE_MONTHS), SLACK_DAYS);
  if (foundUntil === null) return { from: null, to };
  return { from: foundUntil.from === 'due' ? addDays(today, -foundUntil.days) : today, to };
}
