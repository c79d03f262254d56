/** @file How dates, amounts and distances in time are written on screen (fr-FR). Nothing here knows the hour. */
import { dayNumberOf, diffDays, parseDateOnly } from '#shared/kernel/date-only.ts';
import { epochMsOf, parseInstant } from '#shared/kernel/instant.ts';
import { parseMoney } from '#shared/kernel/money.ts';
import type { Reading } from './input/choice.ts';
import { uiLabels } from './ui.labels.ts';

const DAY_MS = 86_400_000;

const longDate = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'UTC' });
const number = new Intl.NumberFormat('fr-FR');
const cents = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });

/** `2026-11-24` → 24/11/2026; a partial date keeps what is known: 11/2026, 2026. */
export const formatDate = (date: string): string => date.split('-').reverse().join('/');

/** mardi 24 novembre 2026 */
export const formatLongDate = (date: string): string =>
  longDate.format(dayNumberOf(parseDateOnly(date)) * DAY_MS);

/** 24/11/2026 14:30, in the cabinet's time zone. */
export function formatInstant(instant: string, timeZone: string): string {
  const written = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'short', timeZone });
  return written.format(epochMsOf(parseInstant(instant)));
}

export const formatNumber = (value: number): string => number.format(value);
/** 1 234,56 */
export const formatCents = (value: number): string => cents.format(value / 100);
/** 1 234,56 € */
export const formatEuros = (value: number): string => euros.format(value / 100);

/** Reads « 1 234,56 € », « 1234.5 » or « 12 » into cents. */
export function parseCents(text: string): Reading<number> {
  const reading = parseMoney(text);
  return reading.ok ? reading : { ok: false, message: uiLabels.amountNotUnderstood };
}

/** « aujourd’hui », « demain », « dans 12 jours », « il y a 4 jours ». */
export function relativeDays(date: string, today: string): string {
  return uiLabels.relativeDays(diffDays(parseDateOnly(today), parseDateOnly(date)));
}

/** « Zoé DURAND » → ZD. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => word?.charAt(0).toLocaleUpperCase('fr-FR') ?? '').join('');
}

/**
 * Figures to be set in columns: a phone, a date, an amount, an IBAN. A compound name is not, even with a number
 * beside it: tabular figures stretch its hyphens.
 */
export const isFigures = (text: string): boolean => /\d/.test(text) && !/\p{L}['’-]/u.test(text);

/** For matching only: no case, no accents, every space and apostrophe alike. */
export const foldForSearch = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('’', "'")
    .toLocaleLowerCase('fr-FR');
