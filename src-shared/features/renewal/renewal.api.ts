/** @file The renewal desk: contracts by due date, and what is done with them, by ones or by hundreds. */
import { z } from 'zod';
import { DateOnly } from '../../kernel/date-only.ts';
import { ClientId, CollaboratorId, ContractId, DocumentId, InsurerId } from '../../kernel/ids.ts';
import { Cents } from '../../kernel/money.ts';
import { command, query } from '../../ipc/procedure.ts';
import { Saved } from '../../ipc/saved.ts';
import { Branch } from '../contract/branches.ts';
import { TerminationReason } from '../contract/law/rules/termination-reasons.ts';
import { ContractRow, TerminationBy } from '../contract/contract.api.ts';

/** `late`: the due date is over and nothing was done; `to-renew`: within the horizon; `later`: beyond. */
export const RenewalStep = z.enum(['late', 'to-renew', 'later']);
export type RenewalStep = z.output<typeof RenewalStep>;

export const RenewalFilter = z.strictObject({
  text: z.string().max(200).default(''),
  steps: z.array(RenewalStep).default([]),
  /** First and last due date, both included. */
  dueFrom: DateOnly.nullable().default(null),
  dueTo: DateOnly.nullable().default(null),
  branches: z.array(Branch).default([]),
  insurerIds: z.array(InsurerId).default([]),
  managerIds: z.array(z.union([CollaboratorId, z.literal('none')])).default([]),
  /** Tenths of a percent, both included; contracts whose change is unknown are left out when either is given. */
  changeFrom: z.number().int().nullable().default(null),
  changeTo: z.number().int().nullable().default(null),
  /** `unprepared`: no review of needs yet for this due date; `unsent`: no notice sent. */
  missing: z.array(z.enum(['review', 'notice'])).default([]),
  clientId: ClientId.nullable().default(null),
});
export type RenewalFilter = z.output<typeof RenewalFilter>;

/** Either named contracts, or everything a filter holds except some. */
export const RenewalSelection = z.union([
  z.strictObject({ ids: z.array(ContractId).min(1).max(20_000) }),
  z.strictObject({ filter: RenewalFilter, exceptIds: z.array(ContractId).max(20_000) }),
]);
export type RenewalSelection = z.output<typeof RenewalSelection>;

/** What a bulk act did, and of each that it did not touch, why: a code, worded by labels. */
export const RenewalReport = Saved.extend({
  changed: z.number().int(),
  refused: z.array(z.strictObject({ id: ContractId, label: z.string(), code: z.string() })),
});
export type RenewalReport = z.output<typeof RenewalReport>;

const OnSelection = z.strictObject({ selection: RenewalSelection });

/** By contract, the due date that the screen showed. */
const ExpectedDueOn = z.record(ContractId, DateOnly).default({});

/** What is paid in the period to come. */
export const NextPremium = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('same') }),
  z.strictObject({ kind: z.literal('change'), permille: z.number().int().min(-1_000).max(10_000) }),
  z.strictObject({
    kind: z.literal('amounts'),
    premiumHtCents: Cents.nullable(),
    taxCents: Cents.nullable(),
    premiumTtcCents: Cents,
    commissionCents: Cents.nullable(),
  }),
]);

/** Letters that one act makes at most: each is drawn. */
export const MOST_LETTERS = 300;

export const renewalApi = {
  list: query(
    z.strictObject({
      filter: RenewalFilter,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(200),
    }),
    z.strictObject({
      /** By due date, then client. */
      rows: z.array(
        ContractRow.extend({
          reviewOn: DateOnly.nullable(),
          reviewOutcome: z.enum(['INCHANGE', 'A_ADAPTER']).nullable(),
          noticeSentOn: DateOnly.nullable(),
        }),
      ),
      total: z.number().int(),
      premiumTotalCents: Cents,
      /** Under the same filter without its steps. */
      stepCounts: z.record(RenewalStep, z.number().int()),
      /** Under the filter, by Monday of the week of the due date. */
      weeks: z.array(z.strictObject({ mondayOn: DateOnly, count: z.number().int() })),
      /** Under the filter: what is left to each person. */
      load: z.array(z.strictObject({ managerId: CollaboratorId.nullable(), count: z.number().int() })),
    }),
  ),
  /** The dated and traced review of needs before the due date that ends the current period. */
  prepare: command(
    OnSelection.extend({
      reviewOn: DateOnly,
      outcome: z.enum(['INCHANGE', 'A_ADAPTER']),
      text: z.string().trim().max(4_000),
    }),
    RenewalReport,
  ),
  /** Records when the notice of the due date was sent; null takes it back. It drives the legal dates. */
  recordNotice: command(OnSelection.extend({ sentOn: DateOnly.nullable() }), RenewalReport),
  /**
   * Writes the notice of the due date as a letter, files it among the documents and records when it was sent. The
   * premium is the one that it announces; it is kept nowhere else. `expectedDueOn` is as in `renew`.
   */
  writeNotices: command(
    OnSelection.extend({ sentOn: DateOnly, expectedDueOn: ExpectedDueOn, premium: NextPremium }),
    RenewalReport.extend({ documentIds: z.array(DocumentId) }),
  ),
  /**
   * Opens the next period. `expectedDueOn` holds, by contract, the due date that the screen showed: one that was renewed
   * meanwhile in another window, or by a second press, is reported as `already-renewed` and does not change.
   */
  renew: command(OnSelection.extend({ expectedDueOn: ExpectedDueOn, premium: NextPremium }), RenewalReport),
  amend: command(
    z.strictObject({
      id: ContractId,
      effectiveOn: DateOnly,
      label: z.string().trim().min(1).max(200),
      premiumHtCents: Cents.nullable(),
      taxCents: Cents.nullable(),
      premiumTtcCents: Cents.nullable(),
      commissionCents: Cents.nullable(),
    }),
    Saved,
  ),
  /** `effectiveOn` is the first day without cover, however the screen asked for it. */
  terminate: command(
    OnSelection.extend({
      reason: TerminationReason,
      by: TerminationBy,
      notifiedOn: DateOnly.nullable(),
      receivedOn: DateOnly.nullable(),
      effectiveOn: DateOnly,
    }),
    RenewalReport,
  ),
  /** The termination was a mistake or was given up: the contract runs again. */
  cancelTermination: command(z.strictObject({ id: ContractId }), Saved),
  /** Left to lapse: it ended at its due date. */
  lapse: command(OnSelection, RenewalReport),
  assign: command(OnSelection.extend({ managerId: CollaboratorId.nullable() }), RenewalReport),
};
