import { describe, expect, it } from 'vitest';
import { complaintClock } from '#shared/features/contract/law/complaint.rules.ts';
import type { Fact } from '#shared/features/contract/law/delay.ts';
import {
  type ClaimKind,
  claimDeclarationLimit,
  legalDelay,
  legalDelays,
} from '#shared/features/contract/law/legal-delays.rules.ts';
import { type DelayCode, delayRules } from '#shared/features/contract/law/rules/delay-rules.ts';
import {
  addBusinessDays,
  addWorkableDays,
  isWorkableDay,
  lastBusinessDay,
} from '#shared/features/contract/law/working-days.ts';
import type { HolidayRegion } from '#shared/kernel/holidays.ts';
import { d, facts } from '../contract-rows.ts';

interface DelayCase {
  readonly rule: DelayCode;
  readonly fact: Fact;
  readonly from: string;
  readonly on: string;
  readonly advise?: string;
  readonly region?: HolidayRegion;
}
type DelayRow = readonly [rule: DelayCode, fact: Fact, from: string, on: string, advise?: string];
const c = (...[rule, fact, from, on, advise]: DelayRow): DelayCase => ({
  rule,
  fact,
  from,
  on,
  ...(advise === undefined ? {} : { advise }),
});

const CASES: readonly DelayCase[] = [
  // L113-3, EC-17
  c('FORMAL_NOTICE', 'premium-due', '2026-10-20', '2026-10-30'),
  c('FORMAL_NOTICE', 'premium-due', '2026-12-25', '2027-01-04'),
  c('FORMAL_NOTICE', 'premium-due', '2028-02-20', '2028-03-01'),
  c('SUSPENSION', 'formal-notice', '2026-11-02', '2026-12-02'),
  c('SUSPENSION', 'formal-notice', '2027-01-31', '2027-03-02'),
  c('SUSPENSION', 'formal-notice', '2028-01-31', '2028-03-01'),
  c('UNPAID_TERMINATION', 'formal-notice', '2026-11-02', '2026-12-12'),
  c('UNPAID_TERMINATION', 'formal-notice', '2027-01-31', '2027-03-12'),
  c('COVER_RESUMES', 'payment', '2026-12-05', '2026-12-06'),
  c('COVER_RESUMES', 'payment', '2026-12-31', '2027-01-01'),
  // L121-11
  c('SALE_SUSPENSION', 'vehicle-sale', '2026-08-31', '2026-09-01'),
  c('SALE_SUSPENSION', 'vehicle-sale', '2026-12-31', '2027-01-01'),
  c('SALE_END', 'vehicle-sale', '2026-08-31', '2027-02-28'),
  c('SALE_END', 'vehicle-sale', '2027-08-31', '2028-02-29'),
  c('SALE_END', 'vehicle-sale', '2026-11-24', '2027-05-24'),
  c('SALE_END', 'vehicle-sale', '2026-12-31', '2027-06-30'),
  // L121-10, R113-10, L113-4
  c('INSURER_AFTER_TRANSFER', 'transfer-request', '2026-11-30', '2027-02-28', '2027-02-26'),
  c('INSURER_AFTER_TRANSFER', 'transfer-request', '2026-11-24', '2027-02-24'),
  c('CLAIM_END', 'claim-end-notified', '2026-11-24', '2026-12-24'),
  c('CLAIM_END', 'claim-end-notified', '2027-01-31', '2027-02-28'),
  c('AGGRAVATION_END', 'aggravation-end-notified', '2026-11-24', '2026-12-04'),
  c('AGGRAVATION_END', 'aggravation-end-notified', '2027-02-20', '2027-03-02'),
  c('AGGRAVATION_ANSWER', 'aggravation-offer', '2026-11-24', '2026-12-24'),
  c('AGGRAVATION_ANSWER', 'aggravation-offer', '2027-01-29', '2027-02-28', '2027-02-26'),
  // L113-2 4°: five « jours ouvrés », by weekday and around bank holidays
  c('CLAIM_DECLARATION', 'claim-known', '2026-11-23', '2026-11-30'),
  c('CLAIM_DECLARATION', 'claim-known', '2026-11-24', '2026-12-01'),
  c('CLAIM_DECLARATION', 'claim-known', '2026-11-25', '2026-12-02'),
  c('CLAIM_DECLARATION', 'claim-known', '2026-11-27', '2026-12-04'),
  c('CLAIM_DECLARATION', 'claim-known', '2026-11-28', '2026-12-04'),
  c('CLAIM_DECLARATION', 'claim-known', '2026-11-29', '2026-12-04'),
  c('CLAIM_DECLARATION', 'claim-known', '2026-12-23', '2026-12-31'),
  c('CLAIM_DECLARATION', 'claim-known', '2026-12-30', '2027-01-07'),
  c('CLAIM_DECLARATION', 'claim-known', '2027-03-25', '2027-04-02'),
  c('CLAIM_DECLARATION', 'claim-known', '2027-05-04', '2027-05-12'),
  c('CLAIM_DECLARATION', 'claim-known', '2027-05-12', '2027-05-20'),
  c('CLAIM_DECLARATION', 'claim-known', '2027-07-13', '2027-07-21'),
  { ...c('CLAIM_DECLARATION', 'claim-known', '2027-03-25', '2027-04-05'), region: 'ALSACE_MOSELLE' },
  c('CLAIM_DECLARATION', 'claim-known', '2028-05-19', '2028-05-29'),
  { ...c('CLAIM_DECLARATION', 'claim-known', '2028-05-19', '2028-05-30'), region: 'MARTINIQUE' },
  c('THEFT_DECLARATION', 'theft-known', '2026-11-24', '2026-11-26'),
  c('THEFT_DECLARATION', 'theft-known', '2026-11-27', '2026-12-01'),
  c('THEFT_DECLARATION', 'theft-known', '2026-11-28', '2026-12-01'),
  c('THEFT_DECLARATION', 'theft-known', '2026-12-24', '2026-12-29'),
  c('THEFT_DECLARATION', 'theft-known', '2026-12-31', '2027-01-05'),
  c('LIVESTOCK_DECLARATION', 'livestock-loss-known', '2026-11-24', '2026-11-25'),
  c('LIVESTOCK_DECLARATION', 'livestock-loss-known', '2026-12-31', '2027-01-01', '2026-12-31'),
  // L125-2
  c('DISASTER_DECLARATION', 'disaster-order', '2026-11-24', '2026-12-24'),
  c('DISASTER_DECLARATION', 'disaster-order', '2023-01-01', '2023-01-31'),
  c('DISASTER_DECLARATION', 'disaster-order', '2027-02-01', '2027-03-03'),
  // L114-1
  c('PRESCRIPTION', 'claim-origin', '2024-11-24', '2026-11-24'),
  c('PRESCRIPTION', 'claim-origin', '2024-02-29', '2026-02-28', '2026-02-27'),
  c('PRESCRIPTION', 'claim-origin', '2025-01-01', '2027-01-01', '2026-12-31'),
  c('PRESCRIPTION_LIFE', 'claim-origin', '2016-11-24', '2026-11-24'),
  c('PRESCRIPTION_LIFE', 'claim-origin', '2020-02-29', '2030-02-28'),
  c('PRESCRIPTION_LIFE_END', 'death', '1996-11-24', '2026-11-24'),
  c('PRESCRIPTION_LIFE_END', 'death', '1998-02-28', '2028-02-28'),
  c('PRESCRIPTION_HEIRS', 'accident-death', '2020-11-24', '2030-11-24', '2030-11-22'),
  // L211-9, L242-1
  c('OFFER', 'offer-request', '2026-11-24', '2027-02-24'),
  c('OFFER', 'offer-request', '2026-11-30', '2027-02-28', '2027-02-26'),
  c('INJURY_OFFER', 'accident', '2026-06-30', '2027-02-28', '2027-02-26'),
  c('INJURY_OFFER', 'accident', '2026-11-24', '2027-07-24', '2027-07-23'),
  c('BUILDING_POSITION', 'building-claim', '2026-11-24', '2027-01-23', '2027-01-22'),
  c('BUILDING_OFFER', 'building-claim', '2026-11-24', '2027-02-22'),
  c('BUILDING_PAYMENT', 'building-acceptance', '2026-11-24', '2026-12-09'),
  // L113-15-1, C. conso. L313-31
  c('REFUND', 'termination-effect', '2026-12-25', '2027-01-24', '2027-01-22'),
  c('REFUND', 'termination-effect', '2027-02-01', '2027-03-03'),
  c('LENDER_ANSWER', 'bank-request', '2026-11-24', '2026-12-08'),
  c('LENDER_ANSWER', 'bank-request', '2026-12-18', '2027-01-05'),
  // ACPR 2024-R-02
  c('COMPLAINT_RECEIPT', 'complaint-sent', '2026-11-24', '2026-12-05', '2026-12-04'),
  c('COMPLAINT_RECEIPT', 'complaint-sent', '2026-11-22', '2026-12-03'),
  c('COMPLAINT_RECEIPT', 'complaint-sent', '2026-12-19', '2027-01-02', '2026-12-31'),
  c('COMPLAINT_RECEIPT', 'complaint-sent', '2027-05-04', '2027-05-19'),
  c('COMPLAINT_ANSWER', 'complaint-sent', '2026-11-24', '2027-01-24', '2027-01-22'),
  c('COMPLAINT_ANSWER', 'complaint-sent', '2026-12-31', '2027-02-28', '2027-02-26'),
  c('COMPLAINT_ANSWER', 'complaint-sent', '2027-12-31', '2028-02-29'),
];

