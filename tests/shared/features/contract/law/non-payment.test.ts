import { describe, expect, it } from 'vitest';
import { type UnpaidStage, unpaidSteps } from '#shared/features/contract/law/non-payment.rules.ts';
import { d } from '../contract-rows.ts';

const maybe = (day: string | null) => (day === null ? null : d(day));
const steps = (formalNoticeOn: string | null, paidOn: string | null, today: string) =>
  unpaidSteps(
    { dueOn: d('2026-10-20'), formalNoticeOn: maybe(formalNoticeOn), paidOn: maybe(paidOn) },
    d(today),
  );

describe('an unpaid premium (L113-3)', () => {
  it.each<readonly [why: string, notice: string | null, paid: string | null, today: string, UnpaidStage]>([
    ['not due yet', null, null, '2026-10-19', 'settled'],
    ['due today', null, null, '2026-10-20', 'due'],
    ['nine days late', null, null, '2026-10-29', 'due'],
    ['ten days late', null, null, '2026-10-30', 'notice-possible'],
    ['long late, no notice', null, null, '2027-10-30', 'notice-possible'],
    ['EC-17 notice sent', '2026-11-02', null, '2026-11-02', 'noticed'],
    ['EC-17 the eve of the suspension', '2026-11-02', null, '2026-12-01', 'noticed'],
    ['EC-17 suspended', '2026-11-02', null, '2026-12-02', 'suspended'],
    ['EC-17 the tenth day', '2026-11-02', null, '2026-12-11', 'suspended'],
    ['EC-17 the insurer may end it', '2026-11-02', null, '2026-12-12', 'terminable'],
    ['paid before the notice', null, '2026-10-25', '2026-11-24', 'settled'],
    ['paid within the thirty days', '2026-11-02', '2026-12-01', '2026-12-05', 'settled'],
    ['EC-17 paid on the first day of suspension', '2026-11-02', '2026-12-02', '2026-12-05', 'paid-late'],
    ['EC-17 paid on 5 December', '2026-11-02', '2026-12-05', '2026-12-05', 'paid-late'],
    ['a payment to come', '2026-11-02', '2026-12-05', '2026-12-04', 'suspended'],
    ['a payment to come, ten days over', '2026-11-02', '2026-12-20', '2026-12-15', 'terminable'],
  ])('%s', (...[, notice, paid, today, stage]) => {
    expect(steps(notice, paid, today).stage).toBe(stage);
  });

  it('has the dates of EC-17', () => {
    expect(steps('2026-11-02', '2026-12-05', '2026-12-05')).toEqual({
      stage: 'paid-late',
      noticeFrom: '2026-10-30',
      suspendedOn: '2026-12-02',
      terminableFrom: '2026-12-12',
      resumesOn: '2026-12-06',
    });
  });
  it('resumes nothing that never stopped', () => {
    expect(steps('2026-11-02', '2026-12-01', '2026-12-05').resumesOn).toBeNull();
    expect(steps(null, '2026-12-01', '2026-12-05').resumesOn).toBeNull();
    expect(steps(null, null, '2026-12-05')).toMatchObject({ suspendedOn: null, terminableFrom: null });
  });
});
