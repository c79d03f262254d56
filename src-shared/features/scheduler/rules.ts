/**
 * @file The rules by which tasks appear by themselves: data, each under a key that never changes. A rule names the
 * source whose dates it counts from; one more source is one more finder in main and one more member here.
 */
import { addDays, addYears, dateOnly, partsOf, type DateOnly } from '../../kernel/date-only.ts';
import type { TaskPriority } from '../task/task.api.ts';

interface RuleHead {
  readonly key: string;
  readonly priority: TaskPriority;
}

/** Counts from the last contact with a prospect. */
export interface ProspectRule extends RuleHead {
  readonly source: 'prospect';
  readonly after: { readonly years: number; readonly days: number };
}

/** The same days each year, for the cabinet as a whole. */
export interface YearRule extends RuleHead {
  readonly source: 'year';
  readonly on: readonly { readonly month: number; readonly day: number }[];
}

export type SchedulerRuleDescription = ProspectRule | YearRule;
export type RuleSource = SchedulerRuleDescription['source'];

export const rules = [
  // Data of a prospect are kept three years from the last contact (CNIL): a month is left to decide.
  { key: 'R-CONSENT', source: 'prospect', priority: 'NORMALE', after: { years: 3, days: -30 } },
  // The registration is renewed each year with a professional liability cover from 1 March (C. assur. R512-14).
  {
    key: 'R-ORIAS',
    source: 'year',
    priority: 'HAUTE',
    on: [
      { month: 1, day: 15 },
      { month: 2, day: 15 },
    ],
  },
] as const satisfies readonly SchedulerRuleDescription[];

export type RuleKey = (typeof rules)[number]['key'];

const byKey = new Map<string, SchedulerRuleDescription>(rules.map((rule) => [rule.key, rule]));

/** Undefined for a rule of another version. */
export const findRule = (key: string): SchedulerRuleDescription | undefined => byKey.get(key);

/** The day that a prospect is due, counted from the last contact. */
export const prospectDueOn = ({ after }: ProspectRule, lastContactOn: DateOnly): DateOnly =>
  addDays(addYears(lastContactOn, after.years), after.days);

/** The days of a rule that have come this year, but not before the cabinet was there: earlier years are over. */
export function yearDuesOf(
  rule: YearRule,
  { today, since }: { today: DateOnly; since: DateOnly },
): DateOnly[] {
  const { year } = partsOf(today);
  return rule.on
    .map(({ month, day }) => dateOnly(year, month, day))
    .filter((on) => on <= today && on >= since);
}

/** What a task that was closed by itself keeps as its reason; labels word it. */
export const CAUSE_GONE = 'cause-gone';
