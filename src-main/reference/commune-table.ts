/**
 * @file Communes and postcodes of France, offline. The table, sorted by postcode, is loaded at the first question
 * and kept. It helps to type, nothing more: CEDEX, hamlets and foreign towns are not in it, and free text stays
 * possible.
 */
import { fold, words } from '#shared/kernel/text.ts';

export interface Town {
  /** INSEE code, « 2A004 ». */
  readonly insee: string;
  readonly postcode: string;
  readonly name: string;
}

interface Row extends Town {
  /** Folded words, St and Ste spelled out: « saint etienne ». */
  readonly key: string;
}

const SPELLED: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte' };

/** What a person types, as the table writes it: St and Ste spelled out, « s/ » as « sur ». */
const keyOf = (text: string): string =>
  words(text.replace(/\bs\//giu, 'sur '))
    .map((word) => SPELLED[word] ?? word)
    .join(' ');

const ARTICLE = /^(?:l|le|la|les) /;
/** Not a boundary for `fold`, and in no name. */
const SEPARATOR = '|';

/** Keys of all names. Folding one long text takes a fifth of the time of folding 36,000 short ones. */
const keysOf = (names: readonly string[]): string[] =>
  fold(names.join(SEPARATOR))
    .replace(/[^\p{L}\p{N}|]+/gu, ' ')
    .split(SEPARATOR);

let table: Promise<readonly Row[]> | undefined;

async function load(): Promise<readonly Row[]> {
  const { default: text } = await import('../../assets/communes.tsv?raw');
  const cells = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  const keys = keysOf(cells.map(([, , name = '']) => name));
  return cells.map(([insee = '', postcode = '', name = ''], index) => ({
    insee,
    postcode,
    name,
    key: keys[index] ?? '',
  }));
}

const rowsOf = (): Promise<readonly Row[]> => (table ??= load());

const townOf = ({ insee, postcode, name }: Row): Town => ({ insee, postcode, name });

/** Towns whose postcode begins with these digits, by postcode then name. */
export async function townsByPostcode(prefix: string, limit = 50): Promise<Town[]> {
  const digits = prefix.replace(/\D/g, '');
  if (digits === '') return [];
  const found: Town[] = [];
  for (const row of await rowsOf()) {
    if (found.length === limit) break;
    if (row.postcode.startsWith(digits)) found.push(townOf(row));
  }
  return found;
}

/** 0 the whole name (its article may be left out), 1 its beginning, 2 the beginning of a later word, null no match. */
function rankOf(key: string, asked: string): number | null {
  if (key === asked) return 0;
  if (key.startsWith(asked)) return 1;
  if (key.endsWith(asked) && key.replace(ARTICLE, '') === asked) return 0;
  return key.includes(` ${asked}`) ? 2 : null;
}

/** Towns by name, without regard to accents, case or hyphens; St and Ste read as Saint and Sainte. Best first. */
export async function findTowns(text: string, limit = 50): Promise<Town[]> {
  const asked = keyOf(text);
  if (asked === '') return [];
  const ranked: Row[][] = [[], [], []];
  for (const row of await rowsOf()) {
    const rank = rankOf(row.key, asked);
    if (rank !== null) ranked[rank]?.push(row);
  }
  return ranked.flat().slice(0, limit).map(townOf);
}

/** The town of an INSEE code (its first postcode), or null. */
export async function findTownByInsee(insee: string): Promise<Town | null> {
  const row = (await rowsOf()).find((candidate) => candidate.insee === insee.toUpperCase());
  return row ? townOf(row) : null;
}
