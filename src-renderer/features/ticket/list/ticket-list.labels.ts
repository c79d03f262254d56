/** @file Words of the list of all tickets. */
const plural = (count: number, one: string, many: string): string => (count > 1 ? many : one);
const tickets = (count: number, written: string): string =>
  `${written}\u00a0${plural(count, 'ticket', 'tickets')}`;

export const ticketListLabels = {
  title: 'Tickets',
  table: 'Liste des tickets',
  newTicket: 'Nouveau ticket',
  total: (count: number, written: string) => (count === 0 ? 'Aucun ticket' : tickets(count, written)),
  state: 'État',
  states: {
    pending: 'À suivre',
    OUVERT: 'Ouverts',
    EN_ATTENTE: 'En attente',
    FERME: 'Fermés',
    all: 'Tous',
  },
  counted: (words: string, written: string) => `${words} ${written}`,
  person: 'Responsable',
  filterBy: (what: string) => `Filtrer par ${what.toLocaleLowerCase('fr-FR')}`,
  nobody: 'Non attribué',
  kind: 'Nature',
  kinds: { complaint: 'Réclamations', unfiled: 'À classer' },
  client: 'Client',
  anyClient: 'Tous les clients',
  search: 'Chercher dans les tickets',
  searchHint: 'Objet, échange, client, numéro…',
  clearFilters: 'Effacer les filtres',
  columns: {
    state: 'État',
    subject: 'Objet',
    client: 'Classé sur',
    assignee: 'Responsable',
    last: 'Dernier échange',
    number: 'Numéro',
  },
  complaint: 'Réclamation',
  noPlace: 'À classer',
  noneTitle: 'Aucun ticket à suivre',
  noneText: 'Déposez ici un e-mail (.eml, .msg), ou créez un ticket pour un appel ou un courrier.',
  noResultTitle: 'Aucun ticket ne correspond',
  noResultText: 'Élargissez la recherche, ou retirez un filtre.',
  failedTitle: 'Les tickets n’ont pas pu être lus',
  selection: 'Tickets cochés',
  selected: (count: number, written: string) =>
    `${tickets(count, written)} ${plural(count, 'coché', 'cochés')}`,
  close: 'Fermer',
  reopen: 'Rouvrir',
  wait: 'Mettre en attente',
  waitTitle: (written: string) => `Mettre en attente\u00a0: ${written}`,
  assign: 'Assigner',
  assignTo: 'Assigner à',
  bin: 'Corbeille',
  closed: (count: number, written: string) =>
    `${tickets(count, written)} ${plural(count, 'fermé', 'fermés')}.`,
  reopened: (count: number, written: string) =>
    `${tickets(count, written)} ${plural(count, 'rouvert', 'rouverts')}.`,
  waiting: (count: number, written: string, day: string) =>
    `${tickets(count, written)} en attente jusqu’au ${day}.`,
  assigned: (count: number, written: string, name: string) =>
    `${tickets(count, written)} ${plural(count, 'confié', 'confiés')} à ${name}.`,
  unassigned: (count: number, written: string) => `${tickets(count, written)} sans responsable.`,
  binned: (count: number, written: string) => `${tickets(count, written)} à la corbeille.`,
  nothingChanged: 'Rien n’a changé.',
  confirmTitle: (words: string, written: string) => `${words} ${written}\u00a0tickets\u00a0?`,
  confirmText: 'Vous pourrez revenir en arrière avec «\u00a0Annuler\u00a0».',
  hints: [
    { keys: '↑ ↓', words: 'parcourir' },
    { keys: 'Entrée', words: 'ouvrir' },
    { keys: 'P', words: 'en attente' },
    { keys: 'A', words: 'assigner' },
    { keys: 'Maj+F', words: 'fermer' },
    { keys: 'X', words: 'cocher' },
    { keys: 'Suppr', words: 'corbeille' },
  ],
} as const;
