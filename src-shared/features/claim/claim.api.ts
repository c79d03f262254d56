/** @file Claims: what happened, what they wait for, and every step they went through. */
import { z } from 'zod';
import { CivilTime } from '../../kernel/civil-time.ts';
import { DateOnly } from '../../kernel/date-only.ts';
import { ClaimId, ClientId, CollaboratorId, ContractId } from '../../kernel/ids.ts';
import { Instant } from '../../kernel/instant.ts';
import { Cents } from '../../kernel/money.ts';
import { command, query } from '../../ipc/procedure.ts';
import { Saved, savedWith, Warning } from '../../ipc/saved.ts';
import { Branch } from '../contract/branches.ts';
import { ClaimKind, ClaimStatus } from './claim.rules.ts';

export const ClaimFields = z.strictObject({
  number: z.string().trim().max(40),
  kind: ClaimKind,
  occurredOn: DateOnly.nullable(),
  occurredTime: CivilTime.nullable(),
  knownOn: DateOnly.nullable(),
  declaredOn: DateOnly.nullable(),
  place: z.string().trim().max(200),
  circumstances: z.string().max(10_000),
  liabilityPercent: z.number().int().min(0).max(100).nullable(),
  hasInjury: z.boolean(),
  expertName: z.string().trim().max(120),
  expertPhone: z.string().trim().max(60),
  expertVisitOn: DateOnly.nullable(),
  estimatedCents: Cents.nullable(),
  deductibleCents: Cents.nullable(),
  paidCents: Cents.nullable(),
  managerId: CollaboratorId.nullable(),
});
export type ClaimFields = z.output<typeof ClaimFields>;

export const ClaimRow = z.strictObject({
  id: ClaimId,
  clientId: ClientId,
  clientName: z.string(),
  contractId: ContractId,
  contractLabel: z.string(),
  branch: Branch,
  insurerName: z.string(),
  number: z.string(),
  kind: ClaimKind,
  occurredOn: DateOnly.nullable(),
  status: ClaimStatus,
  lastActionOn: DateOnly,
  managerId: CollaboratorId.nullable(),
  estimatedCents: Cents.nullable(),
  paidCents: Cents.nullable(),
});
export type ClaimRow = z.output<typeof ClaimRow>;

export const Claim = ClaimFields.extend({
  id: ClaimId,
  clientId: ClientId,
  clientName: z.string(),
  contractId: ContractId,
  contractLabel: z.string(),
  branch: Branch,
  insurerName: z.string(),
  status: ClaimStatus,
  lastActionOn: DateOnly,
  /** Last day to declare by law or contract, from the day it was known; null while that is unknown. */
  declareBeforeOn: DateOnly.nullable(),
  /** Oldest first. */
  steps: z.array(
    z.strictObject({
      id: z.uuid(),
      status: ClaimStatus,
      stepOn: DateOnly,
      comment: z.string(),
      isReopening: z.boolean(),
      createdAt: Instant,
      createdById: CollaboratorId.nullable(),
    }),
  ),
  warnings: z.array(Warning),
  createdAt: Instant,
  createdById: CollaboratorId.nullable(),
  isDeleted: z.boolean(),
});
export type Claim = z.output<typeof Claim>;

export const ClaimFilter = z.strictObject({
  text: z.string().max(200).default(''),
  /** `open` = anything but « clos ». */
  state: z.enum(['open', 'closed', 'all']).default('open'),
  statuses: z.array(ClaimStatus).default([]),
  managerIds: z.array(z.union([CollaboratorId, z.literal('none')])).default([]),
  /** Nothing was done for it since this many days. */
  idleDays: z.number().int().min(1).max(3_650).nullable().default(null),
});
export type ClaimFilter = z.output<typeof ClaimFilter>;

export const claimApi = {
  list: query(
    z.strictObject({
      filter: ClaimFilter,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(200),
    }),
    z.strictObject({
      rows: z.array(ClaimRow),
      total: z.number().int(),
      statusCounts: z.partialRecord(ClaimStatus, z.number().int()),
    }),
  ),
  ofContract: query(z.strictObject({ contractId: ContractId }), z.array(ClaimRow)),
  get: query(z.strictObject({ id: ClaimId }), Claim),
  create: command(
    ClaimFields.partial().extend({ contractId: ContractId, kind: ClaimKind }),
    savedWith(ClaimId).extend({ warnings: z.array(Warning) }),
  ),
  update: command(
    z.strictObject({ id: ClaimId, patch: ClaimFields.partial() }),
    Saved.extend({ warnings: z.array(Warning) }),
  ),
  /** Moves it to another state and writes the step. A closed one that moves on is a reopening, and says so. */
  move: command(
    z.strictObject({
      id: ClaimId,
      status: ClaimStatus,
      stepOn: DateOnly,
      comment: z.string().trim().max(2_000).default(''),
    }),
    Saved,
  ),
  remove: command(z.strictObject({ id: ClaimId }), Saved),
};
