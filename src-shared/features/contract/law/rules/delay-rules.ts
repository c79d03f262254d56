/** @file The delays that run from an event: unpaid premium, sale, claim, offer, prescription, refund, loan, complaint. */
import type { Delay } from '../delay.ts';
import { day, type RuleHead, written } from './rule.ts';

/**
 * What a date says: nothing may be done before `earliest`, something must be done until `latest`, inclusive, and at
 * `moment` something happens by itself.
 */
export type DelayKind = 'earliest' | 'latest' | 'moment';

export interface DelayRule extends RuleHead {
  readonly code: string;
  readonly kind: DelayKind;
  readonly delay: Delay;
  /** The hour of a moment, civil time. */
  readonly at?: '00:00' | '12:00';
}

const rule = <const Code extends string>(
  head: RuleHead,
  code: Code,
  kind: DelayKind,
  delay: Delay,
): DelayRule & { readonly code: Code } => ({ ...head, code, kind, delay });

const L113_3 = written('ASSURANCES', 'L113-3');
const L113_4 = written('ASSURANCES', 'L113-4');
const L113_2 = written('ASSURANCES', 'L113-2, 4°');
const L114_1 = written('ASSURANCES', 'L114-1');
const L121_11 = written('ASSURANCES', 'L121-11');
const L125_2 = written('ASSURANCES', 'L125-2');
const L211_9 = written('ASSURANCES', 'L211-9');
const L242_1 = written('ASSURANCES', 'L242-1');
const COMPLAINTS = written('ACPR', '2024-R-02');

const rules = [
  rule(L113_3, 'FORMAL_NOTICE', 'earliest', { from: 'premium-due', days: 10 }),
  rule(L113_3, 'SUSPENSION', 'moment', { from: 'formal-notice', days: 30 }),
  rule(L113_3, 'UNPAID_TERMINATION', 'earliest', { from: 'formal-notice', days: 40 }),
  { ...rule(L113_3, 'COVER_RESUMES', 'moment', { from: 'payment', days: 1 }), at: '12:00' },

  { ...rule(L121_11, 'SALE_SUSPENSION', 'moment', { from: 'vehicle-sale', days: 1 }), at: '00:00' },
  rule(L121_11, 'SALE_END', 'moment', { from: 'vehicle-sale', months: 6 }),
  rule(written('ASSURANCES', 'L121-10'), 'INSURER_AFTER_TRANSFER', 'latest', {
    from: 'transfer-request',
    months: 3,
  }),

  rule(written('ASSURANCES', 'R113-10'), 'CLAIM_END', 'earliest', { from: 'claim-end-notified', months: 1 }),
  rule(L113_4, 'AGGRAVATION_END', 'earliest', { from: 'aggravation-end-notified', days: 10 }),
  rule(L113_4, 'AGGRAVATION_ANSWER', 'latest', { from: 'aggravation-offer', days: 30 }),

  rule(L113_2, 'CLAIM_DECLARATION', 'latest', { from: 'claim-known', businessDays: 5 }),
  rule(L113_2, 'THEFT_DECLARATION', 'latest', { from: 'theft-known', businessDays: 2 }),
  rule(L113_2, 'LIVESTOCK_DECLARATION', 'latest', { from: 'livestock-loss-known', days: 1 }),
  {
    // Loi 2021-1837 of 28 December 2021: thirty days from the publication of the order.
    ...rule(L125_2, 'DISASTER_DECLARATION', 'latest', { from: 'disaster-order', days: 30 }),
    appliesFrom: day('2023-01-01'),
  },

  rule(L114_1, 'PRESCRIPTION', 'latest', { from: 'claim-origin', years: 2 }),
  rule(L114_1, 'PRESCRIPTION_LIFE', 'latest', { from: 'claim-origin', years: 10 }),
  rule(L114_1, 'PRESCRIPTION_LIFE_END', 'latest', { from: 'death', years: 30 }),
  rule(L114_1, 'PRESCRIPTION_HEIRS', 'latest', { from: 'accident-death', years: 10 }),

  rule(L211_9, 'OFFER', 'latest', { from: 'offer-request', months: 3 }),
  rule(L211_9, 'INJURY_OFFER', 'latest', { from: 'accident', months: 8 }),
  rule(L242_1, 'BUILDING_POSITION', 'latest', { from: 'building-claim', days: 60 }),
  rule(L242_1, 'BUILDING_OFFER', 'latest', { from: 'building-claim', days: 90 }),
  rule(L242_1, 'BUILDING_PAYMENT', 'latest', { from: 'building-acceptance', days: 15 }),
  {
    ...rule(written('ASSURANCES', 'L241-1'), 'DECENNIAL_PROOF', 'latest', {
      from: 'works-accepted',
      years: 10,
    }),
    standing: 'to-verify',
  },

  rule(written('ASSURANCES', 'L113-15-1 et L113-15-2'), 'REFUND', 'latest', {
    from: 'termination-effect',
    days: 30,
  }),
  rule(written('CONSOMMATION', 'L313-31'), 'LENDER_ANSWER', 'latest', {
    from: 'bank-request',
    businessDays: 10,
  }),

  rule(COMPLAINTS, 'COMPLAINT_RECEIPT', 'latest', { from: 'complaint-sent', workableDays: 10 }),
  rule(COMPLAINTS, 'COMPLAINT_ANSWER', 'latest', { from: 'complaint-sent', months: 2 }),
] as const;

export type DelayCode = (typeof rules)[number]['code'];

export interface KnownDelayRule extends DelayRule {
  readonly code: DelayCode;
}

export const delayRules: readonly KnownDelayRule[] = rules;
