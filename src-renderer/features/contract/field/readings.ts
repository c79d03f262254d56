/** @file What is typed in a field of a contract, read into what is stored, and back. Pure. */
import { MonthDay } from '#shared/features/contract/contract-dates.ts';
import type { RiskField } from '#shared/features/contract/risk-fields.ts';
import { readPlate } from '#shared/kernel/plate.ts';
import {
  formatCents,
  formatDate,
  formatEuros,
  parseCents,
  readDay,
  type Reading,
} from '../../../ui/index.ts';
import { fieldLabels as labels } from './field.labels.ts';
import { riskOptionLabels } from './risk.labels.ts';

const understood = <T>(value: T): Reading<T> => ({ ok: true, value });
const refused = (message: string): Reading<never> => ({ ok: false, message });

/** « 1/4 » → 04-01. */
export function readMonthDay(text: string): Reading<MonthDay> {
  const match = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/.exec(text.trim());
  const [, day = '', month = ''] = match ?? [];
  const parsed = MonthDay.safeParse(`${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed.success ? understood(parsed.data) : refused(labels.dayUnreadable);
}

/** 04-01 → 01/04 */
export const formatMonthDay = (monthDay: string): string => monthDay.split('-').reverse().join('/');

/** « 12,5 % » → 1250 basis points. */
export function readRate(text: string): Reading<number> {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s\u00a0%]/gu, ''));
  const [, whole = '', fraction = ''] = match ?? [];
  const basisPoints = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return match && basisPoints <= 10_000 ? understood(basisPoints) : refused(labels.rateUnreadable);
}

/** 1250 → « 12,5 % » */
export const formatRate = (basisPoints: number): string =>
  `${String(basisPoints / 100).replace('.', ',')}\u00a0%`;

const readWhole = (text: string): Reading<string> =>
  /^\d{1,9}$/.test(text.replace(/[\s\u00a0\u202f]/gu, ''))
    ? understood(String(Number(text.replace(/[\s\u00a0\u202f]/gu, ''))))
    : refused(labels.wholeUnreadable);

const readDecimal = (text: string): Reading<string> =>
  /^\d{1,3}([.,]\d{1,2})?$/.test(text.trim())
    ? understood(text.trim().replace(',', '.'))
    : refused(labels.decimalUnreadable);

function readAmount(text: string): Reading<string> {
  const read = parseCents(text);
  return read.ok ? understood(String(read.value)) : read;
}

/** What is typed of a field of the risk, as it is stored; an empty text is nothing. */
export function readRisk({ kind }: RiskField, text: string, today: string): Reading<string> {
  if (text.trim() === '') return understood('');
  switch (kind) {
    case 'date':
      return readDay(today)(text);
    case 'money':
      return readAmount(text);
    case 'integer':
      return readWhole(text);
    case 'decimal':
      return readDecimal(text);
    case 'plate':
      return understood(readPlate(text) ?? text.trim());
    case 'text':
    case 'choice':
      return understood(text.trim());
  }
}

/** A stored value as it is typed again; an import may have left what is no date or number: it is shown as it is. */
export function typedRisk({ kind }: RiskField, value: string): string {
  if (value === '') return '';
  if (kind === 'date') return formatDate(value);
  if (kind === 'money') return /^-?\d+$/.test(value) ? formatCents(Number(value)) : value;
  return kind === 'decimal' ? value.replace('.', ',') : value;
}

/** The same at rest, in words. */
export function writtenRisk(field: RiskField, value: string): string {
  if (value === '') return '';
  if (field.kind === 'choice') return riskOptionLabels[value] ?? value;
  if (field.kind === 'money' && /^-?\d+$/.test(value)) return formatEuros(Number(value));
  return typedRisk(field, value);
}
