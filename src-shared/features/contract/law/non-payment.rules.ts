/** @file Where an unpaid premium stands (C. assur. L113-3). Steps are those of the table of delays. */
import type { DateOnly } from '../../../kernel/date-only.ts';
import { type DelayCode } from './rules/delay-rules.ts';
import { legalDelay } from './legal-delays.rules.ts';

export interface UnpaidPremium {
  readonly dueOn: DateOnly;
  /** When the formal notice (« mise en demeure ») was sent. */
  readonly formalNoticeOn: DateOnly | null;
  readonly paidOn: DateOnly | null;
}

export type UnpaidStage =
  /** Nothing was due yet, or it was paid before any suspension. */
  | 'settled'
  | 'due'
  /** Ten days are over: the insurer may send a formal notice. */
  | 'notice-possible'
  | 'noticed'
  | 'suspended'
  /** The insurer may end the contract. */
  | 'terminable'
  /** Paid while suspended: cover comes back the next day at noon. */
  | 'paid-late';

export interface UnpaidSteps {
  readonly stage: UnpaidStage;
  readonly noticeFrom: DateOnly;
  /** First day without cover. */
  readonly suspendedOn: DateOnly | null;
  readonly terminableFrom: DateOnly | null;
  /** The day at whose noon cover comes back; null when it never stopped. */
  readonly resumesOn: DateOnly | null;
}

type Dated = Omit<UnpaidSteps, 'stage'>;

function stageOf(premium: UnpaidPremium, steps: Dated, today: DateOnly): UnpaidStage {
  const { dueOn, paidOn } = premium;
  const { noticeFrom, suspendedOn, terminableFrom } = steps;
  if (paidOn !== null && paidOn <= today) return steps.resumesOn === null ? 'settled' : 'paid-late';
  if (terminableFrom !== null && terminableFrom <= today) return 'terminable';
  if (suspendedOn !== null) return suspendedOn <= today ? 'suspended' : 'noticed';
  if (noticeFrom <= today) return 'notice-possible';
  return dueOn <= today ? 'due' : 'settled';
}

/** Dates and stage of an unpaid premium; the law does not look at holidays here. */
export function unpaidSteps(premium: UnpaidPremium, today: DateOnly): UnpaidSteps {
  const { dueOn, formalNoticeOn, paidOn } = premium;
  const facts = { 'premium-due': dueOn, 'formal-notice': formalNoticeOn, payment: paidOn };
  const step = (code: DelayCode): DateOnly | null =>
    legalDelay(code, facts, { region: 'METROPOLE' })?.on ?? null;
  const suspendedOn = step('SUSPENSION');
  const wasSuspended = suspendedOn !== null && paidOn !== null && paidOn >= suspendedOn;
  const steps: Dated = {
    noticeFrom: step('FORMAL_NOTICE') ?? dueOn,
    suspendedOn,
    terminableFrom: step('UNPAID_TERMINATION'),
    resumesOn: wasSuspended ? step('COVER_RESUMES') : null,
  };
  return { ...steps, stage: stageOf(premium, steps, today) };
}
