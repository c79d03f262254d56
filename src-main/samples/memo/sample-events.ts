/** @file Events: of a generated client over the years, and the weeks around today as a cabinet at work lives them. */
import { addMinutes, type CivilTime } from '#shared/kernel/civil-time.ts';
import { addDays, weekdayOf, type DateOnly } from '#shared/kernel/date-only.ts';
import { epochMsOf, type Instant } from '#shared/kernel/instant.ts';
import type { Repetition } from '#shared/kernel/repetition.ts';
import type { CalendarEventTable } from '#main/db/schema.ts';
import {
  DAY_MS,
  dayOf,
  inChargeOf,
  instantOf,
  isFollowed,
  isWorked,
  pastMs,
  workedFrom,
  type MemoClient,
  type MemoDraw,
} from './memo-draw.ts';
import {
  EVENT_PLACES,
  EVENT_TITLES,
  FAIR,
  GUESTS,
  MEETING_ROOM,
  TEAM_MEETING,
  type MeetingKind,
} from './memo-texts.ts';

/** One on average. */
const COUNTS = [[0, 42], [1, 32], [2, 16], [3, 7], [4, 3]] as const; // prettier-ignore
const SLOTS = ['09:45', '11:15', '14:00', '15:30', '17:00'].map((at) => at as CivilTime);
const LUNCH = '12:30' as CivilTime;
const MINUTES: Record<MeetingKind, number> = { APPEL: 30, RDV: 60, DEJEUNER: 75, VISITE: 60, AUTRE: 45 };

interface Meeting {
  readonly on: DateOnly;
  readonly at: CivilTime;
  readonly client: MemoClient | null;
  readonly ownerId: string;
}

function emptyEvent({ random, todayMs }: MemoDraw, on: DateOnly): CalendarEventTable {
  const onMs = epochMsOf(`${on}T00:00:00.000Z` as Instant);
  const createdMs =
    Math.min(onMs, todayMs) - random.between(1, 12) * DAY_MS - random.between(7, 15) * 3_600_000;
  return {
    ...{ id: random.uuid(createdMs), clientId: null, kind: 'AUTRE', title: '', place: '', details: '' },
    ...{ startOn: on, startTime: null, endOn: on, endTime: null, ownerId: null, participants: '[]' },
    ...{
      reminderMinutes: null,
      repetition: null,
      skippedOn: '[]',
      lastOn: on,
      seriesId: null,
      seriesOn: null,
    },
    ...{ icsUid: null, createdAt: instantOf(createdMs), createdById: null, deletedAt: null },
  };
}

function participantsOf({ random, collaboratorIds }: MemoDraw, ownerId: string): string {
  if (!random.chance(16)) return '[]';
  const others = collaboratorIds.filter((id) => id !== ownerId);
  const isColleague = others.length > 0 && random.chance(60);
  return JSON.stringify([
    isColleague ? { collaboratorId: random.pick(others) } : { name: random.pick(GUESTS) },
  ]);
}

function meetingOf(draw: MemoDraw, { on, at, client, ownerId }: Meeting): CalendarEventTable {
  const { random, today } = draw;
  const kind: MeetingKind =
    at === LUNCH
      ? 'DEJEUNER'
      : random.share([['RDV', 44], ['APPEL', 34], ['VISITE', 14], ['AUTRE', 8]] as const); // prettier-ignore
  const event = emptyEvent(draw, on);
  const clientSince = client?.createdAt ?? '';
  return {
    ...event,
    createdAt: clientSince > event.createdAt ? clientSince : event.createdAt,
    clientId: client?.id ?? null,
    kind,
    title: random.pick(EVENT_TITLES[kind]),
    place: random.pick(EVENT_PLACES[kind]),
    startTime: at,
    endTime: addMinutes({ on, at }, MINUTES[kind]).at,
    ownerId,
    createdById: ownerId,
    participants: participantsOf(draw, ownerId),
    // Only of days to come: nothing rings when the cabinet is opened.
    reminderMinutes: on > today && random.chance(30) ? random.pick([15, 30, 60]) : null,
  };
}

/** Around today the cabinet's weeks are filled by {@link cabinetEventsOf}: these lie before and after. */
const WEEKS_BEFORE = 3;
const WEEKS_AFTER = 5;

