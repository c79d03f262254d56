/** @file Dates and hours of an `.ics` file as civil ones in the cabinet's zone. */
import ICAL from 'ical.js';
import {
  isCivilTime,
  minutesOf,
  momentIn,
  resolveMoment,
  type CivilTime,
} from '#shared/kernel/civil-time.ts';
import { isDateOnly, partsOf, type DateOnly } from '#shared/kernel/date-only.ts';
import { addMs, parseInstant, type Instant } from '#shared/kernel/instant.ts';
import { propertiesOf, textOf, type JComponent, type JProperty } from './jcal.ts';
import { windowsZones } from './windows-zones.ts';

/** A moment as the file says it; `at` is null for a whole day. */
export interface FileTime {
  readonly on: DateOnly;
  readonly at: CivilTime | null;
  readonly zone: FileZone;
}

/** `here` is the cabinet's own, which a time without a zone takes. */
export type FileZone =
  | { readonly kind: 'here'; readonly isUnknown: boolean }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'described'; readonly zone: ICAL.Timezone };

export interface Here {
  readonly zone: string;
  readonly zones: ReadonlyMap<string, JComponent>;
}

const SHAPE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}):\d{2}(Z)?)?$/;

function isZoneKnown(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

/** A zone of the file: a rule of one of its years may be anything, and only yearly ones are ever written. */
function described(component: JComponent | undefined): ICAL.Timezone | null {
  if (!component) return null;
  const [, , observances] = component;
  const isSound = observances.every((one) =>
    propertiesOf(one, 'rrule').every(([, , , value]) => (value as { freq?: string }).freq === 'YEARLY'),
  );
  if (observances.length === 0 || observances.length > 300 || !isSound) return null;
  try {
    return new ICAL.Timezone(new ICAL.Component(component as unknown as unknown[]));
  } catch {
    return null;
  }
}

function zoneOf(tzid: string, { zone, zones }: Here): FileZone {
  const here = { kind: 'here', isUnknown: false } as const;
  const location = zones.get(tzid);
  // « /mozilla.org/20050126_1/Europe/Paris »: what stands last is the name that everybody knows.
  const last = /[A-Za-z_]+\/[A-Za-z_]+$/.exec(tzid)?.[0] ?? '';
  const asked = [tzid, windowsZones[tzid], location && textOf(location, 'x-lic-location'), last];
  const name = asked.find((one) => one !== undefined && one !== '' && isZoneKnown(one));
  if (name !== undefined) return name === zone ? here : { kind: 'named', name };
  const own = described(location);
  return own ? { kind: 'described', zone: own } : { kind: 'here', isUnknown: true };
}

export function readTime(property: JProperty | undefined, here: Here): FileTime | null {
  const value = property?.[3];
  const match = typeof value === 'string' ? SHAPE.exec(value) : null;
  const [, on = '', at, utc] = match ?? [];
  if (!property || !isDateOnly(on) || (at !== undefined && !isCivilTime(at))) return null;
  const floating: FileZone = { kind: 'here', isUnknown: false };
  if (at === undefined) return { on, at: null, zone: floating };
  if (utc) return { on, at: at as CivilTime, zone: { kind: 'named', name: 'UTC' } };
  const tzid = property[1]['tzid'];
  return { on, at: at as CivilTime, zone: typeof tzid === 'string' ? zoneOf(tzid, here) : floating };
}

export function instantOf({ on, at, zone }: FileTime, here: string): Instant {
  const time = at ?? ('00:00' as CivilTime);
  if (zone.kind !== 'described')
    return resolveMoment(zone.kind === 'here' ? here : zone.name, on, time).instant;
  const local = ICAL.Time.fromData({
    ...partsOf(on),
    hour: Math.floor(minutesOf(time) / 60),
    minute: minutesOf(time) % 60,
    second: 0,
  });
  const offset = zone.zone.utcOffset(local);
  return addMs(parseInstant(`${on}T${time}:00Z`), -offset * 1000);
}

/** The same moment as the cabinet's wall clock shows it. */
export function civilOf(time: FileTime, here: string): { on: DateOnly; at: CivilTime | null } {
  if (time.at === null || time.zone.kind === 'here') return { on: time.on, at: time.at };
  return momentIn(here, instantOf(time, here));
}

/** Seconds of an iCalendar duration, and whether it counts whole days only; null when it is none. */
export function durationOf(value: unknown): { readonly days: number; readonly seconds: number } | null {
  const match =
    typeof value === 'string'
      ? /^([+-])?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?$/.exec(
          value,
        )
      : null;
  if (!match) return null;
  const sign = match[1] === '-' ? -1 : 1;
  const part = (index: number): number => sign * Number(match[index] ?? 0);
  return { days: part(2) * 7 + part(3), seconds: part(4) * 3600 + part(5) * 60 + part(6) };
}
