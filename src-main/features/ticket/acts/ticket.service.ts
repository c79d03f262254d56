/** @file Acts on tickets: making them, their state, whoever is in charge, the bin. */
import type { ticketApi } from '#shared/features/ticket/ticket.api.ts';
import { close, reopen, waitUntil, type TicketStanding } from '#shared/features/ticket/ticket.rules.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { defined } from '#shared/kernel/defined.ts';
import { fail } from '#shared/kernel/errors.ts';
import { squeeze } from '#shared/kernel/text.ts';
import { saved, savedRow, type SavedAct, type SavedRow } from '#main/db/journal/saved.ts';
import type { Context } from '#main/ipc/context.ts';
import { standingOf } from '../ticket-rows.ts';
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

const moveTickets = (
  context: Context,
  command: string,
  ids: readonly string[],
  next: (standing: TicketStanding) => TicketStanding,
): Promise<SavedAct> =>
  saved(
    context.write({ command }, async (tx) => {
      for (const id of new Set(ids)) {
        const ticket = await getLivingTicket(tx, id);
        await tx.update('ticket', id, next(standingOf(ticket)));
      }
    }),
  );

export function waitForTickets(context: Context, { ids, wakeOn }: Input<'wait'>): Promise<SavedAct> {
  const waiting = waitUntil(wakeOn, context.today());
  if (!waiting.ok) return fail('invalid-input', 'wake-up', { fields: { wakeOn: waiting.issue } });
  return moveTickets(context, 'ticket.wait', ids, () => waiting.standing);
}

export const reopenTickets = (context: Context, { ids }: Input<'reopen'>): Promise<SavedAct> =>
  moveTickets(context, 'ticket.reopen', ids, reopen);

export const closeTickets = (context: Context, { ids }: Input<'close'>): Promise<SavedAct> =>
  moveTickets(context, 'ticket.close', ids, close);

export const assignTickets = (context: Context, { ids, assigneeId }: Input<'assign'>): Promise<SavedAct> =>
  saved(
    context.write({ command: 'ticket.assign' }, async (tx) => {
      for (const id of new Set(ids)) await getLivingTicket(tx, id);
      await tx.updateMany('ticket', ids, { assigneeId });
    }),
  );

export const removeTickets = (context: Context, { ids }: Input<'remove'>): Promise<SavedAct> =>
  saved(
    context.write({ command: 'ticket.remove' }, async (tx) => {
      for (const id of new Set(ids)) await getLivingTicket(tx, id);
      await tx.removeMany('ticket', ids);
    }),
  );
