/**
 * @file A rule of law as data: where it is written, from when to when it holds, and whether its text was read. A rule
 * whose text nobody could verify stays off: it is shown as « à vérifier » and gives no date.
 */
import { type DateOnly, parseDateOnly } from '../../../../kernel/date-only.ts';

/** The text that a rule is cited from; `CONTRAT` where only the contract's own terms say it. */
export type LawCode = 'ASSURANCES' | 'CONSOMMATION' | 'ACPR' | 'LOI' | 'CONTRAT';

export interface Citation {
  readonly code: LawCode;
  /** « L113-15-1 » ; a number of law or of recommendation; empty for the contract. */
  readonly article: string;
}

export type Standing = 'verified' | 'to-verify';

export interface RuleHead {
  readonly citation: Citation;
  /** First day on which one may act under the rule; null: before any contract that is kept here. */
  readonly appliesFrom: DateOnly | null;
  /** First day on which one no longer may; null: still in force. */
  readonly appliesUntil: DateOnly | null;
  /** The same for the day the contract was concluded, where the text asks for it. */
  readonly signedFrom: DateOnly | null;
  readonly signedUntil: DateOnly | null;
  readonly standing: Standing;
}

/** A head with nothing but its article: in force since ever, read, for any contract. */
export const written = (code: LawCode, article: string): RuleHead => ({
  citation: { code, article },
  appliesFrom: null,
  appliesUntil: null,
  signedFrom: null,
  signedUntil: null,
  standing: 'verified',
});

/** A civil date written in a table. */
export const day = parseDateOnly;

const isWithin = (date: DateOnly, from: DateOnly | null, until: DateOnly | null): boolean =>
  (from === null || date >= from) && (until === null || date < until);

/** Whether a rule may be used on a day, for a contract concluded on another. */
export const isInForce = (rule: RuleHead, actedOn: DateOnly, signedOn: DateOnly): boolean =>
  isWithin(actedOn, rule.appliesFrom, rule.appliesUntil) &&
  isWithin(signedOn, rule.signedFrom, rule.signedUntil);
