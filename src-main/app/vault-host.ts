/** @file The vault and what its keys open, for as long as it is open: the desk behind the router. */
import type { Clock } from '#shared/kernel/clock.ts';
import { fail } from '#shared/kernel/errors.ts';
import { readClockState } from '#main/db/believed-clock.ts';
import { isDatabaseGone, openCabinetDatabase, type CabinetDatabase } from '#main/db/cabinet-database.ts';
import { expireCopies } from '#main/db/copies.ts';
import type { DataKeys } from '#main/vault/key-derivation.ts';
import type { DocumentFiles } from '#main/files/document-files.ts';
import { VaultSession } from '#main/vault/vault-session.ts';
import { isVaultNew, type VaultPlace } from '#main/vault/vault.ts';
import type { Context } from '#main/ipc/context.ts';
import type { Log } from '#main/ipc/log-entry.ts';
import {
  startDocuments,
  stopDocuments,
  sweepDocuments,
  takeLastChanges,
  tendDocuments,
} from '#main/features/document/document-upkeep.ts';
import { sweepDocumentWords } from '#main/features/document/text/document-words.ts';
import { eraseOldBin } from '#main/features/journal/bin.service.ts';
import { sweepNoteWords } from '#main/features/note/search/note-derivation.ts';
import { sweepTicketWords } from '#main/features/ticket/search/ticket-derivation.ts';
import { schedulerOf } from '#main/features/scheduler/engine/scheduler.ts';
import type { ShowNotice } from '#main/features/scheduler/notices/notice.ts';
import { Teller } from '#main/features/scheduler/notices/teller.ts';
import { LockedReminders, readInstants } from '#main/features/scheduler/notices/while-locked.ts';
import { openDesk, type DeskParts } from './desk.ts';
import type { MailReader } from '#main/mail/mail-reader.ts';
import type { PageName } from './page-address.ts';

export interface VaultHostParts extends Omit<DeskParts, 'database' | 'documentFiles' | 'mail'> {
  readonly place: VaultPlace;
  readonly clock: Clock;
  readonly log: Log;
  /** Takes the window to a page; resolves once what the old page held is gone. */
  readonly go: (page: PageName) => Promise<void>;
  readonly clearClipboard: () => Promise<void>;
  /** A dialog of the system that nobody answers must not keep the database open. */
  readonly abandonDialogs: () => void;
  /** The files of documents, under the keys of the open vault. */
  readonly openFiles: (keys: DataKeys) => DocumentFiles;
  /** What reads mails, until the vault locks. */
  readonly openMail: () => MailReader;
  /** Shows something outside the window. */
  readonly showNotice: ShowNotice;
  /** The number on the icon may have changed; null once locked. */
  readonly showLateCount: (context: Context | null) => Promise<void>;
}

