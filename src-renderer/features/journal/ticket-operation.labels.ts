/** @file Acts on tickets and text modules: « mise en attente d’un ticket ». */
import {
  changedRows,
  ofRows,
  onOneRow,
  onRows,
  plain,
  type DescribedOperation,
  type Phrase,
  type RowWords,
} from './operation-phrase.labels.ts';

const ticket: RowWords = { one: 'd’un ticket', many: 'tickets' };
const exchange: RowWords = { one: 'd’un échange', many: 'échanges' };

/** A row that its table alone names; null for others. */
export function ofTicketRow(act: DescribedOperation): string | null {
  const rows: Readonly<Record<string, RowWords>> = {
    ...{ ticket, ticket_message: exchange },
    text_module: { one: 'd’un texte type', many: 'textes types' },
    mail_refusal: ticket,
  };
  const words = rows[act.entity ?? ''];
  return words ? ofRows(words, act) : null;
}

const ticketFields: Readonly<Record<string, string>> = {
  subject: 'de l’objet',
  channel: 'du canal',
  assigneeId: 'de la personne chargée',
};

export const ticketPhrases: Readonly<Record<string, Phrase>> = {
  'ticket.create': onOneRow(ticket, 'création'),
  'ticket.update': changedRows(ticket, ticketFields),
  'ticket.addExchange': onOneRow(ticket, 'échange ajouté'),
  'ticket.removeExchange': onOneRow(exchange, 'mise à la corbeille'),
  'ticket.wait': onRows(ticket, 'mise en attente'),
  'ticket.reopen': onRows(ticket, 'réouverture'),
  'ticket.close': onRows(ticket, 'fermeture'),
  'ticket.assign': onRows(ticket, 'attribution'),
  'ticket.file': onOneRow(ticket, 'classement'),
  'ticket.notThisClient': onOneRow(ticket, 'retrait du client'),
  'ticket.setComplaint': onOneRow(ticket, 'réclamation'),
  'ticket.importMail': plain('ajout d’un e-mail'),
  'ticket.saveReply': onOneRow(ticket, 'réponse'),
  'ticket.remove': onRows(ticket, 'mise à la corbeille'),
  'ticket.saveSettings': plain('réglage des tickets'),
  'textModule.add': plain('ajout d’un texte type'),
  'textModule.update': plain('modification d’un texte type'),
  'textModule.move': plain('déplacement d’un texte type'),
  'textModule.remove': plain('mise à la corbeille d’un texte type'),
};
