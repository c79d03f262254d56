import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eraseOldBin } from '#main/features/journal/bin.service.ts';
import { sweepNoteWords } from '#main/features/note/search/note-derivation.ts';
import type { ClientId } from '#shared/kernel/ids.ts';
import { createPerson } from '../../support/acts.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { addNote } from '../../support/notes.ts';
import { plansOf } from '../../support/query-plan.ts';

let cabinet: TestCabinet;
let clientId: ClientId;
beforeEach(async () => {
  cabinet = await openTestCabinet();
  clientId = await createPerson(cabinet, 'Durand', 'Zoé');
});
afterEach(() => cabinet.dispose());

const search = (text: string, limit = 6) => cabinet.api.note.search({ text, limit });
const found = async (text: string) => (await search(text)).map(({ excerpt }) => excerpt);
const note = (text: string, of = clientId) => addNote(cabinet, of, text);

/** What the marks of the first hit stand on. */
async function marked(text: string): Promise<string[]> {
  const [hit] = await search(text);
  return (hit?.marks ?? []).map(({ start, end }) => hit!.excerpt.slice(start, end));
}

describe('a note is found', () => {
  it.each(['œuvre', 'OEUVRE', 'oeuv', 'd’art', 'art oeu', 'élève', 'ELEVE', '12', 'n°12'])(
    'by %s',
    async (typed) => {
      await note('Une œuvre d’art, l’élève, contrat n° 1234');
      await note('Autre chose');
      expect(await found(typed)).toEqual(['Une œuvre d’art, l’élève, contrat n° 1234']);
    },
  );

  it.each(['', ' ’ - ', '"', 'uvre', 'art absent', 'NEAR', 'oeuvre OR autre', '*'])(
    'not by %j',
    async (typed) => {
      await note('Une œuvre d’art');
      expect(await found(typed)).toEqual([]);
    },
  );

  it('newest first, at most as many as asked, also those of one instant', async () => {
    for (let index = 0; index < 5; index += 1) {
      if (index % 2 === 0) cabinet.clock.advance(1000);
      await note(`Devis ${String(index)}`);
    }
    cabinet.clock.advance(-10_000);
    await note('Devis ancien');
    expect((await search('devis', 3)).map(({ excerpt }) => excerpt)).toEqual([
      'Devis 4',
      'Devis 3',
      'Devis 2',
    ]);
    expect((await found('devis')).at(-1)).toBe('Devis ancien');
  });

  it('by its present text only, also after the edit is taken back', async () => {
    const id = await note('Devis auto');
    await cabinet.api.note.update({ id, text: 'Devis habitation' });
    expect([await found('auto'), await found('habitation')]).toEqual([[], ['Devis habitation']]);
    await cabinet.api.journal.undo({});
    expect([await found('auto'), await found('habitation')]).toEqual([['Devis auto'], []]);
  });

  it('with its client’s name of the day', async () => {
    await note('Devis auto');
    await cabinet.api.client.update({ clientId, patch: { lastName: 'Martin' } });
    expect(await search('devis')).toMatchObject([{ clientId, clientName: 'MARTIN Zoé' }]);
  });

  it('neither in the bin nor under a client that is there, and again once it is back', async () => {
    const id = await note('Devis auto');
    await cabinet.api.note.remove({ id });
    expect(await found('devis')).toEqual([]);
    await cabinet.api.journal.restoreFromBin({ entity: 'note', rowId: id });
    expect(await found('devis')).toEqual(['Devis auto']);
    await cabinet.api.client.remove({ clientId });
    expect(await found('devis')).toEqual([]);
    await cabinet.api.journal.undo({});
    expect(await found('devis')).toEqual(['Devis auto']);
  });

  it('by indexes alone, and the newest without a sort', async () => {
    await note('Devis auto');
    const plans = await plansOf(cabinet, () => search('devis a'));
    expect(plans[0]).toMatch(/^SCAN note_words VIRTUAL TABLE INDEX/);
    expect(plans.slice(1).filter((step) => !step.startsWith('SEARCH'))).toEqual([]);
    expect(plans).toHaveLength(4);
  });
});

describe('the passage around the first word', () => {
  it('is one line, cut at words, with every word marked as it is written', async () => {
    const before = 'bla '.repeat(40);
    const after = 'blo '.repeat(40);
    await note(`${before}\n\nl’ŒUVRE\u00a0 — **vœu**, e\u0301levée ; oeufs\n${after}`);
    const [hit] = await search('oe v ele');
    expect(hit?.excerpt).toMatch(/^…(bla ){15}l’ŒUVRE — \*\*vœu\*\*, élevée ; oeufs( blo)+…$/u);
    expect(hit?.excerpt.length).toBeLessThan(170);
    expect(await marked('oe v ele')).toEqual(['Œ', 'v', 'éle', 'oe']);
    expect(await marked('oeuv')).toEqual(['ŒUV']);
  });

  it('marks whole characters, whatever they fold to', async () => {
    await note('Straße 🏠🏠 Œ');
    expect(await marked('stras')).toEqual(['Straß']);
    expect(await marked('o')).toEqual(['Œ']);
  });
});

describe('what was erased for good', () => {
  it('leaves nothing in the index once it is swept', async () => {
    await note('Ysengrin');
    for (let index = 0; index < 5; index += 1)
      await note(`Devis ${String(index)}`, await createPerson(cabinet, 'M', 'L'));
    await cabinet.api.client.remove({ clientId });
    cabinet.clock.advance(31 * 86_400_000);
    await eraseOldBin(cabinet.context);
    await sweepNoteWords(cabinet.context);
    const { rows } = await sql<{ block: Buffer }>`SELECT block FROM note_words_data`.execute(
      cabinet.context.db,
    );
    const bytes = Buffer.concat(rows.map(({ block }) => block)).toString('latin1');
    expect(bytes).toContain('devis');
    expect(bytes).not.toContain('ysengrin');
  });
});
