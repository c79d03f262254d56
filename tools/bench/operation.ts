/** @file What one line of the bench is, and the clients that it asks about. */
import type { CompiledQuery } from 'kysely';
import type { BenchCabinet } from './bench-cabinet.ts';
import type { Pair } from './measure.ts';

export interface Operation {
  readonly name: string;
  readonly rounds: number;
  /** Not how long it takes, but for how long at most it holds the thread; there is no floor to compare it with. */
  readonly isLongestStep?: boolean;
  /** Ratio to the floor; a worse one than `gate` fails the run. */
  readonly goal?: number;
  readonly gate?: number;
  /** Ninety-five times in a hundred, the work takes no longer (ms): the only absolute figures that are judged. */
  readonly ceilingMs?: number;
  readonly prepare: (cabinet: BenchCabinet) => Pair | Promise<Pair>;
}

export const LAST = '\u{10FFFF}';
/** Of the data layer: what is left of 50 ms for the frame, the wire and the screen. */
export const KEYSTROKE_MS = 20;
export const EVERYONE = {
  text: '',
  managerIds: [],
  originIds: [],
  stages: [],
  kinds: [],
  town: '',
  missing: null,
};
export const BY_NAME = { column: 'name', direction: 'asc' };

interface Listed {
  readonly clientId: string;
  readonly sortName: string;
  readonly phone: string;
  readonly email: string;
  readonly postcode: string;
  readonly sortTown: string;
}

/** Clients spread over the whole table. */
export function someClients({ raw, clients }: BenchCabinet, count: number): Listed[] {
  const step = Math.max(1, Math.floor(clients / count));
  return raw
    .prepare(`SELECT * FROM client_listing WHERE number % ? = 0 AND phone <> '' AND email <> '' LIMIT ?`)
    .all(step, count) as Listed[];
}

/** What is in the box after each key. */
export const keystrokes = (texts: readonly string[], from = 1): string[] =>
  texts.flatMap((text) =>
    Array.from({ length: Math.max(0, text.length - from + 1) }, (_, at) => text.slice(0, at + from)),
  );

/** The statements that a call sends, prepared once on a plain connection. */
export async function sameStatements(
  cabinet: BenchCabinet,
  act: () => Promise<unknown>,
): Promise<() => unknown> {
  const executor = cabinet.context.db.getExecutor();
  const send = executor.executeQuery.bind(executor);
  const sent: CompiledQuery[] = [];
  executor.executeQuery = (query, ...rest) => {
    sent.push(query);
    return send(query, ...rest);
  };
  await act();
  executor.executeQuery = send;
  const statements = sent.map(({ sql, parameters }) => [cabinet.raw.prepare(sql), parameters] as const);
  return () => statements.map(([statement, parameters]) => statement.all(...parameters));
}
