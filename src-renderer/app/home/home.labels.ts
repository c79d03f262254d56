/** @file The words of « Accueil ». */
import type { DashboardBlock } from '#shared/features/dashboard/dashboard.api.ts';

const plural = (count: number, one: string, many: string): string => (count > 1 ? many : one);

export const homeLabels = {
  hello: (firstName: string) => (firstName === '' ? 'Bonjour' : `Bonjour ${firstName}`),
  holiday: (name: string) => `Jour férié\u00a0: ${name}`,
  failed: 'L’accueil n’a pas pu être lu',
  blocks: {
    agenda: 'Agenda',
    tasks: 'Tâches',
    renewals: 'Contrats à renouveler',
    tickets: 'Tickets',
    quality: 'Fiches à compléter',
    latest: 'Derniers clients créés',
  } satisfies Record<DashboardBlock, string>,
  allHiddenTitle: 'Tous les blocs sont masqués',
  allHiddenText: '«\u00a0Organiser\u00a0» les fait revenir, dans l’ordre que vous voulez.',
};

export const toTreatLabels = {
  heading: 'À traiter',
  mine: 'Mes tâches',
  everybody: 'Tout le cabinet',
  /** Heard after the words of a counter, which its group says to the eye. */
  of: (whose: string) => ` — ${whose.toLocaleLowerCase('fr-FR')}`,
  late: 'en retard',
  portfolio: 'Portefeuille',
  toRenew: 'à renouveler',
  notRenewed: (count: number) => plural(count, 'non renouvelé', 'non renouvelés'),
  claims: (count: number) => plural(count, 'sinistre en cours', 'sinistres en cours'),
  near: (count: number) => plural(count, 'proche', 'proches'),
  open: 'à faire',
  nothing: 'Tout est à jour',
  nothingText: 'Aucune tâche n’est en cours dans le cabinet.',
};

export const agendaBlockLabels = {
  look: 'Période',
  looks: { today: 'Aujourd’hui', week: '7\u00a0jours' },
  whose: 'Agenda de',
  everybody: 'Cabinet',
  mine: 'Moi',
  create: 'Nouvel évènement',
  openAll: 'Ouvrir l’agenda',
  events: (count: number) => plural(count, 'évènement', 'évènements'),
  /** What the calendar is called. */
  calendar: (day: string) => `Agenda, ${day}`,
  days: 'Agenda des 7\u00a0jours qui viennent',
  failed: 'L’agenda n’a pas pu être lu',
  emptyWeek: 'Rien de prévu ces 7\u00a0jours',
  emptyWeekText:
    'Un rendez-vous, un appel, un déjeuner\u00a0: il se crée ici ou depuis la fiche d’un client.',
};

export const tasksBlockLabels = {
  whose: 'Les vôtres et celles sans responsable, les plus urgentes d’abord.',
  list: 'Tâches les plus urgentes',
  openAll: 'Ouvrir l’échéancier',
  noneTitle: 'Rien à faire pour l’instant',
  noneText: 'Une phrase suffit pour ajouter une tâche\u00a0: «\u00a0rappeler Mme Durand demain 14h\u00a0».',
};

export const renewalsBlockLabels = {
  openAll: 'Ouvrir l’échéancier',
  contracts: (count: number) => plural(count, 'contrat', 'contrats'),
  list: 'Contrats à renouveler, les échéances les plus proches d’abord',
  noneTitle: 'Aucun contrat à renouveler',
  noneText: 'Les contrats apparaissent ici quand leur échéance approche.',
  failed: 'Les échéances n’ont pas pu être lues',
};

export const ticketsBlockLabels = {
  openAll: 'Ouvrir les tickets',
  toFollow: 'à suivre',
  list: 'Tickets ouverts depuis le plus longtemps',
  open: (count: number) => plural(count, 'Ouvert', 'Ouverts'),
  waiting: () => 'En attente',
  woken: (count: number, written: string) =>
    `${written} ${plural(count, 'réveillé', 'réveillés')}\u00a0: l’attente est terminée`,
  noneTitle: 'Aucun ticket ouvert',
  noneText: 'Les demandes de vos clients apparaissent ici, les plus anciennes d’abord.',
};

export const qualityLabels = {
  list: 'Fiches à compléter, par raison',
  clients: (count: number) => plural(count, 'client', 'clients'),
  goodTitle: 'Rien à compléter',
  goodText: 'Coordonnées, gestionnaires et numéros\u00a0: aucun manque n’a été trouvé.',
};

export const latestLabels = {
  clients: (count: number) => plural(count, 'client', 'clients'),
  openList: 'Ouvrir la liste',
  none: 'Aucun client pour l’instant',
  noneText: 'Le premier se crée en quelques secondes\u00a0: un nom et un moyen de le joindre suffisent.',
  create: 'Créer un premier client',
  createdOn: (date: string) => `créé le ${date}`,
};

export const firstStepsLabels = {
  heading: 'Premiers pas',
  done: 'fait',
  client: 'Créer un premier client',
  clientText: 'Complétez sa fiche ensuite, un champ à la fois\u00a0: quitter le champ l’enregistre.',
  search: 'Trouver sans chercher',
  searchText: 'Un morceau de nom, de téléphone ou de ville suffit.',
  help: 'Garder l’aide sous la main',
  helpText: 'F1 ouvre la page de l’écran affiché, même sans réseau.',
};

export const backupLabels = {
  heading: 'Sauvegarde',
  text: 'Mallette ne fait pas encore de sauvegarde automatique. De temps en temps, Mallette fermée, copiez le dossier de données sur un disque externe.',
  folder: 'Où est ce dossier',
};

export const organiseLabels = {
  button: 'Organiser',
  title: 'Organiser l’accueil',
  text: 'Cochez les blocs à afficher, rangez-les dans l’ordre qui vous convient.',
  list: 'Blocs de l’accueil',
  grip: 'Glisser pour déplacer',
  up: (block: string) => `Monter\u00a0: ${block}`,
  down: (block: string) => `Descendre\u00a0: ${block}`,
  place: (block: string, at: number, count: number) => `${block}\u00a0: position ${at} sur ${count}`,
  hidden: (block: string) => `Bloc «\u00a0${block}\u00a0» masqué.`,
  shown: (block: string) => `Bloc «\u00a0${block}\u00a0» affiché.`,
  reset: 'Rétablir la disposition d’origine',
  wasReset: 'Disposition d’origine rétablie.',
};
