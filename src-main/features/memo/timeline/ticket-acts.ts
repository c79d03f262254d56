/** @file What became of the tickets of a client: their exchanges from their rows, their states from the journal. */
import { resolveMoment, type CivilTime } from '#shared/kernel/civil-time.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import { among } from '#main/db/rows/among.ts';
import type { TicketTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import type { RecordAct } from './contract-acts.ts';
import { changesOf } from './document-acts.ts';

const ticketsOf = (db: Db, clientId: string): Promise<TicketTable[]> =>
  db
    .selectFrom('ticket')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('deletedAt', 'is', null)
    .execute();

const exchangesOf = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('ticket_message')
    .select(['id', 'ticketId', 'medium', 'direction', 'at', 'createdById'])
    .where('ticketId', 'in', among(ids))
    .where('deletedAt', 'is', null)
    .execute();

type Told = Pick<RecordAct, 'code' | 'at' | 'collaboratorId'> & Partial<Pick<RecordAct, 'fieldGroup'>>;

/** The digit keeps what happened at one moment in its order: opened, exchanged, then what became of it. */
const act = (ticket: TicketTable, key: string, told: Told): RecordAct => ({
  ...{ id: `ticket-${key}`, subjectId: ticket.id, text: ticket.subject, fieldGroup: '', ...told },
});

function complaintActs(ticket: TicketTable, { timeZone }: Context): RecordAct[] {
  const steps = [
    ['complaint', ticket.complaintSentOn],
    ['acknowledged', ticket.complaintAcknowledgedOn],
    ['answered', ticket.complaintAnsweredOn],
  ] as const;
  return steps.flatMap(([code, on]) => {
    if (on === null) return [];
    const at = resolveMoment(timeZone(), on as DateOnly, '00:00' as CivilTime).instant;
    return [act(ticket, `2:${code}:${ticket.id}`, { code, at, collaboratorId: null })];
  });
}

interface Standing {
  readonly state?: TicketTable['state'];
  readonly wakeOn?: string | null;
}

/** Waiting, closed, reopened. A ticket that nobody was seen closing was closed after its last exchange. */
async function stateActs(db: Db, tickets: ReadonlyMap<string, TicketTable>): Promise<RecordAct[]> {
  const changes = await changesOf(db, 'ticket', [...tickets.keys()], ['state']);
  changes.sort((a, b) => a.id - b.id);
  const last = new Map<string, TicketTable['state']>();
  const seen = changes.flatMap(({ id, rowId, after, at, collaboratorId }) => {
    const ticket = tickets.get(rowId);
    const { state, wakeOn } = JSON.parse(after ?? '{}') as Standing;
    const before = last.get(rowId);
    if (!ticket || state === undefined) return [];
    last.set(rowId, state);
    // What an exchange woke up is told by the exchange.
    if (state === 'OUVERT' && before !== 'FERME') return [];
    const code = state === 'FERME' ? 'closed' : state === 'OUVERT' ? 'reopened' : 'waiting';
    return [act(ticket, `3:${String(id)}`, { code, at, collaboratorId, fieldGroup: wakeOn ?? '' })];
  });
  const unseen = [...tickets.values()].filter(({ id, state }) => state === 'FERME' && !last.has(id));
  return [
    ...seen,
    ...unseen.map((ticket) =>
      act(ticket, `3:${ticket.id}`, { code: 'closed', at: ticket.lastAt, collaboratorId: null }),
    ),
  ];
}

/** All of them, in no order: a client has hundreds, never many thousands. */
export async function ticketActs(context: Context, clientId: string): Promise<RecordAct[]> {
  const { db } = context;
  const tickets = new Map((await ticketsOf(db, clientId)).map((row) => [row.id, row]));
  const opened = [...tickets.values()].flatMap((ticket) => [
    act(ticket, `0:${ticket.id}`, {
      ...{ code: 'opened', at: ticket.createdAt, collaboratorId: ticket.createdById },
    }),
    ...complaintActs(ticket, context),
  ]);
  const exchanges = (await exchangesOf(db, [...tickets.keys()])).flatMap((row) => {
    const ticket = tickets.get(row.ticketId);
    const { id, medium, direction, at, createdById } = row;
    const code = direction === null ? medium : `${medium} ${direction}`;
    return ticket ? [act(ticket, `1:${id}`, { code, at, collaboratorId: createdById })] : [];
  });
  return [...opened, ...exchanges, ...(await stateActs(db, tickets))];
}
