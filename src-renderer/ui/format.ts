/** @file How dates, amounts and distances in time are written on screen (fr-FR). Nothing here knows the hour. */
import type { Reading } from './input/choice.ts';
import { uiLabels } from './ui.labels.ts';

const CIVIL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAY_MS = 86_400_000;

const longDate = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'UTC' });
const number = new Intl.NumberFormat('fr-FR');
const cents = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });

/** Midnight UTC of a civil date, so that a distance in days never depends on a zone. */
function utcOf(date: string): number {
  const [, year, month = '01', day = '01'] = CIVIL.exec(date) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day));
}

/** `2026-11-24` → 24/11/2026; a partial date keeps what is known: 11/2026, 2026. */
export const formatDate = (date: string): string => date.split('-').reverse().join('/');

/** mardi 24 novembre 2026 */
export const formatLongDate = (date: string): string => longDate.format(utcOf(date));

/** 24/11/2026 14:30, in the cabinet's time zone. */
export function formatInstant(instant: string, timeZone: string): string {
  const written = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'short', timeZone });
  return written.format(Date.parse(instant));
}

export const formatNumber = (value: number): string => number.format(value);
/** 1 234,56 */
export const formatCents = (value: number): string => cents.format(value / 100);
/** 1 234,56 € */
export const formatEuros = (value: number): string => euros.format(value / 100);

/** Reads « 1 234,56 € », « 1234.5 » or « 12 »; never goes through a floating product. */
export function parseCents(text: string): Reading<number> {
  const bare = text.replaceAll(/[\s\u00a0\u202f€]/gu, '').replace('.', ',');
  const match = /^(-?)(\d{1,12})(?:,(\d{0,2}))?$/.exec(bare);
  if (!match) return { ok: false, message: uiLabels.amountNotUnderstood };
  const whole = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return { ok: true, value: match[1] ? -whole : whole };
}

/** « aujourd’hui », « demain », « dans 12 jours », « il y a 4 jours ». */
export function relativeDays(date: string, today: string): string {
  return uiLabels.relativeDays(Math.round((utcOf(date) - utcOf(today)) / DAY_MS));
}

/** « Zoé DURAND » → ZD. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => word?.charAt(0).toLocaleUpperCase('fr-FR') ?? '').join('');
}

/** For matching only: no case, no accents. */
export const foldForSearch = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('fr-FR');
