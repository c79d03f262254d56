/**
 * @file What a contract's tab shows of its renewal: a pure function of the stored row and of today, never stored itself.
 * The order of the rules is the rule: the first that answers is the badge.
 */
import { z } from 'zod';
import { addDays, type DateOnly, diffDays } from '../../../kernel/date-only.ts';
import type { Branch } from '../branches.ts';

/** What is stored. The end of a term or of a cover is not among what must be stored: it is read from the dates. */
export const CONTRACT_STATUSES = [
  'DEVIS',
  'A_VENIR',
  'EN_COURS',
  'SUSPENDU',
  'RESILIE',
  'TERMINE',
  'SANS_EFFET',
  'REMPLACE',
] as const;
export const ContractStatus = z.enum(CONTRACT_STATUSES);
export type ContractStatus = z.output<typeof ContractStatus>;

/** Why a cover is suspended: an unpaid premium (C. assur. L113-3), a sold vehicle (L121-11), or an agreement. */
export const SUSPENSION_REASONS = ['NON_PAIEMENT', 'VENTE', 'AUTRE'] as const;
export const SuspensionReason = z.enum(SUSPENSION_REASONS);
export type SuspensionReason = z.output<typeof SuspensionReason>;

/** The part of a contract's row that its badge is read from. */
export interface RenewalContract {
  readonly status: ContractStatus;
  /** First day of cover. */
  readonly effectiveOn: DateOnly;
  /** « Échéance » : first day of the next period, which is the end of the current one. Null: nothing renews. */
  readonly renewalOn: DateOnly | null;
  /** Fixed term: last day covered, inclusive. */
  readonly fixedEndOn: DateOnly | null;
  readonly hasTacitRenewal: boolean;
  /** First day without cover. Null while nobody has ended the contract, or when the day is not known. */
  readonly terminationEffectiveOn: DateOnly | null;
  readonly suspensionReason: SuspensionReason | null;
  /** The day a quote was made or sent; null for what is not a quote. */
  readonly quotedOn: DateOnly | null;
}

/** Days ahead in which a due date is flagged. */
export const DEFAULT_HORIZON_DAYS = 90;
/** Below 77 days, a notice of two months and the 15 days of C. assur. L113-15-1 begin before the flag does. */
export const HorizonDays = z.int().min(60).max(120);
export type HorizonDays = z.output<typeof HorizonDays>;

/** The setting of a branch, or the default. */
export const horizonDaysOf = (
  branch: Branch,
  chosen: { readonly [B in Branch]?: number | undefined },
): number => chosen[branch] ?? DEFAULT_HORIZON_DAYS;

/** Days after which a quote that became nothing has lapsed. */
export const QUOTE_LIFE_DAYS = 30;

/** A due date that is near or over. `days` are never negative. */
export type DueState =
  | { readonly kind: 'to-renew'; readonly dueOn: DateOnly; readonly days: number }
  | { readonly kind: 'not-renewed'; readonly dueOn: DateOnly; readonly days: number };

export type RenewalAnomaly = 'fixed-end-before-effect';

export type RenewalState =
  | { readonly kind: 'none' }
  /** Kept out of badges, lists of renewals and tasks until it is corrected. */
  | { readonly kind: 'anomaly'; readonly anomaly: RenewalAnomaly }
  | { readonly kind: 'quote-expired'; readonly days: number }
  | { readonly kind: 'starts-on'; readonly on: DateOnly }
  /** Grey. `on`: first day without cover, null when it is not known. */
  | { readonly kind: 'terminated'; readonly on: DateOnly | null }
  /** Grey. A fixed term that was reached and closed. `on`: first day without cover. */
  | { readonly kind: 'finished'; readonly on: DateOnly }
  /** `due` where the contract still renews before it ends. */
  | { readonly kind: 'termination-planned'; readonly on: DateOnly; readonly due: DueState | null }
  | { readonly kind: 'suspended'; readonly reason: SuspensionReason; readonly due: DueState | null }
  | DueState;

export interface RenewalAt {
  /** The civil date in the cabinet's zone. */
  readonly today: DateOnly;
  readonly horizonDays: number;
}

