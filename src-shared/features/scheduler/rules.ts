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

/** A day of a contract: its due date, or the last day to give notice before it, and so many days after. */
export interface ContractDay {
  readonly from: 'due' | 'notice-limit';
  readonly days: number;
}

/** Counts from the due date of a contract. */
export interface RenewalRule extends RuleHead {
  readonly source: 'renewal';
  readonly on: ContractDay;
  /** The last day on which the task is still made; null: as long as the contract is not renewed. */
  readonly foundUntil: ContractDay | null;
  /** The last day on which a task that was made still makes sense. */
  readonly standsUntil: ContractDay | null;
  /** What there is to do, and so what ends it beside the renewal or the end of the contract. */
  readonly asks: 'review' | 'premium-notice' | 'notice' | 'renewal';
}

/** Counts from the day on which a quote left. */
export interface QuoteRule extends RuleHead {
  readonly source: 'quote';
  readonly followUpDays: number;
}

/** Counts from the last thing done for a claim, and from the day on which it was known. */
export interface ClaimRule extends RuleHead {
  readonly source: 'claim';
  readonly idleDays: number;
}

/** Counts from the day on which a complaint was sent, by its legal clock. */
export interface ComplaintRule extends RuleHead {
  readonly source: 'complaint';
}

export type SchedulerRuleDescription =
  ProspectRule | YearRule | RenewalRule | QuoteRule | ClaimRule | ComplaintRule;
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
  // A needs review, dated and traced, of what renews by itself (ACPR 2024-R-03). From the due date on, R-DUE and R+1 ask.
  {
    key: 'R-90',
    source: 'renewal',
    priority: 'NORMALE',
    asks: 'review',
    on: { from: 'due', days: -90 },
    foundUntil: { from: 'due', days: -1 },
    standsUntil: { from: 'due', days: -1 },
  },
  // The insurer's premium notice is on time until then (C. assur. L113-15-1).
  {
    key: 'R-CHATEL',
    source: 'renewal',
    priority: 'NORMALE',
    asks: 'premium-notice',
    on: { from: 'notice-limit', days: -15 },
    foundUntil: { from: 'due', days: -1 },
    standsUntil: { from: 'due', days: -1 },
  },
  // C. assur. L113-12. Once the limit is over nobody is told to act any more; whoever was told is not made to forget it.
  {
    key: 'R-LIM',
    source: 'renewal',
    priority: 'HAUTE',
    asks: 'notice',
    on: { from: 'notice-limit', days: -7 },
    foundUntil: { from: 'notice-limit', days: 0 },
    standsUntil: { from: 'due', days: -1 },
  },
  {
    key: 'R-DUE',
    source: 'renewal',
    priority: 'HAUTE',
    asks: 'renewal',
    on: { from: 'due', days: 0 },
    foundUntil: { from: 'due', days: 0 },
    standsUntil: { from: 'due', days: 0 },
  },
  {
    key: 'R+1',
    source: 'renewal',
    priority: 'HAUTE',
    asks: 'renewal',
    on: { from: 'due', days: 1 },
    foundUntil: null,
    standsUntil: null,
  },
  // The last day of a quote is its own, or thirty days after it left (`quoteLastOn`).
  { key: 'R-DEVIS', source: 'quote', priority: 'NORMALE', followUpDays: 15 },
  { key: 'R-CLAIM', source: 'claim', priority: 'NORMALE', idleDays: 15 },
  // Acknowledged within ten working days, answered within two months (ACPR 2024-R-02).
  { key: 'R-RECLAM', source: 'complaint', priority: 'HAUTE' },
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
/** The same, of what went to the bin with what it was about. */
export const SUBJECT_REMOVED = {
  contract: 'contract-removed',
  claim: 'claim-removed',
  ticket: 'ticket-removed',
} as const;
