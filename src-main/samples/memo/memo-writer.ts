/** @file Writes notes, tasks and events with the words that notes are found by, as the write door would derive them. */
import type { Transaction } from 'kysely';
import { addDays, type DateOnly } from '#shared/kernel/date-only.ts';
import type { NoteTable, Schema } from '#main/db/schema.ts';
import { firstNumberAt, searchedText } from '#main/features/note/search/note-derivation.ts';
import { insertRows } from '../insert-rows.ts';
import { isFollowed, type MemoClient, type MemoRows } from './memo-draw.ts';
import type { MemoSource } from './sample-memo.ts';

type Trx = Transaction<Schema>;

/** Enough different people for the weeks around today. */
const MET = 400;
/** Whoever is met in the past weeks was known by then. */
const KNOWN_DAYS = 30;

export class MemoWriter {
  readonly #trx: Trx;
  readonly #source: MemoSource;
  readonly #knownBefore: string;
  readonly #numbers: Set<number>;
  readonly #met: MemoClient[] = [];
  #rank = 0;

  private constructor(
    trx: Trx,
    source: MemoSource,
    { today, numbers }: { today: DateOnly; numbers: Set<number> },
  ) {
    this.#trx = trx;
    this.#source = source;
    this.#knownBefore = addDays(today, -KNOWN_DAYS);
    this.#numbers = numbers;
  }

  /** @param today the day that stands for today */
  static async begin(trx: Trx, source: MemoSource, today: DateOnly): Promise<MemoWriter> {
    const taken = await trx.selectFrom('note_number').select('number').execute();
    return new MemoWriter(trx, source, { today, numbers: new Set(taken.map(({ number }) => number)) });
  }

  /** What there is to tell of the next clients of the portfolio, once they are written. */
  async writeFor(clients: readonly MemoClient[]): Promise<void> {
    const known = clients.filter((client) => isFollowed(client) && client.createdAt < this.#knownBefore);
    this.#met.push(...known.slice(0, Math.max(0, MET - this.#met.length)));
    const memos = clients.map((client) => this.#source.ofClient(client, this.#rank++));
    await this.#insert({
      notes: memos.flatMap(({ notes }) => notes),
      tasks: memos.flatMap(({ tasks }) => tasks),
      events: memos.flatMap(({ events }) => events),
    });
  }

  /** What is of no client, or of the weeks around today. */
  async writeCabinet(): Promise<void> {
    await this.#insert(this.#source.ofCabinet(this.#met));
  }

  async #insert({ notes, tasks, events }: MemoRows): Promise<void> {
    await insertRows(this.#trx, 'note', notes);
    const numbered = notes.map((note) => ({ note, number: this.#numberOf(note) }));
    const numbers = numbered.map(({ note: { id: noteId, clientId }, number }) => ({
      number,
      noteId,
      clientId,
    }));
    await insertRows(this.#trx, 'note_number', numbers);
    // Each number that is lower than the one before it makes the full-text index write what it holds to the disk.
    numbered.sort((a, b) => a.number - b.number);
    const words = numbered.map(({ note, number }) => ({ rowid: number, words: searchedText(note.text) }));
    await insertRows(this.#trx, 'note_words', words);
    await insertRows(this.#trx, 'task', tasks);
    await insertRows(this.#trx, 'calendar_event', events);
  }

  #numberOf({ createdAt }: NoteTable): number {
    let number = firstNumberAt(createdAt);
    while (this.#numbers.has(number)) number += 1;
    this.#numbers.add(number);
    return number;
  }
}
