/** @file Events as the text of an `.ics` file (RFC 5545): civil hours in the cabinet's zone, which the file describes. */
import { eventKindLabels, eventTitle } from '#shared/features/agenda/event.labels.ts';
import { timesOn } from '#shared/features/agenda/event.rules.ts';
import { resolveMoment, type CivilTime } from '#shared/kernel/civil-time.ts';
import { addDays, partsOf, type DateOnly } from '#shared/kernel/date-only.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { participantsOf, seriesOf, skippedOf, timesOf, type EventRow } from '#main/db/rows/event-rows.ts';
import { text, writeCalendar, type JComponent, type JProperty } from './jcal.ts';
import { ruleValue } from './rule-writing.ts';
import { zoneComponent } from './zone-component.ts';

export interface Exported {
  readonly rows: readonly EventRow[];
  /** Series by id, also those that are only named by one of their days. */
  readonly series: ReadonlyMap<string, EventRow>;
  readonly zone: string;
  readonly now: Instant;
  readonly today: DateOnly;
  readonly nameOf: (collaboratorId: string) => string | null;
}

export const uidOf = (row: { readonly id: string; readonly icsUid: string | null }): string =>
  row.icsUid ?? `${row.id}@mallette`;

export const SEPARATOR = ' – ';

/** As the agenda shows it: the title, or the kind when none was typed, and the client's name. */
export const summaryOf = (row: EventRow): string =>
  [eventTitle(row), row.clientName].filter(Boolean).join(SEPARATOR);

const instantText = (instant: Instant): string => `${instant.slice(0, 19)}Z`;

const moment = (name: string, zone: string, on: string, at: string | null): JProperty =>
  at === null ? [name, {}, 'date', on] : [name, { tzid: zone }, 'date-time', `${on}T${at}:00`];

function repeating(row: EventRow, { zone }: Exported, standing: ReadonlySet<string>): JProperty[] {
  const series = seriesOf(row);
  if (series === null) return [];
  const { startTime } = row;
  const until = (on: DateOnly): string =>
    startTime === null ? on : instantText(resolveMoment(zone, on, startTime as CivilTime).instant);
  const rule: JProperty = ['rrule', {}, 'recur', ruleValue(series.repetition, series.startOn, until)];
  const days = skippedOf(row).filter((day) => !standing.has(day));
  const skipped = days.map((day) => moment('exdate', zone, day, startTime));
  return [rule, ...skipped];
}

function people(row: EventRow, { nameOf }: Exported): JProperty[] {
  const names = participantsOf(row).map((one) => ('name' in one ? one.name : nameOf(one.collaboratorId)));
  // An attendee is an address by the standard; of most people only the name is known.
  return names
    .filter((name) => name !== null)
    .map((name) => ['attendee', { cn: name }, 'cal-address', 'mailto:inconnu@mallette.invalid']);
}

function alarm(row: EventRow): JComponent[] {
  const { reminderMinutes } = row;
  if (reminderMinutes === null) return [];
  const trigger: JProperty = ['trigger', {}, 'duration', `-PT${String(reminderMinutes)}M`];
  return [['valarm', [text('action', 'DISPLAY'), text('description', summaryOf(row)), trigger], []]];
}

/** What names a day of a series: the identifier of the series and the hour at which that day would have begun. */
function identity(row: EventRow, exported: Exported): JProperty[] {
  const series = row.seriesId === null ? undefined : exported.series.get(row.seriesId);
  const uid = text('uid', series ? uidOf(series) : uidOf(row));
  if (row.seriesOn === null || (!series && row.icsUid === null)) return [uid];
  return [uid, moment('recurrence-id', exported.zone, row.seriesOn, (series ?? row).startTime)];
}

function eventComponent(row: EventRow, exported: Exported, standing: ReadonlySet<string>): JComponent {
  const { zone, now } = exported;
  const { startOn, startTime, endOn, endTime } = timesOn(timesOf(row), row.startOn as DateOnly);
  const lastOn = endTime === null ? addDays(endOn, 1) : endOn;
  const optional = [
    ['location', row.place],
    ['description', row.details],
  ] as const;
  return [
    'vevent',
    [
      ...identity(row, exported),
      ['dtstamp', {}, 'date-time', instantText(now)],
      moment('dtstart', zone, startOn, startTime),
      moment('dtend', zone, lastOn, endTime),
      ...repeating(row, exported, standing),
      text('summary', summaryOf(row)),
      ...optional.filter(([, value]) => value !== '').map(([name, value]) => text(name, value)),
      text('categories', eventKindLabels[row.kind]),
      ...people(row, exported),
    ],
    alarm(row),
  ];
}

/** The days of each series for which an exported event stands. */
function standingDays(rows: readonly EventRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const days = new Map<string, Set<string>>();
  for (const { seriesId, seriesOn } of rows) {
    if (seriesId === null || seriesOn === null) continue;
    days.set(seriesId, (days.get(seriesId) ?? new Set()).add(seriesOn));
  }
  return days;
}

const NO_DAYS: ReadonlySet<string> = new Set();

export function writeIcs(exported: Exported): string {
  const { rows, zone, today } = exported;
  const standing = standingDays(rows);
  const first = rows.reduce((year, row) => Math.min(year, partsOf(row.startOn as DateOnly).year), 9999);
  const zones = rows.some((row) => row.startTime !== null)
    ? [zoneComponent(zone, first, partsOf(today).year)]
    : [];
  const properties = [
    text('prodid', '-//Mallette//Agenda//FR'),
    text('version', '2.0'),
    text('calscale', 'GREGORIAN'),
  ];
  const events = rows.map((row) => eventComponent(row, exported, standing.get(row.id) ?? NO_DAYS));
  return writeCalendar(['vcalendar', properties, [...zones, ...events]]);
}
