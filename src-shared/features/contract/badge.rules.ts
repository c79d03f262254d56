/**
 * @file What is shown of a contract's state, from what is stored and the day. Pure. « Non renouvelé » says that the due
 * date is over and nothing was done, « À renouveler » that it is near: neither is ever stored.
 */
import { addDays, diffDays, type DateOnly } from '../../kernel/date-only.ts';
import type { Branch } from './branches.ts';
import type { ContractStatus, SuspensionReason } from './contract-codes.ts';
import type { ContractBadge } from './contract-state.ts';

/** Days before the due date from which a contract is to be renewed; longer than notice and Chatel's fifteen days. */
export const DEFAULT_HORIZON_DAYS = 90;

export interface Horizons {
  readonly days: number;
  readonly byBranch: Readonly<Partial<Record<Branch, number>>>;
}

export const horizonOf = ({ days, byBranch }: Horizons, branch: Branch): number => byBranch[branch] ?? days;

/** The facts that a badge is derived from. */
export interface ContractFacts {
  readonly status: ContractStatus;
  readonly branch: Branch;
  readonly effectiveOn: DateOnly | null;
  readonly fixedEndOn: DateOnly | null;
  readonly isTacit: boolean;
  /** First day after the current period; null where nothing falls due. */
  readonly dueOn: DateOnly | null;
  readonly suspensionReason: SuspensionReason | null;
  /** First day without cover. */
  readonly terminationEffectiveOn: DateOnly | null;
  readonly quoteSentOn: DateOnly | null;
  readonly quoteExpiresOn: DateOnly | null;
  readonly quoteOutcome: 'ACCEPTE' | 'REFUSE' | 'PERIME' | null;
}

/** A quote without a date of its own lapses after thirty days (rule R-DEVIS). */
export const QUOTE_DAYS = 30;

function quoteBadge(facts: ContractFacts, today: DateOnly): ContractBadge {
  const { quoteSentOn, quoteExpiresOn, quoteOutcome } = facts;
  if (quoteOutcome === 'REFUSE') return { kind: 'quote-refused' };
  if (quoteSentOn === null) return { kind: 'quote-draft' };
  const lastOn = quoteExpiresOn ?? addDays(quoteSentOn, QUOTE_DAYS);
  if (quoteOutcome === 'PERIME' || lastOn < today) {
    return { kind: 'quote-lapsed', days: Math.max(0, diffDays(lastOn, today)) };
  }
  return { kind: 'quote-sent', days: Math.max(0, diffDays(quoteSentOn, today)) };
}

/** Dates that no contract can have together; imports bring them. */
export const hasContradictoryDates = ({ effectiveOn, fixedEndOn }: ContractFacts): boolean =>
  effectiveOn !== null && fixedEndOn !== null && fixedEndOn < effectiveOn;

function renewalBadge(facts: ContractFacts, horizon: number, today: DateOnly): ContractBadge | null {
  const { dueOn } = facts;
  if (dueOn === null) return null;
  if (dueOn < today) return { kind: 'not-renewed', days: diffDays(dueOn, today) };
  const days = diffDays(today, dueOn);
  return days <= horizon ? { kind: 'to-renew', days } : null;
}

function runningBadges(facts: ContractFacts, horizon: number, today: DateOnly): ContractBadge[] {
  const { terminationEffectiveOn, dueOn, suspensionReason } = facts;
  const badges: ContractBadge[] = [];
  if (terminationEffectiveOn !== null) {
    badges.push({ kind: 'termination-planned', effectiveOn: terminationEffectiveOn });
  }
  // It ends before it would fall due: there is nothing to renew.
  const endsFirst = terminationEffectiveOn !== null && dueOn !== null && terminationEffectiveOn <= dueOn;
  // A sold vehicle waits for its owner's decision, unpaid premiums do not stop the due date.
  const waits = suspensionReason === 'VENTE';
  const renewal = endsFirst || waits ? null : renewalBadge(facts, horizon, today);
  if (renewal !== null) badges.unshift(renewal);
  if (suspensionReason !== null) badges.push({ kind: 'suspended', reason: suspensionReason });
  return badges;
}

/**
 * Most important first; empty when nothing is to be said. « Résilié » stands alone: a contract that ended is never red
 * or yellow.
 */
export function badgesOf(facts: ContractFacts, horizons: Horizons, today: DateOnly): ContractBadge[] {
  const { status, effectiveOn, terminationEffectiveOn, fixedEndOn } = facts;
  switch (status) {
    case 'DEVIS':
      return [quoteBadge(facts, today)];
    case 'SANS_EFFET':
      return [{ kind: 'without-effect' }];
    case 'REMPLACE':
      return [{ kind: 'replaced' }];
    case 'TERMINE':
      return [{ kind: 'finished', endedOn: fixedEndOn }];
    case 'RESILIE':
      if (terminationEffectiveOn === null || terminationEffectiveOn <= today) {
        return [{ kind: 'terminated', effectiveOn: terminationEffectiveOn }];
      }
      return [{ kind: 'termination-planned', effectiveOn: terminationEffectiveOn }];
    case 'A_VENIR':
    case 'EN_COURS':
    case 'SUSPENDU': {
      if (terminationEffectiveOn !== null && terminationEffectiveOn <= today) {
        return [{ kind: 'terminated', effectiveOn: terminationEffectiveOn }];
      }
      if (hasContradictoryDates(facts)) return [{ kind: 'anomaly' }];
      if (effectiveOn !== null && effectiveOn > today) return [{ kind: 'starts', effectiveOn }];
      return runningBadges(facts, horizonOf(horizons, facts.branch), today);
    }
  }
}

/** Covered today: what counts in premiums. */
export function isRunning(facts: ContractFacts, today: DateOnly): boolean {
  const { status, effectiveOn, terminationEffectiveOn } = facts;
  if (status !== 'EN_COURS' && status !== 'SUSPENDU' && status !== 'A_VENIR') return false;
  if (effectiveOn !== null && effectiveOn > today) return false;
  return terminationEffectiveOn === null || terminationEffectiveOn > today;
}

/** Ended for good: shown in grey. */
export const isEnded = (badges: readonly ContractBadge[]): boolean =>
  badges.some(({ kind }) =>
    ['terminated', 'finished', 'replaced', 'without-effect', 'quote-refused', 'quote-lapsed'].includes(kind),
  );
