/** @file The words of the agenda screen. */
export const periodLabels = {
  week: (week: number, days: string) => `Semaine ${week} · ${days}`,
};

export const agendaLabels = {
  title: 'Agenda',
  failed: 'L’agenda n’a pas pu être lu',
  looks: { jour: 'Jour', semaine: 'Semaine', mois: 'Mois', liste: 'Liste' },
  look: 'Vue de l’agenda',
  previous: {
    jour: 'Jour précédent',
    semaine: 'Semaine précédente',
    mois: 'Mois précédent',
    liste: '4 semaines plus tôt',
  },
  next: {
    jour: 'Jour suivant',
    semaine: 'Semaine suivante',
    mois: 'Mois suivant',
    liste: '4 semaines plus tard',
  },
  today: 'Aujourd’hui',
  create: 'Évènement',
  createLong: 'Nouvel évènement',
  more: 'Importer, exporter, imprimer',
  importFile: 'Importer un fichier .ics…',
  exportAll: 'Exporter l’agenda…',
  print: 'Imprimer cette période…',
  emptyList: 'Rien de prévu dans les 4\u00a0semaines qui suivent.',
  nothingPlanned: 'Rien de prévu.',
  printed: (cabinet: string, on: string) => `${cabinet} · imprimé le ${on}`,
  dropHere: 'Déposez le fichier .ics pour voir ce qu’il contient.',
  moved: (title: string, when: string) => `${title}\u00a0: ${when}`,
  movedAt: (day: string, time: string) => `${day} à ${time}`,
  hourMoved: 'L’heure demandée n’existe pas ce jour-là\u00a0: elle a été décalée.',
  taskDone: (title: string) => `Tâche faite\u00a0: ${title}`,
  wakeUp: 'Ticket qui se réveille',
  due: 'Échéance de contrat',
  moreDue: (count: number) =>
    count === 1 ? '1 autre échéance' : `${count.toLocaleString('fr-FR')} autres échéances`,
  task: (due: string) => `Tâche, ${due}`,
  event: (kind: string) => kind,
  repeated: (kind: string) => `${kind}, répété`,
};

export const filterLabels = {
  button: 'Afficher',
  active: (count: number) => `Afficher · ${count}`,
  layers: 'Calques',
  event: 'Évènements',
  task: 'Tâches',
  ticket: 'Réveils de tickets',
  contract: 'Échéances de contrats',
  holiday: 'Jours fériés',
  people: 'Agendas de',
  everybody: 'Tout le monde',
  me: 'Moi seulement',
  nobody: 'Sans personne en charge',
};
