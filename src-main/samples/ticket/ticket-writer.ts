/** @file Writes tickets with the words that they are found by, as the write door would derive them. */
import { sql, type Transaction } from 'kysely';
import type { Schema } from '#main/db/schema.ts';
import type { TicketMessageTable, TicketTable } from '#main/db/ticket-schema.ts';
import { searchedWords } from '#main/features/ticket/search/ticket-derivation.ts';
import { insertRows } from '../insert-rows.ts';
import { canComplain } from './sample-tickets.ts';
import type { Served, TicketRows } from './ticket-draw.ts';
import type { TicketSource } from './ticket-source.ts';

type Trx = Transaction<Schema>;

/** One complaint that runs, one that was answered. */
const COMPLAINING = 2;

const ticketSaid = ({ number, subject }: TicketTable): string => `${number} ${subject}`;
const messageSaid = ({ subject, fromName, fromAddress, text }: TicketMessageTable): string =>
  `${subject} ${fromName} ${fromAddress} ${text}`;

export class TicketWriter {
  readonly #trx: Trx;
  readonly #source: TicketSource;
  /** The last number of each year. */
  readonly #numbers: Map<string, number>;
  readonly #complaining: Served[] = [];
  #word: number;
  #rank = 0;

  private constructor(trx: Trx, source: TicketSource, numbers: Map<string, number>, word: number) {
    this.#trx = trx;
    this.#source = source;
    this.#numbers = numbers;
    this.#word = word;
  }

  static async begin(trx: Trx, source: TicketSource): Promise<TicketWriter> {
    const { rows } = await sql<{ year: string; last: number }>`
      SELECT substr(number, 3, 4) AS year, max(CAST(substr(number, 8) AS INTEGER)) AS last
      FROM ticket GROUP BY year`.execute(trx);
    const words = trx.selectFrom('ticket_word_number');
    const { last } = await words.select((eb) => eb.fn.max('number').as('last')).executeTakeFirstOrThrow();
    return new TicketWriter(
      trx,
      source,
      new Map(rows.map(({ year, last }) => [year, last])),
      Number(last ?? 0),
    );
  }

  /** The tickets of the next clients of the portfolio, once they and their contracts are written. */
  async writeFor(clients: readonly Served[]): Promise<void> {
    for (const served of clients) {
      if (this.#complaining.length < COMPLAINING && canComplain(served)) this.#complaining.push(served);
    }
    await this.#insert(clients.map((served) => this.#source.ofClient(served, this.#rank++)));
  }

  /** What is of no client, or of one alone. */
  async writeCabinet(): Promise<void> {
    await this.#insert(this.#source.ofCabinet(this.#complaining));
  }

  async #insert(written: readonly TicketRows[]): Promise<void> {
    const tickets = written.flatMap((rows) => rows.tickets);
    tickets.sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));
    for (const ticket of tickets) ticket.number = this.#numberIn(ticket.createdAt.slice(0, 4));
    const messages = written.flatMap((rows) => rows.messages);
    await insertRows(this.#trx, 'ticket', tickets);
    await insertRows(this.#trx, 'ticket_message', messages);
    const said = [
      ...tickets.map((row) => ({ rowId: row.id, ticketId: row.id, text: ticketSaid(row) })),
      ...messages.map((row) => ({ rowId: row.id, ticketId: row.ticketId, text: messageSaid(row) })),
    ].map((one) => ({ ...one, number: (this.#word += 1) }));
    const numbers = said.map(({ number, rowId, ticketId }) => ({ number, rowId, ticketId }));
    await insertRows(this.#trx, 'ticket_word_number', numbers);
    const words = said.map(({ number, text }) => ({ rowid: number, words: searchedWords(text) }));
    await insertRows(this.#trx, 'ticket_words', words);
  }

  #numberIn(year: string): string {
    const number = (this.#numbers.get(year) ?? 0) + 1;
    this.#numbers.set(year, number);
    return `T-${year}-${String(number).padStart(4, '0')}`;
  }
}