const METROPOLE = { region: 'METROPOLE' } as const;

describe('delays that run from an event', () => {
  it.each(CASES)('$rule from $from: $on', ({ rule, fact, from, on, advise, region = 'METROPOLE' }) => {
    expect(legalDelay(rule, facts({ [fact]: from }), { region })).toMatchObject({
      on,
      adviseOn: advise ?? on,
    });
  });

  it('has a case for each rule that is on', () => {
    const on = delayRules.filter(({ standing }) => standing === 'verified').map(({ code }) => code);
    expect([...new Set(CASES.map(({ rule }) => rule))].sort()).toEqual([...on].sort());
  });

  it('cites, and says what kind of date it is', () => {
    const lines = delayRules.map(({ code, citation, kind, at = '' }) =>
      [code, citation.code, citation.article, kind, at].join(' | '),
    );
    expect(lines).toEqual([
      'FORMAL_NOTICE | ASSURANCES | L113-3 | earliest | ',
      'SUSPENSION | ASSURANCES | L113-3 | moment | ',
      'UNPAID_TERMINATION | ASSURANCES | L113-3 | earliest | ',
      'COVER_RESUMES | ASSURANCES | L113-3 | moment | 12:00',
      'SALE_SUSPENSION | ASSURANCES | L121-11 | moment | 00:00',
      'SALE_END | ASSURANCES | L121-11 | moment | ',
      'INSURER_AFTER_TRANSFER | ASSURANCES | L121-10 | latest | ',
      'CLAIM_END | ASSURANCES | R113-10 | earliest | ',
      'AGGRAVATION_END | ASSURANCES | L113-4 | earliest | ',
      'AGGRAVATION_ANSWER | ASSURANCES | L113-4 | latest | ',
      'CLAIM_DECLARATION | ASSURANCES | L113-2, 4° | latest | ',
      'THEFT_DECLARATION | ASSURANCES | L113-2, 4° | latest | ',
      'LIVESTOCK_DECLARATION | ASSURANCES | L113-2, 4° | latest | ',
      'DISASTER_DECLARATION | ASSURANCES | L125-2 | latest | ',
      'PRESCRIPTION | ASSURANCES | L114-1 | latest | ',
      'PRESCRIPTION_LIFE | ASSURANCES | L114-1 | latest | ',
      'PRESCRIPTION_LIFE_END | ASSURANCES | L114-1 | latest | ',
      'PRESCRIPTION_HEIRS | ASSURANCES | L114-1 | latest | ',
      'OFFER | ASSURANCES | L211-9 | latest | ',
      'INJURY_OFFER | ASSURANCES | L211-9 | latest | ',
      'BUILDING_POSITION | ASSURANCES | L242-1 | latest | ',
      'BUILDING_OFFER | ASSURANCES | L242-1 | latest | ',
      'BUILDING_PAYMENT | ASSURANCES | L242-1 | latest | ',
      'DECENNIAL_PROOF | ASSURANCES | L241-1 | latest | ',
      'REFUND | ASSURANCES | L113-15-1 et L113-15-2 | latest | ',
      'LENDER_ANSWER | CONSOMMATION | L313-31 | latest | ',
      'COMPLAINT_RECEIPT | ACPR | 2024-R-02 | latest | ',
      'COMPLAINT_ANSWER | ACPR | 2024-R-02 | latest | ',
    ]);
  });

  it('says the hour at which cover stops and resumes', () => {
    expect(legalDelay('COVER_RESUMES', facts({ payment: '2026-12-05' }), METROPOLE)?.time).toBe('12:00');
    expect(legalDelay('SALE_SUSPENSION', facts({ 'vehicle-sale': '2026-12-05' }), METROPOLE)?.time).toBe(
      '00:00',
    );
    expect(legalDelay('SALE_END', facts({ 'vehicle-sale': '2026-12-05' }), METROPOLE)?.time).toBeNull();
  });

  it('lists what the known facts start, in the order of the table', () => {
    const known = facts({ 'formal-notice': '2026-11-02', 'vehicle-sale': '2026-08-31' });
    expect(legalDelays(known, METROPOLE).map(({ rule, on }) => `${rule} ${on}`)).toEqual([
      'SUSPENSION 2026-12-02',
      'UNPAID_TERMINATION 2026-12-12',
      'SALE_SUSPENSION 2026-09-01',
      'SALE_END 2027-02-28',
    ]);
    expect(legalDelays({}, METROPOLE)).toEqual([]);
    expect(legalDelays({ payment: null }, METROPOLE)).toEqual([]);
  });

  it('gives no date for a rule that is off, nor before the law', () => {
    const accepted = facts({ 'works-accepted': '2026-11-24' });
    expect(legalDelay('DECENNIAL_PROOF', accepted, METROPOLE)).toBeNull();
    const enabled = new Set(['DECENNIAL_PROOF'] as const);
    expect(legalDelay('DECENNIAL_PROOF', accepted, { ...METROPOLE, enabled })?.on).toBe('2036-11-24');
    expect(legalDelay('DECENNIAL_PROOF', accepted, { ...METROPOLE, enabled: new Set() })).toBeNull();
    expect(
      legalDelay('DISASTER_DECLARATION', facts({ 'disaster-order': '2022-12-31' }), METROPOLE),
    ).toBeNull();
  });

  it('never moves the day on which something may begin', () => {
    // 30 October 2027 is a Saturday.
    expect(legalDelay('FORMAL_NOTICE', facts({ 'premium-due': '2027-10-20' }), METROPOLE)).toMatchObject({
      on: '2027-10-30',
      adviseOn: '2027-10-30',
    });
  });
});

