/** @file Events that have begun, newest first, each day of a series as one of them. */
import { addDays, type DateOnly } from '#shared/kernel/date-only.ts';
import { momentIn, resolveMoment, type CivilTime } from '#shared/kernel/civil-time.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { daysBetween, type EventRow } from '#main/db/rows/event-rows.ts';
import type { Context } from '#main/ipc/context.ts';
import { seriesOf } from '../memo.repository.ts';
import { singleDayBefore, singleEventsBetween, type Place } from './timeline.repository.ts';

export interface HeldEvent {
  readonly row: EventRow;
  readonly on: DateOnly;
  readonly at: Instant;
}

/** Whole days last from their first midnight. */
const MIDNIGHT = '00:00' as CivilTime;
/** The first look back for days of a series, doubled until there are enough. */
const FIRST_SPAN = 64;

/** At least `count` days of a series up to a day, or all there are; a look further back costs no more than the days in it. */
function latestDays(row: EventRow, to: DateOnly, count: number): DateOnly[] {
  for (let span = FIRST_SPAN; ; span *= 2) {
    const start = row.startOn as DateOnly;
    const from = span > 100_000 ? start : addDays(to, -span);
    const days = daysBetween(row, from > start ? from : start, to);
    if (days.length >= count || from <= start) return days;
  }
}

/**
 * Whole civil days are read, so that none is cut where the clock was changed: within a day the order of the hours on the
 * wall is not always that of the instants.
 */
export async function listHeld(
  context: Context,
  clientId: string,
  { at: until }: Pick<Place, 'at'>,
  count: number,
): Promise<HeldEvent[]> {
  const zone = context.timeZone();
  const now = context.clock.now();
  const last = until < now ? (until as Instant) : now;
  const to = momentIn(zone, last).on;
  const [edge] = await singleDayBefore(context.db, clientId, to, count - 1);
  const singles = await singleEventsBetween(context.db, clientId, edge?.startOn ?? '', to);
  const series = await seriesOf(context.db, clientId);
  const days = [
    ...singles.map((row) => ({ row, on: row.startOn as DateOnly })),
    ...series.flatMap((row) => latestDays(row, to, count + 2).map((on) => ({ row, on }))),
  ];
  return days
    .map(({ row, on }) => {
      const time = (row.startTime ?? MIDNIGHT) as CivilTime;
      return { row, on, at: resolveMoment(zone, on, time).instant };
    })
    .filter(({ at }) => at <= last);
}
