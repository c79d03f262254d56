/** @file What the words of a rule are made of: each rule says the same things of itself, from the facts that it saw. */
import { formatDate, isDateOnly } from '../../kernel/date-only.ts';

export type Fact = string | number | null | undefined;
export type Facts = Readonly<Record<string, string | number | null>>;

export interface RuleWords {
  readonly name: string;
  /** What the settings say of it. */
  readonly purpose: string;
  /** The text that asks for it, if there is one. */
  readonly source: string | null;
  /** Also of a line of the journal that has no facts. */
  readonly taskTitle: (facts: Facts) => string;
  readonly taskDetails: (facts: Facts) => string;
  /** « Pourquoi cette tâche ? » */
  readonly why: (facts: Facts) => string;
}

export const dateOf = (fact: Fact): string =>
  typeof fact === 'string' && isDateOnly(fact) ? formatDate(fact) : '…';
