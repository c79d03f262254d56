/** @file Acts on tickets: making them, their state, whoever is in charge, the bin. */
import type { ticketApi, TicketSelection } from '#shared/features/ticket/ticket.api.ts';
import { CLOSED, OPEN, waitUntil, type TicketStanding } from '#shared/features/ticket/ticket.rules.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { defined } from '#shared/kernel/defined.ts';
import { fail } from '#shared/kernel/errors.ts';
import { squeeze } from '#shared/kernel/text.ts';
import { saved, savedRow, type SavedAct, type SavedRow } from '#main/db/journal/saved.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { TicketTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { ticketRowsIn } from '../ticket.repository.ts';
import { insertExchange } from './exchange.service.ts';
import { assigneeFor, insertTicket } from './new-ticket.ts';
import { getLivingTicket, placeOf } from './place.ts';

type Input<P extends keyof typeof ticketApi> = InputOf<(typeof ticketApi)[P]>;

function subjectToStore(typed: string): string {
  const subject = squeeze(typed);
  return subject === '' ? fail('invalid-input', 'ticket', { fields: { subject: 'subject-empty' } }) : subject;
}

function checkSentOn(context: Context, sentOn: string | null): void {
  if (sentOn !== null && sentOn > context.today())
    fail('invalid-input', 'to come', { fields: { complaintSentOn: 'date-in-future' } });
}

export function createTicket(context: Context, input: Input<'create'>): Promise<SavedRow> {
  const subject = subjectToStore(input.subject);
  checkSentOn(context, input.complaintSentOn);
  return savedRow(
    context.write({ command: 'ticket.create' }, async (tx) => {
      const place = await placeOf(tx, input);
      const isSomewhere = Object.values(place).some((id) => id !== null);
      const ticket = await insertTicket(context, tx, {
        ...{ subject, channel: input.channel, complaintSentOn: input.complaintSentOn },
        ...place,
        assigneeId: input.assigneeId === undefined ? await assigneeFor(context, tx, place) : input.assigneeId,
        filing: JSON.stringify({ code: isSomewhere ? 'by-hand' : 'nowhere' }),
      });
      if (input.exchange !== null) await insertExchange(context, tx, ticket, input.exchange);
      return ticket.id;
    }),
  );
}

export function updateTicket(context: Context, { id, patch }: Input<'update'>): Promise<SavedAct> {
  const { subject, ...rest } = defined(patch);
  const columns = subject === undefined ? rest : { ...rest, subject: subjectToStore(subject) };
  return saved(
    context.write({ command: 'ticket.update' }, async (tx) => {
      await getLivingTicket(tx, id);
      await tx.update('ticket', id, columns);
    }),
  );
}

type Many = Promise<SavedAct & { readonly changed: number }>;

/** Named tickets must all be there; those of a filter are whatever it holds now. */
async function rowsOf(
  context: Context,
  tx: WriteTransaction,
  selection: TicketSelection,
): Promise<TicketTable[]> {
  if ('ids' in selection) {
    const rows = [];
    for (const id of new Set(selection.ids)) rows.push(await getLivingTicket(tx, id));
    return rows;
  }
  return ticketRowsIn(tx.db, selection, context.today());
}

async function actOn(
  context: Context,
  command: string,
  selection: TicketSelection,
  act: (tx: WriteTransaction, rows: readonly TicketTable[]) => Promise<number>,
): Many {
  const { operationId, value } = await context.write({ command }, async (tx) =>
    act(tx, await rowsOf(context, tx, selection)),
  );
  return { operationId, changed: value };
}

/** All rows take the same state: none of these acts looks at the one before. */
const moveTo = (context: Context, command: string, selection: TicketSelection, next: TicketStanding): Many =>
  actOn(context, command, selection, (tx, rows) => tx.updateRows('ticket', rows, { ...next }));

export function waitForTickets(context: Context, { selection, wakeOn }: Input<'wait'>): Many {
  const waiting = waitUntil(wakeOn, context.today());
  if (!waiting.ok) return fail('invalid-input', 'wake-up', { fields: { wakeOn: waiting.issue } });
  return moveTo(context, 'ticket.wait', selection, waiting.standing);
}

export const reopenTickets = (context: Context, { selection }: Input<'reopen'>): Many =>
  moveTo(context, 'ticket.reopen', selection, OPEN);

export const closeTickets = (context: Context, { selection }: Input<'close'>): Many =>
  moveTo(context, 'ticket.close', selection, CLOSED);

export const assignTickets = (context: Context, { selection, assigneeId }: Input<'assign'>): Many =>
  actOn(context, 'ticket.assign', selection, (tx, rows) => tx.updateRows('ticket', rows, { assigneeId }));

export const removeTickets = (context: Context, { selection }: Input<'remove'>): Many =>
  actOn(context, 'ticket.remove', selection, (tx, rows) =>
    tx.removeMany(
      'ticket',
      rows.map(({ id }) => id),
    ),
  );
