/** @file French names of days and months, and ordinals. */

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;
const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

/** @param weekday 1 Monday … 7 Sunday */
export const weekdayName = (weekday: number): string => WEEKDAYS[weekday - 1] ?? '';

/** @param month 1..12 */
export const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** « 1er », « 2e »: as a rank. */
export const ordinal = (rank: number): string => (rank === 1 ? '1er' : `${rank}e`);

/** « 1er », « 2 »: as a day of the month. */
export const dayOfMonth = (day: number): string => (day === 1 ? '1er' : String(day));
