/** @file The bin: what was deleted waits thirty days, can come back, and is then erased, its history included. */
import { BinEntity } from '#shared/features/journal/journal.api.ts';
import { fail } from '#shared/kernel/errors.ts';
import { addMs, msBetween, type Instant } from '#shared/kernel/instant.ts';
import { hasLetter } from '#shared/kernel/text.ts';
import { readClockState } from '#main/db/believed-clock.ts';
import type { Entity } from '#main/db/journal/entities.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { Context } from '#main/ipc/context.ts';
import { listBinLines, listBinnedBefore } from './bin.repository.ts';
import { CONTRACT_ROWS, gatherRowsOfContracts, keepNamesOf, releaseReplacing } from './contract-erasure.ts';
import { gatherAttachments, gatherRowsOfTickets, releaseTickets, TICKET_ROWS } from './ticket-erasure.ts';
import { addressesOf, DOCUMENT_ROWS, gatherDocuments, removeContents } from './document-erasure.ts';
import { findClientName } from './journal.repository.ts';

export const BIN_DAYS = 30;
const DAY_MS = 86_400_000;

export async function readBin({ db, clock }: Context) {
  const now = clock.now();
  const names = new Map<string, string | null>();
  const rows = [];
  for (const { ...line } of await listBinLines(db)) {
    const { clientId } = line;
    if (clientId !== null && !names.has(clientId)) names.set(clientId, await findClientName(db, clientId));
    const age = Math.floor(msBetween(line.deletedAt as Instant, now) / DAY_MS);
    const clientName = clientId === null ? null : (names.get(clientId) ?? null);
    rows.push({ ...line, clientName, daysLeft: Math.max(0, Math.min(BIN_DAYS, BIN_DAYS - age)) });
  }
  return rows;
}

const PRIMARY = ['client_phone', 'client_email', 'client_address', 'bank_account'] as const;
const OWNED = [
  ...PRIMARY,
  ...(['family_member', 'note', 'task', 'calendar_event', 'contract', 'contract_party', 'claim'] as const),
  'ticket',
] as const;
type PrimaryEntity = (typeof PRIMARY)[number];
type OwnedEntity = (typeof OWNED)[number];
const isAmong = <E extends BinEntity>(entities: readonly E[], entity: BinEntity): entity is E =>
  (entities as readonly BinEntity[]).includes(entity);

/** Takes a row out of the bin. @throws AppError `not-found`, `conflict` while its client is in the bin itself */
export async function restoreFromBin(context: Context, entity: BinEntity, rowId: string) {
  const { operationId } = await context.write({ command: 'journal.restoreFromBin' }, async (tx) => {
    await assertBinned(tx, entity, rowId);
    if (isAmong(OWNED, entity)) {
      const clientId = await getLivingOwner(tx, entity, rowId);
      if (clientId !== null && isAmong(PRIMARY, entity)) await settlePrimary(tx, entity, { rowId, clientId });
    }
    await tx.restore(entity, rowId);
  });
  return { operationId };
}

/** A second click finds the row where it belongs already. */
async function assertBinned(tx: WriteTransaction, entity: BinEntity, rowId: string): Promise<void> {
  // The table is only known at run time; these columns are the same in each.
  const row = await tx.db
    .selectFrom(entity as 'client')
    .select('id')
    .where('id', '=', rowId)
    .where('deletedAt', 'is not', null)
    .executeTakeFirst();
  if (!row) fail('not-found', 'row in the bin');
}

/** Null for a task or an event of nobody. */
async function getLivingOwner(
  tx: WriteTransaction,
  entity: OwnedEntity,
  rowId: string,
): Promise<string | null> {
  const { clientId } = await tx.db
    .selectFrom(entity as 'task')
    .select('clientId')
    .where('id', '=', rowId)
    .executeTakeFirstOrThrow();
  if (clientId === null) return null;
  const owner = tx.db.selectFrom('client').select('id').where('id', '=', clientId);
  if (!(await owner.where('deletedAt', 'is', null).executeTakeFirst()))
    fail('conflict', 'its client is in the bin');
  return clientId;
}

