/**
 * @file The clock of a complaint (ACPR 2024-R-02): acknowledged within ten « jours ouvrables », answered within two
 * months. It starts when the complaint was sent, which is stricter than when it was received.
 */
import type { DateOnly } from '../../../kernel/date-only.ts';
import type { HolidayRegion } from '../../../kernel/holidays.ts';
import { legalDelay } from './legal-delays.rules.ts';

export interface Complaint {
  readonly sentOn: DateOnly;
  readonly acknowledgedOn: DateOnly | null;
  readonly answeredOn: DateOnly | null;
}

export type ComplaintStepState = 'done' | 'done-late' | 'running' | 'late';

export interface ComplaintStep {
  /** Last day, inclusive. */
  readonly limitOn: DateOnly;
  /** The business day to do it by. */
  readonly adviseOn: DateOnly;
  readonly state: ComplaintStepState;
}

export interface ComplaintClock {
  readonly acknowledge: ComplaintStep;
  readonly answer: ComplaintStep;
}

function stateOf(limitOn: DateOnly, doneOn: DateOnly | null, today: DateOnly): ComplaintStepState {
  if (doneOn !== null) return doneOn <= limitOn ? 'done' : 'done-late';
  return today > limitOn ? 'late' : 'running';
}

/** Both steps; an answer within the ten days acknowledges too. */
export function complaintClock(
  { sentOn, acknowledgedOn, answeredOn }: Complaint,
  { today, region }: { readonly today: DateOnly; readonly region: HolidayRegion },
): ComplaintClock {
  const step = (code: 'COMPLAINT_RECEIPT' | 'COMPLAINT_ANSWER', doneOn: DateOnly | null): ComplaintStep => {
    const delay = legalDelay(code, { 'complaint-sent': sentOn }, { region });
    const limitOn = delay?.on ?? sentOn;
    return { limitOn, adviseOn: delay?.adviseOn ?? sentOn, state: stateOf(limitOn, doneOn, today) };
  };
  return {
    acknowledge: step('COMPLAINT_RECEIPT', acknowledgedOn ?? answeredOn),
    answer: step('COMPLAINT_ANSWER', answeredOn),
  };
}
