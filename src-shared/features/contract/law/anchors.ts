/**
 * @file The days that rules count from, read from a contract: the due date ahead, the limit of notice, and what is known
 * of the premium notice (C. assur. L113-15-1).
 */
import { addDays, addMonths, type DateOnly } from '../../../kernel/date-only.ts';
import type { Branch } from '../branches.ts';
import { type MonthDay, monthDayOf, nextDue } from '../contract-dates.ts';
import type { ContractStatus } from '../state/renewal-state.rules.ts';
import type { Anchors } from './delay.ts';

export interface PastRenewal {
  readonly on: DateOnly;
  /** Null: no notice is known to have been sent for it. */
  readonly premiumNoticeSentOn: DateOnly | null;
}

/** The part of a contract's row that law counts from. */
export interface LegalContract {
  readonly branch: Branch;
  readonly status: ContractStatus;
  readonly signedOn: DateOnly | null;
  /** First day of cover. */
  readonly effectiveOn: DateOnly;
  /** Null: read from `renewalOn`. */
  readonly mainDue: MonthDay | null;
  /** « Échéance » : first day of the period that follows the current one. */
  readonly renewalOn: DateOnly | null;
  /** Fixed term: last day covered. */
  readonly fixedEndOn: DateOnly | null;
  readonly hasTacitRenewal: boolean;
  readonly noticeMonths: number;
  /** When the notice of the premium due at `renewalOn` was sent. */
  readonly premiumNoticeSentOn: DateOnly | null;
  /** The renewal that opened the current period, where it was followed here; null for an import or a first period. */
  readonly lastRenewal: PastRenewal | null;
  /** First day without cover. */
  readonly terminationEffectiveOn: DateOnly | null;
}

/**
 * The last day to post a notice: the due date less the notice, cut to the month, less a day. « Au moins deux mois
 * avant » is read with prudence: for 1 January, 31 October.
 */
export const noticeLimit = (renewalOn: DateOnly, noticeMonths: number): DateOnly =>
  addDays(addMonths(renewalOn, -noticeMonths), -1);

/** A notice sent with fewer days left than this is late (C. assur. L113-15-1). */
export const PREMIUM_NOTICE_DAYS = 15;
/** Days to refuse a renewal, from a late notice. */
export const LATE_NOTICE_DAYS = 20;

/** The last day on which a premium notice is on time. */
export const premiumNoticeDeadline = (limitOn: DateOnly): DateOnly => addDays(limitOn, -PREMIUM_NOTICE_DAYS);

const isLate = ({ on, premiumNoticeSentOn }: PastRenewal, noticeMonths: number): boolean =>
  premiumNoticeSentOn !== null && premiumNoticeSentOn > premiumNoticeDeadline(noticeLimit(on, noticeMonths));

/** The due date still ahead: the stored one, or, once it is past, the next that its main due date gives. */
export function renewalAhead(
  { hasTacitRenewal, renewalOn, mainDue }: LegalContract,
  today: DateOnly,
): DateOnly | null {
  if (!hasTacitRenewal || renewalOn === null) return null;
  return renewalOn > today ? renewalOn : nextDue(mainDue ?? monthDayOf(renewalOn), today);
}

/** The renewals whose premium notice matters: the stored due date, and before it the one that opened the period. */
function noticedRenewals({
  hasTacitRenewal,
  renewalOn,
  premiumNoticeSentOn,
  lastRenewal,
}: LegalContract): PastRenewal[] {
  if (!hasTacitRenewal) return [];
  const coming = renewalOn === null ? [] : [{ on: renewalOn, premiumNoticeSentOn }];
  return lastRenewal === null ? coming : [lastRenewal, ...coming];
}

/** A late notice of the last renewal no longer says anything once its twenty days are over. */
function lateRenewal(contract: LegalContract, today: DateOnly): PastRenewal | null {
  const late = noticedRenewals(contract).filter((renewal) => isLate(renewal, contract.noticeMonths));
  const isStillOpen = ({ premiumNoticeSentOn: sentOn }: PastRenewal): boolean =>
    sentOn !== null && addDays(sentOn, LATE_NOTICE_DAYS) >= today;
  return late.find((renewal) => renewal !== contract.lastRenewal || isStillOpen(renewal)) ?? null;
}

export function anchorsOf(contract: LegalContract, today: DateOnly): Anchors {
  const ahead = renewalAhead(contract, today);
  const late = lateRenewal(contract, today);
  const silent = noticedRenewals(contract).find(({ premiumNoticeSentOn }) => premiumNoticeSentOn === null);
  return {
    signature: contract.signedOn ?? contract.effectiveOn,
    renewal: ahead,
    'notice-limit': ahead === null ? null : noticeLimit(ahead, contract.noticeMonths),
    'late-notice': late?.premiumNoticeSentOn,
    'late-notice-renewal': late?.on,
    'silent-renewal': silent?.on,
  };
}
