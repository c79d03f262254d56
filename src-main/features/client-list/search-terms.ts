/**
 * @file What a typed text asks for. Each word must be the beginning of some token of the client; a word that can be
 * read in several ways (« d’Angelo » or « dangelo », « 75 06 39 » as one number or two) lists all of them. Pure.
 */
import { dialled } from '#shared/kernel/phone.ts';
import { fold, stripInvisible, words } from '#shared/kernel/text.ts';

/** The beginning of a token, in any of these forms. */
export interface Prefix {
  readonly forms: readonly string[];
  /** Two digits are in nearly every number: they only count as the beginning of a postcode. */
  readonly isInPhones: boolean;
}
/** One way to read a term: every prefix is found. */
export type Reading = readonly Prefix[];
/** The ways to read a part of the text: one of them is enough. */
export type Term = readonly Reading[];

export interface SearchTerms {
  /** The whole text, as the beginning of a client's sorted name. */
  readonly nameStart: string;
  /** All must be found; empty when the text holds no word. */
  readonly terms: readonly Term[];
}

const SHORTEST_PHONE_FRAGMENT = 3;
/** A département. */
const SHORTEST_POSTCODE = 2;
/** As long as the stored tokens. */
const TOKEN_LENGTH = 60;
const MOST_TERMS = 12;
const NUMERIC = /^(?=.*\d)[\d+().,/\-‐‑–]+$/u;
const FRENCH_CODE = /^\+(?:33|590|594|596|262)/;
const SAINTS: Readonly<Record<string, string>> = { saint: 'st', st: 'saint', sainte: 'ste', ste: 'sainte' };
/** Words that people write apart from a name or joined to it: « Le Roy » and « Leroy ». */
const PARTICLES = new Set(
  'd l de du des le la les von van der den ten da dos di del della el al ben mac mc saint sainte st ste'.split(
    ' ',
  ),
);

function prefixOf(word: string): Prefix {
  const text = word.slice(0, TOKEN_LENGTH);
  const saint = SAINTS[text];
  const isShortNumber = /^\d+$/.test(text) && text.length < SHORTEST_PHONE_FRAGMENT;
  return { forms: saint === undefined ? [text] : [text, saint], isInPhones: !isShortNumber };
}

/** Digits of a fragment as numbers are stored, in national form; null for what says nothing yet: « 7 », « +33 ». */
function digitsPrefix(text: string): Prefix | null {
  const asDialled = dialled(text);
  const isInternational = asDialled.startsWith('+');
  const digits = asDialled.replace(FRENCH_CODE, '0').replace('+', '').slice(0, TOKEN_LENGTH);
  if (digits.length < (isInternational ? SHORTEST_PHONE_FRAGMENT : SHORTEST_POSTCODE)) return null;
  const isInPhones = digits.length >= SHORTEST_PHONE_FRAGMENT;
  // « 336 12 » may also be the beginning of a number typed without its « + ».
  const national = !isInternational && /^33[1-9]\d/.test(digits) ? [`0${digits.slice(2)}`] : [];
  return { forms: [digits, ...national], isInPhones };
}

/** A run of numeric words: one number, two (a postcode, then a phone), or each on its own. */
function numericTerm(run: readonly string[]): Term {
  const cuts = run.slice(1).map((_, index) => [run.slice(0, index + 1), run.slice(index + 1)]);
  const splits = [[run], ...cuts, ...(run.length > 2 ? [run.map((word) => [word])] : [])];
  return splits
    .map((parts) => parts.map((part) => digitsPrefix(part.join(' '))))
    .filter((parts): parts is Prefix[] => !parts.includes(null));
}

/** One word between spaces: its parts, its parts run together, and the beginning of an e-mail address. */
function wordTerm(chunk: string): Term {
  const parts = words(chunk);
  const apart = parts.map(prefixOf);
  const joined = parts.length > 1 ? [[prefixOf(parts.join(''))]] : [];
  const address = chunk.toLowerCase().replace(/^@/, '').slice(0, TOKEN_LENGTH);
  const isAddress = /[@.]/.test(chunk) && address !== '';
  return [apart, ...joined, ...(isAddress ? [[{ forms: [address], isInPhones: true }]] : [])];
}

/** « de la Tour »: each word, or all of them joined. */
function particleTerm(run: readonly string[]): Term {
  return [run.map(prefixOf), [prefixOf(run.join(''))]];
}

/** Where the run that begins at `from` ends (exclusive): numbers together, particles with the word that follows. */
function endOfRun(chunks: readonly string[], from: number): number {
  let to = from + 1;
  if (NUMERIC.test(chunks[from] ?? '')) {
    while (to < chunks.length && NUMERIC.test(chunks[to] ?? '')) to += 1;
    return to;
  }
  while (to < chunks.length && PARTICLES.has(fold(chunks[to - 1] ?? '')) && isOneWord(chunks[to] ?? ''))
    to += 1;
  return to;
}

const isOneWord = (chunk: string): boolean => !NUMERIC.test(chunk) && words(chunk).length === 1;

function termOf(run: readonly string[]): Term {
  const [first = ''] = run;
  if (NUMERIC.test(first)) return numericTerm(run);
  return run.length > 1 ? particleTerm(run.flatMap(words)) : wordTerm(first);
}

/** Reads what a person typed in a search box. */
export function readSearch(text: string): SearchTerms {
  // Address books put invisible marks around a number that is copied.
  const chunks = stripInvisible(text)
    .split(/[\s\u00A0\u202F]+/u)
    .filter((chunk) => words(chunk).length > 0)
    .slice(0, MOST_TERMS);
  const terms: Term[] = [];
  for (let from = 0; from < chunks.length;) {
    const to = endOfRun(chunks, from);
    const readings = termOf(chunks.slice(from, to)).filter((reading) => reading.length > 0);
    if (readings.length > 0) terms.push(readings);
    from = to;
  }
  return { nameStart: fold(text), terms };
}
