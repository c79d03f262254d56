/** @file What an act on one day of a series does to the series: to that day, to it and those after, or to all. */
import type { SeriesScope } from '#shared/features/agenda/agenda.api.ts';
import { settledTimes, timesOn, type EventTimes } from '#shared/features/agenda/event.rules.ts';
import {
  before,
  from,
  isDayOf,
  isEmpty,
  lastDayOf,
  moved,
  type Series,
} from '#shared/features/agenda/series.rules.ts';
import { addDays, diffDays, type DateOnly } from '#shared/kernel/date-only.ts';
import { fail } from '#shared/kernel/errors.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import { timesOf, type EventRow } from '#main/db/rows/event-rows.ts';
import type { CalendarEventTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { detachedRows } from './agenda.repository.ts';
import {
  isSameRule,
  ordered,
  seriesWhen,
  singleWhen,
  toldColumns,
  type Patch,
  type StoredWhen,
} from './event-draft.ts';
import { patchedTimes } from './patched-times.ts';

export interface SeriesAct {
  readonly context: Context;
  readonly tx: WriteTransaction;
  readonly row: EventRow;
  readonly series: Series;
  /** The day that is acted on. */
  readonly on: DateOnly;
}

interface Changed {
  /** The event that now holds the day. */
  readonly id: string;
  readonly isHourMoved: boolean;
}

type DayOf = (day: DateOnly) => DateOnly | null;

/** The row without what only reading adds. */
function columnsOf({ clientName: _, ...row }: EventRow): CalendarEventTable {
  return row;
}

/** The hours that are wanted; those that are told as they were shown stay the ones that were meant. */
function wantedTimes({ context, row, on }: SeriesAct, patch: Patch): EventTimes {
  const meant = timesOn(timesOf(row), on);
  const { isHourMoved: _, ...shown } = settledTimes(context.timeZone(), meant);
  const wanted = patchedTimes(shown, patch);
  const isStartKept = wanted.startOn === shown.startOn && wanted.startTime === shown.startTime;
  const isEndKept = wanted.endOn === shown.endOn && wanted.endTime === shown.endTime;
  if (isStartKept && isEndKept) return meant;
  return isStartKept ? { ...wanted, startOn: meant.startOn, startTime: meant.startTime } : wanted;
}

const isSameTimes = (a: EventTimes, b: EventTimes): boolean =>
  a.startOn === b.startOn && a.startTime === b.startTime && a.endOn === b.endOn && a.endTime === b.endTime;

/** Whether a patch says anything that the day does not say already. */
function changesNothing({ row, series, on }: SeriesAct, patch: Patch, wanted: EventTimes): boolean {
  const told = Object.entries(toldColumns(patch));
  const { repetition } = patch;
  const isRuleKept =
    repetition === undefined || (repetition !== null && isSameRule(repetition, series.repetition));
  return (
    isRuleKept &&
    told.every(([column, value]) => row[column as keyof EventRow] === value) &&
    isSameTimes(wanted, timesOn(timesOf(row), on))
  );
}

export async function changeSeries(act: SeriesAct, scope: SeriesScope, patch: Patch): Promise<Changed> {
  const wanted = wantedTimes(act, patch);
  if (scope === 'one') return changeOne(act, patch, wanted);
  if (changesNothing(act, patch, wanted)) return { id: act.row.id, isHourMoved: false };
  const past = scope === 'following' ? before(act.series, act.on) : null;
  return past === null ? changeAll(act, patch, wanted) : changeFollowing(act, past, patch, wanted);
}

/** The day leaves its series and stands on its own. */
async function changeOne(act: SeriesAct, patch: Patch, wanted: EventTimes): Promise<Changed> {
  const { context, tx, row, series, on } = act;
  const { repetition } = patch;
  if (repetition && !isSameRule(repetition, series.repetition)) {
    fail('invalid-input', 'one day has no rule', { fields: { repetition: 'repetition-of-one' } });
  }
  // A form tells everything that it shows: one day that repeats no longer is what this scope means anyway.
  const { repetition: _, ...rest } = patch;
  if (changesNothing(act, rest, wanted)) return { id: row.id, isHourMoved: false };
  const when = singleWhen(context.timeZone(), wanted);
  const id = context.newId();
  const born = { createdAt: context.clock.now(), createdById: context.collaboratorId() };
  await tx.insert('calendar_event', {
    ...{ ...columnsOf(row), id, ...born, seriesId: row.id, seriesOn: on },
    ...toldColumns(patch),
    ...when.columns,
  });
  await skipDay(act);
  return { id, isHourMoved: when.isHourMoved };
}

/** A series of which no day is left goes to the bin. */
async function skipDay({ tx, row, series, on }: SeriesAct): Promise<void> {
  const left = { ...series, skippedOn: [...series.skippedOn, on].sort() };
  await tx.update('calendar_event', row.id, { skippedOn: JSON.stringify(left.skippedOn) });
  if (isEmpty(left)) await tx.remove('calendar_event', row.id);
}

/** What the days from this one on become: another rule, no rule at all, or the same one moved. */
interface Future {
  readonly when: StoredWhen;
  readonly dayOf: DayOf;
}

/** The days that become something else, and those that something else stands for. */
interface Affected {
  readonly series: Series;
  readonly others: readonly DateOnly[];
}

function futureOf(act: SeriesAct, { series, others }: Affected, patch: Patch, wanted: EventTimes): Future {
  const zone = act.context.timeZone();
  const { on } = act;
  const { repetition } = patch;
  if (repetition === null) return { when: singleWhen(zone, wanted), dayOf: () => null };
  if (repetition && !isSameRule(repetition, act.series.repetition))
    return underRule(act, series, repetition, wanted);
  const next = moved(series, { on, target: wanted.startOn }, others);
  if (next === null) fail('invalid-input', 'no such rule', { fields: { startOn: 'series-not-movable' } });
  return { when: seriesWhen(zone, timesOn(wanted, next.startOn), next), dayOf: next.dayOf };
}

/** Days that were taken out stay out where the new rule has them. */
function underRule(
  { context, on }: SeriesAct,
  series: Series,
  repetition: NonNullable<Patch['repetition']>,
  wanted: EventTimes,
): Future {
  const shift = diffDays(on, wanted.startOn);
  const bare = { startOn: addDays(series.startOn, shift), repetition: ordered(repetition), skippedOn: [] };
  const dayOf: DayOf = (day) => (isDayOf(bare, addDays(day, shift)) ? addDays(day, shift) : null);
  const skippedOn = series.skippedOn.map(dayOf).filter((day) => day !== null);
  return {
    when: seriesWhen(context.timeZone(), timesOn(wanted, bare.startOn), { ...bare, skippedOn }),
    dayOf,
  };
}

async function changeAll(act: SeriesAct, patch: Patch, wanted: EventTimes): Promise<Changed> {
  const { tx, row, series } = act;
  const detached = await detachedRows(tx.db, row.id);
  const future = futureOf(act, { series, others: daysOf(detached) }, patch, wanted);
  await tx.update('calendar_event', row.id, { ...toldColumns(patch), ...future.when.columns });
  await follow(tx, detached, row.id, future.dayOf);
  return { id: row.id, isHourMoved: future.when.isHourMoved };
}

/** The series ends the day before, and another one begins. */
async function changeFollowing(
  act: SeriesAct,
  past: Series,
  patch: Patch,
  wanted: EventTimes,
): Promise<Changed> {
  const { context, tx, row, on } = act;
  const detached = (await detachedRows(tx.db, row.id)).filter(({ seriesOn }) => (seriesOn ?? '') >= on);
  const future = futureOf(act, { series: from(act.series, on), others: daysOf(detached) }, patch, wanted);
  const id = context.newId();
  const born = { createdAt: context.clock.now(), createdById: context.collaboratorId(), icsUid: null };
  await endBefore(act, past);
  await tx.insert('calendar_event', {
    ...{ ...columnsOf(row), id, ...born },
    ...toldColumns(patch),
    ...future.when.columns,
  });
  await follow(tx, detached, id, future.dayOf);
  return { id, isHourMoved: future.when.isHourMoved };
}

const daysOf = (detached: readonly CalendarEventTable[]): DateOnly[] =>
  detached.flatMap(({ seriesOn }) => (seriesOn === null ? [] : [seriesOn as DateOnly]));

/** Events that stand for a day of the series stand for where that day is now, or for none. */
async function follow(
  tx: WriteTransaction,
  detached: readonly CalendarEventTable[],
  seriesId: string,
  dayOf: DayOf,
): Promise<void> {
  for (const { id, seriesOn } of detached) {
    const day = dayOf(seriesOn as DateOnly);
    await tx.update('calendar_event', id, { seriesId: day === null ? null : seriesId, seriesOn: day });
  }
}

async function endBefore({ tx, row }: SeriesAct, past: Series): Promise<void> {
  await tx.update('calendar_event', row.id, {
    repetition: JSON.stringify(ordered(past.repetition)),
    skippedOn: JSON.stringify(past.skippedOn),
    lastOn: lastDayOf(past, diffDays(row.startOn as DateOnly, row.endOn as DateOnly)),
  });
}

/** Days that were moved one by one belong to what is removed as well. */
export async function removeFromSeries(act: SeriesAct, scope: SeriesScope): Promise<void> {
  const { tx, row, series, on } = act;
  if (scope === 'one') return skipDay(act);
  const detached = await detachedRows(tx.db, row.id);
  const past = scope === 'following' ? before(series, on) : null;
  if (past === null) await tx.remove('calendar_event', row.id);
  else await endBefore(act, past);
  const gone = detached.filter(({ seriesOn }) => scope === 'all' || (seriesOn ?? '') >= on);
  await tx.removeMany(
    'calendar_event',
    gone.map(({ id }) => id),
  );
}
