/** @file Claims of a generated contract, in every state, with the steps that led there. */
import { isOpenClaim, type ClaimKind, type ClaimStatus } from '#shared/features/claim/claim.rules.ts';
import type { Branch } from '#shared/features/contract/branches.ts';
import { addDays, diffDays, type DateOnly } from '#shared/kernel/date-only.ts';
import { epochMsOf, type Instant } from '#shared/kernel/instant.ts';
import type { ClaimStepTable, ClaimTable, ContractTable } from '#main/db/schema.ts';
import { instantOf } from '../memo/memo-draw.ts';
import { claimsOf } from './branch-figures.ts';
import { earlierOf, laterOf, type ContractDraw, type ContractRows } from './contract-draw.ts';
import { CIRCUMSTANCES, CLAIM_STEPS_SAID, EXPERTS } from './contract-texts.ts';

/** The ways that claims go, the usual one most often. */
const WAYS: readonly (readonly [readonly ClaimStatus[], number])[] = [
  [['DECLARE', 'EN_INSTRUCTION', 'EXPERTISE', 'ACCORD', 'REGLE', 'CLOS'], 44],
  [['DECLARE', 'EN_INSTRUCTION', 'ATTENTE_PIECES', 'EN_INSTRUCTION', 'REGLE', 'CLOS'], 30],
  [['DECLARE', 'EN_INSTRUCTION', 'REFUSE', 'CLOS'], 12],
  [['DECLARE', 'SANS_SUITE', 'CLOS'], 14],
];

/** Days between two steps. */
const PACE = 12;
/** Older ones are closed. */
const OPEN_DAYS = 75;

const atNine = (on: DateOnly): Instant => `${on}T09:00:00.000Z` as Instant;

function lastDayOf({ terminationEffectiveOn }: ContractTable, today: DateOnly): DateOnly {
  return terminationEffectiveOn === null
    ? today
    : earlierOf(addDays(terminationEffectiveOn as DateOnly, -1), today);
}

interface Past {
  readonly occurredOn: DateOnly;
  /** Steps and their days, oldest first. */
  readonly steps: readonly (readonly [ClaimStatus, DateOnly])[];
}

function pastOf({ random, today }: ContractDraw, from: DateOnly, to: DateOnly): Past {
  const days = diffDays(from, to);
  // Half of them in the last months: those are the ones that are still open.
  const back = random.chance(45) ? random.between(0, Math.min(days, OPEN_DAYS)) : random.between(0, days);
  const occurredOn = addDays(to, -back);
  const way = random.share(WAYS);
  const first = earlierOf(addDays(occurredOn, random.between(0, 4)), today);
  const steps: [ClaimStatus, DateOnly][] = [];
  let on = first;
  for (const status of way) {
    if (on > today || (steps.length > 0 && diffDays(occurredOn, today) < OPEN_DAYS && random.chance(22)))
      break;
    steps.push([status, on]);
    on = addDays(on, random.between(2, PACE * 2));
  }
  return { occurredOn, steps };
}

function amountsOf({ random }: ContractDraw, status: ClaimStatus) {
  const estimatedCents = random.chance(70) ? random.between(12, 900) * 1_000 : null;
  const isPaid = status === 'REGLE' || status === 'CLOS';
  return {
    estimatedCents,
    deductibleCents: random.chance(50) ? random.pick([15_000, 20_000, 30_000, 45_000]) : null,
    paidCents: isPaid && estimatedCents !== null ? Math.round(estimatedCents * 0.86) : null,
  };
}

function claimOf(draw: ContractDraw, row: ContractTable, kind: ClaimKind, past: Past): ClaimTable {
  const { random, todayMs } = draw;
  const { occurredOn, steps } = past;
  const [status, lastOn] = steps.at(-1) ?? ['DECLARE' as const, occurredOn];
  const isDeclared = steps.length > 1 || random.chance(85);
  const hasExpert = steps.some(([step]) => step === 'EXPERTISE');
  const createdMs = Math.min(epochMsOf(atNine(steps[0]?.[1] ?? occurredOn)), todayMs - 3_600_000);
  return {
    ...{ id: random.uuid(todayMs), clientId: row.clientId, contractId: row.id, kind, status },
    number: isDeclared && random.chance(85) ? `${occurredOn.slice(0, 4)}-${random.digits(6)}` : '',
    ...{
      occurredOn,
      occurredTime: random.chance(40) ? random.pick(['08:15', '12:40', '18:05', '22:30']) : null,
    },
    ...{ knownOn: occurredOn, declaredOn: isDeclared ? (steps[0]?.[1] ?? occurredOn) : null, place: '' },
    circumstances: random.pick(CIRCUMSTANCES[kind] ?? ['']),
    liabilityPercent: kind === 'COLLISION' ? random.pick([0, 0, 50, 100]) : null,
    hasInjury: kind === 'COLLISION' && random.chance(4) ? 1 : 0,
    ...{ expertName: hasExpert ? random.pick(EXPERTS) : '', expertPhone: '', expertVisitOn: null },
    ...amountsOf(draw, status),
    ...{ managerId: row.managerId, lastActionOn: lastOn, createdAt: instantOf(createdMs) },
    ...{ createdById: row.managerId, deletedAt: null },
  };
}

function stepsOf({ random, todayMs }: ContractDraw, claim: ClaimTable, { steps }: Past): ClaimStepTable[] {
  return steps.map(([status, stepOn], rank) => ({
    ...{ id: random.uuid(todayMs), claimId: claim.id, clientId: claim.clientId, status, stepOn },
    ...{ comment: rank === 0 ? '' : random.pick(CLAIM_STEPS_SAID), isReopening: 0 },
    createdAt: instantOf(Math.min(epochMsOf(atNine(stepOn)), todayMs - 3_600_000) + rank),
    ...{ createdById: claim.managerId, deletedAt: null },
  }));
}

/** Open ones never outlive their file: whatever is old is closed. */
function closed(past: Past, today: DateOnly): Past {
  const last = past.steps.at(-1);
  if (last === undefined || !isOpenClaim(last[0]) || diffDays(past.occurredOn, today) < OPEN_DAYS * 2)
    return past;
  return { ...past, steps: [...past.steps, ['CLOS', earlierOf(addDays(last[1], PACE), today)]] };
}

export function claimsOfContract(
  draw: ContractDraw,
  row: ContractTable,
): Pick<ContractRows, 'claims' | 'steps'> {
  const { random, today } = draw;
  const chance = claimsOf(row.branch as Branch);
  const from = row.effectiveOn as DateOnly | null;
  if (chance === null || from === null || row.status === 'SANS_EFFET') return { claims: [], steps: [] };
  const to = lastDayOf(row, today);
  if (to < from || !random.chance(chance.percent)) return { claims: [], steps: [] };
  const past = closed(pastOf(draw, laterOf(from, addDays(to, -1_500)), to), today);
  const claim = claimOf(draw, row, random.share(chance.kinds), past);
  return { claims: [claim], steps: stepsOf(draw, claim, past) };
}
