/** @file One event of a file as rows of ours: itself, the days that stand on their own, and what could not be kept. */
import type { IcsItem } from '#shared/features/agenda/agenda.api.ts';
import { eventKindLabels } from '#shared/features/agenda/event.labels.ts';
import { MOST_DAYS, settledTimes, timesOn, type EventTimes } from '#shared/features/agenda/event.rules.ts';
import { addMinutes, momentIn, type CivilTime } from '#shared/kernel/civil-time.ts';
import { addDays, addYears, diffDays, isDateOnly, type DateOnly } from '#shared/kernel/date-only.ts';
import { addMs, parseInstant } from '#shared/kernel/instant.ts';
import type { EventKind } from '#shared/features/agenda/agenda.api.ts';
import type { Repetition } from '#shared/kernel/repetition.ts';
import { propertiesOf, propertyOf, textOf, type JComponent } from './jcal.ts';
import { civilOf, durationOf, instantOf, readTime, type FileTime, type Here } from './read-time.ts';
import { daysOfRule, heldRule, readRule, type Rule } from './rule-reading.ts';

export type Remark = NonNullable<IcsItem['remark']>;

export interface Told {
  readonly summary: string;
  readonly place: string;
  readonly details: string;
  readonly names: readonly string[];
  readonly reminderMinutes: number | null;
  readonly kind: EventKind | null;
}

export interface WantedRow extends EventTimes {
  readonly told: Told;
  /** The day of the series that it stands for. */
  readonly seriesOn: DateOnly | null;
  readonly repetition: Repetition | null;
  readonly skippedOn: readonly DateOnly[];
}

export interface ReadEvent {
  /** The first is the event itself. */
  readonly rows: readonly WantedRow[];
  readonly remark: Remark | null;
}

export interface Reading {
  readonly zone: string;
  readonly today: DateOnly;
  /** How much may still be worked out day by day, for the whole file. */
  readonly budget: { days: number };
}

const YEARS_AHEAD = 2;
const MOST_ROWS = 1000;
const OLDEST = 60;
const [TITLE, DETAILS, NAME] = [200, 5_000, 120];

const cut = (value: string, length: number): string =>
  Array.from(value).slice(0, length).join('').slice(0, length).trim();
const oneLine = (value: string): string => value.replace(/\s+/gu, ' ').trim();

function kindOf(component: JComponent): EventKind | null {
  const names = propertiesOf(component, 'categories').flatMap(([, , , ...values]) => values);
  const kinds = Object.entries(eventKindLabels) as [EventKind, string][];
  return kinds.find(([, label]) => names.includes(label))?.[0] ?? null;
}

function namesOf(component: JComponent): string[] {
  const names = propertiesOf(component, 'attendee').map(([, { cn }, , value]) =>
    oneLine(typeof cn === 'string' && cn !== '' ? cn : String(value).replace(/^mailto:/i, '')),
  );
  return [...new Set(names.map((name) => cut(name, NAME)).filter((name) => name !== ''))].slice(0, 50);
}

/** Minutes before the start; alarms that ring later or at a fixed moment are not ours. */
function reminderOf([, , children]: JComponent): number | null {
  for (const alarm of children.filter(([name]) => name === 'valarm')) {
    const trigger = propertyOf(alarm, 'trigger');
    const duration = trigger?.[1]['related'] === 'END' ? null : durationOf(trigger?.[3]);
    if (!duration) continue;
    const minutes = -Math.round(duration.days * 1440 + duration.seconds / 60);
    if (minutes >= 0 && minutes <= 40_320) return minutes;
  }
  return null;
}

/** Texts stay the texts that they are: what looks like HTML is shown as it was written. */
function toldBy(component: JComponent): { told: Told; isCut: boolean } {
  const whole = {
    summary: oneLine(textOf(component, 'summary')),
    place: oneLine(textOf(component, 'location')),
    details: textOf(component, 'description').trim(),
  };
  const told: Told = {
    ...{
      summary: cut(whole.summary, TITLE),
      place: cut(whole.place, TITLE),
      details: cut(whole.details, DETAILS),
    },
    ...{ names: namesOf(component), reminderMinutes: reminderOf(component), kind: kindOf(component) },
  };
  const isCut =
    told.summary !== whole.summary || told.place !== whole.place || told.details !== whole.details;
  return { told, isCut };
}

