/** @file What a handler is given: the open database, the write door, the clock. No Electron here: tests build the same. */
import type { FeatureApi, InputOf, ResultOf } from '#shared/ipc/procedure.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { Db, WriteDoor } from '#main/db/journal/write-door.ts';

export interface Context {
  /** For reads. Inside `write`, only the transaction's own handle may be used. */
  readonly db: Db;
  readonly write: WriteDoor;
  readonly clock: Clock;
  readonly newId: () => string;
  /** The civil date in the cabinet's zone. */
  readonly today: () => DateOnly;
  /** Counts the writes so far: what was computed from the rows is still true while it stands. */
  readonly totalChanges: () => number;
  readonly isSample: boolean;
  readonly clipboard: ClipboardAdapter;
}

/** Copies a secret text and empties the clipboard later, unless something else was copied since. */
export interface ClipboardAdapter {
  copySecret(text: string, clearAfterSeconds: number): Promise<void>;
}

/** One handler per procedure; its input is already parsed. */
export type Handlers<A extends FeatureApi, C = Context> = {
  readonly [P in keyof A]: (input: InputOf<A[P]>, context: C) => Promise<ResultOf<A[P]>>;
};