describe('declaring a claim', () => {
  it.each<readonly [why: string, ClaimKind, string, string | null, string | null]>([
    ['L113-2 the law alone', 'ordinary', '2026-11-24', null, '2026-12-01'],
    ['L113-2 a contract that gives more', 'ordinary', '2026-11-24', '2026-12-24', '2026-12-24'],
    ['L113-2 never less than five days', 'ordinary', '2026-11-24', '2026-11-26', '2026-12-01'],
    ['theft', 'theft', '2026-11-24', null, '2026-11-26'],
    ['theft, a contract that gives a day', 'theft', '2026-11-24', '2026-11-25', '2026-11-26'],
    ['livestock', 'livestock', '2026-11-24', null, '2026-11-25'],
    ['disaster', 'disaster', '2026-11-24', null, '2026-12-24'],
    ['a disaster of 2022: the contract alone', 'disaster', '2022-12-01', '2022-12-11', '2022-12-11'],
    ['a disaster of 2022: nothing known', 'disaster', '2022-12-01', null, null],
  ])('%s', (...[, kind, knownOn, contractEndOn, limit]) => {
    const end = contractEndOn === null ? null : d(contractEndOn);
    expect(claimDeclarationLimit(kind, d(knownOn), end, METROPOLE)).toBe(limit);
  });
});

