import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eraseOldBin } from '#main/features/journal/bin.service.ts';
import { sweepDocuments } from '#main/features/document/document-upkeep.ts';
import { addDays, parseDateOnly } from '#shared/kernel/date-only.ts';
import { parseInstant } from '#shared/kernel/instant.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { addClient, addContract } from '../../support/contracts.ts';
import { addPdf } from '../../support/documents.ts';

let cabinet: TestCabinet;
let clientId: string;
beforeEach(async () => {
  cabinet = await openTestCabinet();
  clientId = await addClient(cabinet);
});
afterEach(() => cabinet.dispose());

const daysLater = (days: number): void => {
  cabinet.clock.set(parseInstant(`${addDays(parseDateOnly('2026-11-24'), days)}T09:00:00.000Z`));
};
const onClient = () => ({ kind: 'client' as const, id: clientId });

const bytesOf = async (id: string): Promise<string> => {
  const { readingId } = await cabinet.api.document.openContent({ id });
  let all = Buffer.alloc(0);
  for (;;) {
    const { bytes } = await cabinet.api.document.read({ readingId });
    if (bytes.length === 0) return all.toString('utf8');
    all = Buffer.concat([all, bytes]);
  }
};

describe('after thirty days in the bin', () => {
  it('the row, its words and its file are gone', async () => {
    const id = await addPdf(cabinet, 'a.pdf', 'Confidentiel', [onClient()]);
    const { address } = await cabinet.context.db
      .selectFrom('document')
      .select('address')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await cabinet.api.document.remove({ ids: [id] });
    expect(await cabinet.api.journal.listBin({})).toMatchObject([{ entity: 'document', label: 'a' }]);
    daysLater(31);
    await eraseOldBin(cabinet.context);
    expect(await cabinet.context.documentFiles.store.has(address)).toBe(false);
    for (const table of ['document', 'document_link', 'document_content', 'document_page'] as const) {
      const rows = await cabinet.context.db.selectFrom(table).selectAll().execute();
      expect([table, rows]).toEqual([table, []]);
    }
  });

  it('a client takes along what is filed on nobody else', async () => {
    const shared = await addPdf(cabinet, 'partagé.pdf', 'Partagé', [onClient()]);
    await addPdf(cabinet, 'sien.pdf', 'Sien', [onClient()]);
    const other = await addClient(cabinet, 'Petit');
    await cabinet.api.document.link({ ids: [shared], target: { kind: 'client', id: other } });
    await cabinet.api.client.remove({ clientId });
    daysLater(31);
    await eraseOldBin(cabinet.context);
    const { rows } = await cabinet.api.document.list({ filter: {}, offset: 0, limit: 9 });
    expect(rows.map(({ title }) => title)).toEqual(['partagé']);
  });

  it('a contract leaves its documents on the sheet', async () => {
    const contractId = await addContract(cabinet, clientId);
    await addPdf(cabinet, 'a.pdf', 'A', [{ kind: 'contract', id: contractId }]);
    await cabinet.api.contract.remove({ id: contractId });
    daysLater(31);
    await eraseOldBin(cabinet.context);
    expect(await cabinet.api.document.ofClient({ clientId })).toMatchObject([
      { links: [{ kind: 'client' }] },
    ]);
  });
});

describe('the sweep', () => {
  it('puts aside what no row names, once it is old, and nothing that « Rétablir » could bring back', async () => {
    await addPdf(cabinet, 'a.pdf', 'A');
    await cabinet.api.journal.undo({});
    const { address } = await cabinet.context.documentFiles.store.put({ bytes: Buffer.from('orphan') });
    daysLater(20);
    expect(await sweepDocuments(cabinet.context)).toBe(0);
    expect(await cabinet.context.documentFiles.store.has(address)).toBe(false);
    await cabinet.api.journal.redo({});
    const { rows } = await cabinet.api.document.list({ filter: {}, offset: 0, limit: 9 });
    expect(await bytesOf(rows[0]!.id)).toContain('%PDF');
  });
});
