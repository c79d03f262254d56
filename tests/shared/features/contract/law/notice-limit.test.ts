import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticeLimit, premiumNoticeDeadline } from '#shared/features/contract/law/anchors.ts';
import { addDays, addMonths, dateOfDayNumber, diffDays } from '#shared/kernel/date-only.ts';
import { d } from '../contract-rows.ts';

describe('the last day to give notice (C. assur. L113-12)', () => {
  it.each([
    // The vectors of the description.
    ['2027-01-01', 2, '2026-10-31'],
    ['2027-03-01', 2, '2026-12-31'],
    ['2027-04-29', 2, '2027-02-27'],
    ['2027-04-30', 2, '2027-02-27'],
    ['2027-05-31', 2, '2027-03-30'],
    ['2028-02-29', 2, '2027-12-28'],
    ['2028-04-30', 2, '2028-02-28'],
    // Usual due dates.
    ['2027-04-01', 2, '2027-01-31'],
    ['2027-07-01', 2, '2027-04-30'],
    ['2027-10-01', 2, '2027-07-31'],
    ['2027-01-23', 2, '2026-11-22'],
    ['2027-03-10', 2, '2027-01-09'],
    // Ends of months.
    ['2027-01-31', 2, '2026-11-29'],
    ['2027-02-28', 2, '2026-12-27'],
    ['2027-07-31', 2, '2027-05-30'],
    ['2027-08-31', 2, '2027-06-29'],
    ['2027-09-30', 2, '2027-07-29'],
    ['2027-12-31', 2, '2027-10-30'],
    // February, common and leap.
    ['2027-04-28', 2, '2027-02-27'],
    ['2028-04-28', 2, '2028-02-27'],
    ['2028-04-29', 2, '2028-02-28'],
    ['2027-05-01', 2, '2027-02-28'],
    ['2028-05-01', 2, '2028-02-29'],
    ['2100-04-30', 2, '2100-02-27'],
    // Other notices.
    ['2027-01-01', 0, '2026-12-31'],
    ['2027-01-01', 1, '2026-11-30'],
    ['2027-03-01', 1, '2027-01-31'],
    ['2027-03-31', 1, '2027-02-27'],
    ['2028-03-31', 1, '2028-02-28'],
    ['2027-12-31', 1, '2027-11-29'],
    ['2027-01-01', 3, '2026-09-30'],
    ['2027-03-31', 3, '2026-12-30'],
    ['2027-05-29', 3, '2027-02-27'],
    ['2027-05-31', 3, '2027-02-27'],
    ['2028-05-31', 3, '2028-02-28'],
    ['2027-06-30', 4, '2027-02-27'],
    ['2027-01-01', 6, '2026-06-30'],
    ['2027-08-31', 6, '2027-02-27'],
  ])('due on %s with %i months: %s', (renewalOn, months, limit) => {
    expect(noticeLimit(d(renewalOn), months)).toBe(limit);
  });

  it.each([
    ['2026-10-31', '2026-10-16'],
    ['2026-11-22', '2026-11-07'],
    ['2027-01-09', '2026-12-25'],
    ['2027-02-27', '2027-02-12'],
    ['2026-12-31', '2026-12-16'],
    ['2028-02-29', '2028-02-14'],
    ['2027-03-10', '2027-02-23'],
  ])('limit %s: a premium notice is on time until %s (L113-15-1)', (limit, deadline) => {
    expect(premiumNoticeDeadline(d(limit))).toBe(deadline);
  });
});

describe('for any due date', () => {
  const due = fc.integer({ min: 10_957, max: 47_481 }).map(dateOfDayNumber);
  const notice = fc.integer({ min: 0, max: 12 });

  it('the limit is before it, and by the notice at least', () => {
    fc.assert(
      fc.property(due, notice, (renewalOn, months) => {
        const limit = noticeLimit(renewalOn, months);
        expect(limit < renewalOn).toBe(true);
        expect(addMonths(addDays(limit, 1), months) <= renewalOn).toBe(true);
        expect(diffDays(limit, renewalOn)).toBeLessThanOrEqual(months * 31 + 4);
      }),
    );
  });

  it('a later due date never has an earlier limit, a longer notice never a later one', () => {
    fc.assert(
      fc.property(due, notice, fc.nat(500), (renewalOn, months, more) => {
        const limit = noticeLimit(renewalOn, months);
        expect(noticeLimit(addDays(renewalOn, more), months) >= limit).toBe(true);
        expect(noticeLimit(renewalOn, months + 1) <= limit).toBe(true);
      }),
    );
  });
});
