/** @file Acts on events. What happens to a series is told by the scope; a single event has no scope. */
import type { agendaApi } from '#shared/features/agenda/agenda.api.ts';
import { isDayOf } from '#shared/features/agenda/series.rules.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { fail } from '#shared/kernel/errors.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { saved, type SavedAct } from '#main/db/journal/saved.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import { forgetDraft } from '#main/db/rows/draft-rows.ts';
import { seriesOf, timesOf, type EventRow } from '#main/db/rows/event-rows.ts';
import type { Context } from '#main/ipc/context.ts';
import { getShownEvent } from './agenda.repository.ts';
import {
  assertNamedLive,
  emptyEvent,
  seriesWhen,
  singleWhen,
  toldColumns,
  type Patch,
} from './event-draft.ts';
import { patchedTimes } from './patched-times.ts';
import { changeSeries, removeFromSeries, type SeriesAct } from './series-acts.ts';

type Input<P extends keyof typeof agendaApi> = InputOf<(typeof agendaApi)[P]>;

interface SavedEvent {
  readonly operationId: string | null;
  readonly id: string;
  readonly isHourMoved: boolean;
}

/** Whose it is when nobody is named: of whoever works on this machine. */
export async function createEvent(context: Context, input: Input<'create'>): Promise<SavedEvent> {
  const { startOn, startTime, endOn, endTime, repetition = null, draft, ...told } = input;
  const times = { startOn, startTime, endOn, endTime };
  const zone = context.timeZone();
  const when = repetition
    ? seriesWhen(zone, times, { startOn, repetition, skippedOn: [] })
    : singleWhen(zone, times);
  const id = context.newId();
  const { operationId } = await context.write({ command: 'agenda.create' }, async (tx) => {
    await assertNamedLive(tx, told);
    const createdById = context.collaboratorId();
    await tx.insert('calendar_event', {
      ...{ ...emptyEvent(id, context.clock.now()), ownerId: createdById, createdById },
      ...toldColumns(told),
      ...when.columns,
    });
    if (draft) await forgetDraft(tx.machine, draft);
  });
  return { operationId, id, isHourMoved: when.isHourMoved };
}

/** @throws AppError `not-found` also for a day that the series does not have any more */
async function getTarget(
  context: Context,
  tx: WriteTransaction,
  { id, occurrenceOn }: { id: string; occurrenceOn: DateOnly },
): Promise<SeriesAct | { readonly tx: WriteTransaction; readonly row: EventRow; readonly series: null }> {
  const row = await getShownEvent(tx.db, id);
  const series = seriesOf(row);
  if (series === null) return { tx, row, series };
  if (!isDayOf(series, occurrenceOn)) fail('not-found', 'day of a series');
  return { context, tx, row, series, on: occurrenceOn };
}

/** Also moving: dragging, keys and form all come here. */
export async function updateEvent(
  context: Context,
  { id, occurrenceOn, scope, patch, draft }: Input<'update'>,
): Promise<SavedEvent> {
  const { operationId, value } = await context.write({ command: 'agenda.update' }, async (tx) => {
    const target = await getTarget(context, tx, { id, occurrenceOn });
    await assertNamedLive(tx, patch, target.row);
    if (draft) await forgetDraft(tx.machine, draft);
    if (target.series !== null) return changeSeries(target, scope, patch);
    return { id, isHourMoved: await changeSingle(context, tx, target.row, patch) };
  });
  return { operationId, ...value };
}

async function changeSingle(
  { timeZone }: Context,
  tx: WriteTransaction,
  row: EventRow,
  patch: Patch,
): Promise<boolean> {
  const times = patchedTimes(timesOf(row), patch);
  const { repetition } = patch;
  const when = repetition
    ? seriesWhen(timeZone(), times, { startOn: times.startOn, repetition, skippedOn: [] })
    : singleWhen(timeZone(), times);
  // What repeats by itself from now on stands for no day of another series.
  const alone = repetition ? { seriesId: null, seriesOn: null } : {};
  await tx.update('calendar_event', row.id, { ...toldColumns(patch), ...when.columns, ...alone });
  return when.isHourMoved;
}

export const removeEvent = (
  context: Context,
  { id, occurrenceOn, scope }: Input<'remove'>,
): Promise<SavedAct> =>
  saved(
    context.write({ command: 'agenda.remove' }, async (tx) => {
      const target = await getTarget(context, tx, { id, occurrenceOn });
      if (target.series === null) await tx.remove('calendar_event', id);
      else await removeFromSeries(target, scope);
    }),
  );
