/** @file The vault and what its keys open, for as long as it is open: the desk behind the router. */
import type { Clock } from '#shared/kernel/clock.ts';
import { fail } from '#shared/kernel/errors.ts';
import { isDatabaseGone, openCabinetDatabase, type CabinetDatabase } from '#main/db/cabinet-database.ts';
import type { DataKeys } from '#main/vault/key-derivation.ts';
import { VaultSession } from '#main/vault/vault-session.ts';
import { isVaultNew, type VaultPlace } from '#main/vault/vault.ts';
import type { Context } from '#main/ipc/context.ts';
import type { Log } from '#main/ipc/log-entry.ts';
import { eraseOldBin } from '#main/features/journal/bin.service.ts';
import { sweepNoteWords } from '#main/features/note/search/note-derivation.ts';
import { openDesk, type DeskParts } from './desk.ts';
import type { PageName } from './page-address.ts';

export interface VaultHostParts extends Omit<DeskParts, 'database'> {
  readonly place: VaultPlace;
  readonly clock: Clock;
  readonly log: Log;
  /** Takes the window to a page; resolves once what the old page held is gone. */
  readonly go: (page: PageName) => Promise<void>;
  readonly clearClipboard: () => Promise<void>;
  /** A dialog of the system that nobody answers must not keep the database open. */
  readonly abandonDialogs: () => void;
}

/** The zone of this machine: the cabinet's own is only known once its database is open. */
const machineZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export class VaultHost {
  readonly session: VaultSession;
  readonly #parts: VaultHostParts;
  readonly #running = new Set<Promise<unknown>>();
  #database: CabinetDatabase | null = null;
  #context: Context | null = null;

  constructor(parts: VaultHostParts) {
    this.#parts = parts;
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
      this.#context = await openDesk({ ...this.#parts, database });
      this.#database = database;
    } catch (error) {
      await database.close();
      throw error;
    }
    this.track(this.#tidy(this.#context));
  }

  /** Work on the open database: it is let finish before the database closes. */
  track(running: Promise<unknown>): void {
    const known = running.catch(() => undefined).finally(() => this.#running.delete(known));
    this.#running.add(known);
  }

  /** What may wait until the broker sees the window; a failure is logged and tried again at the next unlock. */
  async #tidy(context: Context): Promise<void> {
    try {
      if ((await eraseOldBin(context)) > 0) await sweepNoteWords(context);
    } catch (error) {
      this.#parts.log({ event: 'tidy-failed', code: error instanceof Error ? error.name : 'unknown' });
    }
  }

  /**
   * The window first, while its calls are still answered: a page that goes saves what is being typed. Then whatever
   * is under way ends, and the database is closed.
   */
  async #close(): Promise<void> {
    const database = this.#database;
    try {
      await this.#parts.go('vault');
    } finally {
      this.#context = null;
      this.#database = null;
      this.#parts.abandonDialogs();
      await Promise.all(this.#running);
      // Whatever else fails, no file stays open behind a locked vault.
      await this.#parts.clearClipboard().finally(() => database?.close());
    }
  }
}
