/** @file What a refused call throws: a code that can be worded, a reference that the log can be searched for. */
import type { ErrorCode, FieldIssues } from '#shared/kernel/errors.ts';
import type { WireError } from '#shared/ipc/wire.ts';
import { describeIssue } from './issue-messages.ts';

export class IpcError extends Error {
  readonly code: ErrorCode;
  /** Empty when there is nothing in the log. */
  readonly ref: string;
  /** Field → French sentence, ready to stand beside the field (the shape that `createForm` expects). */
  readonly fields?: Readonly<Record<string, string>>;
  /** Field → code of its issue, for a screen that words it better than the general sentence. */
  readonly issues?: FieldIssues;

  constructor({ code, ref, fields }: WireError) {
    super(ref === '' ? code : `${code} (${ref})`);
    this.name = 'IpcError';
    this.code = code;
    this.ref = ref;
    if (!fields) return;
    this.issues = fields;
    this.fields = Object.fromEntries(
      Object.entries(fields).map(([field, issue]) => [field, describeIssue(issue)]),
    );
  }
}

/** Anything thrown, as an {@link IpcError}: what we did not foresee is `unexpected`. */
export const toIpcError = (error: unknown): IpcError =>
  error instanceof IpcError ? error : new IpcError({ code: 'unexpected', ref: '' });
