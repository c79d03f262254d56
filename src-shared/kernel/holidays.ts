/**
 * @file French bank holidays, and the working days that they leave. Computed, so that any year is right offline.
 *
 * - Everywhere: Code du travail L3133-1 (eleven days).
 * - Alsace and Moselle: L3134-13, Good Friday and 26 December besides. By law Good Friday only holds where the
 *   commune has a Protestant temple or a mixed church; it is shown in the three departments.
 * - Overseas: the abolition of slavery, L3422-2, dates of decree 83-1003 of 23 November 1983 as amended by decree
 *   2012-553. In Saint-Martin the prefecture has applied 28 May instead of 27 since 2018.
 * - New Caledonia: article 74 of its interprofessional agreement, 24 September besides. French Polynesia: its own
 *   labour code, with 5 March, Good Friday and 20 November (Matari’i), which its assembly put in the place of
 *   29 June on 6 May 2025.
 *
 * Left out on purpose: days that are customary or that a collective agreement grants (Schoelcher on 21 July,
 * Carnival and mid-Lent, Muslim feasts of Mayotte, Good Friday in the West Indies), and the days of Wallis and
 * Futuna besides the common eleven, for which no text was found.
 */
import { addDays, type DateOnly, dateOnly, partsOf, weekdayOf } from './date-only.ts';

export const HOLIDAY_REGIONS = [
  'METROPOLE',
  'ALSACE_MOSELLE',
  'GUADELOUPE',
  'MARTINIQUE',
  'GUYANE',
  'REUNION',
  'MAYOTTE',
  'SAINT_PIERRE',
  'SAINT_BARTHELEMY',
  'SAINT_MARTIN',
  'NOUVELLE_CALEDONIE',
  'POLYNESIE',
  'WALLIS',
] as const;
export type HolidayRegion = (typeof HOLIDAY_REGIONS)[number];

export const HOLIDAY_CODES = [
  'NEW_YEAR',
  'GOOD_FRIDAY',
  'EASTER_MONDAY',
  'LABOUR_DAY',
  'VICTORY_1945',
  'ASCENSION',
  'WHIT_MONDAY',
  'NATIONAL_DAY',
  'ASSUMPTION',
  'ALL_SAINTS',
  'ARMISTICE_1918',
  'CHRISTMAS',
  'SECOND_CHRISTMAS_DAY',
  'ABOLITION_OF_SLAVERY',
  'CITIZENSHIP_DAY',
  'GOSPEL_DAY',
  'AUTONOMY_DAY',
  'MATARII',
] as const;
export type HolidayCode = (typeof HOLIDAY_CODES)[number];

export interface Holiday {
  readonly on: DateOnly;
  readonly code: HolidayCode;
}

/** Easter Sunday of the Gregorian calendar. Algorithm: Meeus, Jones and Butcher ("anonymous Gregorian"). */
export function easterOf(year: number): DateOnly {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dateOnly(year, Math.floor(n / 31), (n % 31) + 1);
}

type MonthDay = readonly [month: number, day: number];

type Dated = readonly (readonly [HolidayCode, MonthDay])[];

const FIXED: Dated = [
  ['NEW_YEAR', [1, 1]],
  ['LABOUR_DAY', [5, 1]],
  ['VICTORY_1945', [5, 8]],
  ['NATIONAL_DAY', [7, 14]],
  ['ASSUMPTION', [8, 15]],
  ['ALL_SAINTS', [11, 1]],
  ['ARMISTICE_1918', [11, 11]],
  ['CHRISTMAS', [12, 25]],
];

/** Days after Easter Sunday. */
type AfterEaster = readonly [HolidayCode, number];

const GOOD_FRIDAY: AfterEaster = ['GOOD_FRIDAY', -2];
const MOVABLE: readonly AfterEaster[] = [
  ['EASTER_MONDAY', 1],
  ['ASCENSION', 39],
  ['WHIT_MONDAY', 50],
];

const ABOLITION: { readonly [R in HolidayRegion]?: MonthDay } = {
  MAYOTTE: [4, 27],
  MARTINIQUE: [5, 22],
  GUADELOUPE: [5, 27],
  GUYANE: [6, 10],
  SAINT_BARTHELEMY: [10, 9],
  REUNION: [12, 20],
};

/** The days with a date that a region has of its own. */
function ownDays(year: number, region: HolidayRegion): Dated {
  switch (region) {
    case 'ALSACE_MOSELLE':
      return [['SECOND_CHRISTMAS_DAY', [12, 26]]];
    case 'SAINT_MARTIN':
      return [['ABOLITION_OF_SLAVERY', [5, year < 2018 ? 27 : 28]]];
    case 'NOUVELLE_CALEDONIE':
      return [['CITIZENSHIP_DAY', [9, 24]]];
    case 'POLYNESIE':
      return [['GOSPEL_DAY', [3, 5]], year < 2025 ? ['AUTONOMY_DAY', [6, 29]] : ['MATARII', [11, 20]]];
    default: {
      const abolition = ABOLITION[region];
      return abolition ? [['ABOLITION_OF_SLAVERY', abolition]] : [];
    }
  }
}

