/** @file When what reminds begins, in words: « 14:30, dans 12 min », « hier 09:00 ». The hour is given, never read. */
import { EventKind } from '#shared/features/agenda/agenda.api.ts';
import { eventKindLabels } from '#shared/features/agenda/event.labels.ts';
import type { Reminder } from '#shared/features/scheduler/scheduler.api.ts';
import { minutesOf, resolveMoment, type CivilMoment } from '#shared/kernel/civil-time.ts';
import { diffDays, formatDate, type DateOnly } from '#shared/kernel/date-only.ts';
import { msBetween } from '#shared/kernel/instant.ts';
import { reminderLabels } from './reminder.labels.ts';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
/** Farther, the day says more than a number of hours. */
const MOST_HOURS = 12;

type Start = Pick<Reminder, 'startsOn' | 'startsAt'>;

/** What was typed; the kind of an event without a title. */
export function reminderTitle({ title, eventKind }: Pick<Reminder, 'title' | 'eventKind'>): string {
  if (title !== '') return title;
  const kind = EventKind.safeParse(eventKind).data;
  if (kind === undefined) return reminderLabels.task;
  return kind === 'AUTRE' ? reminderLabels.event : eventKindLabels[kind];
}

function dayWords(on: DateOnly, today: DateOnly): string {
  const days = diffDays(today, on);
  if (days === 0) return 'aujourd’hui';
  if (days === 1) return 'demain';
  return days === -1 ? 'hier' : formatDate(on);
}

/** Null when too far to be counted in hours. */
function distanceWords(minutes: number): string | null {
  const size = Math.abs(minutes);
  if (size === 0) return 'maintenant';
  if (size >= MOST_HOURS * HOUR_MINUTES) return null;
  const words =
    size < HOUR_MINUTES
      ? `${String(size)}\u00a0min`
      : `${String(Math.floor(size / HOUR_MINUTES))}\u00a0h${size % HOUR_MINUTES === 0 ? '' : ` ${String(size % HOUR_MINUTES).padStart(2, '0')}`}`;
  return minutes > 0 ? `dans ${words}` : `il y a ${words}`;
}

/** What a person waits, across a change of hour too. */
function minutesUntil(timeZone: string, now: CivilMoment, start: CivilMoment): number {
  const from = resolveMoment(timeZone, now.on, now.at).instant;
  return Math.round(msBetween(from, resolveMoment(timeZone, start.on, start.at).instant) / MINUTE_MS);
}

export function whenWords({ startsOn, startsAt }: Start, now: CivilMoment, timeZone: string): string {
  const day = dayWords(startsOn, now.on);
  if (startsAt === null) return day;
  const distance = distanceWords(minutesUntil(timeZone, now, { on: startsOn, at: startsAt }));
  const hour = startsOn === now.on ? startsAt : `${day} ${startsAt}`;
  return distance === null ? hour : `${hour}, ${distance}`;
}

/** It has begun: said in red, with the words « il y a ». */
export const hasBegun = ({ startsOn, startsAt }: Start, now: CivilMoment): boolean =>
  startsOn < now.on || (startsOn === now.on && startsAt !== null && minutesOf(startsAt) < minutesOf(now.at));

interface ReminderGroup {
  readonly key: string;
  readonly clientId: Reminder['clientId'];
  readonly clientName: string | null;
  readonly reminders: readonly Reminder[];
}

/** Those of one client stand together, where the first of them is. */
export function groupByClient(reminders: readonly Reminder[]): ReminderGroup[] {
  const groups = new Map<string, Reminder[]>();
  for (const reminder of reminders) {
    const key = reminder.clientId ?? reminder.id;
    groups.set(key, [...(groups.get(key) ?? []), reminder]);
  }
  return [...groups].map(([key, own]) => ({
    key,
    clientId: own[0]?.clientId ?? null,
    clientName: own[0]?.clientName ?? null,
    reminders: own,
  }));
}
