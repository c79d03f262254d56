/** @file What a name and a text say of a document: a type, numbers to look for, a date. Pure; nothing is applied. */
import { isDateOnly, type DateOnly } from '../../kernel/date-only.ts';
import { isValidIban } from '../../kernel/iban.ts';
import { readPlate } from '../../kernel/plate.ts';
import { words } from '../../kernel/text.ts';
import { typeClues } from './type-suggestion.labels.ts';

export interface ReadDocument {
  readonly fileName: string;
  /** As far as it was read; empty for a picture. */
  readonly text: string;
}

export interface TypeFound {
  readonly code: string;
  readonly reason: 'name' | 'text';
  /** The words that say so, as one writes them. */
  readonly found: string;
}

const spaced = (text: string): string => ` ${words(text).join(' ')} `;

/** The name is what somebody chose; the text comes after it. Null where nothing is telling. */
export function suggestType({ fileName, text }: ReadDocument): TypeFound | null {
  const name = spaced(fileName.replace(/\.[^.]*$/, ''));
  for (const { code, names } of typeClues) {
    const found = names.find(({ folded }) => name.includes(` ${folded} `));
    if (found !== undefined) return { code, reason: 'name', found: found.shown };
  }
  const page = spaced(text);
  for (const { code, texts, least } of typeClues) {
    const [found, ...others] = texts.filter(({ folded }) => page.includes(` ${folded} `));
    if (found !== undefined && others.length + 1 >= least)
      return { code, reason: 'text', found: found.shown };
  }
  return null;
}

const distinct = (values: readonly string[], most: number): string[] => [...new Set(values)].slice(0, most);
const MOST_NUMBERS = 60;

/** Registration numbers: letters and digits that only read as one. */
export function platesIn(text: string): string[] {
  const candidates = text
    .toUpperCase()
    .match(/\b(?:[A-Z]{2}[ -]?\d{3}[ -]?[A-Z]{2}|\d{1,4} ?[A-Z]{2,3} ?(?:\d{2}|2[AB]|97\d))\b/g);
  return distinct(
    (candidates ?? []).flatMap((one) => readPlate(one) ?? []),
    MOST_NUMBERS,
  );
}

export function ibansIn(text: string): string[] {
  const candidates = text.toUpperCase().match(/\b[A-Z]{2}\d{2}(?:[ \u00a0]?[0-9A-Z]){11,30}/g) ?? [];
  const valid = candidates.flatMap((one) => {
    const compact = one.replace(/[\s\u00a0]/g, '');
    // Words that follow may have been taken for a part of it.
    for (let length = compact.length; length >= 15; length -= 1) {
      if (isValidIban(compact.slice(0, length))) return [compact.slice(0, length)];
    }
    return [];
  });
  return distinct(valid, MOST_NUMBERS);
}

/** What may be the number of a policy or a claim: at least five signs, a digit among them. */
export function numbersIn(text: string): string[] {
  const candidates = text.match(/[0-9A-Za-z][0-9A-Za-z/._-]{3,38}[0-9A-Za-z]/g) ?? [];
  return distinct(
    candidates.filter((one) => /\d/.test(one)),
    400,
  );
}

export function emailsIn(text: string): string[] {
  const candidates = text.match(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g) ?? [];
  return distinct(
    candidates.map((one) => one.toLowerCase().replace(/\.$/, '')),
    MOST_NUMBERS,
  );
}

export interface DateFound {
  readonly documentOn: DateOnly;
  readonly found: string;
}

/** Beside these words stands the date that a document bears; without them, the first date that has passed. */
const BEARING = /(?:fait|edite|edité|édité|établi|emis|émis|delivre|délivré|date|le)\W{0,12}$/iu;

/** The date of the document: never one to come, never of another age. */
export function suggestDate({ fileName, text }: ReadDocument, today: DateOnly): DateFound | null {
  const dates = [`${fileName}\n`, text].flatMap((source) => [
    ...[...source.matchAll(/\b(\d{4})-(\d{2})-(\d{2})\b/g)].map((match) => found(source, match, [1, 2, 3])),
    ...[...source.matchAll(/\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/g)].map((match) =>
      found(source, match, [3, 2, 1]),
    ),
  ]);
  const oldest = `${String(Number(today.slice(0, 4)) - 10)}${today.slice(4)}`;
  const possible = dates.flatMap((one) => one ?? []).filter(({ on }) => on <= today && on >= oldest);
  const best = possible.find(({ isBearing }) => isBearing) ?? possible[0];
  return best ? { documentOn: best.on, found: best.text } : null;
}

function found(source: string, match: RegExpMatchArray, order: readonly [number, number, number]) {
  const [year = '', month = '', day = ''] = order.map((group) => match[group] ?? '');
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDateOnly(on)) return null;
  const isBearing = BEARING.test(source.slice(Math.max(0, (match.index ?? 0) - 20), match.index));
  return { on, text: match[0], isBearing };
}
