/** @file The cabinet's zone as a calendar file tells it: when its clock changes, and by which rule from some year on. */
import { dateOnly, daysInMonth, partsOf, weekdayOf, type DateOnly } from '#shared/kernel/date-only.ts';
import { momentIn, minutesOf, type CivilTime } from '#shared/kernel/civil-time.ts';
import { addMs, epochMsOf, parseInstant, type Instant } from '#shared/kernel/instant.ts';
import { dayNumberOf } from '#shared/kernel/date-only.ts';
import type { JComponent, JProperty } from './jcal.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** Years that must agree before a rule is believed. */
const YEARS_AHEAD = 8;

/** Minutes that the zone's clock is ahead of UTC. */
function offsetAt(zone: string, instant: Instant): number {
  const { on, at } = momentIn(zone, instant);
  return Math.round(
    (dayNumberOf(on) * 86_400_000 + minutesOf(at) * MINUTE_MS - epochMsOf(instant)) / MINUTE_MS,
  );
}

interface Change {
  /** What the clock shows when it is changed, by the offset of before. */
  readonly on: DateOnly;
  readonly at: CivilTime;
  readonly before: number;
  readonly after: number;
}

function changeBetween(zone: string, start: Instant, end: Instant): Change {
  let [low, high] = [start, end];
  const before = offsetAt(zone, low);
  while (epochMsOf(high) - epochMsOf(low) > MINUTE_MS) {
    const middle = addMs(low, Math.floor((epochMsOf(high) - epochMsOf(low)) / 2 / MINUTE_MS) * MINUTE_MS);
    if (offsetAt(zone, middle) === before) low = middle;
    else high = middle;
  }
  const wall = momentIn('UTC', addMs(high, before * MINUTE_MS));
  return { ...wall, before, after: offsetAt(zone, high) };
}

/** Every change of the zone's clock from one year to another. Looked for by days: no zone changes twice in two. */
function changesBetween(zone: string, firstYear: number, lastYear: number): Change[] {
  const changes: Change[] = [];
  const end = parseInstant(`${String(lastYear + 1)}-01-01T00:00:00Z`);
  let at = parseInstant(`${String(firstYear)}-01-01T00:00:00Z`);
  while (at < end) {
    const next = addMs(at, 48 * HOUR_MS);
    if (offsetAt(zone, at) !== offsetAt(zone, next)) changes.push(changeBetween(zone, at, next));
    at = next;
  }
  return changes;
}

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** « the last Sunday of March », by which a change may come again each year. */
function ruleOf({ on }: Change): string {
  const { year, month, day } = partsOf(on);
  const isLast = day > daysInMonth(year, month) - 7;
  return `${String(month)} ${isLast ? '-1' : String(Math.ceil(day / 7))}${CODES[weekdayOf(on) - 1] ?? ''}`;
}

const pad = (value: number): string => String(value).padStart(2, '0');
function offsetText(minutes: number): string {
  const whole = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(whole / 60))}:${pad(whole % 60)}`;
}

function observance(change: Change, rule: string | null): JComponent {
  const { on, at, before, after } = change;
  const properties: JProperty[] = [
    ['dtstart', {}, 'date-time', `${on}T${at}:00`],
    ['tzoffsetfrom', {}, 'utc-offset', offsetText(before)],
    ['tzoffsetto', {}, 'utc-offset', offsetText(after)],
  ];
  if (rule !== null) {
    const [month = '', byday = ''] = rule.split(' ');
    properties.push(['rrule', {}, 'recur', { freq: 'YEARLY', bymonth: Number(month), byday }]);
  }
  return [after > before ? 'daylight' : 'standard', properties, []];
}

const yearOf = ({ on }: Change): number => partsOf(on).year;
const sameKind = (a: Change, b: Change): boolean =>
  a.before === b.before && a.after === b.after && a.at === b.at && ruleOf(a) === ruleOf(b);

/** The first change from which each year has one like it, up to the last year that was looked at. */
function beginningOfRule(changes: readonly Change[], last: Change): Change {
  let first = last;
  for (const change of [...changes].reverse()) {
    if (sameKind(change, last) && yearOf(first) - yearOf(change) === 1) first = change;
  }
  return first;
}

/** @param firstYear of the first day that the file names */
export function zoneComponent(zone: string, firstYear: number, thisYear: number): JComponent {
  const from = Math.max(1970, Math.min(firstYear, thisYear) - 1);
  const lastYear = thisYear + YEARS_AHEAD;
  const changes = changesBetween(zone, from, lastYear);
  const offset = offsetAt(zone, parseInstant(`${String(from)}-01-01T00:00:00Z`));
  const start: Change = { on: dateOnly(from, 1, 1), at: '00:00' as CivilTime, before: offset, after: offset };
  const rules = changes
    .filter((change) => yearOf(change) === lastYear)
    .map((last) => ({ last, first: beginningOfRule(changes, last) }))
    .filter(({ first }) => lastYear - yearOf(first) >= YEARS_AHEAD - 1);
  const isRuled = (change: Change): boolean =>
    rules.some(({ first, last }) => sameKind(change, last) && change.on >= first.on);
  const single = changes.filter((change) => !isRuled(change)).map((change) => observance(change, null));
  const ruled = rules.map(({ first }) => observance(first, ruleOf(first)));
  return ['vtimezone', [['tzid', {}, 'text', zone]], [observance(start, null), ...single, ...ruled]];
}
