/** @file The words that dates are made of, folded, as pieces of patterns; and what stands around what is no date. */
import { parsePartialDate } from '../../../kernel/partial-date.ts';

export const WEEKDAY = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';
export const MONTH =
  'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre' +
  '|(?:janv|fevr|fev|avr|juil|sept|oct|nov|dec)\\.?';
export const COUNT = '\\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente';

const COUNTS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  douze: 12,
  quinze: 15,
  vingt: 20,
  trente: 30,
};
const WEEKDAYS = WEEKDAY.split('|');

/** Of « 3 » or « trois ». */
export const countOf = (word: string | undefined): number => COUNTS[word ?? ''] ?? Number(word);

/** 1 Monday … 7 Sunday, from « lundi » or « lundis ». */
export const weekdayOfName = (name: string | undefined): number =>
  WEEKDAYS.indexOf((name ?? '').replace(/s$/, '')) + 1;

/** 1..12, of a whole or shortened name; 0 when it is none. */
export function monthOfName(name: string | undefined): number {
  const read = parsePartialDate(`${(name ?? '').replace('.', '')} 2000`);
  return read.ok ? Number(read.value.slice(5, 7)) : 0;
}

/** « 1er » and « 12 ». */
export const dayOfText = (text: string | undefined): number => Number.parseInt(text ?? '', 10);

const LEADS = 'au plus tard|d ici(?: au?)?|a (?:partir|compter) d[eu]|des|pour|avant|vers';
/** What introduces a date and goes with it. « jusqu’au » ends a repetition. */
export const LEAD = `(?:(?:(?<until>jusqu au?)|(?<beyond>apres)|${LEADS}) )?(?:(?:le|la|l|ce|cet|cette|au|a la|a) )?`;
/** The same where the article is needed: « le 12 » is a date, « 12 » alone is not. */
export const LEAD_TO_NUMBER = `(?:(?:(?:(?<beyond>apres)|${LEADS}) )?(?:le|au)|a (?:partir|compter) du|d ici au|(?<until>jusqu au)) `;

const endsWith = (words: string): RegExp => new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${words}) ?$`, 'u');

const CIVILITY = endsWith(
  '(?:m|mr|mm|mme|mmes|mlle|monsieur|madame|mademoiselle|me|maitre|dr|docteur|pr|famille)\\.?',
);
/** A date after these words tells about a thing, or of the past: « facture du 12 mars », « née le 3 mai ». */
const REFERENCE = endsWith(
  'du|de|d|depuis|hier|nee?|recue?|signee?|datee?|envoyee?|souscrite?|chaque|tous les|toutes les',
);
const OPEN_RANGE = endsWith(
  `(?:du|entre le) (?:(?:${WEEKDAY}) ?)?(?:\\d{1,2}(?:er)?(?:[/.]\\d{1,2}(?:[/.]\\d{2,4})?| (?:${MONTH}))?)?`,
);

/** The date of a contract, not the day on which to act: « effet 01/01 », « échéance au 1er mars », « n° 12/03 ». */
const CONTRACT_DATE = endsWith('effet|echeance|terme|police|n ?[°o]|numero|ref(?:erence)?|art(?:icle)?');

/** « Mme Lundi » */
export const isAfterCivility = (before: string): boolean => CIVILITY.test(before);
/** « facture du », or the second half of « du 12 au 15 » */
export const isAboutAThing = (before: string): boolean => REFERENCE.test(before) || OPEN_RANGE.test(before);
export const isOfAContract = (before: string): boolean => CONTRACT_DATE.test(before);
/** « lundi dernier » */
export const isPast = (after: string): boolean => /^ (?:derni(?:er|ere)|passee?)(?!\p{L})/u.test(after);

const UNITS =
  /^,? ?(?:rue|avenue|av|bd|boulevard|place|allee|chemin|impasse|route|quai|cours|square|bis|ter|euros?|eur|km|m2?|\d+(?! ?(?:h|:\d)))(?![\p{L}\d])/u;
const PLURAL = /^ (?<word>\p{L}{2,}[sx])(?!\p{L})/u;
const NOT_PLURAL = new Set(
  'dans sans vers apres des les ses nos vos mes tes ces aux puis alors sous plus mais pas lors hors tres toujours'.split(' '), // prettier-ignore
);

/** The number before counts something: « le 2 roues », « au 12 rue des Lilas », « le 3 % ». */
export function isCounting(after: string, isNameNext: boolean): boolean {
  if (UNITS.test(after) || /^ ?[%€°]/u.test(after)) return true;
  const plural = PLURAL.exec(after)?.groups?.['word'];
  return plural !== undefined && !isNameNext && !NOT_PLURAL.has(plural);
}
