/** @file The words of documents. */
import { branchLabels } from '#shared/features/contract/branch.labels.ts';
import { claimKindLabels } from '#shared/features/claim/claim.labels.ts';
import type { Opened, TextState } from '#shared/features/document/document-answers.ts';
import type {
  DocumentLink,
  ImportJob,
  ImportOutcome,
  ImportRefusal,
  TargetSuggestion,
} from '#shared/features/document/document.api.ts';

const plural = (count: number, one: string, many: string): string =>
  count === 1 ? one : `${count.toLocaleString('fr-FR')} ${many}`;

/** « Automobile 7712-A », « DURAND Zoé » */
export function linkWords(link: Omit<DocumentLink, 'id' | 'targetId' | 'clientId'>): string {
  if (link.kind === 'client') return link.clientName ?? '';
  if (link.kind === 'contract') return `${link.branch ? branchLabels[link.branch] : ''} ${link.text}`.trim();
  if (link.kind === 'claim') {
    return `Sinistre ${link.claimKind ? claimKindLabels[link.claimKind].toLowerCase() : ''} ${link.text}`.trim();
  }
  return link.kind === 'ticket' ? `Ticket ${link.text}`.trim() : link.text;
}

/** The same with whose it is: « Ticket T-2026-0412 Attestation école, DURAND Zoé ». */
export const placeWords = (link: Parameters<typeof linkWords>[0]): string =>
  [linkWords(link), link.kind === 'client' ? '' : (link.clientName ?? '')].filter(Boolean).join(', ');

const reasons: Readonly<Record<TargetSuggestion['reason'], (found: string) => string>> = {
  name: (found) => `le nom du fichier dit «\u00a0${found}\u00a0»`,
  text: (found) => `le texte dit «\u00a0${found}\u00a0»`,
  plate: (found) => `l’immatriculation ${found} est lue`,
  policy: (found) => `le numéro ${found} est lu`,
  iban: (found) => `le compte ${found} est lu`,
  email: (found) => `l’adresse ${found} est lue`,
  person: (found) => `le nom ${found} est lu`,
  company: (found) => `la raison sociale ${found} est lue`,
};
export const reasonWords = ({ reason, found }: Pick<TargetSuggestion, 'reason' | 'found'>): string =>
  `car ${reasons[reason](found)}`;

const refusals: Readonly<Record<ImportRefusal, string>> = {
  link: 'raccourci, non suivi',
  'not-a-file': 'pas un fichier',
  gone: 'introuvable',
  unreadable: 'illisible',
  'too-deep': 'dossiers trop imbriqués',
  'too-many': 'trop de fichiers en une fois',
  'too-large': 'plus de 2 Go',
  changing: 'en cours de modification',
  'disk-full': 'disque plein',
  failed: 'non enregistré',
};

export function outcomeWords(outcome: ImportOutcome): string {
  switch (outcome.kind) {
    case 'added':
      return 'ajouté';
    case 'cancelled':
      return 'annulé';
    case 'refused':
      return refusals[outcome.reason];
    case 'present': {
      const { title, clientName, isDeleted } = outcome.same;
      if (isDeleted) return `déjà dans la corbeille\u00a0: «\u00a0${title}\u00a0»`;
      return `déjà présent sous «\u00a0${title}\u00a0»${clientName ? `, ${clientName}` : ''}`;
    }
  }
}

const openRefusals: Readonly<Record<Extract<Opened, { kind: 'refused' }>['reason'], string>> = {
  kind: 'Ce type de fichier ne s’ouvre pas depuis Mallette.',
  content: 'Le contenu de ce fichier ne correspond pas à son nom\u00a0: il n’est pas ouvert.',
  macro: 'Ce fichier contient des macros\u00a0: il n’est pas ouvert.',
};
export const openedWords = (opened: Opened): string | null => {
  if (opened.kind === 'opened') return null;
  return opened.kind === 'refused'
    ? openRefusals[opened.reason]
    : 'Aucune application de ce poste n’ouvre ce fichier.';
};

export const jobWords = ({ state, added, present, refused }: ImportJob): string => {
  const parts = [plural(added, '1 document ajouté', 'documents ajoutés')];
  if (present > 0) parts.push(plural(present, '1 déjà présent', 'déjà présents'));
  if (refused > 0) parts.push(plural(refused, '1 refusé', 'refusés'));
  return `${state === 'cancelled' ? 'Import arrêté\u00a0: ' : ''}${parts.join(', ')}`;
};

export const textStateLabels: Readonly<Record<TextState, string>> = {
  pending: 'Texte en cours de lecture',
  text: 'Texte lu, retrouvé par la recherche',
  none: 'Sans texte à lire',
  failed: 'Texte illisible',
};

