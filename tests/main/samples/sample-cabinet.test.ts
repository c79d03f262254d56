import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { fixedClock } from '#shared/kernel/clock.ts';
import { parseInstant } from '#shared/kernel/instant.ts';
import { openCabinetDatabase } from '#main/db/cabinet-database.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import { rebuildClientListing } from '#main/features/client-list/client-derivation.ts';
import { rebuildNoteWords } from '#main/features/note/search/note-derivation.ts';
import { createSampleCabinet } from '#main/samples/sample-cabinet.ts';
import { closeVault, unlockWithPassphrase } from '#main/vault/vault.ts';
import { temporaryPlace, type TestPlace } from '../../support/vault-place.ts';

const PASSPHRASE = 'tilleul cartable boussole marelle';
const TABLES = [
  'operation',
  'operation_change',
  'cabinet',
  'collaborator',
  'list_item',
  'setting',
  'client',
  'client_phone',
  'client_email',
  'client_address',
  'family_member',
  'bank_account',
  'note',
  'task',
  'calendar_event',
  'note_number',
  'insurer',
  'contract',
  'contract_period',
  'contract_party',
  'claim',
  'claim_step',
  'document',
  'document_version',
  'document_link',
  'ticket',
  'ticket_message',
  'ticket_word_number',
] as const;

/** Addresses of contents depend on the keys of the vault: two vaults never have the same. */
const withoutAddress = (row: object): object => ({ ...row, address: '' });

describe('createSampleCabinet', () => {
  const create = (
    place: TestPlace,
    { clients = 200, seed = 1, passphrase = PASSPHRASE } = {},
  ): Promise<void> =>
    createSampleCabinet({
      ...{ folder: place.folder, place, passphrase, clients, seed },
      clock: fixedClock(parseInstant('2026-11-24T09:00:00.000Z')),
    });

  async function withDatabase<T>(place: TestPlace, read: (db: Db) => Promise<T>): Promise<T> {
    const vault = await unlockWithPassphrase(place, PASSPHRASE);
    const database = await openCabinetDatabase(place.folder, vault.keys.database);
    try {
      return await read(database.db);
    } finally {
      await database.close();
      closeVault(vault);
    }
  }

  const contentOf = (place: TestPlace): Promise<unknown> =>
    withDatabase(place, async (db) => {
      const content: Record<string, unknown> = {};
      for (const table of TABLES) {
        const rows = await db.selectFrom(table).selectAll().execute();
        content[table] = table.startsWith('document') ? rows.map(withoutAddress) : rows;
      }
      return content;
    });

  /** Listing and tokens without the row numbers, which are nobody's business. */
  async function derivedOf(db: Db): Promise<unknown> {
    const { rows } = await sql`
      SELECT listing.*, 0 AS number, (
        SELECT json_group_array(token || ' ' || kind ORDER BY token, kind)
        FROM client_search_token AS token WHERE token.number = listing.number) AS tokens
      FROM client_listing AS listing ORDER BY clientId`.execute(db);
    return rows;
  }

  it('makes the same cabinet from the same seed', async () => {
    const [one, other] = [await temporaryPlace(), await temporaryPlace()];
    await create(one);
    await create(other);
    expect(await contentOf(one)).toEqual(await contentOf(other));
  });

  it('sets the cabinet up, with collaborators and 200 listed clients, as acts that cannot be taken back', async () => {
    const place = await temporaryPlace();
    await create(place);
    await withDatabase(place, async (db) => {
      const count = async (table: 'client' | 'client_listing' | 'collaborator' | 'cabinet') =>
        (await db.selectFrom(table).selectAll().execute()).length;
      expect(await count('client')).toBe(200);
      expect(await count('client_listing')).toBe(200);
      expect(await count('collaborator')).toBe(4);
      expect(await count('cabinet')).toBe(1);
      const operations = await db.selectFrom('operation').selectAll().orderBy('seq').execute();
      expect(operations.at(-1)).toMatchObject({ command: 'sample.seed', cause: '200 clients, seed 1' });
      expect(operations.every(({ isUndoable }) => isUndoable === 0)).toBe(true);
    });
  });

  it('lists and indexes its clients as the write door does', async () => {
    const place = await temporaryPlace();
    await create(place);
    await withDatabase(place, async (db) => {
      const written = await derivedOf(db);
      await rebuildClientListing(db);
      expect(await derivedOf(db)).toEqual(written);
    });
  });

  it('finds its notes as the write door does', async () => {
    const place = await temporaryPlace();
    await create(place);
    await withDatabase(place, async (db) => {
      const numbers = () => db.selectFrom('note_number').selectAll().orderBy('number').execute();
      const found = async () =>
        (await sql`SELECT rowid FROM note_words WHERE note_words MATCH 'eche*' ORDER BY rowid`.execute(db))
          .rows;
      const written = [await numbers(), await found()];
      expect(written[0]?.length).toBeGreaterThan(400);
      expect(written[1]?.length).toBeGreaterThan(20);
      await rebuildNoteWords(db);
      expect([await numbers(), await found()]).toEqual(written);
    });
  });

  it('leaves few forgotten prospects to the scheduler', async () => {
    const place = await temporaryPlace();
    await create(place);
    await withDatabase(place, async (db) => {
      const { rows } = await sql`
        SELECT id FROM client WHERE stage = 'PROSPECT' AND max(createdAt,
          ifnull((SELECT max(createdAt) FROM note WHERE clientId = client.id), ''),
          ifnull((SELECT max(closedAt) FROM task WHERE clientId = client.id AND status = 'FAITE'), ''),
          ifnull((SELECT max(startOn) FROM calendar_event WHERE clientId = client.id AND startOn <= '2026-11-24'), '')
        ) < '2023-12-24'`.execute(db);
      expect(rows.length).toBeLessThanOrEqual(3);
    });
  });

  it('leaves no broken link and no damage', async () => {
    const place = await temporaryPlace();
    await create(place, { clients: 1_500 });
    await withDatabase(place, async (db) => {
      expect((await sql`PRAGMA foreign_key_check`.execute(db)).rows).toEqual([]);
      expect((await sql`PRAGMA integrity_check`.execute(db)).rows).toEqual([{ integrity_check: 'ok' }]);
    });
  });

  it('adds the clients of another seed, and refuses those it has', async () => {
    const place = await temporaryPlace();
    await create(place, { clients: 20, seed: 1 });
    await create(place, { clients: 30, seed: 2 });
    await expect(create(place, { clients: 20, seed: 1 })).rejects.toMatchObject({ code: 'conflict' });
    await withDatabase(place, async (db) => {
      expect(await db.selectFrom('client_listing').select('clientId').execute()).toHaveLength(50);
    });
  });

  it('refuses another passphrase than the one of the vault', async () => {
    const place = await temporaryPlace();
    await create(place, { clients: 1 });
    const again = create(place, { clients: 1, seed: 2, passphrase: 'autre chose que cela' });
    await expect(again).rejects.toMatchObject({ code: 'wrong-passphrase' });
  });
});
