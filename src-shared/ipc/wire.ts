/** @file What travels between the two processes: three channels, one envelope. */
import type { ErrorCode } from '../kernel/errors.ts';
import type { Topic } from './topics.ts';

/** Renderer → main, answered: `[path, input]` → {@link Envelope}. */
export const CALL_CHANNEL = 'mallette:call';
/** Main → renderer: the topics whose data changed. */
export const CHANGED_CHANNEL = 'mallette:changed';
/** Main → renderer: the identifier of a command chosen in a native menu. */
export const COMMAND_CHANNEL = 'mallette:command';

/** An error as it crosses: a code the renderer can word, a reference the log can be searched for. */
export interface WireError {
  readonly code: ErrorCode;
  readonly ref: string;
  /** Path of a field → code of the issue, for messages beside the field. */
  readonly fields?: Readonly<Record<string, string>>;
}

export type Envelope =
  { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: WireError };

/** The whole bridge that the preload exposes as `window.mallette`. */
export interface Bridge {
  call(path: string, input: unknown): Promise<Envelope>;
  onChanged(listener: (topics: readonly Topic[]) => void): () => void;
  onCommand(listener: (commandId: string) => void): () => void;
}
