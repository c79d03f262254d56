/** @file Words of the state of a ticket, the same on a badge, in the list, in the history and in the thread. */
import { type DateOnly, formatDate } from '../../kernel/date-only.ts';
import { standingAt, type TicketState, type TicketStanding } from './ticket.rules.ts';

export const ticketStateWords: Readonly<Record<TicketState, string>> = {
  OUVERT: 'Ouvert',
  EN_ATTENTE: 'En attente',
  FERME: 'Fermé',
};

/** « 02/12 », with its year when that is not this year's. */
const shortDay = (date: DateOnly, today: DateOnly): string =>
  date.slice(0, 4) === today.slice(0, 4) ? formatDate(date).slice(0, 5) : formatDate(date);

/** « Ouvert », « En attente jusqu’au 02/12 », « Fermé ». */
export function ticketBadgeWords(ticket: TicketStanding, today: DateOnly): string {
  const standing = standingAt(ticket, today);
  return standing.state === 'EN_ATTENTE'
    ? `En attente jusqu’au ${shortDay(standing.wakeOn, today)}`
    : ticketStateWords[standing.state];
}

/** The subject of a ticket whose mail had none. */
export const noSubject = '(sans objet)';

export const replyFileName = (number: string): string => `Réponse ${number}.eml`;
