/** @file Tickets found by the words of their subject and of their exchanges, those written last first. */
import { sql } from 'kysely';
import type { TicketHit } from '#shared/features/ticket/ticket.api.ts';
import { ticketStateAt } from '#shared/features/ticket/ticket.rules.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { words } from '#shared/kernel/text.ts';
import type { ReadDb } from '#main/db/rows/contract-rows.ts';
import { excerptOf } from '#main/db/words/excerpt.ts';
import type { TicketTable } from '#main/db/schema.ts';
import { standingOf } from '../ticket-rows.ts';

const MOST_WORDS = 12;
/** A matter is one answer however many of its exchanges have the words. */
const PER_TICKET = 5;

const searchedWords = (text: string): string[] => [...new Set(words(text))].slice(0, MOST_WORDS);

/** Each word typed is the beginning of a word; null when none was typed. Nothing in it is an operator. */
export function matchOf(text: string): string | null {
  const searched = searchedWords(text);
  return searched.length === 0 ? null : searched.map((word) => `"${word}"*`).join(' AND ');
}

type Found = Pick<TicketTable, 'id' | 'number' | 'subject' | 'state' | 'wakeOn'> & {
  readonly clientName: string | null;
  readonly text: string | null;
};

async function listFound(db: ReadDb, match: string, limit: number): Promise<Found[]> {
  const { rows } = await sql<Found>`
    SELECT ticket.id, ticket.number, ticket.subject, ticket.state, ticket.wakeOn,
      listing.name AS clientName, message.text
    FROM ticket_words
    CROSS JOIN ticket_word_number ON ticket_word_number.number = ticket_words.rowid
    CROSS JOIN ticket ON ticket.id = ticket_word_number.ticketId AND ticket.deletedAt IS NULL
    LEFT JOIN client_listing AS listing ON listing.clientId = ticket.clientId
    LEFT JOIN ticket_message AS message ON message.id = ticket_word_number.rowId
    WHERE ticket_words MATCH ${match} AND (ticket.clientId IS NULL OR listing.clientId IS NOT NULL)
    ORDER BY ticket_words.rowid DESC LIMIT ${limit * PER_TICKET}`.execute(db);
  return rows;
}

export async function searchTickets(
  db: ReadDb,
  { text, limit }: { readonly text: string; readonly limit: number },
  today: DateOnly,
): Promise<TicketHit[]> {
  const match = matchOf(text);
  if (match === null) return [];
  const found = new Map<string, Found>();
  for (const row of await listFound(db, match, limit)) if (!found.has(row.id)) found.set(row.id, row);
  return [...found.values()].slice(0, limit).map(({ id, text: said, clientName, ...row }) => ({
    ...{ ticketId: id, number: row.number, subject: row.subject, clientName: clientName ?? '' },
    state: ticketStateAt(standingOf(row), today),
    ...excerptOf(said ?? row.subject, searchedWords(text)),
  })) as TicketHit[];
}
