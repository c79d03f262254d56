import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '#shared/kernel/clock.ts';
import { epochMsOf, parseInstant } from '#shared/kernel/instant.ts';
import { openCabinetDatabase, type CabinetDatabase } from '#main/db/cabinet-database.ts';
import { openDocumentFilesHere, type DocumentFiles } from '#main/files/document-files.ts';
import type { FileAddress } from '#main/files/container/file-keys.ts';
import { readPdfText } from '#main/files/text/pdf-text.ts';
import { createSampleCabinet } from '#main/samples/sample-cabinet.ts';
import { unlockWithPassphrase } from '#main/vault/vault.ts';
import { cheapPlaceIn } from '../../support/vault-place.ts';

const PASSPHRASE = 'tilleul cartable boussole marelle';
const clock = fixedClock(parseInstant('2026-11-24T09:00:00.000Z'));

describe('documents and tickets of the sample cabinet', () => {
  let database: CabinetDatabase;
  let files: DocumentFiles;
  const all = async <T>(text: string): Promise<T[]> => (await sql.raw<T>(text).execute(database.db)).rows;

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mallette-test-'));
    const place = cheapPlaceIn(folder);
    await createSampleCabinet({
      ...{ folder, place, passphrase: PASSPHRASE, clients: 200, seed: 1, clock },
    });
    const vault = await unlockWithPassphrase(place, PASSPHRASE);
    database = await openCabinetDatabase(folder, vault.keys.database);
    const nowMs = (): number => epochMsOf(clock.now());
    files = openDocumentFilesHere({ folder, secrets: vault.keys, nowMs });
    return async () => {
      await files.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    };
  });

  it('keeps every file whole in the encrypted store', async () => {
    const rows = await all<{ address: FileAddress; size: number }>(
      'SELECT address, size FROM document UNION ALL SELECT address, size FROM document_version',
    );
    expect(rows.length).toBeGreaterThan(120);
    for (const { address, size } of rows) {
      expect(await files.store.verify(address)).toBe('sound');
      expect(await files.store.size(address)).toBe(size);
    }
  });

  it('writes on paper what the contract says, so that search finds it', async () => {
    const [row] = await all<{ address: FileAddress; plate: string; policy: string }>(`
      SELECT address, json_extract(risk, '$.plate') AS plate, policyNumber AS policy
      FROM document JOIN document_link AS link ON link.documentId = document.id
      JOIN contract ON contract.id = link.contractId JOIN list_item ON list_item.id = typeId
      WHERE code = 'RELEVE_INFORMATION' AND policyNumber <> '' LIMIT 1`);
    if (!row) throw new Error('no such document in the sample');
    const result = await readPdfText(
      new Uint8Array(await files.store.read(row.address, 1_000_000)),
      '/no-tables/',
    );
    const text = result.kind === 'text' ? result.pages.join('\n') : result.kind;
    expect(text).toContain('Relevé d’information');
    expect(text).toContain(row.plate);
    expect(text).toContain(row.policy);
  });

  it('draws pictures that begin as PNG files do', async () => {
    const rows = await all<{ address: FileAddress }>(
      "SELECT address FROM document WHERE fileName LIKE '%.png'",
    );
    expect(rows.length).toBeGreaterThan(5);
    for (const { address } of rows) {
      const bytes = await files.store.read(address, 1_000_000);
      expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    }
  });

  it('leaves some in the inbox without a type, and some earlier versions', async () => {
    const waiting = await all<{ typeId: string | null }>(
      'SELECT typeId FROM document WHERE id NOT IN (SELECT documentId FROM document_link)',
    );
    expect(waiting.length).toBeGreaterThanOrEqual(4);
    expect(waiting.every(({ typeId }) => typeId === null)).toBe(true);
    expect((await all('SELECT id FROM document_version')).length).toBeGreaterThan(0);
  });

  it('dates nothing after today', async () => {
    const late = await all(`
      SELECT id FROM document WHERE documentOn > '2026-11-24' OR createdAt > '2026-11-24T09'
      UNION ALL SELECT id FROM ticket_message WHERE at > '2026-11-24T09'
      UNION ALL SELECT id FROM ticket WHERE lastAt < createdAt`);
    expect(late).toEqual([]);
  });

  it('has tickets in every state, that wake up before and after today', async () => {
    const states = await all<{ state: string; count: number }>(
      'SELECT state, count(*) AS count FROM ticket GROUP BY state ORDER BY state',
    );
    expect(states.map(({ state }) => state)).toEqual(['EN_ATTENTE', 'FERME', 'OUVERT']);
    expect(Math.min(...states.map(({ count }) => count))).toBeGreaterThan(4);
    const wakes = await all<{ wakeOn: string }>('SELECT wakeOn FROM ticket WHERE wakeOn IS NOT NULL');
    expect(wakes.some(({ wakeOn }) => wakeOn <= '2026-11-24')).toBe(true);
    expect(wakes.some(({ wakeOn }) => wakeOn > '2026-11-24')).toBe(true);
  });

  it('numbers tickets once each, in the order of their beginning', async () => {
    const rows = await all<{ number: string; year: string }>(`
      SELECT number, substr(createdAt, 1, 4) AS year FROM ticket
      WHERE clientId IS NOT NULL AND complaintSentOn IS NULL ORDER BY createdAt, number`);
    const numbers = rows.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).toEqual([...numbers].sort());
    expect(rows.every(({ number, year }) => number.startsWith(`T-${year}-`))).toBe(true);
  });

  it('files tickets on contracts, claims and insurers, and on nobody', async () => {
    const [counts] = await all<Record<string, number>>(`
      SELECT sum(contractId IS NOT NULL) AS contracts, sum(claimId IS NOT NULL) AS claims,
        sum(insurerId IS NOT NULL) AS insurers, sum(clientId IS NULL AND insurerId IS NULL) AS strangers FROM ticket`);
    expect(Math.min(...Object.values(counts ?? { none: 0 }))).toBeGreaterThan(0);
  });

  it('runs the clock of one complaint that nobody has acknowledged', async () => {
    const running = await all<{ complaintSentOn: string }>(
      "SELECT complaintSentOn FROM ticket WHERE complaintSentOn IS NOT NULL AND state <> 'FERME'",
    );
    expect(running).toHaveLength(1);
    expect(running[0]?.complaintSentOn).toMatch(/^2026-11-1/);
  });

  it('shows what came with a mail as a document of its ticket', async () => {
    const rows = await all<{ attachments: string; size: number }>(`
      SELECT message.attachments, document.size FROM ticket_message AS message
      JOIN document_link AS link ON link.ticketId = message.ticketId
      JOIN document ON document.id = link.documentId
      WHERE json_extract(message.attachments, '$[0].documentId') = document.id`);
    const attached = await all("SELECT id FROM ticket_message WHERE attachments <> '[]'");
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toHaveLength(attached.length);
    for (const { attachments, size } of rows) expect(JSON.parse(attachments)).toMatchObject([{ size }]);
  });

  it('finds a ticket by the words of its exchanges', async () => {
    const found = await all(`
      SELECT ticketId FROM ticket_words JOIN ticket_word_number ON number = ticket_words.rowid
      WHERE ticket_words MATCH 'attestation*'`);
    expect(found.length).toBeGreaterThan(0);
  });
});
