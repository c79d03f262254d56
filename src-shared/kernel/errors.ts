/** @file The closed list of what can go wrong, and the one error class that carries it. */

/** Every code has a French sentence in the renderer's `error-messages.ts`; a code without one does not compile. */
export const ERROR_CODES = [
  'invalid-input',
  'not-found',
  'conflict',
  'locked',
  'read-only',
  'disk-full',
  'corrupted',
  'too-new',
  'wrong-passphrase',
  'wrong-recovery-key',
  'vault-exists',
  'in-use',
  'nothing-to-undo',
  'forbidden',
  'clock-suspect',
  'unexpected',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Path of a field → code of its issue. */
export type FieldIssues = Readonly<Record<string, string>>;

export interface AppErrorOptions {
  readonly cause?: unknown;
  readonly fields?: FieldIssues;
}

/**
 * A failure that the application foresees. `detail` is English, for the log, and never holds personal data:
 * it names a table, a step or a limit, not a person, an address or a number.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields?: FieldIssues;

  constructor(code: ErrorCode, detail?: string, options: AppErrorOptions = {}) {
    super(
      detail === undefined ? code : `${code}: ${detail}`,
      'cause' in options ? { cause: options.cause } : {},
    );
    this.name = 'AppError';
    this.code = code;
    if (options.fields) this.fields = options.fields;
  }
}

/** Throws an {@link AppError}; usable as an expression (`row ?? fail('not-found')`). */
export function fail(code: ErrorCode, detail?: string, options?: AppErrorOptions): never {
  throw new AppError(code, detail, options);
}