const HAVE_GOOD_FRIDAY: readonly HolidayRegion[] = ['ALSACE_MOSELLE', 'POLYNESIE'];

function compute(year: number, region: HolidayRegion): readonly Holiday[] {
  const easter = easterOf(year);
  const movable = HAVE_GOOD_FRIDAY.includes(region) ? [GOOD_FRIDAY, ...MOVABLE] : MOVABLE;
  const days = [
    ...[...FIXED, ...ownDays(year, region)].map(([code, [month, day]]) => ({
      on: dateOnly(year, month, day),
      code,
    })),
    ...movable.map(([code, after]) => ({ on: addDays(easter, after), code })),
  ];
  return days.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Lists of thousands of dates ask for the same few years. */
const known = new Map<string, readonly Holiday[]>();

/** The bank holidays of a year in order; two may share a day (in 2008 Ascension was on 1 May). */
export function holidaysOf(year: number, region: HolidayRegion): readonly Holiday[] {
  const key = `${region} ${year}`;
  const found = known.get(key) ?? compute(year, region);
  known.set(key, found);
  return found;
}

export const holidayOn = (date: DateOnly, region: HolidayRegion): HolidayCode | null =>
  holidaysOf(partsOf(date).year, region).find(({ on }) => on === date)?.code ?? null;

/** Longest prefix first: 97133 and 97150 are islands that left Guadeloupe and kept its postcodes. */
const BY_POSTCODE: readonly (readonly [string, HolidayRegion])[] = [
  ['97133', 'SAINT_BARTHELEMY'],
  ['97150', 'SAINT_MARTIN'],
  ['57', 'ALSACE_MOSELLE'],
  ['67', 'ALSACE_MOSELLE'],
  ['68', 'ALSACE_MOSELLE'],
  ['971', 'GUADELOUPE'],
  ['972', 'MARTINIQUE'],
  ['973', 'GUYANE'],
  ['974', 'REUNION'],
  ['975', 'SAINT_PIERRE'],
  ['976', 'MAYOTTE'],
  ['977', 'SAINT_BARTHELEMY'],
  ['978', 'SAINT_MARTIN'],
  ['986', 'WALLIS'],
  ['987', 'POLYNESIE'],
  ['988', 'NOUVELLE_CALEDONIE'],
];

const BY_ZONE: Readonly<Record<string, HolidayRegion>> = {
  'America/Guadeloupe': 'GUADELOUPE',
  'America/Martinique': 'MARTINIQUE',
  'America/Cayenne': 'GUYANE',
  'Indian/Reunion': 'REUNION',
  'Indian/Mayotte': 'MAYOTTE',
  'America/Miquelon': 'SAINT_PIERRE',
  'America/St_Barthelemy': 'SAINT_BARTHELEMY',
  'America/Marigot': 'SAINT_MARTIN',
  'Pacific/Noumea': 'NOUVELLE_CALEDONIE',
  'Pacific/Tahiti': 'POLYNESIE',
  'Pacific/Wallis': 'WALLIS',
};

/** Where the cabinet is: by its postcode when that is a French one, else by its time zone. */
export function holidayRegionOf(cabinet: {
  readonly postcode: string;
  readonly timeZone: string;
}): HolidayRegion {
  const postcode = cabinet.postcode.replace(/\s/gu, '');
  if (!/^\d{5}$/.test(postcode)) return BY_ZONE[cabinet.timeZone] ?? 'METROPOLE';
  return BY_POSTCODE.find(([prefix]) => postcode.startsWith(prefix))?.[1] ?? 'METROPOLE';
}

/** Monday to Friday, no bank holiday. */
export const isBusinessDay = (date: DateOnly, region: HolidayRegion): boolean =>
  weekdayOf(date) <= 5 && holidayOn(date, region) === null;

function nearestBusinessDay(date: DateOnly, step: 1 | -1, region: HolidayRegion): DateOnly {
  let day = addDays(date, step);
  while (!isBusinessDay(day, region)) day = addDays(day, step);
  return day;
}

/** The first business day after `date`, never `date` itself. */
export const nextBusinessDay = (date: DateOnly, region: HolidayRegion): DateOnly =>
  nearestBusinessDay(date, 1, region);

/** The last business day before `date`, never `date` itself: where a legal limit is advised to be met. */
export const previousBusinessDay = (date: DateOnly, region: HolidayRegion): DateOnly =>
  nearestBusinessDay(date, -1, region);