const NONE: RenewalState = { kind: 'none' };

/** An imported term that ends before it begins; one day of cover (both dates the same) is a contract. */
export const renewalAnomalyOf = ({
  fixedEndOn,
  effectiveOn,
}: Pick<RenewalContract, 'fixedEndOn' | 'effectiveOn'>): RenewalAnomaly | null =>
  fixedEndOn !== null && fixedEndOn < effectiveOn ? 'fixed-end-before-effect' : null;

/**
 * The day on which someone must have decided: the next period's first day where renewal is tacit, the day after a
 * fixed term otherwise. Null: no day ever comes (life, retirement savings).
 */
export function dueOnOf({
  hasTacitRenewal,
  renewalOn,
  fixedEndOn,
}: Pick<RenewalContract, 'hasTacitRenewal' | 'renewalOn' | 'fixedEndOn'>): DateOnly | null {
  const afterTerm = fixedEndOn === null ? null : addDays(fixedEndOn, 1);
  return hasTacitRenewal ? (renewalOn ?? afterTerm) : (afterTerm ?? renewalOn);
}

function dueStateOf(dueOn: DateOnly, { today, horizonDays }: RenewalAt): DueState | null {
  const days = diffDays(today, dueOn);
  if (days < 0) return { kind: 'not-renewed', dueOn, days: -days };
  return days <= horizonDays ? { kind: 'to-renew', dueOn, days } : null;
}

/** Before the first day of cover, or beside it: nothing to renew. Null: the contract is in force. */
function stateBeforeCover(contract: RenewalContract, today: DateOnly): RenewalState | null {
  switch (contract.status) {
    case 'SANS_EFFET':
    case 'REMPLACE':
      return NONE;
    case 'DEVIS': {
      const days = contract.quotedOn === null ? 0 : diffDays(contract.quotedOn, today);
      return days >= QUOTE_LIFE_DAYS ? { kind: 'quote-expired', days } : NONE;
    }
    case 'A_VENIR':
      // Once its day has come the contract is in force, whether or not someone changed the stored status.
      return contract.effectiveOn > today ? { kind: 'starts-on', on: contract.effectiveOn } : null;
    default:
      return null;
  }
}

/** The badge of a contract. */
export function renewalStateOf(contract: RenewalContract, at: RenewalAt): RenewalState {
  const anomaly = renewalAnomalyOf(contract);
  if (anomaly !== null) return { kind: 'anomaly', anomaly };
  const before = stateBeforeCover(contract, at.today);
  if (before !== null) return before;

  const { status, terminationEffectiveOn: endsOn } = contract;
  if (endsOn === null ? status === 'RESILIE' : endsOn <= at.today) return { kind: 'terminated', on: endsOn };
  const dueOn = dueOnOf(contract);
  // A sold vehicle waits for its owner's decision, whether an end is planned or not.
  const isSold = status === 'SUSPENDU' && contract.suspensionReason === 'VENTE';
  const due = dueOn === null || isSold ? null : dueStateOf(dueOn, at);
  if (endsOn !== null) {
    const endsFirst = dueOn === null || endsOn <= dueOn;
    return { kind: 'termination-planned', on: endsOn, due: endsFirst ? null : due };
  }
  if (dueOn === null) return NONE;
  if (status === 'SUSPENDU') {
    const reason = contract.suspensionReason ?? 'AUTRE';
    return { kind: 'suspended', reason, due };
  }
  if (status === 'TERMINE' && !contract.hasTacitRenewal) return { kind: 'finished', on: dueOn };
  return due ?? NONE;
}

/** Over: the line is grey, and takes no part in counters of renewals. */
export const isGreyed = ({ kind }: RenewalState): boolean => kind === 'terminated' || kind === 'finished';

/** What is due on a badge, whether it stands alone or beside a suspension or a planned end. */
export function dueOfState(state: RenewalState): DueState | null {
  switch (state.kind) {
    case 'to-renew':
    case 'not-renewed':
      return state;
    case 'suspended':
    case 'termination-planned':
      return state.due;
    default:
      return null;
  }
}
