/** @file Words of the list of all tasks. */
const plural = (count: number, one: string, many: string): string => (count > 1 ? many : one);
const tasks = (count: number, written: string): string =>
  `${written}\u00a0${plural(count, 'tâche', 'tâches')}`;

export const taskListLabels = {
  title: 'Échéancier',
  table: 'Liste des tâches',
  newTask: 'Nouvelle tâche',
  total: (count: number, written: string) => (count === 0 ? 'Aucune tâche' : tasks(count, written)),
  order: 'Classer par',
  orders: { due: 'Urgence', assignee: 'Personne', client: 'Client' },
  urgency: 'Urgence',
  status: 'État',
  statuses: { open: 'À faire', closed: 'Terminées', all: 'Toutes' },
  person: 'Responsable',
  source: 'Origine',
  sources: { MANUELLE: 'Créées à la main', REGLE: 'Créées par une règle' },
  allSources: 'Toutes',
  mine: 'Les miennes',
  everybody: 'Tout le cabinet',
  whose: 'Tâches de',
  search: 'Chercher dans les tâches',
  searchHint: 'Titre, précisions, client…',
  clearFilters: 'Effacer les filtres',
  filterBy: (what: string) => `Filtrer par ${what.toLocaleLowerCase('fr-FR')}`,
  columns: {
    due: 'Échéance',
    date: 'Date',
    title: 'Tâche',
    client: 'Client',
    assignee: 'Responsable',
    priority: 'Priorité',
  },
  priorities: { HAUTE: 'Haute', NORMALE: '', BASSE: 'Basse' },
  noClient: '—',
  nobody: 'Non attribuée',
  noneTitle: 'Aucune tâche à faire',
  noneText: 'Une phrase suffit\u00a0: «\u00a0rappeler Mme Durand demain 14h\u00a0».',
  noResultTitle: 'Aucune tâche ne correspond',
  noResultText: 'Élargissez la recherche, ou retirez un filtre.',
  failedTitle: 'Les tâches n’ont pas pu être lues',
  selection: 'Tâches cochées',
  selected: (count: number, written: string) =>
    `${tasks(count, written)} ${plural(count, 'cochée', 'cochées')}`,
  selectAllOf: (written: string) => `Cocher les ${written}`,
  untick: 'Décocher',
  complete: 'Faites',
  completeOne: 'Marquer comme faite',
  postpone: 'Reporter',
  postponeTo: 'Reporter à',
  assign: 'Assigner',
  assignTo: 'Assigner à',
  cancel: 'Abandonner',
  bin: 'Corbeille',
  reopen: 'Rouvrir',
  choices: {
    tomorrow: 'Demain',
    'in-3-days': 'Dans 3 jours',
    'next-monday': 'Lundi prochain',
    'next-week': 'Dans une semaine',
    'next-month': 'Dans un mois',
    'end-of-month': 'Fin du mois',
  },
  completed: (count: number, written: string) =>
    `${tasks(count, written)} ${plural(count, 'faite', 'faites')}.`,
  cancelled: (count: number, written: string) =>
    `${tasks(count, written)} ${plural(count, 'abandonnée', 'abandonnées')}.`,
  reopened: (count: number, written: string) =>
    `${tasks(count, written)} ${plural(count, 'rouverte', 'rouvertes')}.`,
  postponed: (count: number, written: string, to: string) =>
    `${tasks(count, written)} ${plural(count, 'reportée', 'reportées')} au ${to}.`,
  assigned: (count: number, written: string, name: string) =>
    `${tasks(count, written)} ${plural(count, 'confiée', 'confiées')} à ${name}.`,
  unassigned: (count: number, written: string) =>
    `${tasks(count, written)} sans responsable.`,
  binned: (count: number, written: string) =>
    `${tasks(count, written)} à la corbeille.`,
  nothingChanged: 'Rien n’a changé.',
  confirmTitle: (words: string, written: string) => `${words} ${written}\u00a0tâches\u00a0?`,
  confirmText: 'Vous pourrez revenir en arrière avec «\u00a0Annuler\u00a0».',
  hints: [
    { keys: '↑ ↓', words: 'parcourir' },
    { keys: 'Entrée', words: 'ouvrir' },
    { keys: 'F', words: 'faite' },
    { keys: 'R', words: 'reporter' },
    { keys: 'A', words: 'assigner' },
    { keys: 'X', words: 'cocher' },
    { keys: 'Suppr', words: 'corbeille' },
  ],
} as const;
