/** @file Days before and after today, in words. */
const days = (count: number): string =>
  count === 1 ? '1 jour' : `${count.toLocaleString('fr-FR')}\u00a0jours`;

export const daysLabel = {
  ahead: (count: number) => (count === 0 ? 'aujourd’hui' : `dans ${days(count)}`),
  ago: (count: number) => (count === 0 ? 'aujourd’hui' : `il y a ${days(count)}`),
  since: (count: number) => `depuis ${days(count)}`,
} as const;
