/** @file What travels between the two processes: four channels, one envelope. */
import type { ErrorCode } from '../kernel/errors.ts';
import type { Topic } from './topics.ts';

/** Renderer → main, answered: `[path, input]` → {@link Envelope}. */
export const CALL_CHANNEL = 'mallette:call';
/** Main → renderer: the topics whose data changed. */
export const CHANGED_CHANNEL = 'mallette:changed';
/** Main → renderer: the identifier of a command chosen in a native menu. */
export const COMMAND_CHANNEL = 'mallette:command';

/** Preload → main, answered: paths of files that were dropped or chosen → the offer to name in a call. */
export const OFFER_CHANNEL = 'mallette:offer';

/** An error as it crosses: a code the renderer can word, a reference the log can be searched for. */
export interface WireError {
  readonly code: ErrorCode;
  readonly ref: string;
  /** Path of a field → code of the issue, for messages beside the field. */
  readonly fields?: Readonly<Record<string, string>>;
}

export type Envelope =
  { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: WireError };

/** What the preload made of the files of a drop, a paste or a choice. */
export interface FileOffer {
  /** To name in a call; null when none of the files is on a disk. */
  readonly offerId: string | null;
  /** The places of those that are not: they come from another program, and their bytes have to be sent. */
  readonly pathless: readonly number[];
}

/** The whole bridge that the preload exposes as `window.mallette`. */
export interface Bridge {
  call(path: string, input: unknown): Promise<Envelope>;
  onChanged(listener: (topics: readonly Topic[]) => void): () => void;
  onCommand(listener: (commandId: string) => void): () => void;
  /** Lets main read these files, which only a person can have put here. */
  offerFiles(files: readonly object[]): Promise<FileOffer>;
}
