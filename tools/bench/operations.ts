/** @file What is measured, each beside its floor, with the goals of `docs/`: a ratio, or a ceiling of perception. */
import type { CompiledQuery } from 'kysely';
import type { BenchCabinet } from './bench-cabinet.ts';
import type { Pair } from './measure.ts';

export interface Operation {
  readonly name: string;
  readonly rounds: number;
  /** Ratio to the floor; a worse one than `gate` fails the run. */
  readonly goal?: number;
  readonly gate?: number;
  /** Ninety-five times in a hundred, the work takes no longer (ms): the only absolute figures that are judged. */
  readonly ceilingMs?: number;
  readonly prepare: (cabinet: BenchCabinet) => Pair | Promise<Pair>;
}

const LAST = '\u{10FFFF}';
/** Of the data layer: what is left of 50 ms for the frame, the wire and the screen. */
const KEYSTROKE_MS = 20;
const NOBODY = { text: '', managerIds: [], originIds: [], stages: [], kinds: [], town: '' };
const BY_NAME = { column: 'name', direction: 'asc' };

interface Listed {
  readonly clientId: string;
  readonly sortName: string;
  readonly phone: string;
  readonly email: string;
  readonly postcode: string;
  readonly sortTown: string;
}

/** Clients spread over the whole table. */
function someClients({ raw, clients }: BenchCabinet, count: number): Listed[] {
  const step = Math.max(1, Math.floor(clients / count));
  return raw
    .prepare(`SELECT * FROM client_listing WHERE number % ? = 0 AND phone <> '' AND email <> '' LIMIT ?`)
    .all(step, count) as Listed[];
}

/** What is in the box after each key. */
const keystrokes = (texts: readonly string[], from = 1): string[] =>
  texts.flatMap((text) =>
    Array.from({ length: Math.max(0, text.length - from + 1) }, (_, at) => text.slice(0, at + from)),
  );

function search(cabinet: BenchCabinet, texts: readonly string[], floor: (text: string) => unknown): Pair {
  const at = (round: number): string => texts[round % texts.length] ?? '';
  return {
    ours: (round) => cabinet.call('clientList.search', { text: at(round) }),
    floor: (round) => floor(at(round)),
  };
}

/** One range of the index of folded names. */
function nameRange({ raw }: BenchCabinet): (text: string) => unknown {
  const statement = raw.prepare(`SELECT clientId, name, phone, town, stage FROM client_listing
    WHERE sortName >= ? AND sortName < ? ORDER BY sortName, number LIMIT 8`);
  return (text) => statement.all(text, text + LAST);
}

/** One range of the index of tokens, and the rows of what it holds. */
function tokenRange({ raw }: BenchCabinet): (text: string) => unknown {
  const statement =
    raw.prepare(`SELECT clientId, name, phone, town, stage FROM client_listing WHERE number IN (
    SELECT number FROM client_search_token WHERE token >= ? AND token < ? LIMIT 8)`);
  return (text) => {
    const token = text.replace(/\s/g, '');
    return statement.all(token, token + LAST);
  };
}

const searches: readonly Operation[] = [
  {
    name: 'search: a name, per key',
    rounds: 120,
    goal: 10,
    ceilingMs: KEYSTROKE_MS,
    prepare: (cabinet) =>
      search(
        cabinet,
        keystrokes(someClients(cabinet, 30).map(({ sortName }) => sortName.slice(0, 6))),
        nameRange(cabinet),
      ),
  },
  {
    name: 'search: a name and a town, per key',
    rounds: 120,
    ceilingMs: KEYSTROKE_MS,
    prepare: (cabinet) => {
      const texts = someClients(cabinet, 20).map(
        ({ sortName, sortTown }) => [sortName.split(' ')[0], sortTown.slice(0, 6)] as const,
      );
      const typed = texts.flatMap(([name = '', town]) => keystrokes([`${name} ${town}`], name.length + 2));
      return search(cabinet, typed, nameRange(cabinet));
    },
  },
  {
    name: 'search: a common letter and another',
    rounds: 60,
    ceilingMs: KEYSTROKE_MS,
    prepare: (cabinet) =>
      search(cabinet, ['m p', 'e m', 'ma ex', 'pa ma je', 'exemple m', 'exemple'], nameRange(cabinet)),
  },
  {
    name: 'search: a fragment of a phone, per key',
    rounds: 120,
    goal: 5,
    gate: 20,
    ceilingMs: KEYSTROKE_MS,
    prepare: (cabinet) => {
      const ends = someClients(cabinet, 20).map(({ phone }) => phone.replace(/\D/g, '').slice(-6));
      return search(cabinet, keystrokes(ends, 3), tokenRange(cabinet));
    },
  },
  {
    name: 'search: an e-mail, per key',
    rounds: 120,
    ceilingMs: KEYSTROKE_MS,
    prepare: (cabinet) =>
      search(
        cabinet,
        keystrokes(someClients(cabinet, 15).map(({ email }) => email.slice(0, 12))),
        tokenRange(cabinet),
      ),
  },
  {
    name: 'search: a postcode, per key',
    rounds: 60,
    ceilingMs: KEYSTROKE_MS,
    prepare: (cabinet) =>
      search(
        cabinet,
        keystrokes(someClients(cabinet, 15).map(({ postcode }) => postcode)),
        tokenRange(cabinet),
      ),
  },
];

