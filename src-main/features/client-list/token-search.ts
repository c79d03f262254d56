/**
 * @file Finds the clients whose tokens answer a typed text. The rarest word is looked up first; the others only check
 * what is left, so that « ma paris durand » costs what « durand » costs, whatever the number of clients.
 */
import { sql, type RawBuilder } from 'kysely';
import {
  amongNumbers,
  beginsWith,
  keepAmong,
  NO_ROWS,
  readNumbers,
  unite,
  without,
  type ReadDb,
  type RowNumbers,
} from '#main/db/rows/row-numbers.ts';
import { readFirstByName } from './client-list.repository.ts';
import type { Prefix, Reading, Term } from './search-terms.ts';

export type Exactness = 'beginning' | 'whole word';

/** Words are counted no further: above, a word is common, and the longer one is taken for the rarer. */
const COMMON = 1_000;
/** Up to so many clients, asking for each whether it has a token costs less than reading all that have it. */
const PROBED = 2_000;

/** `token …` for one form of a word. */
function matches(prefix: Prefix, exactness: Exactness): RawBuilder<boolean> {
  const forms = prefix.forms.map((form) =>
    exactness === 'whole word' ? sql<boolean>`token = ${form}` : beginsWith('token', form),
  );
  const isAny = sql<boolean>`(${sql.join(forms, sql` OR `)})`;
  return prefix.isInPhones ? isAny : sql<boolean>`${isAny} AND kind = 'place'`;
}

/** One statement per form, so that each reads one range of the index. */
const perForm = ({ forms, isInPhones }: Prefix): Prefix[] =>
  forms.map((form) => ({ forms: [form], isInPhones }));

async function countUpTo(db: ReadDb, prefix: Prefix, exactness: Exactness): Promise<number> {
  let count = 0;
  for (const single of perForm(prefix)) {
    const { rows } = await sql<{ found: number }>`
      SELECT count(*) AS found FROM (
        SELECT 1 FROM client_search_token WHERE ${matches(single, exactness)} LIMIT ${COMMON})`.execute(db);
    count += rows[0]?.found ?? 0;
  }
  return count;
}

async function rowsWith(db: ReadDb, prefix: Prefix, exactness: Exactness): Promise<RowNumbers> {
  const sets: RowNumbers[] = [];
  for (const single of perForm(prefix)) {
    sets.push(
      await readNumbers(db, sql`SELECT number FROM client_search_token WHERE ${matches(single, exactness)}`),
    );
  }
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

const longest = ({ forms }: Prefix): number => Math.max(...forms.map((form) => form.length));

async function weighReading(db: ReadDb, reading: Reading, exactness: Exactness): Promise<Weighed<Reading>> {
  const prefixes: Weighed<Prefix>[] = [];
  for (const prefix of reading) {
    const count = await countUpTo(db, prefix, exactness);
    prefixes.push({ of: prefix, weight: count < COMMON ? count : COMMON + COMMON / longest(prefix) });
  }
  prefixes.sort(byWeight);
  return { of: prefixes.map((prefix) => prefix.of), weight: prefixes[0]?.weight ?? 0 };
}

/** Without the readings that nothing answers. */
async function weighTerm(db: ReadDb, term: Term, exactness: Exactness): Promise<Weighed<Term>> {
  const readings: Weighed<Reading>[] = [];
  for (const reading of term) readings.push(await weighReading(db, reading, exactness));
  const answered = readings.filter((reading) => reading.weight > 0);
  return {
    of: answered.map((reading) => reading.of),
    weight: answered.reduce((sum, reading) => sum + reading.weight, 0),
  };
}

async function rarestFirst(
  db: ReadDb,
  terms: readonly Term[],
  exactness: Exactness,
): Promise<readonly Weighed<Term>[]> {
  const weighed: Weighed<Term>[] = [];
  for (const term of terms) {
    const one = await weighTerm(db, term, exactness);
    if (one.weight === 0) return [];
    weighed.push(one);
  }
  return weighed.sort(byWeight);
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

async function intersection(
  db: ReadDb,
  terms: readonly Weighed<Term>[],
  exactness: Exactness,
): Promise<RowNumbers> {
  let found: RowNumbers | null = null;
  for (const term of terms) {
    found = await answering(db, term.of, found, exactness);
    if (found.length === 0) return NO_ROWS;
  }
  return found ?? NO_ROWS;
}

/** The rows that answer every term, in no particular order. */
export async function findRows(db: ReadDb, terms: readonly Term[]): Promise<RowNumbers> {
  return intersection(db, await rarestFirst(db, terms, 'beginning'), 'beginning');
}

/** What a row must have to answer every term. */
function conditionOf(terms: readonly Weighed<Term>[], exactness: Exactness): RawBuilder<boolean> {
  const has = (prefix: Prefix) => sql`EXISTS (
    SELECT 1 FROM client_search_token AS token
    WHERE token.number = client_listing.number AND ${matches(prefix, exactness)})`;
  const reads = (reading: Reading) => sql`(${sql.join(reading.map(has), sql` AND `)})`;
  const answers = ({ of }: Weighed<Term>) => sql`(${sql.join(of.map(reads), sql` OR `)})`;
  return sql<boolean>`${sql.join(terms.map(answers), sql` AND `)}`;
}

/** Names that are walked before the sets are made after all. */
const WALKED = 4_000;

/** The first rows by name among the first names of all, each asked in turn: soon enough where many answer. */
async function walkNames(
  db: ReadDb,
  condition: RawBuilder<boolean>,
  except: readonly number[],
  limit: number,
): Promise<RowNumbers> {
  const end = sql`(SELECT sortName FROM client_listing ORDER BY sortName LIMIT 1 OFFSET ${WALKED})`;
  return readNumbers(
    db,
    sql`SELECT number FROM client_listing WHERE sortName < coalesce(${end}, ${'\u{10FFFF}'})
      AND ${condition} AND number NOT IN ${amongNumbers(except)} ORDER BY sortName, number LIMIT ${limit}`,
  );
}

export interface FirstQuery {
  readonly terms: readonly Term[];
  readonly exactness: Exactness;
  /** Rows that are shown already. */
  readonly except: readonly number[];
  readonly limit: number;
}

/** The first rows by name that answer every term. */
export async function findFirstRows(
  db: ReadDb,
  { terms, exactness, except, limit }: FirstQuery,
): Promise<RowNumbers> {
  const ranked = await rarestFirst(db, terms, exactness);
  const [rarest] = ranked;
  if (!rarest) return NO_ROWS;
  if (rarest.weight >= COMMON) {
    const walked = await walkNames(db, conditionOf(ranked, exactness), except, limit);
    if (walked.length === limit) return walked;
  }
  const rows = without(await intersection(db, ranked, exactness), Int32Array.from(except));
  return rows.length === 0 ? NO_ROWS : readFirstByName(db, rows, limit);
}
