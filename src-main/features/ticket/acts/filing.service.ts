/** @file Where a ticket stands: filed by hand, or taken off a client that it was wrongly filed on. */
import type { ticketApi } from '#shared/features/ticket/ticket.api.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { fail } from '#shared/kernel/errors.ts';
import { saved, type SavedAct } from '#main/db/journal/saved.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import { among } from '#main/db/rows/among.ts';
import type { Context } from '#main/ipc/context.ts';
import { moveAttachments } from '../mail/attachments.ts';
import { otherAddressesOf } from '../mail/other-side.ts';
import { readOwnAddresses } from '../settings.ts';
import { messageRowsOf } from '../ticket.repository.ts';
import { getLivingTicket, placeOf } from './place.ts';

/** What somebody chooses is true: what was refused for this client and these addresses is refused no more. */
export const fileTicket = (
  context: Context,
  { id, ...wished }: InputOf<(typeof ticketApi)['file']>,
): Promise<SavedAct> =>
  saved(
    context.write({ command: 'ticket.file' }, async (tx) => {
      await getLivingTicket(tx, id);
      const place = await placeOf(tx, wished);
      const isSomewhere = Object.values(place).some((one) => one !== null);
      await tx.update('ticket', id, {
        ...place,
        filing: JSON.stringify({ code: isSomewhere ? 'by-hand' : 'nowhere' }),
      });
      await moveTasks(tx, id, place.clientId);
      await moveAttachments(tx, id, place.clientId);
      if (place.clientId === null) return;
      const refusals = await refusalsOf(tx, id, place.clientId);
      await tx.removeMany(
        'mail_refusal',
        refusals.known.map((row) => row.id),
      );
    }),
  );

/** The open tasks about a ticket go where it goes. */
async function moveTasks(tx: WriteTransaction, ticketId: string, clientId: string | null): Promise<void> {
  const tasks = tx.db.selectFrom('task').select('id').where('aboutEntity', '=', 'ticket');
  const open = tasks.where('aboutId', '=', ticketId).where('status', '=', 'OUVERTE');
  const rows = await open.where('deletedAt', 'is', null).execute();
  await tx.updateMany(
    'task',
    rows.map((row) => row.id),
    { clientId },
  );
}

async function refusalsOf(tx: WriteTransaction, ticketId: string, clientId: string) {
  const own = await readOwnAddresses(tx.db);
  const addresses = otherAddressesOf(await messageRowsOf(tx.db, ticketId), own);
  const known = await tx.db
    .selectFrom('mail_refusal')
    .select(['id', 'address'])
    .where('clientId', '=', clientId)
    .where('address', 'in', among(addresses))
    .where('deletedAt', 'is', null)
    .execute();
  return { addresses, known };
}

/** Off the client and what is theirs; the company stays. The addresses of its mails are remembered. */
export const refuseClient = (context: Context, id: string): Promise<SavedAct> =>
  saved(
    context.write({ command: 'ticket.notThisClient' }, async (tx) => {
      const { clientId, insurerId } = await getLivingTicket(tx, id);
      if (clientId === null) return fail('conflict', 'filed on nobody');
      await tx.update('ticket', id, {
        ...{ clientId: null, contractId: null, claimId: null },
        filing: JSON.stringify({ code: insurerId === null ? 'nowhere' : 'by-hand' }),
      });
      await moveTasks(tx, id, null);
      await moveAttachments(tx, id, null);
      const { addresses, known } = await refusalsOf(tx, id, clientId);
      const createdAt = context.clock.now();
      for (const address of addresses) {
        if (known.some((row) => row.address === address)) continue;
        await tx.insert('mail_refusal', {
          ...{ id: context.newId(), address, clientId, createdAt, deletedAt: null },
        });
      }
    }),
  );
