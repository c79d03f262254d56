import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BRANCHES } from '#shared/features/contract/branches.ts';
import { monthDayOf } from '#shared/features/contract/contract-dates.ts';
import { type LegalContract, noticeLimit } from '#shared/features/contract/law/anchors.ts';
import { type Facts, FACTS } from '#shared/features/contract/law/delay.ts';
import { type LegalDate, legalDates } from '#shared/features/contract/law/legal-dates.rules.ts';
import { legalDelays } from '#shared/features/contract/law/legal-delays.rules.ts';
import {
  addBusinessDays,
  addWorkableDays,
  isWorkableDay,
} from '#shared/features/contract/law/working-days.ts';
import { addDays, type DateOnly, dateOfDayNumber } from '#shared/kernel/date-only.ts';
import { HOLIDAY_REGIONS, isBusinessDay } from '#shared/kernel/holidays.ts';
import { CLIENT_KINDS } from '#shared/kernel/person.ts';

/** 2022 to 2031. */
const day = fc.integer({ min: 18_993, max: 22_644 }).map(dateOfDayNumber);
const region = fc.constantFrom(...HOLIDAY_REGIONS);
const anyFacts: fc.Arbitrary<Facts> = fc.dictionary(fc.constantFrom(...FACTS), day, { maxKeys: 6 });

const contract: fc.Arbitrary<LegalContract> = fc
  .record({
    branch: fc.constantFrom(...BRANCHES),
    effectiveOn: day,
    renewalOn: fc.option(day),
    noticeMonths: fc.integer({ min: 0, max: 6 }),
    premiumNoticeSentOn: fc.option(day),
    lastSentOn: fc.option(fc.option(day)),
    hasTacitRenewal: fc.boolean(),
    fixedEndOn: fc.option(day),
    terminationEffectiveOn: fc.option(day, { freq: 5 }),
    signedOn: fc.option(day),
  })
  .map(({ lastSentOn, ...row }) => ({
    ...row,
    status: 'EN_COURS' as const,
    mainDue: row.renewalOn === null ? null : monthDayOf(row.renewalOn),
    lastRenewal: lastSentOn === null ? null : { on: row.effectiveOn, premiumNoticeSentOn: lastSentOn },
  }));

const situation = fc.record({
  clientKind: fc.constantFrom(...CLIENT_KINDS),
  isForProfession: fc.option(fc.boolean()),
  facts: anyFacts,
});

const eachDate = (check: (date: LegalDate, today: DateOnly, isOpenDay: (on: DateOnly) => boolean) => void) =>
  fc.assert(
    fc.property(contract, situation, fc.record({ today: day, region }), (row, who, at) => {
      for (const date of legalDates(row, who, at))
        check(date, at.today, (on) => isBusinessDay(on, at.region));
    }),
    { numRuns: 400 },
  );

