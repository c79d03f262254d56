/** @file Contracts and quotes: their fields, their periods, whoever they are about, and what becomes of them. */
import { z } from 'zod';
import { CivilTime } from '../../kernel/civil-time.ts';
import { DateOnly } from '../../kernel/date-only.ts';
import {
  ClaimId,
  ClientId,
  CollaboratorId,
  ContractId,
  ContractPartyId,
  ContractPeriodId,
  FamilyMemberId,
  InsurerId,
} from '../../kernel/ids.ts';
import { Instant } from '../../kernel/instant.ts';
import { Cents } from '../../kernel/money.ts';
import { command, query } from '../../ipc/procedure.ts';
import { Saved, savedWith, Warning } from '../../ipc/saved.ts';
import { Branch } from './branches.ts';
import { MonthDay, Split } from './contract-dates.ts';
import { ContractBadge, LegalDate } from './state/contract-state.ts';
import { FACTS } from './law/delay.ts';
import { TerminationReason } from './law/rules/termination-reasons.ts';
import { ContractStatus, SuspensionReason } from './state/renewal-state.rules.ts';

/** `NR`: not said. */
export const PaymentMode = z.enum([
  ...['NR', 'PRELEVEMENT_COMPAGNIE', 'PRELEVEMENT_CABINET', 'CHEQUE', 'VIREMENT', 'CB', 'ESPECES'],
] as const);
export const PartyRole = z.enum(['CO_SOUSCRIPTEUR', 'PAYEUR', 'ASSURE', 'CONDUCTEUR', 'BENEFICIAIRE']);
export type PartyRole = z.output<typeof PartyRole>;
export const TerminationBy = z.enum(['CLIENT', 'COMPAGNIE', 'CABINET']);

/** What is insured: one text per field of the branch (see `riskFieldsOf`); dates and amounts as their canonical text. */
export const Risk = z.record(z.string().max(40), z.string().trim().max(200));
export type Risk = z.output<typeof Risk>;

const Amounts = {
  premiumHtCents: Cents.nullable(),
  taxCents: Cents.nullable(),
  premiumTtcCents: Cents.nullable(),
  /** Null = as the contract's rate says. */
  commissionCents: Cents.nullable(),
};
export const PeriodAmounts = z.strictObject(Amounts);

/** The columns that a field of the panel edits directly. */
export const ContractFields = z.strictObject({
  insurerId: InsurerId.nullable(),
  wholesalerId: InsurerId.nullable(),
  policyNumber: z.string().trim().max(40),
  isPolicyProvisional: z.boolean(),
  branch: Branch,
  product: z.string().trim().max(120),
  formula: z.string().trim().max(80),
  risk: Risk,
  isProfessional: z.boolean(),
  managerId: CollaboratorId.nullable(),
  signedOn: DateOnly.nullable(),
  effectiveOn: DateOnly.nullable(),
  effectiveTime: CivilTime.nullable(),
  /** `MM-DD`; 02-29 falls on 28 February in common years. */
  mainDue: MonthDay.nullable(),
  fixedEndOn: DateOnly.nullable(),
  isTacit: z.boolean(),
  noticeMonths: z.number().int().min(0).max(12),
  split: Split,
  paymentMode: PaymentMode,
  commissionKind: z.enum(['TAUX', 'MONTANT']).nullable(),
  /** Basis points of the premium without tax. */
  commissionBp: z.number().int().min(0).max(10_000).nullable(),
  commissionCents: Cents.nullable(),
  firstYearBp: z.number().int().min(0).max(10_000).nullable(),
  firstYearCents: Cents.nullable(),
  quoteSentOn: DateOnly.nullable(),
  quoteExpiresOn: DateOnly.nullable(),
  /** Dated facts that open a right or a delay (a sale, a move, a formal notice); what is not said stays. */
  facts: z.partialRecord(z.enum(FACTS), DateOnly.nullable()),
  comment: z.string().max(10_000),
});
export type ContractFields = z.output<typeof ContractFields>;

