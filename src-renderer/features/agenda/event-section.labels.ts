/** @file Words of the events of one client. */
const plural = (count: number, one: string, many: string): string => (count > 1 ? many : one);

export const eventSectionLabels = {
  heading: 'Évènements',
  add: 'Nouvel évènement',
  export: 'Exporter ces évènements en .ics…',
  list: 'Évènements à venir',
  noneText: 'Aucun rendez-vous prévu.',
  past: (count: number, written: string) =>
    `${written}\u00a0${plural(count, 'évènement passé', 'évènements passés')}`,
  wholeDay: 'journée',
  to: (day: string) => `au ${day}`,
} as const;
