/**
 * @file Civil times: what the clock on the wall shows, as text `HH:MM`, and their meeting with instants in a zone.
 * An appointment at 09:00 is at 09:00 whatever the season; only here is it asked which instant that is.
 */
import { z } from 'zod';
import { addDays, dateOfDayNumber, type DateOnly, dateOnly, dayNumberOf } from './date-only.ts';
import { fail } from './errors.ts';
import { epochMsOf, type Instant, instantFromEpochMs } from './instant.ts';

const SHAPE = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const MINUTES_PER_DAY = 1440;
const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = MINUTES_PER_DAY * MS_PER_MINUTE;

export const isCivilTime = (text: string): text is CivilTime => SHAPE.test(text);

export const CivilTime = z.string().regex(SHAPE, { error: 'time-impossible' }).brand<'CivilTime'>();
export type CivilTime = z.output<typeof CivilTime>;

/** A day and an hour of the wall clock of one zone, which the context names. */
export interface CivilMoment {
  readonly on: DateOnly;
  readonly at: CivilTime;
}

/** Minutes since midnight, 0..1439. */
export const minutesOf = (time: CivilTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const pad = (value: number): string => String(value).padStart(2, '0');

/** The inverse of {@link minutesOf}; throws `invalid-input` outside the day: nothing rolls over to the next one. */
export function timeOfMinutes(minutes: number): CivilTime {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes >= MINUTES_PER_DAY)
    fail('invalid-input', 'no such civil time');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}` as CivilTime;
}

/** Civil arithmetic: the wall clock as if every day had 24 hours. A duration that a person waits is on instants. */
export function addMinutes(moment: CivilMoment, minutes: number): CivilMoment {
  const total = minutesOf(moment.at) + minutes;
  const days = Math.floor(total / MINUTES_PER_DAY);
  return { on: addDays(moment.on, days), at: timeOfMinutes(total - days * MINUTES_PER_DAY) };
}

/** Negative when `a` is earlier, 0 when both are the same minute. */
export function compareMoments(a: CivilMoment, b: CivilMoment): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return minutesOf(a.at) - minutesOf(b.at);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}

/** What the wall clock of the zone shows, counted as if it were UTC. Whole seconds: no zone has finer offsets. */
function wallMsAt(timeZone: string, epochMs: number): number {
  const parts = formatterOf(timeZone).formatToParts(epochMs);
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const day = dayNumberOf(dateOnly(read('year'), read('month'), read('day')));
  return day * MS_PER_DAY + (read('hour') * 3600 + read('minute') * 60 + read('second')) * 1000;
}

function momentOfWallMs(wallMs: number): CivilMoment {
  const day = Math.floor(wallMs / MS_PER_DAY);
  const minutes = Math.floor((wallMs - day * MS_PER_DAY) / MS_PER_MINUTE);
  return { on: dateOfDayNumber(day), at: timeOfMinutes(minutes) };
}

/** What the wall clock of an IANA zone (`Europe/Paris`) shows at `instant`; seconds are cut. */
export const momentIn = (timeZone: string, instant: Instant): CivilMoment =>
  momentOfWallMs(wallMsAt(timeZone, epochMsOf(instant)));

export interface ResolvedMoment extends CivilMoment {
  readonly instant: Instant;
  /**
   * `skipped`: the clock jumps over that minute; `on` and `at` are then later, by the jump.
   * `repeated`: the clock shows that minute twice; `instant` is the first time.
   */
  readonly kind: 'exact' | 'skipped' | 'repeated';
}

/** Milliseconds that the zone's clock is ahead of UTC. */
const offsetAt = (timeZone: string, epochMs: number): number =>
  wallMsAt(timeZone, epochMs) - Math.floor(epochMs / 1000) * 1000;

/** Offsets at the first moment of days of UTC, by zone: a screen of events asks for the same few days again and again. */
const dayOffsets = new Map<string, Map<number, number>>();
const MOST_DAYS = 4_000;

function offsetAtDay(timeZone: string, dayNumber: number): number {
  let offsets = dayOffsets.get(timeZone);
  if (offsets === undefined || offsets.size >= MOST_DAYS)
    dayOffsets.set(timeZone, (offsets = new Map<number, number>()));
  let offset = offsets.get(dayNumber);
  if (offset === undefined) offsets.set(dayNumber, (offset = offsetAt(timeZone, dayNumber * MS_PER_DAY)));
  return offset;
}

/**
 * The offsets before and after any change of hour that could touch a day. An offset is at most 14 hours: the beginnings
 * in UTC of the day before and of the day after the next lie on either side. No zone changes twice between them.
 */
const offsetsAround = (timeZone: string, dayNumber: number): readonly [before: number, after: number] => [
  offsetAtDay(timeZone, dayNumber - 1),
  offsetAtDay(timeZone, dayNumber + 2),
];

/** Whether the clock may change on that day or near it: on others every minute is shown once. */
export function mayClockChange(timeZone: string, on: DateOnly): boolean {
  const [before, after] = offsetsAround(timeZone, dayNumberOf(on));
  return before !== after;
}

/** The instant at which the zone's wall clock shows `at` on the day `on`. */
export function resolveMoment(timeZone: string, on: DateOnly, at: CivilTime): ResolvedMoment {
  const day = dayNumberOf(on);
  const wallMs = day * MS_PER_DAY + minutesOf(at) * MS_PER_MINUTE;
  const [before, after] = offsetsAround(timeZone, day);
  if (before === after) return { instant: instantFromEpochMs(wallMs - before), on, at, kind: 'exact' };
  const isShownWith = (offset: number): boolean => offsetAt(timeZone, wallMs - offset) === offset;
  const [isEarly, isLate] = [isShownWith(before), isShownWith(after)];
  // With the offset of before the jump, a skipped minute lands after it, later by exactly the jump.
  const epochMs = isLate && !isEarly ? wallMs - after : wallMs - before;
  const instant = instantFromEpochMs(epochMs);
  if (!isEarly && !isLate) return { instant, ...momentIn(timeZone, instant), kind: 'skipped' };
  return { instant, on, at, kind: isEarly && isLate ? 'repeated' : 'exact' };
}
