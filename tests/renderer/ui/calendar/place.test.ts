import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOnly, parseDateOnly, type DateOnly } from '#shared/kernel/date-only.ts';
import { foldBars, layBars } from '#renderer/ui/calendar/bars.ts';
import type { CalendarItem, CalendarMove } from '#renderer/ui/calendar/calendar.ts';
import {
  boundsOf,
  isBar,
  lastDayOf,
  movedByMinutes,
  movedTo,
  movedToDay,
  slotBetween,
  stretchedBy,
} from '#renderer/ui/calendar/place.ts';

const day = parseDateOnly;
const TUESDAY = day('2026-11-24');
const timed = (startMinute: number, endMinute: number | null, endOn: DateOnly = TUESDAY): CalendarMove => ({
  startOn: TUESDAY,
  startMinute,
  endOn,
  endMinute,
});
const wholeDays = (startOn: DateOnly, endOn: DateOnly): CalendarMove => ({
  startOn,
  startMinute: null,
  endOn,
  endMinute: null,
});

describe('moving', () => {
  it('keeps the length, over midnight too', () => {
    const moved = movedTo(timed(600, 690), TUESDAY, 1410);
    expect(moved).toEqual(timed(1410, 60, day('2026-11-25')));
  });

  it('keeps the length wherever it goes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 1, max: 1439 }),
        fc.integer({ min: 0, max: 1425 }),
        (start, length, target) => {
          const end = start + length;
          const place = timed(start, end % 1440, end >= 1440 ? addDays(TUESDAY, 1) : TUESDAY);
          const { from, to } = boundsOf(movedTo(place, addDays(TUESDAY, 3), target));
          expect(to - from).toBe(length);
        },
      ),
    );
  });

  it('leaves a moment without length one', () => {
    expect(movedTo(timed(600, null), TUESDAY, 660)).toEqual(timed(660, null));
  });

  it('gives an hour to what had none, and takes it away', () => {
    expect(movedTo(wholeDays(TUESDAY, TUESDAY), TUESDAY, 600)).toEqual(timed(600, 660));
    expect(movedToDay(timed(600, 660), TUESDAY)).toEqual(wholeDays(TUESDAY, TUESDAY));
  });

  it('by quarters stops at midnight, then goes to the whole day', () => {
    expect(movedByMinutes(timed(10, 40), -15)).toEqual(timed(0, 30));
    expect(movedByMinutes(timed(0, 30), -15)).toEqual(wholeDays(TUESDAY, TUESDAY));
    expect(movedByMinutes(timed(1425, 1439), 15).startMinute).toBe(1425);
  });
});

describe('stretching', () => {
  it('never leaves less than a quarter of an hour', () => {
    expect(stretchedBy(timed(600, 630), { minutes: -60, days: 0 })).toEqual(timed(600, 615));
  });

  it('ends at midnight as the day after, at 0', () => {
    expect(stretchedBy(timed(1410, 1425), { minutes: 15, days: 0 })).toEqual(
      timed(1410, 0, day('2026-11-25')),
    );
  });

  it('does nothing to a moment without length', () => {
    expect(stretchedBy(timed(600, null), { minutes: 15, days: 0 })).toBeNull();
  });

  it('goes by days where there are no hours', () => {
    const two = stretchedBy(wholeDays(TUESDAY, TUESDAY), { minutes: 0, days: 1 });
    expect(two && lastDayOf(two)).toBe('2026-11-25');
  });
});

describe('a slot', () => {
  it('is drawn upwards as well as downwards, a quarter at least', () => {
    expect(slotBetween(TUESDAY, 660, 600)).toEqual({
      on: TUESDAY,
      startMinute: 600,
      endOn: TUESDAY,
      endMinute: 660,
    });
    expect(slotBetween(TUESDAY, 600, 600).endMinute).toBe(615);
  });
});

describe('a place', () => {
  it('is a bar without hours, or from a day long', () => {
    expect(isBar(wholeDays(TUESDAY, TUESDAY))).toBe(true);
    expect(isBar(timed(600, 600, day('2026-11-25')))).toBe(true);
    expect(isBar(timed(1380, 120, day('2026-11-25')))).toBe(false);
  });

  it('that ends at midnight is not on the next day', () => {
    expect(lastDayOf(timed(1380, 0, day('2026-11-25')))).toBe(TUESDAY);
  });
});

describe('bars over days', () => {
  const week = Array.from({ length: 7 }, (_, at) => addDays(dateOnly(2026, 11, 23), at));
  const bar = (id: string, first: number, last: number): CalendarItem => ({
    ...wholeDays(addDays(week[0]!, first), addDays(week[0]!, last)),
    id,
    layer: 'event',
    title: id,
    detail: '',
    tone: 'accent',
    isMovable: true,
  });

  it('never cover each other', () => {
    const anyBars = fc.array(fc.tuple(fc.integer({ min: -3, max: 8 }), fc.integer({ min: 0, max: 5 })), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(anyBars, (all) => {
        const bars = layBars(
          all.map(([first, length], at) => bar(`b${at}`, first, first + length)),
          week,
        );
        const covered = bars.flatMap((one, at) =>
          bars
            .slice(at + 1)
            .filter((other) => one.row === other.row && one.first <= other.last && other.first <= one.last),
        );
        expect(covered).toEqual([]);
      }),
    );
  });

  it('start at the first day shown when they come from before', () => {
    const [only] = layBars([bar('a', -2, 1)], week);
    expect([only!.first, only!.last, only!.isFromBefore, only!.isBeyond]).toEqual([0, 1, true, false]);
  });

  it('are counted where they find no row, and the line that counts has its own', () => {
    const bars = layBars(
      [0, 1, 2, 3, 4].map((at) => bar(`b${at}`, 1, 1)),
      week,
    );
    const { shown, hidden } = foldBars(bars, 7, 3);
    expect(shown).toHaveLength(2);
    expect(hidden).toEqual([0, 3, 0, 0, 0, 0, 0]);
  });
});
