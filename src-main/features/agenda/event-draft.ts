/** @file What is stored of the fields of an event: hours that exist, a client and people who are there. */
import type { agendaApi, Participant } from '#shared/features/agenda/agenda.api.ts';
import { settledTimes, timesIssues, type EventTimes } from '#shared/features/agenda/event.rules.ts';
import { anchored, isEmpty, lastDayOf, type Series } from '#shared/features/agenda/series.rules.ts';
import { addDays, diffDays } from '#shared/kernel/date-only.ts';
import { fail } from '#shared/kernel/errors.ts';
import type { Repetition } from '#shared/kernel/repetition.ts';
import { squeeze } from '#shared/kernel/text.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { getLivingClient } from '#main/db/client-rows.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { CalendarEventTable } from '#main/db/schema.ts';

export type Patch = InputOf<typeof agendaApi.update>['patch'];
type Told = Omit<Patch, 'startOn' | 'startTime' | 'endOn' | 'endTime' | 'repetition'>;

/** The columns that say when: they are written together. */
export type WhenColumns = Pick<
  CalendarEventTable,
  'startOn' | 'startTime' | 'endOn' | 'endTime' | 'repetition' | 'skippedOn' | 'lastOn'
>;

/** @throws AppError `invalid-input` */
export function assertTimes(times: EventTimes): void {
  const fields = timesIssues(times);
  if (Object.keys(fields).length > 0) fail('invalid-input', 'times of an event', { fields });
}

export interface StoredWhen {
  readonly columns: WhenColumns;
  readonly isHourMoved: boolean;
}

/** A single event is stored at the hours that exist. @throws AppError `invalid-input` */
export function singleWhen(zone: string, times: EventTimes): StoredWhen {
  assertTimes(times);
  const { isHourMoved, ...settled } = settledTimes(zone, times);
  return { columns: { ...settled, repetition: null, skippedOn: '[]', lastOn: settled.endOn }, isHourMoved };
}

/**
 * A series keeps the hour that was meant: only the days on which it does not exist are shown moved.
 * @throws AppError `invalid-input`, also for a series that never takes place
 */
export function seriesWhen(zone: string, times: EventTimes, wanted: Series): StoredWhen {
  assertTimes(times);
  const series = anchored(wanted);
  if (isEmpty(series)) fail('invalid-input', 'empty series', { fields: { repetition: 'repetition-empty' } });
  const days = diffDays(times.startOn, times.endOn);
  const { isHourMoved } = settledTimes(zone, times);
  const skippedOn = JSON.stringify([...new Set(series.skippedOn)].sort());
  const columns = {
    ...{ startTime: times.startTime, endTime: times.endTime, skippedOn },
    ...{ startOn: series.startOn, endOn: addDays(series.startOn, days) },
    repetition: JSON.stringify(ordered(series.repetition)),
    lastOn: lastDayOf(series, days),
  };
  return { columns, isHourMoved };
}

/** One spelling of each rule, so that saving what is there already changes nothing. */
export const ordered = ({ every, interval, weekdays, monthlyBy, ends }: Repetition): Repetition => ({
  ...{ every, interval },
  weekdays: every === 'WEEK' ? [...new Set(weekdays)].sort((a, b) => a - b) : [],
  monthlyBy: every === 'MONTH' ? monthlyBy : 'DAY',
  ends,
});

export const isSameRule = (a: Repetition, b: Repetition): boolean =>
  JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));

/** The columns of what is told, without those that say when. */
export function toldColumns(told: Told): Partial<Omit<CalendarEventTable, 'id' | keyof WhenColumns>> {
  const { kind, clientId, ownerId, reminderMinutes, title, place, details, participants } = told;
  return {
    ...(kind !== undefined && { kind }),
    ...(clientId !== undefined && { clientId }),
    ...(ownerId !== undefined && { ownerId }),
    ...(reminderMinutes !== undefined && { reminderMinutes }),
    ...(title !== undefined && { title: squeeze(title) }),
    ...(place !== undefined && { place: squeeze(place) }),
    ...(details !== undefined && { details: details.trim() }),
    ...(participants !== undefined && { participants: JSON.stringify(participants) }),
  };
}

async function assertCollaborator(tx: WriteTransaction, id: string, field: string): Promise<void> {
  const row = tx.db.selectFrom('collaborator').select('id').where('id', '=', id);
  if (!(await row.where('deletedAt', 'is', null).executeTakeFirst()))
    fail('invalid-input', 'no such collaborator', { fields: { [field]: 'not-found' } });
}

const idsIn = (participants: readonly Participant[]): string[] =>
  participants.flatMap((one) => ('collaboratorId' in one ? [one.collaboratorId] : []));

/**
 * Whoever is newly named is there; those whom the event names already may have left since.
 * @throws AppError `not-found`, `invalid-input`
 */
export async function assertNamedLive(
  tx: WriteTransaction,
  told: Told,
  current?: Pick<CalendarEventTable, 'clientId' | 'ownerId' | 'participants'>,
): Promise<void> {
  const { clientId, ownerId, participants } = told;
  if (clientId && clientId !== current?.clientId) await getLivingClient(tx, clientId);
  if (ownerId && ownerId !== current?.ownerId) await assertCollaborator(tx, ownerId, 'ownerId');
  const known = new Set(current ? idsIn(JSON.parse(current.participants) as Participant[]) : []);
  for (const id of idsIn(participants ?? [])) {
    if (!known.has(id)) await assertCollaborator(tx, id, 'participants');
  }
}

/** An event about which nothing is told yet. */
export function emptyEvent(id: string, createdAt: string): Omit<CalendarEventTable, keyof WhenColumns> {
  return {
    ...{ id, clientId: null, kind: 'RDV' as const, title: '', place: '', details: '', ownerId: null },
    ...{ participants: '[]', reminderMinutes: null, seriesId: null, seriesOn: null, icsUid: null },
    ...{ createdAt, createdById: null, deletedAt: null },
  };
}
