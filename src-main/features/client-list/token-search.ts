/**
 * @file Finds the clients whose tokens answer a typed text. The rarest word is looked up first; the others only check
 * what is left, so that « ma paris durand » costs what « durand » costs, whatever the number of clients.
 */
import { sql, type RawBuilder } from 'kysely';
import {
  beginsWith,
  keepAmong,
  NO_ROWS,
  readNumbers,
  unite,
  type ReadDb,
  type RowNumbers,
} from './row-numbers.ts';
import type { Prefix, Reading, Term } from './search-terms.ts';

export type Exactness = 'beginning' | 'whole word';

/** Words are counted no further: above, one is as common as another. */
const COUNTED = 2_000;
/** Up to so many clients, asking for each whether it has a token costs less than reading all that have it. */
const PROBED = 1_000;

/** `token …` for one form of a word. */
function matches(prefix: Prefix, exactness: Exactness): RawBuilder<boolean> {
  const forms = prefix.forms.map((form) =>
    exactness === 'whole word' ? sql<boolean>`token = ${form}` : beginsWith('token', form),
  );
  const isAny = sql<boolean>`(${sql.join(forms, sql` OR `)})`;
  return prefix.isInPhones ? isAny : sql<boolean>`${isAny} AND kind <> 'phone'`;
}

/** One statement per form, so that each reads one range of the index. */
const perForm = ({ forms, isInPhones }: Prefix): Prefix[] =>
  forms.map((form) => ({ forms: [form], isInPhones }));

async function countUpTo(db: ReadDb, prefix: Prefix): Promise<number> {
  const counts = await Promise.all(
    perForm(prefix).map(async (single) => {
      const { rows } = await sql<{ found: number }>`
        SELECT count(*) AS found FROM (
          SELECT 1 FROM client_search_token WHERE ${matches(single, 'beginning')} LIMIT ${COUNTED})`.execute(
        db,
      );
      return rows[0]?.found ?? 0;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function rowsWith(db: ReadDb, prefix: Prefix, exactness: Exactness): Promise<RowNumbers> {
  const sets = await Promise.all(
    perForm(prefix).map((single) =>
      readNumbers(db, sql`SELECT number FROM client_search_token WHERE ${matches(single, exactness)}`),
    ),
  );
  // A client may have several tokens with one beginning.
  return unite(sets);
}

async function narrow(
  db: ReadDb,
  candidates: RowNumbers,
  prefix: Prefix,
  exactness: Exactness,
): Promise<RowNumbers> {
  if (candidates.length === 0) return NO_ROWS;
  if (candidates.length > PROBED) return keepAmong(candidates, await rowsWith(db, prefix, exactness));
  return readNumbers(
    db,
    sql`
      SELECT value AS number FROM json_each(${`[${candidates.join(',')}]`}) WHERE EXISTS (
        SELECT 1 FROM client_search_token WHERE number = value AND ${matches(prefix, exactness)})`,
  );
}

interface Weighed<T> {
  readonly of: T;
  /** About how many tokens answer. */
  readonly weight: number;
}

const byWeight = (a: Weighed<unknown>, b: Weighed<unknown>): number => a.weight - b.weight;

async function weighReading(db: ReadDb, reading: Reading): Promise<Weighed<Reading>> {
  const prefixes: Weighed<Prefix>[] = [];
  for (const prefix of reading) prefixes.push({ of: prefix, weight: await countUpTo(db, prefix) });
  prefixes.sort(byWeight);
  return { of: prefixes.map((prefix) => prefix.of), weight: prefixes[0]?.weight ?? 0 };
}

/** Without the readings that nothing answers. */
async function weighTerm(db: ReadDb, term: Term): Promise<Weighed<Term>> {
  const readings: Weighed<Reading>[] = [];
  for (const reading of term) readings.push(await weighReading(db, reading));
  const answered = readings.filter((reading) => reading.weight > 0);
  return {
    of: answered.map((reading) => reading.of),
    weight: answered.reduce((sum, reading) => sum + reading.weight, 0),
  };
}

async function rarestFirst(db: ReadDb, terms: readonly Term[]): Promise<readonly Term[]> {
  const [only] = terms;
  if (terms.length === 1 && only?.length === 1 && only[0]?.length === 1) return terms;
  const weighed: Weighed<Term>[] = [];
  for (const term of terms) weighed.push(await weighTerm(db, term));
  return weighed.sort(byWeight).map((term) => term.of);
}

async function answering(
  db: ReadDb,
  term: Term,
  candidates: RowNumbers | null,
  exactness: Exactness,
): Promise<RowNumbers> {
  const sets: RowNumbers[] = [];
  for (const reading of term) {
    let found = candidates;
    for (const prefix of reading) {
      found =
        found === null ? await rowsWith(db, prefix, exactness) : await narrow(db, found, prefix, exactness);
    }
    if (found !== null) sets.push(found);
  }
  return unite(sets);
}

/** The rows that answer every term, in no particular order; among `candidates` when given. */
export async function findRows(
  db: ReadDb,
  terms: readonly Term[],
  {
    candidates = null,
    exactness = 'beginning',
  }: { candidates?: RowNumbers | null; exactness?: Exactness } = {},
): Promise<RowNumbers> {
  let found = candidates;
  const isCheckedOneByOne = candidates !== null && candidates.length <= PROBED;
  for (const term of isCheckedOneByOne ? terms : await rarestFirst(db, terms)) {
    found = await answering(db, term, found, exactness);
    if (found.length === 0) return NO_ROWS;
  }
  return found ?? NO_ROWS;
}
