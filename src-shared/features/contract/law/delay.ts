/**
 * @file The vocabulary of the rule tables: a date is a delay counted from a known day. Months and years are counted
 * first and cut to the length of the month reached, days are counted after.
 */
import { addDays, addMonths, type DateOnly } from '../../../kernel/date-only.ts';
import type { HolidayRegion } from '../../../kernel/holidays.ts';
import { addBusinessDays, addWorkableDays } from './working-days.ts';

/** Dated facts that someone types on a contract, a claim or a ticket. */
export const FACTS = [
  /** Move, marriage, change of profession, retirement (C. assur. L113-16). */
  'situation-change',
  'vehicle-sale',
  'property-sale',
  'death',
  /** The heir or the buyer asked for the policy in their name. */
  'transfer-request',
  /** The contract was concluded at the client's home or place of work, on that day. */
  'canvassing',
  /** The client was told that a life contract is concluded. */
  'life-information',
  /** The insurer received the lender's acceptance of the new loan cover. */
  'bank-decision',
  'new-cover',
  /** The lender received the whole request to change the loan cover. */
  'bank-request',
  /** The insurer refused to lower the premium although the risk is smaller. */
  'reduction-refused',
  'aggravation-end-notified',
  'aggravation-offer',
  /** The insurer ended this contract after a claim. */
  'claim-end-notified',
  /** The insurer ended another contract of the same client after a claim. */
  'other-policy-ended',
  'premium-due',
  /** « Mise en demeure ». */
  'formal-notice',
  'payment',
  'claim-known',
  'theft-known',
  'livestock-loss-known',
  'disaster-order',
  'claim-origin',
  'accident-death',
  'offer-request',
  'accident',
  'building-claim',
  'building-acceptance',
  'works-accepted',
  'termination-effect',
  'complaint-sent',
] as const;
export type Fact = (typeof FACTS)[number];
export type Facts = { readonly [F in Fact]?: DateOnly | null | undefined };

/** Days that the engine reads from a contract, and those of the act itself. */
export type ContractAnchor =
  /** Conclusion: the signature, or the first day of cover where no signature is known. */
  | 'signature'
  /** The due date ahead. */
  | 'renewal'
  /** L: the last day to give notice for the due date ahead. */
  | 'notice-limit'
  /** When a premium notice was sent too late, and the due date that it announced. */
  | 'late-notice'
  | 'late-notice-renewal'
  /** A due date for which no premium notice is known to have been sent. */
  | 'silent-renewal'
  /** The letter is posted, is received; the contract ends. */
  | 'posting'
  | 'receipt'
  | 'effect';
export type Anchor = ContractAnchor | Fact;
export type Anchors = { readonly [A in Anchor]?: DateOnly | null | undefined };

export interface Delay {
  readonly from: Anchor;
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
  /** « Jours ouvrés » : Monday to Friday. */
  readonly businessDays?: number;
  /** « Jours ouvrables » : Monday to Saturday. */
  readonly workableDays?: number;
}

/** The day a delay ends, null while the day it counts from is not known. */
export function resolveDelay(delay: Delay, anchors: Anchors, region: HolidayRegion): DateOnly | null {
  const from = anchors[delay.from] ?? null;
  if (from === null) return null;
  const { years = 0, months = 0, days = 0, businessDays = 0, workableDays = 0 } = delay;
  const counted = addDays(addMonths(from, years * 12 + months), days);
  return addWorkableDays(addBusinessDays(counted, businessDays, region), workableDays, region);
}
