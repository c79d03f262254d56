/** @file French words of the client list. */
import type { QualityCode } from '#shared/features/dashboard/dashboard.api.ts';
import type { ColumnKey } from './columns.ts';

const missing: Readonly<Record<QualityCode, string>> = {
  unreachable: 'Sans téléphone ni e-mail',
  'no-address': 'Sans adresse',
  'no-manager': 'Sans gestionnaire',
  'nir-to-confirm': 'N° de sécurité sociale à confirmer',
  'iban-to-confirm': 'IBAN à confirmer',
};

const plural = (count: number, one: string, many: string): string => (count > 1 ? many : one);

export const listLabels = {
  title: 'Clients',
  table: 'Liste des clients',
  total: (count: number, written: string) =>
    count === 0 ? 'Aucun client' : `${written}\u00a0${plural(count, 'client', 'clients')}`,
  totalOf: (count: number, written: string, all: string) =>
    count === 0
      ? `Aucun client sur ${all}`
      : `${written}\u00a0${plural(count, 'client', 'clients')} sur ${all}`,
  newClient: 'Nouveau client',
  createFirst: 'Créer votre premier client',
  noClientTitle: 'Votre portefeuille est vide',
  noClientText: 'Un nom et un moyen de contact suffisent. Vous compléterez la fiche au fil des échanges.',
  noResultTitle: 'Aucun client ne correspond',
  noResultText: 'Élargissez la recherche, ou retirez un filtre.',
  failedTitle: 'La liste n’a pas pu être lue',
  none: '—',
  columns: {
    name: 'Nom',
    phone: 'Téléphone',
    email: 'E-mail',
    town: 'Ville',
    stage: 'Statut',
    kind: 'Type',
    manager: 'Gestionnaire',
    origin: 'Origine',
    birthOn: 'Naissance',
    createdAt: 'Créée le',
  } satisfies Record<ColumnKey, string>,
  kinds: {
    PARTICULIER: 'Particulier',
    PRO: 'Professionnel',
    ENTREPRISE: 'Entreprise',
    ASSOCIATION: 'Association',
    SCI_SYNDIC: 'SCI ou syndic',
  },
  filterMissing: 'À compléter',
  missing,
  /** After a colon: no capital, but for an acronym. */
  missingWithin: (code: QualityCode) =>
    missing[code].replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLocaleLowerCase('fr-FR')),
  search: 'Filtrer les clients',
  searchHint: 'Nom, téléphone, e-mail, ville…',
  clearSearch: 'Effacer le texte',
  clearFilters: 'Effacer les filtres',
  activeFilters: 'Filtres actifs',
  removeFilter: (words: string) => `Retirer le filtre ${words}`,
  filterBy: (title: string) => `Filtrer par ${title.toLocaleLowerCase('fr-FR')}`,
  filterTown: 'Ville',
  townField: 'Ville ou code postal',
  townHint: 'Le début suffit\u00a0: «\u00a0gren\u00a0», «\u00a038\u00a0».',
  noManager: 'Sans gestionnaire',
  noOrigin: 'Sans origine',
  unknown: 'Inconnu',
  inactive: (name: string) => `${name} (parti)`,
  archived: (name: string) => `${name} (archivée)`,
  chip: (title: string, words: string) => `${title}\u00a0: ${words}`,
  chooseColumns: 'Colonnes',
  columnsTitle: 'Colonnes affichées',
  selected: (count: number, written: string) => `${written}\u00a0${plural(count, 'coché', 'cochés')}`,
  selection: 'Clients cochés',
  selectAllOf: (written: string) => `Cocher les ${written}`,
  assign: 'Assigner…',
  assignTo: 'Assigner à',
  bin: 'Mettre à la corbeille',
  untick: 'Tout décocher',
  undo: 'Annuler',
  assigned: (count: number, written: string, name: string) =>
    `${written}\u00a0${plural(count, 'client assigné', 'clients assignés')} à ${name}`,
  unassigned: (count: number, written: string) =>
    `${written}\u00a0${plural(count, 'client', 'clients')} sans gestionnaire`,
  nothingChanged: 'Rien à changer',
  binned: (count: number, written: string) =>
    `${written}\u00a0${plural(count, 'fiche mise', 'fiches mises')} à la corbeille`,
  binnedOne: (name: string) => `Fiche mise à la corbeille\u00a0: ${name}`,
  confirmBinTitle: (written: string) => `Mettre ${written}\u00a0fiches à la corbeille\u202f?`,
  confirmBinText:
    'Elles y restent 30\u00a0jours\u00a0: vous pourrez annuler aussitôt, ou les restaurer depuis la corbeille.',
  undone: 'Action annulée',
  hints: [
    { keys: '↑ ↓', words: 'parcourir' },
    { keys: 'Espace', words: 'aperçu' },
    { keys: 'X', words: 'cocher' },
    { keys: 'Entrée', words: 'ouvrir' },
    { keys: 'Suppr', words: 'corbeille' },
    { keys: 'Ctrl+A', words: 'tout cocher' },
  ],
  preview: {
    open: 'Ouvrir la fiche',
    phones: 'Téléphones',
    emails: 'E-mails',
    address: 'Adresse',
    birth: 'Naissance',
    manager: 'Gestionnaire',
    origin: 'Origine',
    createdOn: 'Créée le',
    comment: 'Commentaire',
    family: 'Famille',
    familyCount: (count: number) => `${count}\u00a0${plural(count, 'membre', 'membres')}`,
    completeness: 'Complétude',
    percent: (share: number) => `${share}\u00a0%`,
    empty: 'Non renseigné',
    keys: 'Flèches haut et bas\u00a0: client suivant ou précédent. Espace ou Échap\u00a0: fermer.',
  },
} as const;