export function eventsOf(draw: MemoDraw, client: MemoClient): CalendarEventTable[] {
  const { random, today, todayMs } = draw;
  const createdMs = epochMsOf(client.createdAt as Instant);
  return Array.from({ length: random.share(COUNTS) }, () => {
    const isToCome = random.chance(8) && isFollowed(client);
    const on = isToCome
      ? addDays(today, WEEKS_AFTER * 7 + random.between(8, 60))
      : dayOf(pastMs(draw, Math.max(createdMs, todayMs - 1500 * DAY_MS)));
    const at = random.chance(8) ? LUNCH : random.pick(SLOTS);
    const worked = workedFrom(on);
    const day = isToCome || worked < today ? worked : on;
    return meetingOf(draw, { on: day, at, client, ownerId: inChargeOf(draw, client.managerId) });
  });
}

/** Every collaborator at every hour, in an order of chance: nobody is in two places until all are taken. */
function placesOf({ random, collaboratorIds }: MemoDraw): (readonly [ownerId: string, at: CivilTime])[] {
  const all = collaboratorIds.flatMap((ownerId) => SLOTS.map((at) => [ownerId, at] as const));
  return all
    .map((place) => [random.fraction(), place] as const)
    .sort(([a], [b]) => a - b)
    .map(([, place]) => place);
}

function dayEventsOf(
  draw: MemoDraw,
  on: DateOnly,
  { clients, count }: { clients: readonly MemoClient[]; count: number },
): CalendarEventTable[] {
  const { random } = draw;
  const places = placesOf(draw);
  const events: CalendarEventTable[] = [];
  for (let at = 0; at < count; at += 1) {
    const [ownerId, slot] = places[at % places.length] ?? [];
    if (ownerId === undefined || slot === undefined) break;
    const isLunch = at === 0 && random.chance(35);
    const client = random.chance(90) && clients.length > 0 ? random.pick(clients) : null;
    events.push(meetingOf(draw, { on, at: isLunch ? LUNCH : slot, client, ownerId }));
  }
  return events;
}

function teamMeetingOf(draw: MemoDraw, monday: DateOnly): CalendarEventTable {
  const weekly: Repetition = {
    ...{ every: 'WEEK', interval: 1, weekdays: [1], monthlyBy: 'DAY' },
    ends: { kind: 'never' },
  };
  const [ownerId = null] = draw.collaboratorIds;
  return {
    ...emptyEvent(draw, monday),
    ...{ title: TEAM_MEETING, place: MEETING_ROOM, startTime: '09:00', endTime: '09:30', lastOn: null },
    ...{ ownerId, createdById: ownerId, repetition: JSON.stringify(weekly) },
    participants: JSON.stringify(draw.collaboratorIds.slice(1).map((collaboratorId) => ({ collaboratorId }))),
  };
}

function fairOf(draw: MemoDraw, on: DateOnly): CalendarEventTable {
  const [title, place] = FAIR;
  const ownerId = draw.collaboratorIds.at(-1) ?? null;
  const endOn = addDays(on, 1);
  return {
    ...emptyEvent(draw, on),
    ...{ kind: 'SALON', title, place, endOn, lastOn: endOn, ownerId, createdById: ownerId },
  };
}

/** How much happens in a day: a small cabinet is alive too, a large one has 200 events a week. */
const perDayOf = (clients: number): number => Math.min(40, Math.max(4, Math.floor(clients / 500)));

/** The weeks around today. `clients` may be some of them only, `size` is how many there are. */
export function cabinetEventsOf(
  draw: MemoDraw,
  { clients, size }: { readonly clients: readonly MemoClient[]; readonly size: number },
): CalendarEventTable[] {
  const { random, today } = draw;
  const monday = addDays(today, 1 - weekdayOf(today));
  const events = [teamMeetingOf(draw, addDays(monday, -7 * 12)), fairOf(draw, addDays(monday, 10))];
  for (let day = -7 * WEEKS_BEFORE; day < 7 * (WEEKS_AFTER + 1); day += 1) {
    const on = addDays(monday, day);
    if (!isWorked(on)) continue;
    const count = perDayOf(size) + random.between(0, 2);
    events.push(...dayEventsOf(draw, on, { clients, count }));
  }
  return events;
}
