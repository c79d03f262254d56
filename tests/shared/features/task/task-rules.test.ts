import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TaskPriority, TaskStatus } from '#shared/features/task/task.api.ts';
import {
  compareTasks,
  DEFAULT_NEAR_DAYS,
  POSTPONE_CHOICES,
  postponedTo,
  urgencyOf,
} from '#shared/features/task/task.rules.ts';
import { CivilTime, timeOfMinutes } from '#shared/kernel/civil-time.ts';
import {
  addDays,
  dateOfDayNumber,
  parseDateOnly as day,
  partsOf,
  weekdayOf,
} from '#shared/kernel/date-only.ts';
import { HOLIDAY_REGIONS, isBusinessDay } from '#shared/kernel/holidays.ts';

const time = (text: string): CivilTime => CivilTime.parse(text);
const at = (now = '09:00', nearDays = DEFAULT_NEAR_DAYS) => ({
  today: day('2026-11-24'),
  now: time(now),
  nearDays,
});
const open = (dueOn: string | null, dueTime: string | null = null) => ({
  status: 'OUVERTE' as const,
  dueOn: dueOn === null ? null : day(dueOn),
  dueTime: dueTime === null ? null : time(dueTime),
});

const anyDate = fc.integer({ min: 20_000, max: 24_000 }).map(dateOfDayNumber);
const anyTime = fc.integer({ min: 0, max: 1439 }).map(timeOfMinutes);
const anyTask = fc.record({
  status: fc.constantFrom(...TaskStatus.options),
  dueOn: fc.option(anyDate),
  dueTime: fc.option(anyTime),
  priority: fc.constantFrom(...TaskPriority.options),
});

describe('urgency', () => {
  it.each([
    ['2026-11-24', 'near'],
    ['2026-11-23', 'late'],
    ['2026-11-27', 'near'],
    ['2026-11-28', 'on-time'],
    [null, 'undated'],
  ])('of a task due on %s is %s (EC-32)', (dueOn, urgency) => {
    expect(urgencyOf(open(dueOn), at())).toBe(urgency);
  });
  it.each(['00:00', '12:00', '23:59'])('stays near at %s for a day without a time', (now) => {
    expect(urgencyOf(open('2026-11-24'), at(now))).toBe('near');
  });
  it.each([
    ['08:59', 'late'],
    ['09:00', 'near'],
    ['18:00', 'near'],
  ])('of a task due today at %s is %s at 09:00', (dueTime, urgency) => {
    expect(urgencyOf(open('2026-11-24', dueTime), at('09:00'))).toBe(urgency);
  });
  it('of yesterday evening is late whatever the hour', () => {
    expect(urgencyOf(open('2026-11-23', '23:59'), at('00:00'))).toBe('late');
  });
  it.each(['FAITE', 'ANNULEE'] as const)('of a task %s is closed, even late', (status) => {
    expect(urgencyOf({ ...open('2020-01-01'), status }, at())).toBe('closed');
  });
  it('follows the setting of the yellow window', () => {
    expect(urgencyOf(open('2026-11-25'), at('09:00', 1))).toBe('near');
    expect(urgencyOf(open('2026-11-26'), at('09:00', 1))).toBe('on-time');
    expect(urgencyOf(open('2026-12-08'), at('09:00', 14))).toBe('near');
  });
  it('only grows as time passes', () => {
    const rank = { undated: 0, closed: 0, 'on-time': 1, near: 2, late: 3 };
    fc.assert(
      fc.property(anyTask, anyDate, anyTime, fc.nat(20), (task, today, now, days) => {
        const nearDays = 3;
        const before = urgencyOf(task, { today, now, nearDays });
        const after = urgencyOf(task, { today: addDays(today, days), now: time('23:59'), nearDays });
        expect(rank[after]).toBeGreaterThanOrEqual(rank[before]);
      }),
    );
  });
});

describe('the order of tasks', () => {
  const task = (dueOn: string | null, dueTime: string | null = null, priority: TaskPriority = 'NORMALE') => ({
    ...open(dueOn, dueTime),
    priority,
  });
  it('is by day, by time with the whole day last, undated at the end, then by priority', () => {
    const sorted = [
      task('2026-11-23'),
      task('2026-11-24', '08:00', 'BASSE'),
      task('2026-11-24', '14:30', 'HAUTE'),
      task('2026-11-24', null, 'HAUTE'),
      task('2026-11-24', null, 'NORMALE'),
      task('2026-11-24', null, 'BASSE'),
      task('2026-12-01', '09:00'),
      task(null, null, 'HAUTE'),
      task(null),
    ];
    expect([...sorted].reverse().sort(compareTasks)).toEqual(sorted);
  });
  it('is the same whichever is asked first', () => {
    fc.assert(
      fc.property(anyTask, anyTask, anyTask, (a, b, c) => {
        expect(Math.sign(compareTasks(a, b))).toBe(0 - Math.sign(compareTasks(b, a)));
        if (compareTasks(a, b) <= 0 && compareTasks(b, c) <= 0)
          expect(compareTasks(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('« Reporter »', () => {
  const region = 'METROPOLE';
  it.each([
    ['2026-11-24', 'tomorrow', '2026-11-25'],
    ['2026-11-24', 'in-3-days', '2026-11-27'],
    ['2026-11-24', 'next-monday', '2026-11-30'],
    ['2026-11-24', 'next-week', '2026-12-01'],
    ['2026-11-24', 'next-month', '2026-12-24'],
    ['2026-11-24', 'end-of-month', '2026-11-30'],
    // a Friday: tomorrow is what it says, three days later is the Monday
    ['2026-11-27', 'tomorrow', '2026-11-28'],
    ['2026-11-27', 'in-3-days', '2026-11-30'],
    ['2026-11-26', 'in-3-days', '2026-11-30'],
    // Christmas is a Friday
    ['2026-12-18', 'next-week', '2026-12-28'],
    ['2026-11-25', 'next-month', '2026-12-28'],
    // Easter Monday keeps its name
    ['2027-03-25', 'next-monday', '2027-03-29'],
    ['2027-01-31', 'next-month', '2027-03-01'],
    ['2026-11-30', 'next-monday', '2026-12-07'],
    // 31 January 2027 is a Sunday
    ['2027-01-15', 'end-of-month', '2027-01-29'],
    ['2027-01-29', 'end-of-month', '2027-02-26'],
    ['2027-01-30', 'end-of-month', '2027-02-26'],
    ['2026-11-30', 'end-of-month', '2026-12-31'],
  ] as const)('on %s, %s is %s', (today, choice, expected) => {
    expect(postponedTo(choice, { today: day(today), region })).toBe(expected);
  });
  it('always goes forward, to a business day unless the choice names the day', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.constantFrom(...POSTPONE_CHOICES),
        fc.constantFrom(...HOLIDAY_REGIONS),
        (today, choice, where) => {
          const date = postponedTo(choice, { today, region: where });
          expect(date > today).toBe(true);
          if (choice === 'next-monday') expect(weekdayOf(date)).toBe(1);
          else if (choice !== 'tomorrow') expect(isBusinessDay(date, where)).toBe(true);
          if (choice === 'end-of-month') {
            const { month } = partsOf(date);
            const days = [1, 2, 3, 4, 5].map((ahead) => addDays(date, ahead));
            const later = days.filter((other) => partsOf(other).month === month);
            expect(later.some((other) => isBusinessDay(other, where))).toBe(false);
          }
        },
      ),
    );
  });
});
