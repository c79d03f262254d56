/** @file What importing a file would do: its events, each against what is here under the same identifier. */
import { createHash } from 'node:crypto';
import { setImmediate as pause } from 'node:timers/promises';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { Context } from '#main/ipc/context.ts';
import { propertyOf, textOf, type JComponent } from './jcal.ts';
import {
  readEvent,
  recurrenceDay,
  type ReadEvent,
  type Reading,
  type Remark,
  type WantedRow,
} from './read-event.ts';
import { splitIcs, type FoundEvent } from './split-ics.ts';

export interface PlannedEvent {
  readonly uid: string;
  /** The first is shown; empty when it is refused for want of a date. */
  readonly rows: readonly WantedRow[];
  readonly title: string;
  readonly remark: Remark | null;
  readonly isCancelled: boolean;
  readonly isRefused: boolean;
}

const MOST_EVENTS = 5_000;
const WALKED_DAYS = 500_000;
const BETWEEN_PAUSES = 100;

/** Of an event without identifier: the same text has the same one when it comes again. */
const uidOf = (component: JComponent): string =>
  textOf(component, 'uid').trim().slice(0, 500) ||
  `${createHash('sha256').update(JSON.stringify(component[1])).digest('hex').slice(0, 32)}@sans-uid`;

interface Group {
  master: FoundEvent | null;
  readonly days: Map<string, FoundEvent>;
}

const sequenceOf = ({ component }: FoundEvent): number =>
  Number(component ? (propertyOf(component, 'sequence')?.[3] ?? 0) : 0);

/** Events by identifier, in the order of the file: the last version of each, with the days that stand on their own. */
function grouped(found: readonly FoundEvent[]): { groups: Map<string, Group>; broken: number } {
  const groups = new Map<string, Group>();
  let broken = 0;
  for (const one of found) {
    if (one.component === null) {
      broken += 1;
      continue;
    }
    const uid = uidOf(one.component);
    const group = groups.get(uid) ?? { master: null, days: new Map<string, FoundEvent>() };
    groups.set(uid, group);
    const id = propertyOf(one.component, 'recurrence-id')?.[3];
    const before = typeof id === 'string' ? group.days.get(id) : group.master;
    if (before && sequenceOf(before) > sequenceOf(one)) continue;
    if (typeof id === 'string') group.days.set(id, one);
    else group.master = one;
  }
  return { groups, broken };
}

const refusals: ReadonlySet<Remark> = new Set(['no-date', 'too-long', 'repetition-refused']);
const summaryOf = ({ component }: FoundEvent): string =>
  (component ? textOf(component, 'summary') : '').slice(0, 200);

const refused = (uid: string, title: string): PlannedEvent => ({
  ...{ uid, title, rows: [], remark: 'no-date', isCancelled: false, isRefused: true },
});

/** Days of the series that stand on their own: they leave it, and those that are called off only leave it. */
function withDays(event: ReadEvent, days: readonly FoundEvent[], reading: Reading): ReadEvent {
  const [master, ...others] = event.rows;
  if (!master || days.length === 0) return event;
  const own: WantedRow[] = [];
  const taken = new Set<DateOnly>();
  for (const { component, zones, isCancelled } of days) {
    const on = component && recurrenceDay(component, zones, reading);
    const row = component && readEvent(component, zones, reading)?.rows[0];
    if (!on) continue;
    taken.add(on);
    if (row && !isCancelled) own.push({ ...row, repetition: null, skippedOn: [], seriesOn: on });
  }
  const isSeries = master.repetition !== null;
  const skippedOn = isSeries ? [...new Set([...master.skippedOn, ...taken])].sort() : master.skippedOn;
  const kept = [{ ...master, skippedOn }, ...others].filter(
    ({ seriesOn }) => seriesOn === null || !taken.has(seriesOn),
  );
  return { rows: [...kept, ...own], remark: event.remark ?? 'exceptions-kept' };
}

function planned(uid: string, { master, days }: Group, reading: Reading): PlannedEvent {
  const first = master ?? [...days.values()][0];
  if (!first?.component) return refused(uid, '');
  const read = readEvent(first.component, first.zones, reading);
  if (read === null) return refused(uid, summaryOf(first));
  const { rows, remark } = master ? withDays(read, [...days.values()], reading) : alone(days, reading);
  const isRefused = remark !== null && refusals.has(remark);
  return { uid, rows, title: summaryOf(first), remark, isCancelled: first.isCancelled, isRefused };
}

/** Days of a series that the file does not hold. */
function alone(days: ReadonlyMap<string, FoundEvent>, reading: Reading): ReadEvent {
  const rows: WantedRow[] = [];
  for (const { component, zones, isCancelled } of days.values()) {
    const on = component && recurrenceDay(component, zones, reading);
    const row = component && readEvent(component, zones, reading)?.rows[0];
    if (on && row && (!isCancelled || days.size === 1))
      rows.push({ ...row, repetition: null, skippedOn: [], seriesOn: on });
  }
  return { rows, remark: rows.length === 0 ? 'no-date' : null };
}

/** Null when the text is no calendar. What goes beyond 5,000 events is left out; the window is served in between. */
export async function planOf({ timeZone, today }: Context, text: string): Promise<PlannedEvent[] | null> {
  const found = splitIcs(text);
  if (found === null) return null;
  const reading: Reading = { zone: timeZone(), today: today(), budget: { days: WALKED_DAYS } };
  const { groups, broken } = grouped(found);
  const plan: PlannedEvent[] = [];
  for (const [uid, group] of [...groups].slice(0, MOST_EVENTS)) {
    plan.push(planned(uid, group, reading));
    if (plan.length % BETWEEN_PAUSES === 0) await pause();
  }
  for (let index = 0; index < broken && plan.length < MOST_EVENTS; index += 1) plan.push(refused('', ''));
  return plan;
}
