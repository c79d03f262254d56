/**
 * @file The one description of what main offers and the renderer may call. From a feature's `*.api.ts`
 * come the parser of its inputs, the parser of its outputs, the type of its handlers and the type of its client.
 */
import type { z } from 'zod';

export interface Procedure<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Public extends boolean = boolean,
> {
  /** A `query` only reads; a `command` may write and is the only kind that reaches the write door. */
  readonly kind: 'query' | 'command';
  readonly input: Input;
  readonly output: Output;
  /** Callable while the vault is locked, and from the unlock page. */
  readonly isPublic: Public;
}

export type FeatureApi = Readonly<Record<string, Procedure>>;
export type Api = Readonly<Record<string, FeatureApi>>;

const procedure =
  (kind: 'query' | 'command') =>
  <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Procedure<I, O, false> => ({
    kind,
    input,
    output,
    isPublic: false,
  });

/** Declares a read: it never changes anything that lasts. */
export const query = procedure('query');
/** Declares an act: it may write, and what it writes is journaled. */
export const command = procedure('command');

/** Opens a procedure to the unlock page, where no database is open yet. */
export function publicly<I extends z.ZodType, O extends z.ZodType>(
  closed: Procedure<I, O, false>,
): Procedure<I, O, true> {
  return { ...closed, isPublic: true };
}

export type InputOf<P> = P extends Procedure<infer I, z.ZodType> ? z.output<I> : never;
export type OutputOf<P> = P extends Procedure<z.ZodType, infer O> ? z.output<O> : never;

/** What a caller passes, before parsing (defaults may be left out). */
export type CallInputOf<P> = P extends Procedure<infer I, z.ZodType> ? z.input<I> : never;
/** What a handler returns, before parsing (brands are added by the parser). */
export type ResultOf<P> = P extends Procedure<z.ZodType, infer O> ? z.input<O> : never;

/** The client side of an api: one function per procedure. */
export type ApiClient<A extends Api> = {
  readonly [F in keyof A]: {
    readonly [P in keyof A[F]]: (input: CallInputOf<A[F][P]>) => Promise<OutputOf<A[F][P]>>;
  };
};
