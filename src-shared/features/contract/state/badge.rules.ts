/**
 * @file The badges of a contract's line, most important first: those of its renewal, from `renewal-state.rules.ts`, and
 * those of a quote. Pure.
 */
import { addDays, diffDays, type DateOnly } from '../../../kernel/date-only.ts';
import type { Branch } from '../branches.ts';
import type { ContractBadge } from './contract-state.ts';
import {
  DEFAULT_HORIZON_DAYS,
  QUOTE_LIFE_DAYS,
  renewalAnomalyOf,
  renewalStateOf,
  type ContractStatus,
  type DueState,
  type RenewalState,
  type SuspensionReason,
} from './renewal-state.rules.ts';

export interface Horizons {
  readonly days: number;
  readonly byBranch: Readonly<Partial<Record<Branch, number>>>;
}

export const DEFAULT_HORIZONS: Horizons = { days: DEFAULT_HORIZON_DAYS, byBranch: {} };

/** The facts that badges are derived from. */
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

/** The last day of a quote: its own, or thirty days from when it left (rule R-DEVIS); null while it has not left. */
export const quoteLastOn = ({
  quoteSentOn,
  quoteExpiresOn,
}: Pick<ContractFacts, 'quoteSentOn' | 'quoteExpiresOn'>): DateOnly | null =>
  quoteExpiresOn ?? (quoteSentOn === null ? null : addDays(quoteSentOn, QUOTE_LIFE_DAYS));

function quoteBadge(facts: ContractFacts, today: DateOnly): ContractBadge {
  const { quoteSentOn, quoteOutcome } = facts;
  if (quoteOutcome === 'REFUSE') return { kind: 'quote-refused' };
  const lastOn = quoteLastOn(facts);
  if (quoteSentOn === null || lastOn === null) return { kind: 'quote-draft' };
  if (quoteOutcome === 'PERIME' || lastOn < today) {
    return { kind: 'quote-lapsed', days: Math.max(0, diffDays(lastOn, today)) };
  }
  return { kind: 'quote-sent', days: Math.max(0, diffDays(quoteSentOn, today)) };
}

const dueBadges = (due: DueState | null): ContractBadge[] =>
  due === null ? [] : [{ kind: due.kind, days: due.days }];

function badgesOfState(state: RenewalState): ContractBadge[] {
  switch (state.kind) {
    case 'none':
      return [];
    case 'anomaly':
      return [{ kind: 'anomaly' }];
    case 'quote-expired':
      return [{ kind: 'quote-lapsed', days: state.days }];
    case 'starts-on':
      return [{ kind: 'starts', effectiveOn: state.on }];
    case 'terminated':
      return [{ kind: 'terminated', effectiveOn: state.on }];
    case 'finished':
      return [{ kind: 'finished', endedOn: state.on }];
    case 'termination-planned':
      return [...dueBadges(state.due), { kind: 'termination-planned', effectiveOn: state.on }];
    case 'suspended':
      return [...dueBadges(state.due), { kind: 'suspended', reason: state.reason }];
    case 'to-renew':
    case 'not-renewed':
      return dueBadges(state);
  }
}

/** Dates that no contract can have together; imports bring them. */
export const hasContradictoryDates = ({ effectiveOn, fixedEndOn }: ContractFacts): boolean =>
  effectiveOn !== null && renewalAnomalyOf({ effectiveOn, fixedEndOn }) !== null;

/** Empty when nothing is to be said. A contract that ended is never red or yellow. */
export function badgesOf(facts: ContractFacts, horizons: Horizons, today: DateOnly): ContractBadge[] {
  const { status, effectiveOn, branch, dueOn, isTacit, terminationEffectiveOn } = facts;
  if (status === 'DEVIS' || effectiveOn === null) return [quoteBadge(facts, today)];
  if (status === 'SANS_EFFET') return [{ kind: 'without-effect' }];
  if (status === 'REMPLACE') return [{ kind: 'replaced' }];
  if (status === 'TERMINE') return [{ kind: 'finished', endedOn: terminationEffectiveOn ?? dueOn }];
  // Somebody decided that it ends: whatever falls due meanwhile is nobody's work any more.
  if (status === 'RESILIE' && terminationEffectiveOn !== null && terminationEffectiveOn > today) {
    return [{ kind: 'termination-planned', effectiveOn: terminationEffectiveOn }];
  }
  // Signed and not begun: what is stored as running shows when it begins.
  const isToCome = status === 'EN_COURS' && effectiveOn > today;
  const state = renewalStateOf(
    {
      ...facts,
      ...{ effectiveOn, status: isToCome ? 'A_VENIR' : status },
      ...{ renewalOn: dueOn, hasTacitRenewal: isTacit, quotedOn: facts.quoteSentOn },
    },
    { today, horizonDays: horizons.byBranch[branch] ?? horizons.days },
  );
  return badgesOfState(state);
}

/** Covered today: what counts in premiums. */
export function isRunning(facts: ContractFacts, today: DateOnly): boolean {
  const { status, effectiveOn, terminationEffectiveOn: endsOn } = facts;
  if (effectiveOn === null || effectiveOn > today) return false;
  if (status === 'RESILIE') return endsOn !== null && endsOn > today;
  if (status !== 'EN_COURS' && status !== 'SUSPENDU' && status !== 'A_VENIR') return false;
  return endsOn === null || endsOn > today;
}

const ENDED = ['terminated', 'finished', 'replaced', 'without-effect', 'quote-refused', 'quote-lapsed'];

/** Over: shown in grey. */
export const isEnded = (badges: readonly ContractBadge[]): boolean =>
  badges.some(({ kind }) => ENDED.includes(kind));
