/**
 * @file [Note: compile once] Building and compiling a query costs several times its run. Where one screen repeats the
 * same few queries, each is compiled at its first call; the next ones only bring their values.
 */
import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './journal/write-door.ts';

type RowOf<Q> = Q extends Compilable<infer Row> ? Row : never;

/** Stands for an argument in the compiled query, where it is found again by identity. */
class Place {
  constructor(readonly index: number) {}
}

/**
 * @param build makes the query from arguments that it only compares or writes: it must not look at them, nor be built
 * otherwise for some of them
 */
export function compileOnce<A extends readonly unknown[], Q extends Compilable>(
  build: (db: Db, ...values: A) => Q,
): (db: Db, ...values: A) => Promise<RowOf<Q>[]> {
  let compiled: CompiledQuery | undefined;
  return async (db, ...values) => {
    compiled ??= build(db, ...(values.map((_, index) => new Place(index)) as unknown as A)).compile();
    const parameters = compiled.parameters.map((value) =>
      value instanceof Place ? values[value.index] : value,
    );
    const { rows } = await db.executeQuery({ ...compiled, parameters });
    return rows as RowOf<Q>[];
  };
}
