/**
 * @file The one way from a call to its handler: finds the procedure, checks that it may be called now, parses
 * the input, runs, and turns whatever goes wrong into an envelope. The only `catch` of the main process.
 */
import type { z } from 'zod';
import type { Api, Procedure } from '#shared/ipc/procedure.ts';
import type { Envelope } from '#shared/ipc/wire.ts';
import { AppError, fail } from '#shared/kernel/errors.ts';
import { asAppError } from '#main/db/open-database.ts';
import { framesOf, type Log } from './log-entry.ts';

type AnyHandler = (input: never, context: never) => Promise<unknown>;
export type AnyHandlers = Readonly<Record<string, Readonly<Record<string, AnyHandler>>>>;

/** Who calls: the page of the vault may only use what is public. */
export type Caller = 'vault' | 'desk';

export interface RouterParts<C> {
  readonly api: Api;
  readonly handlers: AnyHandlers;
  /** Null while the vault is locked. */
  readonly context: () => C | null;
  /** Told of every call that works on the open database: closing it waits for them. */
  readonly track: (running: Promise<unknown>) => void;
  readonly log: Log;
  readonly newRef: () => string;
  /** A counter of milliseconds that never goes back. */
  readonly monotonicMs: () => number;
  /** In development and tests, what a handler answers is parsed too. */
  readonly areOutputsParsed: boolean;
}

export type Call = (caller: Caller, path: string, input: unknown) => Promise<Envelope>;

/** A call longer than this is worth a line in the log. */
const SLOW_MS = 100;

export function createRouter<C>(parts: RouterParts<C>): Call {
  return async (caller, path, input) => {
    const start = parts.monotonicMs();
    try {
      const data = await run(parts, caller, path, input);
      const ms = Math.round(parts.monotonicMs() - start);
      if (ms > SLOW_MS) parts.log({ event: 'slow-call', path: knownPath(parts.api, path), ms });
      return { ok: true, data };
    } catch (error) {
      // A read that meets a damaged page says so too, not only a write.
      return { ok: false, error: report(parts, path, asAppError(error)) };
    }
  };
}

async function run<C>(parts: RouterParts<C>, caller: Caller, path: string, input: unknown): Promise<unknown> {
  const { procedure, handler } = find(parts, path);
  if (caller === 'vault' && !procedure.isPublic) fail('forbidden', 'not offered to the page of the vault');
  const context = parts.context();
  if (context === null && !procedure.isPublic) fail('locked');
  const parsed = procedure.input.safeParse(input);
  if (!parsed.success) fail('invalid-input', 'refused by the schema', { fields: fieldsOf(parsed.error) });
  const running = handler(parsed.data as never, context as never);
  if (!procedure.isPublic) parts.track(running);
  const output = await running;
  if (!parts.areOutputsParsed) return output;
  const answer = procedure.output.safeParse(output);
  if (!answer.success)
    fail('unexpected', `the answer does not fit: ${Object.keys(fieldsOf(answer.error)).join()}`);
  return answer.data;
}

function find<C>(
  { api, handlers }: RouterParts<C>,
  path: string,
): { procedure: Procedure; handler: AnyHandler } {
  const [feature = '', name = '', ...rest] = path.split('.');
  const isKnown =
    rest.length === 0 &&
    Object.hasOwn(api, feature) &&
    Object.hasOwn(api[feature] ?? {}, name) &&
    Object.hasOwn(handlers[feature] ?? {}, name);
  const procedure = isKnown ? api[feature]?.[name] : undefined;
  const handler = isKnown ? handlers[feature]?.[name] : undefined;
  if (procedure === undefined || handler === undefined) return fail('not-found', 'no such procedure');
  return { procedure, handler };
}

/** Field → code: our own code where the schema gives one, else the schema library's. */
function fieldsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const code = issue.code === 'custom' ? issue.message : issue.code.replaceAll('_', '-');
    fields[issue.path.join('.')] ??= code;
  }
  return fields;
}

function report<C>(
  parts: RouterParts<C>,
  path: string,
  error: unknown,
): Extract<Envelope, { ok: false }>['error'] {
  const ref = parts.newRef();
  const isForeseen = error instanceof AppError && error.code !== 'unexpected';
  const code = error instanceof AppError ? error.code : 'unexpected';
  const stack = isForeseen ? {} : { stack: framesOf(error) };
  parts.log({ event: 'call-failed', path: knownPath(parts.api, path), code, ref, ...stack });
  const fields = error instanceof AppError ? error.fields : undefined;
  return { code, ref, ...(fields && { fields }) };
}

/** A path that came over the wire may hold anything; only the name of a real procedure is logged. */
function knownPath(api: Api, path: string): string {
  const [feature = '', name = ''] = path.split('.');
  return Object.hasOwn(api, feature) && Object.hasOwn(api[feature] ?? {}, name) ? path : '(unknown)';
}