export const ContractPeriod = z.strictObject({
  id: ContractPeriodId,
  kind: z.enum(['INITIALE', 'RENOUVELLEMENT', 'AVENANT']),
  startOn: DateOnly,
  /** First day after it. */
  endOn: DateOnly.nullable(),
  ...Amounts,
  /** Tenths of a percent against the period before; null where either premium is unknown. */
  changePermille: z.number().int().nullable(),
  label: z.string(),
  noticeSentOn: DateOnly.nullable(),
  reviewOn: DateOnly.nullable(),
  reviewOutcome: z.enum(['INCHANGE', 'A_ADAPTER']).nullable(),
  reviewText: z.string(),
  reviewById: CollaboratorId.nullable(),
  createdAt: Instant,
  createdById: CollaboratorId.nullable(),
});
export type ContractPeriod = z.output<typeof ContractPeriod>;

export const ContractParty = z.strictObject({
  id: ContractPartyId,
  role: PartyRole,
  partyClientId: ClientId.nullable(),
  familyMemberId: FamilyMemberId.nullable(),
  /** As shown, whoever it is. */
  name: z.string(),
});

/** One line of the tab « Contrats », of the desk, of a list. */
export const ContractRow = z.strictObject({
  id: ContractId,
  clientId: ClientId,
  clientName: z.string(),
  /** What the client whose sheet is read is to the contract; `SOUSCRIPTEUR` elsewhere. */
  role: z.union([z.literal('SOUSCRIPTEUR'), PartyRole]),
  branch: Branch,
  product: z.string(),
  insurerId: InsurerId.nullable(),
  insurerName: z.string(),
  policyNumber: z.string(),
  /** What is insured in a few words: « Peugeot 208 AA-123-BB ». */
  riskText: z.string(),
  managerId: CollaboratorId.nullable(),
  status: ContractStatus,
  /** Most important first; empty when nothing is to be said. */
  badges: z.array(ContractBadge),
  dueOn: DateOnly.nullable(),
  /** Of a whole year, tax included. */
  premiumTtcCents: Cents.nullable(),
  changePermille: z.number().int().nullable(),
  /** The next legal date to act before, if any. */
  nextLegal: LegalDate.nullable(),
  openClaimCount: z.number().int(),
  /** Tickets on it that are not closed. */
  openTicketCount: z.number().int(),
  quoteSentOn: DateOnly.nullable(),
});
export type ContractRow = z.output<typeof ContractRow>;

export const Contract = ContractFields.extend({
  id: ContractId,
  clientId: ClientId,
  clientName: z.string(),
  insurerName: z.string(),
  wholesalerName: z.string(),
  status: ContractStatus,
  badges: z.array(ContractBadge),
  dueOn: DateOnly.nullable(),
  suspensionReason: SuspensionReason.nullable(),
  suspendedOn: DateOnly.nullable(),
  termination: z
    .strictObject({
      reason: TerminationReason,
      by: TerminationBy.nullable(),
      notifiedOn: DateOnly.nullable(),
      receivedOn: DateOnly.nullable(),
      /** First day without cover. */
      effectiveOn: DateOnly.nullable(),
    })
    .nullable(),
  quoteOutcome: z.enum(['ACCEPTE', 'REFUSE', 'PERIME']).nullable(),
  replaces: z.strictObject({ id: ContractId, label: z.string() }).nullable(),
  replacedBy: z.strictObject({ id: ContractId, label: z.string() }).nullable(),
  parties: z.array(ContractParty),
  /** Newest first. */
  periods: z.array(ContractPeriod),
  /** Every date that the law or the contract sets, soonest first. */
  legalDates: z.array(LegalDate),
  /** Of the current period, dates and cents, as the mode of payment splits the premium. */
  instalments: z.array(z.strictObject({ dueOn: DateOnly, amountCents: Cents })),
  claimIds: z.array(ClaimId),
  openClaimCount: z.number().int(),
  openTicketCount: z.number().int(),
  openTaskCount: z.number().int(),
  warnings: z.array(Warning),
  /** Others of the same insurer that carry the same number. */
  policyTwins: z.array(z.strictObject({ id: ContractId, clientName: z.string() })),
  createdAt: Instant,
  createdById: CollaboratorId.nullable(),
  isDeleted: z.boolean(),
});
export type Contract = z.output<typeof Contract>;

