/**
 * @file Reads the words of what came in, one content after the other, while nothing else waits for it. What an
 * interrupted run left is taken up at the next unlock: a content without an answer is still to be read.
 */
import { sql } from 'kysely';
import { AppError } from '#shared/kernel/errors.ts';
import type { TextResult } from '#main/files/text/text-result.ts';
import type { Context } from '#main/ipc/context.ts';
import { forgetContent, keepPages, type PageToKeep } from './document-words.ts';

interface Pending {
  readonly address: string;
  readonly fileName: string;
}

/** Long texts without pages are cut into pieces of about a page: folding one must not hold the window. */
const PIECE = 6_000;
const PAGES_AT_ONCE = 20;
const ANNOUNCE_EVERY_MS = 1_000;

export function piecesOf(pages: readonly string[]): PageToKeep[] {
  const pieces: PageToKeep[] = [];
  for (const [index, text] of pages.entries()) {
    for (let from = 0; from < text.length;) {
      const space = text.lastIndexOf(' ', from + PIECE);
      const isLast = text.length - from <= PIECE;
      const to = isLast ? text.length : space > from ? space : from + PIECE;
      pieces.push({ page: index + 1, text: text.slice(from, to) });
      from = to;
    }
  }
  return pieces;
}

async function nextPending({ db }: Context): Promise<Pending | undefined> {
  const { rows } = await sql<Pending>`
    SELECT address, fileName FROM document
    WHERE deletedAt IS NULL
      AND NOT EXISTS (SELECT 1 FROM document_content WHERE document_content.address = document.address)
    ORDER BY createdAt DESC, id DESC LIMIT 1`.execute(db);
  return rows[0];
}

export class DocumentReader {
  onFailure: (error: unknown) => void = () => undefined;
  #running: Promise<void> | null = null;
  #isAskedAgain = false;
  #isStopping = false;
  #lastTold = -Infinity;

  constructor(private readonly context: Context) {}

  /** There may be something to read. */
  kick(): void {
    this.#isAskedAgain = true;
    if (this.#isStopping || this.#running) return;
    this.#running = this.#run()
      .catch((error: unknown) => {
        this.onFailure(error);
      })
      .finally(() => {
        this.#running = null;
      });
  }

  /** Resolves once nothing is left to read. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** Nothing is read any more: the database is about to close. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    let hasRead = false;
    while (this.#isAskedAgain && !this.#isStopping) {
      this.#isAskedAgain = false;
      for (let next = await nextPending(this.context); next; next = await nextPending(this.context)) {
        const isDone = await this.#read(next);
        if (!isDone) return;
        hasRead = true;
        this.#tell(false);
      }
    }
    if (hasRead) this.#tell(true);
  }

  /** @returns false once everything is to stop */
  async #read({ address, fileName }: Pending): Promise<boolean> {
    const result = await this.#extract(address, fileName);
    if (this.#isStopping || result === null) return false;
    const pieces = result.kind === 'text' ? piecesOf(result.pages) : [];
    await this.context.keep((rows) => forgetContent(rows, address));
    for (let from = 0; from < pieces.length && !this.#isStopping; from += PAGES_AT_ONCE) {
      const some = pieces.slice(from, from + PAGES_AT_ONCE);
      await this.context.keep((rows) => keepPages(rows, address, some));
    }
    if (this.#isStopping) return false;
    const reason = result.kind === 'text' ? (result.isCut ? 'cut' : '') : result.reason;
    await this.context.keep((rows) =>
      rows
        .insertInto('document_content')
        .values({ address, state: result.kind, reason })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
    return true;
  }

  /** Null when the vault is being locked. What cannot be given out is an answer too: it is not asked for ever. */
  async #extract(address: string, fileName: string): Promise<TextResult | null> {
    try {
      const result = await this.context.documentFiles.texts.extract(address, fileName);
      return result.kind === 'failed' && result.reason === 'stopped' ? null : result;
    } catch (error) {
      if (error instanceof AppError && error.code === 'locked') return null;
      return { kind: 'failed', reason: 'damaged' };
    }
  }

  #tell(isLast: boolean): void {
    const now = performance.now();
    if (!isLast && now - this.#lastTold < ANNOUNCE_EVERY_MS) return;
    this.#lastTold = now;
    this.context.announce(['document']);
  }
}

/** One per open cabinet. */
const readers = new WeakMap<object, DocumentReader>();

export function documentReaderOf(context: Context): DocumentReader {
  const reader = readers.get(context.documentFiles) ?? new DocumentReader(context);
  readers.set(context.documentFiles, reader);
  return reader;
}
