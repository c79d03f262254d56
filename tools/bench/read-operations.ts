/** @file Lists and sheets. */
import { findSheetRows } from '#main/features/client/client.repository.ts';
import type { BenchCabinet } from './bench-cabinet.ts';
import type { Pair } from './measure.ts';
import { BY_NAME, keystrokes, EVERYONE, sameStatements, someClients, type Operation } from './operation.ts';

const page = (cabinet: BenchCabinet, offset: number, filter = EVERYONE): Promise<unknown> =>
  cabinet.call('clientList.page', { filter, sort: BY_NAME, offset, limit: 100 });

function firstKeysetPage({ raw }: BenchCabinet): () => unknown {
  const statement = raw.prepare('SELECT * FROM client_listing ORDER BY sortName, number LIMIT 100');
  return () => statement.all();
}

/** Every row number in order, without any page. */
function wholeOrder({ raw }: BenchCabinet): () => unknown {
  const statement = raw.prepare('SELECT number FROM client_listing ORDER BY sortName, number').pluck();
  return () => statement.all();
}

function touchOneClient({ raw, context }: BenchCabinet): (round: number) => Promise<unknown> {
  const id = raw.prepare('SELECT id FROM client LIMIT 1').pluck().get() as string;
  return (round) =>
    context.write({ command: 'bench.touch' }, (tx) => tx.update('client', id, { comment: String(round) }));
}

export const lists: readonly Operation[] = [
  {
    name: 'list: a page of 100, anywhere',
    rounds: 100,
    goal: 1.2,
    gate: 4,
    prepare: (cabinet) => ({
      ours: (round) => page(cabinet, Math.floor((round * 0.618 * cabinet.clients) % cabinet.clients)),
      floor: firstKeysetPage(cabinet),
    }),
  },
  {
    name: 'list: the first page after a write',
    rounds: 20,
    goal: 1.5,
    gate: 3,
    prepare: (cabinet) => {
      const [order, rows] = [wholeOrder(cabinet), firstKeysetPage(cabinet)];
      return {
        before: touchOneClient(cabinet),
        ours: () => page(cabinet, 0),
        floor: () => [order(), rows()],
      };
    },
  },
  {
    name: 'list: filtered by a text, per key',
    rounds: 60,
    ceilingMs: 50,
    prepare: (cabinet) => {
      const texts = keystrokes(someClients(cabinet, 15).map(({ sortName }) => sortName.slice(0, 5)));
      return {
        ours: (round) => page(cabinet, 0, { ...EVERYONE, text: `${texts[round % texts.length] ?? ''} ` }),
        floor: firstKeysetPage(cabinet),
      };
    },
  },
];

/** Ours, and the statements it sends, for some clients in turn. */
async function sheetPair(cabinet: BenchCabinet, open: (clientId: string) => Promise<unknown>): Promise<Pair> {
  const ids = someClients(cabinet, 25).map(({ clientId }) => clientId);
  const floors: (() => unknown)[] = [];
  for (const id of ids) floors.push(await sameStatements(cabinet, () => open(id)));
  return {
    ours: (round) => open(ids[round % ids.length] ?? ''),
    floor: (round) => floors[round % floors.length]?.(),
  };
}

export const sheets: readonly Operation[] = [
  {
    name: 'sheet: the rows of a client',
    rounds: 100,
    goal: 1.25,
    gate: 3,
    prepare: (cabinet) => sheetPair(cabinet, (id) => findSheetRows(cabinet.context.db, id)),
  },
  {
    name: 'sheet: open a client, warnings and all',
    rounds: 100,
    goal: 2,
    gate: 6,
    prepare: (cabinet) => sheetPair(cabinet, (id) => cabinet.call('client.sheet', { clientId: id })),
  },
];