/** A row that comes back is the primary one only where there is none. */
async function settlePrimary(
  tx: WriteTransaction,
  entity: PrimaryEntity,
  { rowId, clientId }: { rowId: string; clientId: string },
): Promise<void> {
  const primary = await tx.db
    .selectFrom(entity)
    .select('id')
    .where('clientId', '=', clientId)
    .where('deletedAt', 'is', null)
    .where('isPrimary', '=', 1)
    .executeTakeFirst();
  await tx.update(entity, rowId, { isPrimary: primary === undefined ? 1 : 0 });
}

/** Owned rows first: nothing may refer to a row that goes. */
const ERASED_IN_ORDER = [
  ...TICKET_ROWS,
  ...DOCUMENT_ROWS,
  ...CONTRACT_ROWS,
  'client_phone',
  'client_email',
  'client_address',
  'bank_account',
  'family_member',
  'note',
  'task',
  'calendar_event',
  'client',
  'saved_view',
  'text_module',
] as const;
const isInBin = (entity: Entity): entity is BinEntity & Entity =>
  BinEntity.options.some((one) => one === entity);

/**
 * Erases for good what has been in the bin for thirty days, and what the journal remembers of it. Collaborators,
 * insurers and list items stay: other rows name them.
 * @returns how many rows were erased
 */
export async function eraseOldBin(context: Context): Promise<number> {
  const { kind } = await readClockState(context.db, context.clock);
  if (kind === 'suspect') return 0;
  const limit = addMs(context.clock.now(), -BIN_DAYS * DAY_MS);
  const old = new Map<Entity, string[]>();
  for (const entity of ERASED_IN_ORDER) {
    old.set(entity, isInBin(entity) ? await listBinnedBefore(context.db, entity, limit) : []);
  }
  if ([...old.values()].every((ids) => ids.length === 0)) return 0;
  const { value } = await context.write({ command: 'journal.eraseBin', isUndoable: false }, async (tx) => {
    for (const clientId of old.get('client') ?? []) await gatherOwned(tx, clientId, old);
    await gatherRowsOfContracts(tx, old);
    await gatherRowsOfTickets(tx, old);
    await gatherAttachments(tx, old);
    await gatherDocuments(tx, old);
    const addresses = await addressesOf(tx, old);
    await keepNamesOf(tx, old);
    await releaseReplacing(tx, old);
    await releaseTickets(tx, old);
    let count = 0;
    for (const entity of ERASED_IN_ORDER) {
      for (const id of new Set(old.get(entity))) {
        await tx.eraseForGood(entity, id);
        count += 1;
      }
    }
    return { count, addresses };
  });
  await removeContents(context, value.addresses);
  return value.count;
}

/** A client goes with all its rows; members of other families that were linked to it stay, without the link. */
async function gatherOwned(
  tx: WriteTransaction,
  clientId: string,
  old: Map<Entity, string[]>,
): Promise<void> {
  for (const entity of OWNED) {
    const rows = await tx.db.selectFrom(entity).select('id').where('clientId', '=', clientId).execute();
    old.get(entity)?.push(...rows.map(({ id }) => id));
  }
  await unlinkForGood(tx, clientId);
}

/** A member whom only the link had named keeps the names it showed; what was typed for it comes back by itself. */
async function unlinkForGood(tx: WriteTransaction, clientId: string): Promise<void> {
  const linked = await tx.db
    .selectFrom('family_member')
    .select(['id', 'firstName', 'lastName'])
    .where('linkedClientId', '=', clientId)
    .execute();
  const shown = await tx.db
    .selectFrom('client')
    .select(['firstName', 'lastName', 'birthName', 'gender', 'birthOn', 'birthTown', 'birthInsee'])
    .where('id', '=', clientId)
    .executeTakeFirst();
  for (const { id, firstName, lastName } of linked) {
    const names = hasLetter(firstName + lastName) ? {} : shown;
    await tx.update('family_member', id, { linkedClientId: null, linkId: null, ...names });
  }
}
