/** @file What is being typed and not saved yet, by the client and the place where it is typed. */
import { sql } from 'kysely';
import type { DraftPlace } from '#shared/features/draft/draft.api.ts';
import { fail } from '#shared/kernel/errors.ts';
import { compileOnce } from '../compile-once.ts';
import type { Db } from '../journal/write-door.ts';
import type { MachineRows } from '../machine-rows.ts';

const keyOf = ({ clientId, name }: DraftPlace): string => `${clientId ?? ''}/${name}`;

const draftsUnder = compileOnce((db: Db, key: string) =>
  db.selectFrom('draft').select('value').where('key', '=', key),
);

/** Also of a client in the bin: it comes back with its client. */
export async function findDraft(db: Db, place: DraftPlace): Promise<string | null> {
  const [draft] = await draftsUnder(db, keyOf(place));
  return draft?.value ?? null;
}

/** @throws AppError `not-found` when there is no such client or it is in the bin */
export async function keepDraft(
  rows: MachineRows,
  place: DraftPlace,
  { value, savedAt }: { readonly value: string; readonly savedAt: string },
): Promise<void> {
  const { clientId } = place;
  // One statement: the client cannot leave between the question and the row.
  const { numAffectedRows } = await sql`
    INSERT INTO draft (key, clientId, value, savedAt)
    SELECT ${keyOf(place)}, ${clientId}, ${value}, ${savedAt}
    WHERE ${clientId} IS NULL OR EXISTS (SELECT 1 FROM client WHERE id = ${clientId} AND deletedAt IS NULL)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value, savedAt = excluded.savedAt`.execute(rows);
  if (numAffectedRows === 0n) fail('not-found', 'client');
}

/** Once what was typed is saved: in the transaction of the act that saves it. */
export async function forgetDraft(rows: MachineRows, place: DraftPlace): Promise<void> {
  await rows.deleteFrom('draft').where('key', '=', keyOf(place)).execute();
}