/** The zone of this machine: the cabinet's own is only known once its database is open. */
const machineZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export class VaultHost {
  readonly session: VaultSession;
  readonly #parts: VaultHostParts;
  readonly #running = new Set<Promise<unknown>>();
  readonly #lockedReminders: LockedReminders;
  #database: CabinetDatabase | null = null;
  #context: Context | null = null;

  constructor(parts: VaultHostParts) {
    this.#parts = parts;
    this.#lockedReminders = new LockedReminders(parts.showNotice);
    const { place, clock } = parts;
    const events = {
      onOpened: (keys: DataKeys) => this.#open(keys),
      onEntered: () => parts.go('desk'),
      onClosed: () => this.#close(),
    };
    this.session = new VaultSession({ place, clock, timeZone: machineZone(), events });
  }

  /** Null while the vault is locked. */
  get context(): Context | null {
    return this.#context;
  }

  async #open(keys: DataKeys): Promise<void> {
    const { place } = this.#parts;
    // Opening would make an empty database, and the broker would believe that everything was lost.
    if (isDatabaseGone(place.folder) && !(await isVaultNew(place))) fail('corrupted', 'no database');
    const database = await openCabinetDatabase(place.folder, keys.database);
    try {
      const documentFiles = this.#parts.openFiles(keys);
      const mail = this.#parts.openMail();
      this.#context = await openDesk({ ...this.#parts, database, documentFiles, mail });
      this.#database = database;
    } catch (error) {
      await database.close();
      throw error;
    }
    this.#startScheduler(this.#context);
    startDocuments(this.#context, (error) => {
      this.#logFailure('tidy-failed', error);
    });
    this.track(this.#tidy(this.#context, database.migration.to));
  }

  #startScheduler(context: Context): void {
    const teller = new Teller(context, this.#parts.showNotice);
    const scheduler = schedulerOf(context);
    scheduler.onNews = async (news) => {
      await teller.tell(news);
      await this.#parts.showLateCount(context);
    };
    scheduler.onFailure = (error) => {
      this.#logFailure('tick-failed', error);
    };
    this.#lockedReminders.forget();
  }

  /** The hour passes, or the machine wakes. */
  beat(reason: 'minute' | 'wake'): void {
    if (this.#context) {
      schedulerOf(this.#context).kick(reason);
      this.track(this.#quietly(tendDocuments(this.#context)));
    } else this.#lockedReminders.tick(this.#parts.clock.now());
  }

  /** Something was written: the number on the icon may be another one. */
  recount(): void {
    if (this.#context) this.track(this.#parts.showLateCount(this.#context));
  }

  /** Work on the open database: it is let finish before the database closes. */
  track(running: Promise<unknown>): void {
    const known = running.catch(() => undefined).finally(() => this.#running.delete(known));
    this.#running.add(known);
  }

  /**
   * What was missed, and what may wait until the broker sees the window. The clock is looked at first: neither the
   * bin nor the old copies go by a date that is not believed. A failure is logged and tried again at the next unlock.
   */
  async #tidy(context: Context, version: number): Promise<void> {
    try {
      await schedulerOf(context).tick('unlock');
    } catch (error) {
      this.#logFailure('tick-failed', error);
    }
    try {
      if ((await eraseOldBin(context)) > 0) {
        await sweepNoteWords(context);
        await sweepTicketWords(context);
        await sweepDocumentWords(context);
      }
      const missing = await sweepDocuments(context);
      if (missing > 0)
        this.#parts.log({ event: 'tidy-failed', code: `missing-documents-${String(missing)}` });
      const clock = await readClockState(context.db, context.clock);
      if (clock.kind !== 'suspect') expireCopies(this.#parts.place.folder, version, context.clock.now());
    } catch (error) {
      this.#logFailure('tidy-failed', error);
    }
  }

  async #quietly(work: Promise<unknown>): Promise<void> {
    await work.catch((error: unknown) => {
      this.#logFailure('tidy-failed', error);
    });
  }

  #logFailure(event: 'tick-failed' | 'tidy-failed', error: unknown): void {
    this.#parts.log({ event, code: error instanceof Error ? error.name : 'unknown' });
  }

  /**
   * The window first, while its calls are still answered: a page that goes saves what is being typed. Then whatever
   * is under way ends, and the database is closed.
   */
  async #close(): Promise<void> {
    const database = this.#database;
    const context = this.#context;
    try {
      await this.#parts.go('vault');
    } finally {
      this.#context = null;
      this.#database = null;
      this.#parts.abandonDialogs();
      // What another application saved a moment ago is taken in while the store still can.
      if (context) await this.#quietly(takeLastChanges(context));
      if (context) await this.#stopWork(context);
      await Promise.all(this.#running);
      // Whatever else fails, no file stays open behind a locked vault.
      await this.#parts.clearClipboard().finally(() => database?.close());
    }
  }

  /**
   * A run under way ends at its next step; what is left of it is done at the next unlock. Files that are being taken
   * in are given up, and what is acknowledged stays.
   */
  async #stopWork(context: Context): Promise<void> {
    // Together: what is under way ends because the store closes, and what was acknowledged is still written.
    await this.#quietly(Promise.all([stopDocuments(context), context.documentFiles.close()]));
    await this.#quietly(context.mail.close());
    await schedulerOf(context).stop();
    try {
      this.#lockedReminders.keep(await readInstants(context));
      await this.#parts.showLateCount(null);
    } catch (error) {
      this.#logFailure('tick-failed', error);
    }
  }
}
