/** @file What the broker waits for at each key of a search box. */
import type { BenchCabinet } from './bench-cabinet.ts';
import type { Pair } from './measure.ts';
import { KEYSTROKE_MS, keystrokes, LAST, someClients, type Operation } from './operation.ts';

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

export const searches: readonly Operation[] = [
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
