/** @file Tickets whose wait is over: nothing is written when that happens, so it is looked for on each new day. */
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { Context } from '#main/ipc/context.ts';
import { among } from '#main/db/rows/among.ts';

type Db = Context['db'];

const waiting = (db: Db) =>
  db
    .selectFrom('ticket')
    .leftJoin('client_listing as listing', 'listing.clientId', 'ticket.clientId')
    .where('ticket.deletedAt', 'is', null)
    .where('ticket.state', '=', 'EN_ATTENTE')
    // What belongs to a client of the bin is hidden with it.
    .where((eb) => eb.or([eb('ticket.clientId', 'is', null), eb('listing.clientId', 'is not', null)]));

/** Those that woke up after one day, up to another. */
export async function findWokenTickets(db: Db, after: DateOnly, today: DateOnly): Promise<string[]> {
  const rows = await waiting(db)
    .where('ticket.wakeOn', '>', after)
    .where('ticket.wakeOn', '<=', today)
    .select('ticket.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Of these, how many nobody has touched since. */
export async function countStillWoken(db: Db, ids: readonly string[], today: DateOnly): Promise<number> {
  const { count } = await waiting(db)
    .where('ticket.id', 'in', among(ids))
    .where('ticket.wakeOn', '<=', today)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