/** The end as the cabinet's clock shows it; never before the start. */
function endOf(component: JComponent, start: FileTime, here: Here): { on: DateOnly; at: CivilTime | null } {
  const from = civilOf(start, here.zone);
  const end = readTime(propertyOf(component, 'dtend'), here);
  if (end) {
    if (start.at === null) return { on: end.on > start.on ? addDays(end.on, -1) : start.on, at: null };
    const shown = civilOf({ ...end, at: end.at ?? start.at }, here.zone);
    const isAfter = shown.on > from.on || (shown.on === from.on && (shown.at ?? '') >= (from.at ?? ''));
    return isAfter ? shown : from;
  }
  const duration = durationOf(propertyOf(component, 'duration')?.[3]);
  if (!duration || duration.days < 0 || duration.seconds < 0) return from;
  if (from.at === null) return { on: addDays(from.on, Math.max(0, duration.days - 1)), at: null };
  const moved = { ...start, on: addDays(start.on, duration.days) };
  if (duration.seconds === 0) return civilOf(moved, here.zone);
  if (start.zone.kind === 'here' && duration.seconds % 60 === 0)
    return addMinutes({ on: moved.on, at: from.at }, duration.seconds / 60);
  return momentIn(here.zone, addMs(instantOf(moved, here.zone), duration.seconds * 1000));
}

function timesOf(component: JComponent, start: FileTime, here: Here): EventTimes {
  const from = civilOf(start, here.zone);
  const to = endOf(component, start, here);
  return { startOn: from.on, startTime: from.at, endOn: to.on, endTime: to.at };
}

/** The days that an EXDATE or RDATE names. */
function daysNamed(component: JComponent, name: string, here: Here): DateOnly[] {
  return propertiesOf(component, name).flatMap(([its, params, type, ...values]) =>
    values.flatMap((value) => {
      const time = readTime([its, params, type, value], here);
      return time ? [civilOf(time, here.zone).on] : [];
    }),
  );
}

/** « Until » an instant: the day on which the event would start then, or the day before when it starts later. */
function lastDay(until: string, start: FileTime, here: string): DateOnly | null {
  const day = until.slice(0, 10);
  if (!isDateOnly(day)) return null;
  const instant = until.length === 19 ? `${until}Z` : until;
  if (start.at === null || until.length === 10) return day;
  if (!until.endsWith('Z')) return until.slice(11, 16) < start.at ? addDays(day, -1) : day;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(instant)) return null;
  for (const on of [addDays(day, 1), day]) {
    if (instantOf({ ...start, on }, here) <= parseInstant(instant)) return on;
  }
  return addDays(day, -1);
}

const shifts = new Map<string, boolean>();

/** Whether a clock elsewhere goes with the cabinet's all year round, whatever the hours between them. */
function goesWith(time: FileTime, { zone, today }: Reading): boolean {
  if (time.at === null || time.zone.kind === 'here') return true;
  if (time.zone.kind === 'described') return false;
  const key = `${time.zone.name} ${zone} ${today.slice(0, 4)}`;
  const known = shifts.get(key);
  if (known !== undefined) return known;
  const hours = new Set<string>();
  for (let week = 0; week < 106 && hours.size < 2; week += 1) {
    const noon = { ...time, on: addDays(today, week * 7), at: '12:00' as CivilTime };
    hours.add(civilOf(noon, zone).at ?? '');
  }
  shifts.set(key, hours.size === 1);
  return hours.size === 1;
}

/** What the rule of an event becomes: a series, its days one by one, or nothing. */
function rowsOf(component: JComponent, start: FileTime, here: Here, reading: Reading): ReadEvent {
  const { told, isCut } = toldBy(component);
  const times = timesOf(component, start, here);
  const single: WantedRow = { ...times, told, seriesOn: null, repetition: null, skippedOn: [] };
  const own: Remark | null = isCut ? 'text-cut' : null;
  const value = propertyOf(component, 'rrule')?.[3];
  const added = daysNamed(component, 'rdate', here).filter((day) => day !== times.startOn);
  const besides = added.map((day) => ({ ...single, ...timesOn(times, day), seriesOn: day }));
  if (value === undefined) return settled([single, ...besides], own, reading);
  const rule = readRule(value, (until) => lastDay(until, start, reading.zone));
  const skipped = daysNamed(component, 'exdate', here);
  const isAlone = propertiesOf(component, 'rrule').length === 1;
  if (rule === null || !isAlone) return { rows: [single], remark: 'repetition-refused' };
  const held = goesWith(start, reading) && start.on === times.startOn ? heldRule(rule, start.on) : null;
  if (held === null)
    return oneByOne({ component, start, here, rule, single, skipped: new Set(skipped) }, besides, reading);
  const { startOn, repetition } = held;
  const skippedOn = [...new Set([...held.skippedOn, ...skipped])].sort();
  return {
    rows: [{ ...single, ...timesOn(times, startOn), repetition, skippedOn }, ...besides],
    remark: own,
  };
}