describe('working days', () => {
  it.each([
    ['2026-11-27', true],
    ['2026-11-28', true],
    ['2026-11-29', false],
    ['2026-12-25', false],
    ['2027-05-08', false],
  ])('%s is « ouvrable »: %s', (day, isWorkable) => {
    expect(isWorkableDay(d(day), 'METROPOLE')).toBe(isWorkable);
  });
  it('does not count the day itself, and zero days are no delay', () => {
    expect(addBusinessDays(d('2026-11-27'), 1, 'METROPOLE')).toBe('2026-11-30');
    expect(addWorkableDays(d('2026-11-27'), 1, 'METROPOLE')).toBe('2026-11-28');
    expect(addBusinessDays(d('2026-11-28'), 0, 'METROPOLE')).toBe('2026-11-28');
  });
  it.each([
    ['2026-11-27', '2026-11-27'],
    ['2026-11-28', '2026-11-27'],
    ['2026-12-25', '2026-12-24'],
    ['2027-01-02', '2026-12-31'],
    ['2027-03-29', '2027-03-26'],
  ])('EC-34: a limit on %s is met on %s', (limit, day) => {
    expect(lastBusinessDay(d(limit), 'METROPOLE')).toBe(day);
  });
});

describe('the clock of a complaint (ACPR 2024-R-02)', () => {
  const clock = (today: string, acknowledgedOn: string | null = null, answeredOn: string | null = null) => {
    const maybe = (day: string | null) => (day === null ? null : d(day));
    const complaint = {
      sentOn: d('2026-11-24'),
      acknowledgedOn: maybe(acknowledgedOn),
      answeredOn: maybe(answeredOn),
    };
    const { acknowledge, answer } = complaintClock(complaint, { today: d(today), region: 'METROPOLE' });
    return [acknowledge.state, answer.state];
  };
  it.each<readonly [string, string | null, string | null, string, string]>([
    ['2026-11-24', null, null, 'running', 'running'],
    ['2026-12-05', null, null, 'running', 'running'],
    ['2026-12-06', null, null, 'late', 'running'],
    ['2026-12-06', '2026-12-05', null, 'done', 'running'],
    ['2026-12-10', '2026-12-06', null, 'done-late', 'running'],
    ['2027-01-24', '2026-12-01', null, 'done', 'running'],
    ['2027-01-25', '2026-12-01', null, 'done', 'late'],
    ['2027-02-01', '2026-12-01', '2027-01-24', 'done', 'done'],
    ['2027-02-01', '2026-12-01', '2027-01-25', 'done', 'done-late'],
    // Answered at once: nothing more to acknowledge.
    ['2026-12-10', null, '2026-12-03', 'done', 'done'],
    ['2026-12-10', null, '2026-12-08', 'done-late', 'done'],
  ])('on %s, acknowledged %s, answered %s: %s, %s', (today, ...[ack, ans, first, second]) => {
    expect(clock(today, ack, ans)).toEqual([first, second]);
  });
  it('counts from the sending, and advises a business day', () => {
    const complaint = { sentOn: d('2026-11-24'), acknowledgedOn: null, answeredOn: null };
    expect(complaintClock(complaint, { today: d('2026-11-24'), region: 'METROPOLE' })).toEqual({
      acknowledge: { limitOn: '2026-12-05', adviseOn: '2026-12-04', state: 'running' },
      answer: { limitOn: '2027-01-24', adviseOn: '2027-01-22', state: 'running' },
    });
  });
});
