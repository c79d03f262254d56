/** @file The words of the thread of a client: what happened, by kind. */
import { piecesOf } from '../../../features/note/note-text.ts';
import { EventKind } from '#shared/features/agenda/agenda.api.ts';
import { claimKindLabels, claimStatusLabels } from '#shared/features/claim/claim.labels.ts';
import { ClaimKind, ClaimStatus } from '#shared/features/claim/claim.rules.ts';
import { branchLabels } from '#shared/features/contract/branch.labels.ts';
import { Branch } from '#shared/features/contract/branches.ts';
import { eventKindLabels } from '#shared/features/agenda/event.labels.ts';
import type { TimelineItem, TimelineKind } from '#shared/features/memo/memo.api.ts';
import { formatDate, isDateOnly, type DateOnly } from '#shared/kernel/date-only.ts';
import { describeOperation } from '../../../features/journal/operation.labels.ts';

export const timelineLabels = {
  title: 'Fil',
  filter: 'Filtrer le fil',
  all: 'Tout',
  more: 'Afficher la suite',
  empty: 'Rien ne s’est encore passé avec ce client.',
  emptyKind: 'Rien de ce type avec ce client.',
  noteGone: 'Cette note n’est plus là\u00a0: elle est peut-être à la corbeille.',
  open: (words: string) => `Ouvrir\u00a0: ${words}`,
} as const;

export const timelineKindLabels: Readonly<Record<TimelineKind, string>> = {
  note: 'Notes',
  task: 'Tâches',
  event: 'Évènements',
  contract: 'Contrats',
  claim: 'Sinistres',
  document: 'Documents',
  ticket: 'Tickets',
  edit: 'Fiche',
};

const words: Readonly<Record<string, string>> = {
  'note written': 'Note',
  'task created': 'Tâche créée',
  'task done': 'Tâche faite',
  'task cancelled': 'Tâche annulée',
  'event created': 'Évènement prévu',
  'event held': 'Évènement',
  'contract made': 'Contrat créé',
  'contract quoted': 'Devis créé',
  'contract sent': 'Devis envoyé',
  'contract signed': 'Devis accepté',
  'contract renewed': 'Contrat renouvelé',
  'contract amended': 'Avenant',
  'contract noticed': 'Avis d’échéance envoyé',
  'contract reviewed': 'Besoins revus',
  'contract ended': 'Contrat résilié',
  'claim DECLARE': 'Sinistre déclaré',
  'claim reopened': 'Sinistre rouvert',
  'document added': 'Document ajouté',
  'document filed': 'Document classé',
  'document version': 'Nouvelle version',
  'document typed': 'Document typé',
  'document binned': 'Document mis à la corbeille',
  'document restored': 'Document restauré',
  'ticket opened': 'Ticket ouvert',
  'ticket EMAIL IN': 'E-mail reçu',
  'ticket EMAIL OUT': 'E-mail envoyé',
  'ticket APPEL IN': 'Appel reçu',
  'ticket APPEL OUT': 'Appel passé',
  'ticket COURRIER IN': 'Courrier reçu',
  'ticket COURRIER OUT': 'Courrier envoyé',
  'ticket SMS IN': 'SMS reçu',
  'ticket SMS OUT': 'SMS envoyé',
  'ticket ENTRETIEN IN': 'Entretien',
  'ticket ENTRETIEN OUT': 'Entretien',
  'ticket NOTE': 'Note interne',
  'ticket closed': 'Ticket fermé',
  'ticket reopened': 'Ticket rouvert',
  'ticket complaint': 'Réclamation envoyée par le client',
  'ticket acknowledged': 'Accusé de réception de la réclamation',
  'ticket answered': 'Réponse à la réclamation',
};
const kinds: Readonly<Record<TimelineKind, string>> = {
  note: 'Note',
  task: 'Tâche',
  event: 'Évènement',
  contract: 'Contrat',
  claim: 'Sinistre',
  document: 'Document',
  ticket: 'Ticket',
  edit: 'Modification',
};

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('fr-FR') + text.slice(1);

/** On the sheet itself the name of the client says nothing more. */
function editWords({ code, entity, fieldGroup }: TimelineItem): string {
  const act = { command: code, entity, fieldGroup, clientName: null, count: 1, rowCount: 1 };
  return capital(describeOperation(act).replace(/ d’un client$/u, ''));
}

function waitingWords({ fieldGroup }: TimelineItem): string {
  const on = isDateOnly(fieldGroup ?? '') ? formatDate(fieldGroup as DateOnly) : '';
  return on === '' ? 'Ticket en attente' : `Ticket en attente jusqu’au ${on}`;
}

/** « Tâche faite », « Modification du téléphone ». */
export function timelineWords(item: TimelineItem): string {
  if (item.kind === 'edit') return editWords(item);
  if (item.kind === 'ticket' && item.code === 'waiting') return waitingWords(item);
  const known = words[`${item.kind} ${item.code}`];
  if (known !== undefined) return known;
  const status = item.kind === 'claim' ? ClaimStatus.safeParse(item.code).data : undefined;
  return status
    ? `${kinds.claim}\u00a0: ${claimStatusLabels[status].toLocaleLowerCase('fr-FR')}`
    : kinds[item.kind];
}

/** What a contract or a claim is called: its branch or kind, then its number or what an amendment changed. */
function recordText({ kind, text, fieldGroup }: TimelineItem): string {
  const branch = kind === 'contract' ? Branch.safeParse(fieldGroup).data : undefined;
  const claimKind = kind === 'claim' ? ClaimKind.safeParse(fieldGroup).data : undefined;
  const name = branch ? branchLabels[branch] : claimKind ? claimKindLabels[claimKind] : '';
  return [name, text].filter((part) => part !== '').join(' · ');
}

/** Its title or its beginning; an event without a title is said by its kind. */
export function timelineText(item: TimelineItem): string {
  const { kind, text, fieldGroup } = item;
  if (kind === 'contract' || kind === 'claim') return recordText(item);
  const eventKind = kind === 'event' && text === '' ? EventKind.safeParse(fieldGroup).data : undefined;
  if (eventKind) return eventKindLabels[eventKind];
  // One line has no room for bold: the signs of a note go, its words stay.
  return kind === 'note'
    ? piecesOf(text)
        .map((piece) => piece.text)
        .join('')
    : text;
}
