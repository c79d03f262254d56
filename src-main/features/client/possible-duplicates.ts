/**
 * @file Living clients that resemble what is being typed. Looked up through the search tokens, so that it keeps up
 * with typing; never by social security number, which is not for finding people.
 */
import type { clientApi, PossibleDuplicate } from '#shared/features/client/client.api.ts';
import type { InputOf, ResultOf } from '#shared/ipc/procedure.ts';
import { fold, words } from '#shared/kernel/text.ts';
import { searchDigits, splitPhones } from '#shared/kernel/phone.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import type { ClientSearchTokenTable } from '#main/db/schema.ts';

type Typed = InputOf<typeof clientApi.possibleDuplicates>;
type Reason = PossibleDuplicate['reasons'][number];
type Token = Pick<ClientSearchTokenTable, 'token' | 'kind'>;

/** Enough to compare side by side; a name that more clients share is no clue. */
const MOST_CANDIDATES = 40;
const MOST_SHOWN = 8;
/** Fewer digits end too many numbers. */
const TELLING_DIGITS = 8;

/** Listing numbers of the clients that have all of these tokens. */
async function numbersWith(db: Db, tokens: readonly Token[]): Promise<number[]> {
  const [first, ...others] = tokens;
  if (!first) return [];
  let query = db
    .selectFrom('client_search_token as t')
    .select('t.number')
    .where('t.token', '=', first.token)
    .where('t.kind', '=', first.kind);
  for (const { token, kind } of others) {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('client_search_token as other')
          .select('other.number')
          .where('other.token', '=', token)
          .whereRef('other.number', '=', 't.number')
          .where('other.kind', '=', kind),
      ),
    );
  }
  const rows = await query.limit(MOST_CANDIDATES).execute();
  return rows.map(({ number }) => number);
}

const nameToken = (token: string): Token => ({ token, kind: 'name' });

/** All words of the name, and the first of the first name: « Jean » may be on file as « Jean-Baptiste ». */
const tokensOfName = ({ firstName, lastName }: Typed): Token[] => [
  ...words(lastName).map(nameToken),
  ...words(firstName).slice(0, 1).map(nameToken),
];

function phoneTokensOf(phone: string): Token[] {
  return splitPhones(phone)
    .map(searchDigits)
    .filter((digits) => digits.length >= TELLING_DIGITS)
    .map((token) => ({ token, kind: 'phone' }));
}

const birthToken = (birthOn: string): Token => ({
  token: birthOn.split('-').reverse().join(''),
  kind: 'birth',
});

async function candidatesOf(db: Db, typed: Typed): Promise<Set<number>> {
  const found = new Set<number>();
  const add = async (tokens: readonly Token[]) => {
    for (const number of await numbersWith(db, tokens)) found.add(number);
  };
  if (fold(typed.lastName) !== '') await add(tokensOfName(typed));
  for (const token of phoneTokensOf(typed.phone)) await add([token]);
  if (typed.email.includes('@')) await add([{ token: typed.email.trim().toLowerCase(), kind: 'email' }]);
  if (typed.birthOn?.length === 10) {
    const birth = birthToken(typed.birthOn);
    // A family name may have changed by marriage: the first name and the day of birth have not.
    for (const name of [typed.firstName, typed.lastName]) {
      const word = words(name)[0];
      if (word !== undefined) await add([birth, nameToken(word)]);
    }
  }
  return found;
}

async function rowsOf(db: Db, numbers: ReadonlySet<number>, except: string | null) {
  if (numbers.size === 0) return [];
  return db
    .selectFrom('client_listing as listing')
    .innerJoin('client', 'client.id', 'listing.clientId')
    .select(['listing.number', 'listing.clientId', 'listing.name', 'listing.phone', 'listing.email'])
    .select(['listing.town', 'listing.birthOn'])
    .select(['client.firstName', 'client.lastName', 'client.birthName', 'client.legalName'])
    .where('listing.number', 'in', [...numbers])
    .where('listing.clientId', '<>', except ?? '')
    .execute();
}
type Row = Awaited<ReturnType<typeof rowsOf>>[number];

/** « Jean » and « Jean-Baptiste » are alike; « Jean » and « Jeanne » are not. */
function areAlike(a: string, b: string): boolean {
  const [x, y] = [`${fold(a)} `, `${fold(b)} `];
  return x.trim() !== '' && y.trim() !== '' && (x.startsWith(y) || y.startsWith(x));
}

/** The same name, in either order, by usage or birth name; of a company, the legal name. */
function hasSameName(row: Row, { firstName, lastName }: Typed): boolean {
  const typed = fold(lastName);
  if (typed === '') return false;
  if (firstName === '') return [row.legalName, row.lastName].some((name) => fold(name) === typed);
  const straight = [row.lastName, row.birthName].some((name) => fold(name) === typed);
  const swapped = areAlike(row.firstName, lastName) && fold(row.lastName) === fold(firstName);
  return (straight && areAlike(row.firstName, firstName)) || swapped;
}

const hasToken = async (db: Db, number: number, tokens: readonly Token[]): Promise<boolean> => {
  for (const { token, kind } of tokens) {
    const hit = await db
      .selectFrom('client_search_token')
      .select('number')
      .where('token', '=', token)
      .where('number', '=', number)
      .where('kind', '=', kind)
      .executeTakeFirst();
    if (hit) return true;
  }
  return false;
};

async function reasonsOf(db: Db, row: Row, typed: Typed): Promise<Reason[]> {
  const email = typed.email.trim().toLowerCase();
  const checks: readonly (readonly [Reason, boolean])[] = [
    ['name', hasSameName(row, typed)],
    ['phone', await hasToken(db, row.number, phoneTokensOf(typed.phone))],
    ['email', email !== '' && (await hasToken(db, row.number, [{ token: email, kind: 'email' }]))],
    ['birth', typed.birthOn !== null && typed.birthOn === row.birthOn],
  ];
  return checks.filter(([, holds]) => holds).map(([reason]) => reason);
}

/** A mailbox alone is a weak sign: families share one. */
const WEIGHTS: Readonly<Record<Reason, number>> = { name: 4, phone: 3, birth: 2, email: 1 };
const weightOf = (reasons: readonly Reason[]): number =>
  reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0);

export async function findPossibleDuplicates(
  db: Db,
  typed: Typed,
): Promise<ResultOf<typeof clientApi.possibleDuplicates>> {
  const rows = await rowsOf(db, await candidatesOf(db, typed), typed.exceptClientId);
  const found = [];
  for (const row of rows) {
    const reasons = await reasonsOf(db, row, typed);
    const { clientId, name, phone, email, town, birthOn } = row;
    if (reasons.length > 0) found.push({ clientId, name, phone, email, town, birthOn, reasons });
  }
  return found
    .sort((a, b) => weightOf(b.reasons) - weightOf(a.reasons) || a.name.localeCompare(b.name, 'fr'))
    .slice(0, MOST_SHOWN);
}