interface Apart {
  readonly component: JComponent;
  readonly start: FileTime;
  readonly here: Here;
  readonly rule: Rule;
  readonly single: WantedRow;
  readonly skipped: ReadonlySet<DateOnly>;
}

function oneByOne(apart: Apart, besides: readonly WantedRow[], reading: Reading): ReadEvent {
  const { component, start, here, rule, single, skipped } = apart;
  const refused: ReadEvent = { rows: [single], remark: 'repetition-refused' };
  const limit = addYears(reading.today, YEARS_AHEAD);
  const walked = Math.max(0, diffDays(start.on, limit));
  if (walked > OLDEST * 366 || reading.budget.days < walked) return refused;
  reading.budget.days -= walked;
  const days = daysOfRule(rule, start.on, limit);
  const cost = start.zone.kind === 'here' ? 1 : 40;
  reading.budget.days -= days.length * cost;
  if (days.length > MOST_ROWS) return refused;
  const rows = days.map((on) => {
    const its = timesOf(withStart(component), { ...start, on }, here);
    const length = diffDays(single.startOn, single.endOn);
    return {
      ...single,
      ...its,
      endOn: addDays(its.startOn, length),
      endTime: endTimeOf(single, its),
      seriesOn: its.startOn,
    };
  });
  const left = rows.filter(({ seriesOn }) => !skipped.has(seriesOn));
  return settled([...left, ...besides], 'repetition-simplified', reading);
}

/** Without its end, which is that of the first day. */
const withStart = ([name, properties, children]: JComponent): JComponent => [
  name,
  properties.filter(([its]) => its !== 'dtend' && its !== 'duration'),
  children,
];

/** As long as the first day, by the clock. */
function endTimeOf(first: WantedRow, { startTime }: EventTimes): CivilTime | null {
  if (startTime === null || first.startTime === null || first.endTime === null) return null;
  return startTime === first.startTime
    ? first.endTime
    : addMinutes({ on: first.startOn, at: first.endTime }, minutesApart(first.startTime, startTime)).at;
}

const minutesApart = (a: CivilTime, b: CivilTime): number =>
  Number(b.slice(0, 2)) * 60 + Number(b.slice(3)) - Number(a.slice(0, 2)) * 60 - Number(a.slice(3));

/** Events that stand alone are kept at hours that exist. */
function settled(rows: readonly WantedRow[], remark: Remark | null, { zone }: Reading): ReadEvent {
  const all = rows.map((row) => {
    const { isHourMoved, ...times } = settledTimes(zone, row);
    return { row: { ...row, ...times, told: row.told }, isHourMoved };
  });
  const isMoved = all.some(({ isHourMoved }) => isHourMoved);
  return { rows: all.map(({ row }) => row), remark: remark ?? (isMoved ? 'hour-moved' : null) };
}

/** Null when it has no date that can be read. */
export function readEvent(component: JComponent, zones: Here['zones'], reading: Reading): ReadEvent | null {
  const here: Here = { zone: reading.zone, zones };
  const start = readTime(propertyOf(component, 'dtstart'), here);
  if (start === null) return null;
  const read = rowsOf(component, start, here, reading);
  const [first] = read.rows;
  if (first && diffDays(first.startOn, first.endOn) >= MOST_DAYS) return { ...read, remark: 'too-long' };
  const isUnknown = start.zone.kind === 'here' && start.zone.isUnknown;
  return isUnknown && read.remark === null ? { ...read, remark: 'zone-unknown' } : read;
}

/** The day of the series that an event stands for; null when it is the series itself. */
export function recurrenceDay(
  component: JComponent,
  zones: Here['zones'],
  { zone }: Reading,
): DateOnly | null {
  const here: Here = { zone, zones };
  const time = readTime(propertyOf(component, 'recurrence-id'), here);
  return time && civilOf(time, zone).on;
}
