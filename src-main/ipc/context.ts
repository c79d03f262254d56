/** @file What a handler is given: the open database, the write door, the clock. No Electron here: tests build the same. */
import type { FeatureApi, InputOf, ResultOf } from '#shared/ipc/procedure.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { Topic } from '#shared/ipc/topics.ts';
import type { Db, WriteDoor } from '#main/db/journal/write-door.ts';
import type { KeepDoor } from '#main/db/machine-rows.ts';
import type { DocumentFiles } from '#main/files/document-files.ts';
import type { MailReader } from '#main/mail/mail-reader.ts';

export interface Context {
  /** For reads. Inside `write`, only the transaction's own handle may be used. */
  readonly db: Db;
  readonly write: WriteDoor;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Writes what the machine remembers for itself (drafts, ledger, reminders), without the journal. */
  readonly keep: KeepDoor;
  /** Tells the windows that something moved which no write announces: the hour, the day. */
  readonly announce: (topics: readonly Topic[]) => void;
  /** IANA name of the cabinet's zone. */
  readonly timeZone: () => string;
  /** Who works on this machine now, if anybody. */
  readonly collaboratorId: () => string | null;
  /** The civil date in the cabinet's zone. */
  readonly today: () => DateOnly;
  /** Counts the writes so far: what was computed from the rows is still true while it stands. */
  readonly totalChanges: () => number;
  readonly isSample: boolean;
  readonly clipboard: ClipboardAdapter;
  readonly files: FilesAdapter;
  /** The encrypted files of documents, their words, and the copies that other applications open. */
  readonly documentFiles: DocumentFiles;
  /** Reads mails away from the window. */
  readonly mail: MailReader;
  readonly paper: PaperAdapter;
}

/** Makes a PDF of a whole page of markup, A4. */
export type Print = (html: string) => Promise<Uint8Array>;

/** Draws letters in a page that nobody sees and that runs nothing. */
export interface PaperAdapter {
  /**
   * Lends what prints to one act at a time, until its work is over.
   * @throws AppError `unexpected` when a page cannot be drawn
   */
  lend<T>(work: (print: Print) => Promise<T>): Promise<T>;
}

/** Copies a secret text and empties the clipboard later, unless something else was copied since. */
export interface ClipboardAdapter {
  copySecret(text: string, clearAfterSeconds: number): Promise<void>;
}

/** Files that the broker names. */
export interface FilesAdapter {
  /**
   * Asks where, then writes the text there.
   * @returns whether it was saved; false when the broker changed their mind
   * @throws AppError `disk-full`, `read-only`, `in-use`
   */
  saveText(defaultName: string, text: string, kind: 'calendar' | 'mail'): Promise<boolean>;
  /** Asks for a folder; null when the broker changed their mind. */
  chooseFolder(): Promise<string | null>;
  /**
   * The files that the broker dropped or chose in a page, once: the page itself never names a path.
   * @returns null for an offer that is not known, or was taken already
   */
  takeOffered(offerId: string): readonly string[] | null;
}

/** One handler per procedure; its input is already parsed. */
export type Handlers<A extends FeatureApi, C = Context> = {
  readonly [P in keyof A]: (input: InputOf<A[P]>, context: C) => Promise<ResultOf<A[P]>>;
};
