import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, parseDateOnly, type DateOnly } from '#shared/kernel/date-only.ts';
import { undoAndRedo } from '../../support/acts.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { at, linesOf, shownBetween, weekly } from '../../support/events.ts';
import { logicalContent } from '../../support/logical-content.ts';

type Scope = 'one' | 'following' | 'all';

describe('a series of events', () => {
  let cabinet: TestCabinet;
  beforeEach(async () => {
    cabinet = await openTestCabinet();
  });
  afterEach(() => cabinet.dispose());

  const lines = async () => linesOf(await shownBetween(cabinet, '2026-10-01', '2027-09-30'));
  const create = (startOn: string, repetition: object) =>
    cabinet.api.agenda.create({
      ...at(startOn, '09:00', '10:00'),
      title: 'A',
      repetition: weekly(repetition),
    });
  const four = { ends: { kind: 'after', count: 4 } };

  it.each<[Scope, string[]]>([
    ['one', ['2026-11-03 09:00 A', '2026-11-11 11:00 B', '2026-11-17 09:00 A', '2026-11-24 09:00 A']],
    ['following', ['2026-11-03 09:00 A', '2026-11-11 11:00 B', '2026-11-18 11:00 B', '2026-11-25 11:00 B']],
    ['all', ['2026-11-04 11:00 B', '2026-11-11 11:00 B', '2026-11-18 11:00 B', '2026-11-25 11:00 B']],
  ])('moves the day and %s, exactly undoable', async (scope, expected) => {
    const { id } = await create('2026-11-03', four);
    const patch = { title: 'B', ...at('2026-11-11', '11:00', '12:00') };
    const act = () => cabinet.api.agenda.update({ id, occurrenceOn: '2026-11-10', scope, patch });
    const { before, done, undone, redone } = await undoAndRedo(cabinet, act);
    expect(await lines()).toEqual(expected);
    expect(undone).toEqual(before);
    expect(redone).toEqual(done);
  });

  it.each<[Scope, string[]]>([
    ['one', ['2026-11-03 09:00 A', '2026-11-17 09:00 A', '2026-11-26 09:00 A']],
    ['following', ['2026-11-03 09:00 A']],
    ['all', []],
  ])('removes %s, days that were moved by hand included', async (scope, expected) => {
    const { id } = await create('2026-11-03', four);
    const last = { id, occurrenceOn: '2026-11-24', scope: 'one' as const };
    await cabinet.api.agenda.update({ ...last, patch: { startOn: '2026-11-26', endOn: '2026-11-26' } });
    const act = () => cabinet.api.agenda.remove({ id, occurrenceOn: '2026-11-10', scope });
    const { before, undone } = await undoAndRedo(cabinet, act);
    expect(await lines()).toEqual(expected);
    expect(undone).toEqual(before);
  });

  it('goes to the bin with its last day', async () => {
    const { id } = await create('2026-11-03', { ends: { kind: 'after', count: 1 } });
    await cabinet.api.agenda.remove({ id, occurrenceOn: '2026-11-03', scope: 'one' });
    expect(await cabinet.api.journal.listBin({})).toMatchObject([{ entity: 'calendar_event', rowId: id }]);
  });

  it('keeps a monthly 31 when it is cut in a short month', async () => {
    const { id } = await create('2027-01-31', { every: 'MONTH', ends: { kind: 'after', count: 6 } });
    const patch = { title: 'B' };
    await cabinet.api.agenda.update({ id, occurrenceOn: '2027-04-30', scope: 'following', patch });
    expect(await lines()).toEqual([
      ...['2027-01-31 09:00 A', '2027-02-28 09:00 A', '2027-03-31 09:00 A'],
      ...['2027-04-30 09:00 B', '2027-05-31 09:00 B', '2027-06-30 09:00 B'],
    ]);
  });

  it('moves « the second Tuesday » to the Wednesday that was pointed at, or says that no rule does', async () => {
    const monthly = { every: 'MONTH', monthlyBy: 'WEEKDAY', ends: { kind: 'after', count: 2 } };
    const { id } = await create('2027-06-08', monthly);
    const patch = { startOn: '2027-07-14', endOn: '2027-07-14' };
    await cabinet.api.agenda.update({ id, occurrenceOn: '2027-07-13', scope: 'all', patch });
    expect(await lines()).toEqual(['2027-06-09 09:00 A', '2027-07-14 09:00 A']);
    const { id: odd } = await create('2026-11-07', { interval: 2, weekdays: [6, 7] });
    const day = { id: odd, occurrenceOn: '2026-11-08', scope: 'all' };
    const answer = await cabinet.call('agenda.update', {
      ...{ ...day, patch: { startOn: '2026-11-09', endOn: '2026-11-09' } },
    });
    expect(answer).toMatchObject({ ok: false, error: { fields: { startOn: 'series-not-movable' } } });
  });

  it('has nothing to do for a day that it does not have', async () => {
    const { id } = await create('2026-11-03', {});
    const answer = await cabinet.call('agenda.remove', { id, occurrenceOn: '2026-11-04', scope: 'one' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('ends, when its rule is taken away, with the day that was opened', async () => {
    const { id } = await create('2026-11-03', {});
    const day = { id, occurrenceOn: '2026-11-17' };
    await cabinet.api.agenda.update({ ...day, scope: 'following', patch: { repetition: null } });
    expect(await lines()).toEqual(['2026-11-03 09:00 A', '2026-11-10 09:00 A', '2026-11-17 09:00 A']);
  });

  it('keeps the hour that was meant when the day of the jump is only given another title', async () => {
    const { id } = await cabinet.api.agenda.create({
      ...{ ...at('2027-03-21', '02:30', '02:45'), title: 'A', repetition: weekly(four) },
    });
    const patch = { title: 'B', startTime: '03:30', endTime: '03:45' };
    await cabinet.api.agenda.update({ id, occurrenceOn: '2027-03-28', scope: 'all', patch });
    expect((await lines())[0]).toBe('2027-03-21 02:30 B');
  });

  /** What a person would write down: each day, and what it belongs to. */
  interface Item {
    owner: string;
    day: DateOnly;
    startOn: DateOnly;
    time: string;
    title: string;
    isOwn: boolean;
  }

  function afterUpdate(
    items: Item[],
    target: Item,
    scope: Scope,
    change: Omit<Item, 'owner' | 'day' | 'isOwn' | 'startOn'> & { days: number; id: string },
  ): void {
    const put = (item: Item) =>
      Object.assign(item, {
        startOn: addDays(item.startOn, change.days),
        time: change.time,
        title: change.title,
      });
    if (target.isOwn || scope === 'one') {
      put(target);
      target.isOwn = true;
      return;
    }
    const { owner, day } = target;
    for (const item of items) {
      if (item.owner !== owner || (scope === 'following' && item.day < day)) continue;
      if (!item.isOwn) put(item);
      item.day = addDays(item.day, change.days);
      item.owner = change.id;
    }
  }

  const step = fc.record({
    pick: fc.nat({ max: 60 }),
    scope: fc.constantFrom<Scope>('one', 'following', 'all'),
    isRemoval: fc.boolean(),
    days: fc.integer({ min: -3, max: 3 }),
    time: fc.constantFrom('08:00', '09:00', '17:30'),
    title: fc.constantFrom('A', 'B', 'C'),
  });
  const rule = fc.record({
    every: fc.constantFrom('DAY', 'WEEK'),
    interval: fc.constant(1),
    weekdays: fc.constantFrom([], [1, 3, 5], [2]),
    ends: fc.record({ kind: fc.constant('after'), count: fc.integer({ min: 1, max: 12 }) }),
  });

  it('shows after any acts what a list kept by hand shows, and all of it can be taken back', async () => {
    const property = fc.asyncProperty(
      rule,
      fc.array(step, { minLength: 3, maxLength: 12 }),
      async (one, steps) => {
        const start = await logicalContent(cabinet.context.db);
        await create('2027-01-04', one);
        let done = 1;
        const shown = await shownBetween(cabinet, '2026-10-01', '2027-09-30');
        let items: Item[] = shown.map(({ eventId, occurrenceOn, startOn, startTime, title }) => ({
          ...{ owner: eventId, day: occurrenceOn, startOn, time: startTime ?? '', title, isOwn: false },
        }));
        for (const { pick, scope, isRemoval, days, time, title } of steps) {
          const now = await shownBetween(cabinet, '2026-10-01', '2027-09-30');
          const found = now[pick % Math.max(1, now.length)];
          if (!found) break;
          const target = items.find((item) =>
            item.isOwn
              ? found.isRepeated === false &&
                item.startOn === found.startOn &&
                item.time === found.startTime &&
                item.title === found.title
              : item.owner === found.eventId && item.day === found.occurrenceOn,
          );
          if (!target) throw new Error(`unexpected ${found.startOn}`);
          const { eventId: id, occurrenceOn } = found;
          if (isRemoval) {
            const { operationId } = await cabinet.api.agenda.remove({ id, occurrenceOn, scope });
            if (operationId !== null) done += 1;
            const isOne = target.isOwn || scope === 'one';
            const isGone = (item: Item) =>
              isOne
                ? item === target
                : item.owner === target.owner && (scope === 'all' || item.day >= target.day);
            items = items.filter((item) => !isGone(item));
          } else {
            const startOn = addDays(parseDateOnly(found.startOn), days);
            const patch = { title, ...at(startOn, time) };
            const answer = await cabinet.api.agenda.update({ id, occurrenceOn, scope, patch });
            if (answer.operationId !== null) {
              done += 1;
              afterUpdate(items, target, scope, { days, time, title, id: answer.id });
            }
          }
          const expected = items.map((item) => `${item.startOn} ${item.time} ${item.title}`).sort();
          expect(await lines()).toEqual(expected);
        }
        for (; done > 0; done -= 1) await cabinet.api.journal.undo({});
        expect(await logicalContent(cabinet.context.db)).toEqual(start);
      },
    );
    await fc.assert(property, { numRuns: 40, endOnFailure: true });
  }, 120_000);
});