export const documentLabels = {
  documents: 'Documents',
  untyped: 'Sans type',
  add: 'Ajouter',
  addFiles: 'Ajouter des fichiers',
  emptyTitle: 'Aucun document',
  emptyText: 'Glissez des fichiers depuis le bureau ou la messagerie, collez-les, ou ajoutez-les.',
  allTypes: 'Tous les types',
  filterType: 'Type de document',
  none: 'Aucun document de ce type.',
  received: (date: string) => `reçu le ${date}`,
  opened: (name: string) => `Ouvrir ${name}`,

  type: 'Type',
  title: 'Titre',
  date: 'Date du document',
  comment: 'Commentaire',
  file: 'Fichier',
  filedOn: 'Classé sur',
  notFiled: 'À classer\u00a0: ce document n’est rattaché à rien.',
  fileOn: 'Rattacher à un client',
  chooseContract: 'Rattacher à un contrat',
  choose: 'Choisir…',
  unlink: (name: string) => `Détacher de ${name}`,
  unlinked: 'Document détaché',
  linked: 'Document rattaché',
  versions: 'Versions',
  version: (number: number) => `Version ${number}`,
  current: 'actuelle',
  addVersion: 'Nouvelle version…',
  restoreVersion: (number: number) => `Reprendre la version ${number}`,
  versionRestored: 'Version reprise',
  versionAdded: 'Nouvelle version enregistrée',
  changedElsewhere: (title: string) => `«\u00a0${title}\u00a0» modifié\u00a0: nouvelle version enregistrée`,
  open: 'Ouvrir dans l’application du poste',
  remove: 'Mettre à la corbeille',
  removed: (title: string) => `«\u00a0${title}\u00a0» est à la corbeille`,
  restore: 'Restaurer',
  restored: 'Document restauré',
  isDeleted: 'Ce document est à la corbeille.',
  missing: 'Document introuvable',
  missingText: 'Il a été effacé, ou son ajout a été annulé.',
  sameContent: (title: string, client: string | null) =>
    `Même contenu que «\u00a0${title}\u00a0»${client ? `, ${client}` : ''}.`,

  suggestions: 'Propositions',
  acceptOne: (words: string) => `Accepter\u00a0: ${words}`,
  acceptAll: 'Tout accepter',
  accepted: 'Document classé',
  acceptedMany: (count: number) => plural(count, '1 document classé', 'documents classés'),
  suggestedType: (label: string) => `Type\u00a0: ${label}`,
  suggestedDate: (date: string) => `Date\u00a0: ${date}`,
  dateReason: (found: string) => `car «\u00a0${found}\u00a0» est lu`,

  preview: 'Aperçu',
  page: (page: number, count: number) => `Page ${page} sur ${count}`,
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',
  zoomIn: 'Agrandir l’aperçu',
  zoomOut: 'Réduire l’aperçu',
  fitFrom: (percent: number) => `${String(percent)}\u00a0%, ajuster à la largeur`,
  zoom: (percent: number) => `${percent}\u00a0%`,
  loading: 'Lecture du document',
  noPreview: 'Pas d’aperçu pour ce type de fichier.',
  tooLarge: 'Ce fichier est trop lourd pour un aperçu.',
  protectedPdf: 'Ce PDF demande un mot de passe.',
  damaged: 'Ce fichier est abîmé\u00a0: il ne peut pas être affiché.',

  inboxTitle: 'Documents',
  toFile: 'À classer',
  filed: 'Classés',
  all: 'Tous',
  search: 'Chercher dans les titres et les textes',
  inboxEmpty: 'Rien à classer',
  inboxEmptyText: 'Les fichiers déposés ici, ou venus du dossier surveillé, attendent d’être classés.',
  nothingFound: 'Aucun document ne correspond.',
  noSuggestion: 'Aucune proposition',
  acceptKey: 'Accepter la proposition',
  acceptSelected: 'Accepter pour la sélection',
  select: (title: string) => `Choisir ${title}`,
  selected: (count: number) => plural(count, '1 choisi', 'choisis'),
  total: (count: number) => plural(count, '1 document', 'documents'),
  more: 'Afficher la suite',
  removedMany: (count: number) => plural(count, '1 document à la corbeille', 'documents à la corbeille'),

  imports: 'Ajouts de fichiers',
  importing: (done: number, total: number) =>
    `Ajout de fichiers\u00a0: ${done.toLocaleString('fr-FR')} sur ${total.toLocaleString('fr-FR')}`,
  cancelImport: 'Arrêter',
  undoImport: 'Annuler l’ajout',
  importUndone: 'Ajout annulé',
  report: 'Détail',
  reportTitle: 'Fichiers non ajoutés',
  dismiss: 'Fermer ce message',
  attachHere: 'Rattacher ici',
  addAnyway: 'Ajouter quand même',
  added: (name: string) => `«\u00a0${name}\u00a0» ajouté`,
  notFilesHere: 'Rien à ajouter dans ce qui a été déposé.',
  tooHeavy: (name: string) =>
    `«\u00a0${name}\u00a0» est trop lourd pour être collé\u00a0: glissez le fichier.`,
  pasted: 'Image collée',

  expected: 'Pièces attendues',
  expectedText:
    'Ce qu’un contrat ou un sinistre demande au client. Les types eux-mêmes se modifient dans «\u00a0Listes\u00a0».',
  expectedOf: 'Branche ou sinistre',
  ofClaim: (kind: string) => `Sinistre\u00a0: ${kind}`,
  expectedTypes: (subject: string) => `Pièces attendues, ${subject}`,
  expectedReset: 'Rétablir la liste d’origine',
  expectedSaved: (subject: string) => `Pièces attendues enregistrées, ${subject}`,
  asked: 'demandée',
  ask: 'Demander',
  askAll: 'Demander les pièces manquantes',
  askedDone: 'Tâche «\u00a0Demander\u00a0» créée',
  held: 'Reçue',
  absent: 'Manquante',

  watchedHeading: 'Dossier surveillé',
  watchedText:
    'Ce qui arrive dans ce dossier (un scanner, la messagerie) est copié chaque minute dans «\u00a0À classer\u00a0». Les fichiers du dossier restent en place.',
  watchedNone: 'Aucun dossier n’est surveillé.',
  chooseFolder: 'Choisir un dossier…',
  stopWatching: 'Ne plus surveiller',
  watching: 'Dossier surveillé enregistré',
  stopped: 'Le dossier n’est plus surveillé',
} as const;
