/**
 * @file Socio-professional codes (INSEE): four nomenclatures live side by side in brokers' files. A code is kept
 * with the nomenclature it comes from; nothing is converted. Labels are in `pcs.labels.ts`.
 */
import { z } from 'zod';

/** CSP: one or two digits. */
export const PCS_NOMENCLATURES = ['PCS2020', 'PCS2003', 'PCSESE2017', 'CSP'] as const;
export const PcsNomenclature = z.enum(PCS_NOMENCLATURES);
export type PcsNomenclature = z.output<typeof PcsNomenclature>;

export const PCS_GROUPS = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;
export type PcsGroup = (typeof PCS_GROUPS)[number];

/** The 42 categories on two digits (PCS 2003, level 3 of the former CSP). */
// prettier-ignore -- one row per group reads better than 42 lines
export const PCS_CATEGORIES = [
  '11',
  '12',
  '13',
  '21',
  '22',
  '23',
  '31',
  '33',
  '34',
  '35',
  '37',
  '38',
  '42',
  '43',
  '44',
  '45',
  '46',
  '47',
  '48',
  '52',
  '53',
  '54',
  '55',
  '56',
  '62',
  '63',
  '64',
  '65',
  '67',
  '68',
  '69',
  '71',
  '72',
  '74',
  '75',
  '77',
  '78',
  '81',
  '83',
  '84',
  '85',
  '86',
] as const;
export type PcsCategory = (typeof PCS_CATEGORIES)[number];

const PATTERNS: Readonly<Record<PcsNomenclature, RegExp>> = {
  PCS2020: /^[1-6]\d[A-Z]\d?$/,
  PCS2003: /^[1-8]\d{2}[A-Z]$/,
  PCSESE2017: /^[1-6]\d{2}[A-Z]$/,
  CSP: /^[1-8]$/,
};

/** Capitals without spaces or dots: « 562 b » → « 562B ». */
export const compactPcs = (text: string): string => text.replace(/[\s\u00A0\u202F.]/gu, '').toUpperCase();

const isCategory = (code: string): code is PcsCategory =>
  (PCS_CATEGORIES as readonly string[]).includes(code);

export const fitsPcs = (nomenclature: PcsNomenclature, code: string): boolean =>
  PATTERNS[nomenclature].test(compactPcs(code)) || (nomenclature === 'CSP' && isCategory(compactPcs(code)));

/**
 * Every nomenclature that a code may belong to, the most likely first. « 562b » is written alike in PCS 2003 and
 * PCS-ESE 2017; a final x (« 100x ») is met in PCS-ESE only.
 */
export function detectPcs(text: string): PcsNomenclature[] {
  const code = compactPcs(text);
  const order: readonly PcsNomenclature[] = code.endsWith('X')
    ? ['CSP', 'PCS2020', 'PCSESE2017']
    : ['CSP', 'PCS2020', 'PCS2003', 'PCSESE2017'];
  return order.filter((nomenclature) => fitsPcs(nomenclature, code));
}

/** The two-digit category that a code falls in, when it is one of the 42. */
export function pcsCategoryOf(text: string): PcsCategory | null {
  const start = compactPcs(text).slice(0, 2);
  return isCategory(start) ? start : null;
}

export const pcsGroupOf = (text: string): PcsGroup | null =>
  PCS_GROUPS.find((group) => compactPcs(text).startsWith(group)) ?? null;