describe('for any contract, client and day', () => {
  it('the state says what the dates say', () => {
    eachDate(({ state, opensOn, limitOn }, today) => {
      if (state === 'open') expect((opensOn ?? today) <= today && (limitOn ?? today) >= today).toBe(true);
      if (state === 'later') expect((opensOn ?? today) > today).toBe(true);
      if (state === 'closed') expect((limitOn ?? today) < today).toBe(true);
    });
  });

  it('the effect never comes before the letter, but for a loan, whose lender has the last word', () => {
    eachDate(({ rule, effectOn, opensOn, state }, today) => {
      if (effectOn === null || rule.startsWith('LEMOINE')) return;
      expect(effectOn > today).toBe(true);
      expect(opensOn === null || effectOn >= opensOn).toBe(true);
      expect(state).not.toBe('closed');
    });
  });

  it('the day advised is a business day before the limit, never before one may act', () => {
    eachDate(({ adviseOn, limitOn, opensOn, state }, today, isOpenDay) => {
      expect(adviseOn === null).toBe(limitOn === null);
      if (adviseOn === null || limitOn === null) return;
      expect(adviseOn <= limitOn).toBe(true);
      if (state !== 'closed') expect(adviseOn >= today && adviseOn >= (opensOn ?? today)).toBe(true);
      if (adviseOn !== today && adviseOn !== opensOn) expect(isOpenDay(adviseOn)).toBe(true);
    });
  });

  it('the premium comes back after the effect, and what is closed promises nothing', () => {
    eachDate(({ effectOn, refundOn, state }) => {
      if (refundOn !== null && effectOn !== null) expect(refundOn).toBe(addDays(effectOn, 30));
      if (state === 'closed') expect([effectOn, refundOn]).toEqual([null, null]);
    });
  });

  it('a planned end leaves nothing that would end the contract later', () => {
    fc.assert(
      fc.property(contract, situation, fc.record({ today: day, region }), (row, who, at) => {
        const endsOn = row.terminationEffectiveOn;
        const dates = legalDates(row, who, at);
        if (endsOn === null) return;
        if (endsOn <= at.today) expect(dates).toEqual([]);
        expect(dates.every(({ effectOn }) => effectOn === null || effectOn < endsOn)).toBe(true);
      }),
    );
  });

  it('a late premium notice always gives more time than the limit it missed', () => {
    fc.assert(
      fc.property(contract, situation, fc.record({ today: day, region }), (row, who, at) => {
        const late = legalDates(row, who, at).find(({ rule }) => rule === 'CHATEL_LATE');
        const on = late?.opensOn === row.premiumNoticeSentOn ? row.renewalOn : row.lastRenewal?.on;
        if (late?.limitOn && on) expect(late.limitOn > noticeLimit(on, row.noticeMonths)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('days only go forward: what is open with a limit closes once', () => {
    fc.assert(
      fc.property(
        contract,
        situation,
        fc.record({ today: day, region }),
        fc.nat(60),
        (...[row, who, at, more]) => {
          const tomorrow = addDays(at.today, more);
          // The due date ahead is another one once it is reached.
          if (row.renewalOn === null || row.renewalOn <= tomorrow) return;
          const next = legalDates(row, who, { ...at, today: tomorrow });
          for (const date of legalDates(row, who, at)) {
            const same = next.find(({ rule }) => rule === date.rule);
            if (!same || date.state === 'unverified') continue;
            expect([same.opensOn, same.limitOn]).toEqual([date.opensOn, date.limitOn]);
            const order = ['later', 'open', 'closed'];
            expect(order.indexOf(same.state)).toBeGreaterThanOrEqual(order.indexOf(date.state));
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('for any event', () => {
  it('a delay ends after it, and is advised on or before its last day', () => {
    fc.assert(
      fc.property(anyFacts, region, (known, where) => {
        const from = Object.values(known).filter((on) => on !== null && on !== undefined);
        for (const { on, adviseOn } of legalDelays(known, { region: where })) {
          expect(from.some((start) => on > start)).toBe(true);
          expect(adviseOn <= on).toBe(true);
        }
      }),
    );
  });

  it('a later event never ends earlier', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FACTS), day, fc.nat(400), (fact, on, more) => {
        const [first, second] = [on, addDays(on, more)].map((start) =>
          legalDelays({ [fact]: start }, { region: 'METROPOLE' }),
        );
        for (const delay of first ?? [])
          expect((second ?? []).find(({ rule }) => rule === delay.rule)!.on >= delay.on).toBe(true);
      }),
    );
  });

  it('working days end on a working day, and more of them never earlier', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), region, (from, count, where) => {
        const business = addBusinessDays(from, count, where);
        const workable = addWorkableDays(from, count, where);
        expect(isBusinessDay(business, where)).toBe(true);
        expect(isWorkableDay(workable, where)).toBe(true);
        expect(workable <= business).toBe(true);
        expect(addBusinessDays(from, count + 1, where) > business).toBe(true);
        expect(addBusinessDays(addBusinessDays(from, 1, where), count, where)).toBe(
          addBusinessDays(from, count + 1, where),
        );
      }),
    );
  });
});
