/** @file Contracts of the tables of cases: an ordinary one, and what a row changes in it. */
import type { Branch } from '#shared/features/contract/branches.ts';
import { parseMonthDay } from '#shared/features/contract/contract-dates.ts';
import type { LegalContract, PastRenewal } from '#shared/features/contract/law/anchors.ts';
import type { Facts } from '#shared/features/contract/law/delay.ts';
import {
  type LegalAt,
  type LegalDate,
  legalDates,
  type LegalSituation,
  type LegalState,
} from '#shared/features/contract/law/legal-dates.rules.ts';
import type { WayCode } from '#shared/features/contract/law/rules/ways-out.ts';
import type { RenewalContract } from '#shared/features/contract/state/renewal-state.rules.ts';
import { type DateOnly, parseDateOnly } from '#shared/kernel/date-only.ts';
import type { ClientKind } from '#shared/kernel/person.ts';

export const d = parseDateOnly;
const maybe = (text: string | null | undefined): DateOnly | null => (text ? d(text) : null);

/** What a row of a table says: dates as text, the rest left out when it is ordinary. */
export interface RenewalRow extends Omit<
  Partial<RenewalContract>,
  'effectiveOn' | 'renewalOn' | 'fixedEndOn' | 'terminationEffectiveOn' | 'quotedOn'
> {
  readonly effectiveOn?: string;
  readonly renewalOn?: string | null;
  readonly fixedEndOn?: string | null;
  readonly terminationEffectiveOn?: string | null;
  readonly quotedOn?: string | null;
}

/** In force since 2020, renewed tacitly on 1 January 2027 unless the row says otherwise. */
export const renewalContract = (row: RenewalRow): RenewalContract => ({
  status: row.status ?? 'EN_COURS',
  effectiveOn: d(row.effectiveOn ?? '2020-01-01'),
  renewalOn: row.renewalOn === undefined ? d('2027-01-01') : maybe(row.renewalOn),
  fixedEndOn: maybe(row.fixedEndOn),
  hasTacitRenewal: row.hasTacitRenewal ?? true,
  terminationEffectiveOn: maybe(row.terminationEffectiveOn),
  suspensionReason: row.suspensionReason ?? null,
  quotedOn: maybe(row.quotedOn),
});

export interface LegalRow extends RenewalRow {
  readonly branch?: Branch;
  readonly clientKind?: ClientKind;
  readonly isForProfession?: boolean | null;
  readonly signedOn?: string | null;
  readonly mainDue?: string | null;
  readonly noticeMonths?: number;
  readonly premiumNoticeSentOn?: string | null;
  readonly lastRenewal?: readonly [on: string, sentOn: string | null] | null;
}

const pastRenewal = (row: LegalRow['lastRenewal']): PastRenewal | null =>
  row ? { on: d(row[0]), premiumNoticeSentOn: maybe(row[1]) } : null;

/** A private person's accident cover of 2020, due on 1 January 2027, two months of notice. */
export function legalContract(row: LegalRow): LegalContract {
  const { status, effectiveOn, renewalOn, fixedEndOn, hasTacitRenewal, terminationEffectiveOn } =
    renewalContract(row);
  return {
    branch: row.branch ?? 'GAV',
    status,
    effectiveOn,
    renewalOn,
    fixedEndOn,
    hasTacitRenewal,
    terminationEffectiveOn,
    signedOn: maybe(row.signedOn),
    mainDue: row.mainDue ? parseMonthDay(row.mainDue) : null,
    noticeMonths: row.noticeMonths ?? 2,
    premiumNoticeSentOn: maybe(row.premiumNoticeSentOn),
    lastRenewal: pastRenewal(row.lastRenewal),
  };
}

export const facts = (row: { readonly [F in keyof Facts]?: string }): Facts =>
  Object.fromEntries(Object.entries(row).map(([fact, on]) => [fact, d(on)]));

export const situation = (
  row: LegalRow,
  known: { readonly [F in keyof Facts]?: string } = {},
): LegalSituation => ({
  clientKind: row.clientKind ?? 'PARTICULIER',
  isForProfession: row.isForProfession ?? null,
  facts: facts(known),
});

export const at = (today: string): LegalAt => ({ today: d(today), region: 'METROPOLE' });

/** A case of the tables: what it is about (article or number), the contract, the facts, the day, what is expected. */
export interface LegalCase {
  readonly why: string;
  readonly row?: LegalRow;
  readonly facts?: { readonly [F in keyof Facts]?: string };
  readonly today: string;
  readonly rule: WayCode;
  /** Null: the rule says nothing of this contract on that day. */
  readonly is:
    | readonly [state: LegalState, opensOn: string | null, limitOn: string | null, effectOn: string | null]
    | null;
  /** Where the day to act is not the limit itself. */
  readonly advise?: string;
}

export function legalDateOf({ row = {}, facts: known = {}, today, rule }: LegalCase): LegalDate | null {
  const dates = legalDates(legalContract(row), situation(row, known), at(today));
  return dates.find((date) => date.rule === rule) ?? null;
}

/** What a case compares: the four dates, and the advised day where it is not the limit. */
export function seen(date: LegalDate | null): { is: LegalCase['is']; advise?: string } {
  if (date === null) return { is: null };
  const { state, opensOn, limitOn, effectOn, adviseOn } = date;
  const is = [state, opensOn, limitOn, effectOn] as const;
  return adviseOn === null || adviseOn === limitOn ? { is } : { is, advise: adviseOn };
}

export const expected = ({ is, advise }: LegalCase): { is: LegalCase['is']; advise?: string } =>
  advise === undefined ? { is } : { is, advise };
