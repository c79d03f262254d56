/**
 * @file The search tokens of a client: what a typed text is compared with, always by its beginning. Pure, so that
 * the write door, the bulk path of generated cabinets and tests share one definition.
 */
import { searchDigits } from '#shared/kernel/phone.ts';
import { fold, words } from '#shared/kernel/text.ts';
import type { ClientSearchTokenTable } from '#main/db/schema.ts';

export type TokenKind = ClientSearchTokenTable['kind'];
export interface SearchToken {
  readonly token: string;
  readonly kind: TokenKind;
}

const TOKEN_LENGTH = 60;
/** Beyond these, words of a long legal name are not read together: they are searched one by one. */
const JOINED_WORDS = 4;
/** The shortest fragment of a number that is worth searching. */
export const SHORTEST_PHONE_FRAGMENT = 3;
const PHONE_DIGITS = 20;

/** « d’Artagnan » gives d, artagnan and dartagnan: people type particles, hyphens and apostrophes as they please. */
export function nameTokens(name: string): string[] {
  const all = words(name);
  if (all.length < 2) return all;
  const joined = all.slice(0, -1).map((_, from) => all.slice(from, from + JOINED_WORDS).join(''));
  return [...all, ...joined];
}

/** The whole address, the words before the @, and the domain. */
export function emailTokens(address: string): string[] {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  return [address.toLowerCase(), ...words(local), domain];
}

const SAINTS: Readonly<Record<string, string>> = { saint: 'st', st: 'saint', sainte: 'ste', ste: 'sainte' };

/** Words of the town, Saint and St both ways, and the postcode. */
export function placeTokens(postcode: string, town: string): string[] {
  const named = words(town).flatMap((word) => [word, SAINTS[word] ?? '']);
  return [...named, fold(postcode).replaceAll(' ', '')];
}

/** Every end of the number, in its national form: any fragment of it is the beginning of one of them. */
export function phoneTokens(raw: string): string[] {
  const digits = searchDigits(raw).slice(0, PHONE_DIGITS);
  const ends = Math.max(1, digits.length - SHORTEST_PHONE_FRAGMENT + 1);
  return Array.from({ length: ends }, (_, from) => digits.slice(from));
}

/** As a French person types it without separators, and its year: 24111985, 111985, 1985. */
export function birthTokens(birthOn: string | null): string[] {
  if (birthOn === null) return [];
  const [year = '', month = '', day = ''] = birthOn.split('-');
  return [year, `${month}${year}`, `${day}${month}${year}`];
}

/** Without empties and repeats, in a stable order. */
export function distinctTokens(kinds: readonly (readonly [TokenKind, readonly string[]])[]): SearchToken[] {
  const found = new Map<string, SearchToken>();
  for (const [kind, tokens] of kinds) {
    for (const token of tokens) {
      const short = token.slice(0, TOKEN_LENGTH);
      if (short !== '') found.set(`${kind} ${short}`, { token: short, kind });
    }
  }
  return [...found.values()];
}
