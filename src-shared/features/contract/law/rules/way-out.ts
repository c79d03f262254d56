/** @file The shape of a way to end a contract, as the tables of this folder write it. */
import type { Branch } from '../../branches.ts';
import type { Delay } from '../delay.ts';
import type { Holder } from '../holder.ts';
import type { RuleHead } from './rule.ts';
import type { Party, TerminationReason } from './termination-reasons.ts';

/** What the broker has to do, or to look at; labels word it. */
export type DutyCode =
  | 'check-premium-notice'
  | 'registered-letter'
  | 'any-durable-medium'
  | 'new-insurer-writes'
  | 'ask-lender'
  | 'tell-date-of-sale'
  | 'attach-proof';

/** What must be known beside the dates. */
export type RemarkCode =
  | 'prudent-limit'
  | 'contract-prevails'
  | 'individual-policies-only'
  | 'health-guarantees-only'
  | 'tenant-only'
  | 'receipt-presumed'
  | 'lender-must-accept'
  | 'direct-link-only'
  | 'cover-continues'
  | 'effect-not-in-law'
  | 'suspended-since-sale'
  | 'no-claim-known'
  | 'not-extended'
  | 'decree-awaited';

export interface Duty {
  readonly code: DutyCode;
  /** By when, where it has a date. */
  readonly by?: Delay;
}

export interface WayOut extends RuleHead {
  readonly code: string;
  readonly by: Party;
  readonly reason: TerminationReason;
  readonly branches: readonly Branch[];
  readonly holders: readonly Holder[];
  /** Only a contract that renews by itself. */
  readonly isTacitOnly?: boolean;
  /** Only a natural person, in or outside a profession. */
  readonly isForPersons?: boolean;
  /** Only a contract of more than a month. */
  readonly isForLastingCover?: boolean;
  /** First day to act; null: from the beginning. */
  readonly opens: Delay | null;
  /** Last day to act, inclusive; null: at any time. */
  readonly limit: Delay | null;
  /** First day without cover: the latest of these; empty where the text gives none. */
  readonly effect: readonly Delay[];
  /** By when the insurer gives back the premium of the days that are not covered. */
  readonly refund?: Delay;
  /** Said no more once it is over: it concerns the first weeks of the contract only. */
  readonly isForgottenOnceClosed?: boolean;
  readonly duties: readonly Duty[];
  readonly remarks: readonly RemarkCode[];
}
