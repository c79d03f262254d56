/** @file Clients whose whole name stands in a text, first and last name side by side in either order. */
import { sql } from 'kysely';
import { words } from '#shared/kernel/text.ts';
import { among } from '#main/db/rows/among.ts';
import type { Db } from '#main/db/journal/write-door.ts';

export interface NamedClient {
  readonly clientId: string;
  readonly name: string;
  readonly reason: 'person' | 'company';
  readonly found: string;
}

/** A short word (« de », « la ») is in every text, and says nothing. */
const SHORTEST = 3;
const MOST_WORDS = 600;
const CANDIDATES = 60;
const MOST = 5;

interface Candidate {
  readonly clientId: string;
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly legalName: string;
}

/** Those with at least two of the words of the text among their names, most first. */
const candidatesOf = (db: Db, tokens: readonly string[]) =>
  sql<Candidate>`
    SELECT listing.clientId, listing.name, client.firstName, client.lastName, client.legalName
    FROM (
      SELECT number, count(*) AS hits FROM client_search_token
      WHERE kind = 'name' AND token IN ${among(tokens)}
      GROUP BY number HAVING count(*) >= 2 ORDER BY hits DESC LIMIT ${CANDIDATES}
    ) AS found
    JOIN client_listing AS listing ON listing.number = found.number
    JOIN client ON client.id = listing.clientId
    ORDER BY found.hits DESC, listing.sortName`.execute(db);

function foundIn(text: string, candidate: Candidate): NamedClient | null {
  const { clientId, name, firstName, lastName, legalName } = candidate;
  const [first, last, legal] = [firstName, lastName, legalName].map((one) => words(one).join(' '));
  if (legal && legal.includes(' ') && text.includes(` ${legal} `)) {
    return { clientId, name, reason: 'company', found: legalName };
  }
  if (!first || !last) return null;
  const isNamed = text.includes(` ${first} ${last} `) || text.includes(` ${last} ${first} `);
  return isNamed ? { clientId, name, reason: 'person', found: `${firstName} ${lastName}` } : null;
}

export async function peopleNamedIn(db: Db, text: string): Promise<NamedClient[]> {
  const all = words(text);
  const tokens = [...new Set(all.filter((word) => word.length >= SHORTEST && !/\d/.test(word)))];
  if (tokens.length < 2) return [];
  const { rows } = await candidatesOf(db, tokens.slice(0, MOST_WORDS));
  const whole = ` ${all.join(' ')} `;
  return rows.flatMap((candidate) => foundIn(whole, candidate) ?? []).slice(0, MOST);
}