export const NewParty = z.strictObject({
  role: PartyRole,
  partyClientId: ClientId.nullable().default(null),
  familyMemberId: FamilyMemberId.nullable().default(null),
  name: z.string().trim().max(120).default(''),
});
export type NewParty = z.output<typeof NewParty>;

const OfContract = z.strictObject({ id: ContractId });

export const contractApi = {
  /** Contracts and quotes of a client, and those of others that name them or their family; each once. */
  ofClient: query(
    z.strictObject({ clientId: ClientId }),
    z.strictObject({
      rows: z.array(ContractRow),
      /** Of what runs, each contract once. */
      premiumTotalCents: Cents,
      commissionTotalCents: Cents,
    }),
  ),
  get: query(OfContract, Contract),
  /**
   * A quote (`isQuote`) or a contract. What the branch sets by default (tacit renewal, notice, due date) is filled in
   * where it is not given. The first period comes with it.
   * @throws AppError `invalid-input` by field: effective date missing, end before the beginning, impossible due date, a running
   *   period that begins before the contract
   */
  create: command(
    ContractFields.partial().extend({
      clientId: ClientId,
      branch: Branch,
      isQuote: z.boolean().default(false),
      replacesId: ContractId.nullable().default(null),
      /**
       * First day of the period that runs, for a contract that lived elsewhere before it came here; its amounts are
       * those given. Null: the first period, from the effective date.
       */
      periodStartOn: DateOnly.nullable().default(null),
      amounts: PeriodAmounts.partial().default({}),
      parties: z.array(NewParty).max(40).default([]),
    }),
    savedWith(ContractId).extend({ warnings: z.array(Warning) }),
  ),
  update: command(
    z.strictObject({ id: ContractId, patch: ContractFields.partial() }),
    Saved.extend({ warnings: z.array(Warning) }),
  ),
  /** Corrects the amounts or the words of a period that was typed wrong; the periods around it stay. */
  updatePeriod: command(
    z.strictObject({
      id: ContractPeriodId,
      patch: PeriodAmounts.partial().extend({ label: z.string().trim().max(200).optional() }),
    }),
    Saved,
  ),
  remove: command(OfContract, Saved),
  addParty: command(NewParty.extend({ contractId: ContractId }), savedWith(ContractPartyId)),
  removeParty: command(z.strictObject({ id: ContractPartyId }), Saved),
  suspend: command(
    z.strictObject({ id: ContractId, reason: SuspensionReason, suspendedOn: DateOnly }),
    Saved,
  ),
  resume: command(z.strictObject({ id: ContractId, resumedOn: DateOnly }), Saved),
  /** The quote leaves: it is followed up, and lapses. */
  sendQuote: command(
    z.strictObject({ id: ContractId, sentOn: DateOnly, expiresOn: DateOnly.nullable() }),
    Saved,
  ),
  closeQuote: command(z.strictObject({ id: ContractId, outcome: z.enum(['REFUSE', 'PERIME']) }), Saved),
  /** The quote becomes a contract, with all that was typed. What it replaces becomes « remplacé » at its effect. */
  acceptQuote: command(
    z.strictObject({
      id: ContractId,
      signedOn: DateOnly,
      effectiveOn: DateOnly,
      policyNumber: z.string().trim().max(40).optional(),
    }),
    Saved,
  ),
  /** Days before a due date from which a contract is to be renewed: for all, and where a branch differs. */
  settings: query(
    z.strictObject({}),
    z.strictObject({
      horizonDays: z.number().int(),
      horizonByBranch: z.partialRecord(Branch, z.number().int()),
    }),
  ),
  setHorizon: command(
    z.strictObject({ branch: Branch.nullable(), days: z.number().int().min(60).max(120).nullable() }),
    Saved,
  ),
};
