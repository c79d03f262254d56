/** @file What the cabinet has decided for its tickets: its own addresses, its signature, its mediator. */
import { type ticketApi } from '#shared/features/ticket/ticket.api.ts';
import { TicketSettings } from '#shared/features/ticket/ticket-mail.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { defined } from '#shared/kernel/defined.ts';
import { isSameEmail } from '#shared/kernel/email.ts';
import { cleanMultiline, squeeze } from '#shared/kernel/text.ts';
import { saved, type SavedAct } from '#main/db/journal/saved.ts';
import { findSetting, saveSetting } from '#main/db/rows/setting-rows.ts';
import type { ReadDb } from '#main/db/rows/contract-rows.ts';
import type { Context } from '#main/ipc/context.ts';

const TICKETS = 'ticket.settings';
const NOTHING: TicketSettings = { mediator: '', signature: '', ownAddresses: [] };

export async function readTicketSettings(db: ReadDb): Promise<TicketSettings> {
  const stored = TicketSettings.partial().safeParse(await findSetting(db, TICKETS));
  return { ...NOTHING, ...(stored.success ? defined(stored.data) : {}) };
}

/** With the address of its sheet. */
export async function readOwnAddresses(db: ReadDb): Promise<string[]> {
  const cabinet = await db.selectFrom('cabinet').select('email').executeTakeFirst();
  const { ownAddresses } = await readTicketSettings(db);
  return [cabinet?.email ?? '', ...ownAddresses].filter((address) => address !== '');
}

const distinct = (addresses: readonly string[]): string[] =>
  addresses
    .map(squeeze)
    .filter(
      (address, rank, all) => address !== '' && all.findIndex((one) => isSameEmail(one, address)) === rank,
    );

export const saveTicketSettings = (
  context: Context,
  patch: InputOf<(typeof ticketApi)['saveSettings']>['patch'],
): Promise<SavedAct> =>
  saved(
    context.write({ command: 'ticket.saveSettings' }, async (tx) => {
      const next = { ...(await readTicketSettings(tx.db)), ...defined(patch) };
      await saveSetting(tx, TICKETS, {
        mediator: cleanMultiline(next.mediator),
        signature: cleanMultiline(next.signature),
        ownAddresses: distinct(next.ownAddresses),
      } satisfies TicketSettings);
    }),
  );