const page = (cabinet: BenchCabinet, offset: number, filter = NOBODY): Promise<unknown> =>
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

const lists: readonly Operation[] = [
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
      const touch = touchOneClient(cabinet);
      // The write is part of neither: it is made by the floor of the round before.
      return {
        ours: () => page(cabinet, 0),
        floor: async (round) => {
          wholeOrder(cabinet)();
          await touch(round);
        },
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
        ours: (round) => page(cabinet, 0, { ...NOBODY, text: `${texts[round % texts.length] ?? ''} ` }),
        floor: firstKeysetPage(cabinet),
      };
    },
  },
];

/** The statements that a call sends, prepared once on a plain connection. */
async function sameStatements(cabinet: BenchCabinet, act: () => Promise<unknown>): Promise<() => unknown> {
  const executor = cabinet.context.db.getExecutor();
  const send = executor.executeQuery.bind(executor);
  const sent: CompiledQuery[] = [];
  executor.executeQuery = (query, ...rest) => {
    sent.push(query);
    return send(query, ...rest);
  };
  await act();
  executor.executeQuery = send;
  const statements = sent.map(({ sql, parameters }) => [cabinet.raw.prepare(sql), parameters] as const);
  return () => statements.map(([statement, parameters]) => statement.all(...parameters));
}

const sheets: readonly Operation[] = [
  {
    name: 'sheet: open a client',
    rounds: 100,
    goal: 1.25,
    gate: 3,
    prepare: async (cabinet) => {
      const ids = someClients(cabinet, 25).map(({ clientId }) => clientId);
      const open = (round: number): Promise<unknown> =>
        cabinet.call('client.sheet', { clientId: ids[round % ids.length] });
      const floors: (() => unknown)[] = [];
      for (const index of ids.keys()) floors.push(await sameStatements(cabinet, () => open(index)));
      return { ours: open, floor: (round) => floors[round % floors.length]?.() };
    },
  },
];

/** One row, on disk before it answers. */
function bareCommit({ scratch }: BenchCabinet): (round: number) => unknown {
  const statement = scratch.prepare('INSERT INTO line (text) VALUES (?)');
  return (round) => statement.run(`line ${String(round)}`);
}

const writes: readonly Operation[] = [
  {
    name: 'write: create a client',
    rounds: 60,
    goal: 1.5,
    gate: 6,
    prepare: (cabinet) => ({
      ours: (round) =>
        cabinet.call('client.create', {
          kind: 'PARTICULIER',
          lastName: `Essai${String(round)}`,
          firstName: 'Zoé',
          phone: '06 39 98 12 34',
        }),
      floor: bareCommit(cabinet),
    }),
  },
  {
    name: 'write: edit one field',
    rounds: 60,
    goal: 1.5,
    gate: 6,
    prepare: (cabinet) => {
      const [first] = someClients(cabinet, 1);
      return {
        ours: (round) =>
          cabinet.call('client.update', {
            clientId: first?.clientId,
            patch: { profession: `Essai ${String(round)}` },
          }),
        floor: bareCommit(cabinet),
      };
    },
  },
  {
    name: 'write: undo',
    rounds: 40,
    goal: 1.5,
    gate: 6,
    prepare: (cabinet) => ({ ours: () => cabinet.call('journal.undo', {}), floor: bareCommit(cabinet) }),
  },
  {
    name: 'write: give all clients to one manager',
    rounds: 3,
    prepare: (cabinet) => {
      const managers = cabinet.raw.prepare('SELECT id FROM collaborator').pluck().all() as string[];
      const update = cabinet.scratch.prepare('INSERT INTO line (text) SELECT value FROM json_each(?)');
      const all = JSON.stringify(Array.from({ length: cabinet.clients }, (_, row) => `line ${String(row)}`));
      return {
        ours: (round) =>
          cabinet.call('clientList.assign', {
            selection: { filter: NOBODY, exceptIds: [] },
            managerId: managers[round % managers.length],
          }),
        floor: () => update.run(all),
      };
    },
  },
];

export const operations: readonly Operation[] = [...searches, ...lists, ...sheets, ...writes];
