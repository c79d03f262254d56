/** @file Rows of a journaled table that is only known at run time: the few statements that the write door needs. */
import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import { among } from '../rows/among.ts';
import type { Schema } from '../schema.ts';
import type { Entity } from './entities.ts';

export type AnyRow = Record<string, unknown> & { id: string };
export type Values = Readonly<Record<string, unknown>>;

const HALF_CHARACTER = /\p{Surrogate}/gu;

/**
 * The values as SQLite gives them back: it has no half characters, and what is journaled must be what is stored, or
 * the act could never be taken back.
 */
export const storable = <V extends Values>(values: V): V =>
  Object.fromEntries(
    Object.entries(values).map(([column, value]) => [
      column,
      typeof value === 'string' ? value.replace(HALF_CHARACTER, '\uFFFD') : value,
    ]),
  ) as V;

/** A longer list gains nothing and holds more at once. See [Note: lists as JSON]. */
const CHUNK = 400;
/** Rows of one insertion. */
const ROWS = 50;

export function* chunksOf<T>(items: readonly T[], size = CHUNK): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** The same transaction under a stand-in table: Kysely's types cannot follow a name that is a variable. */
export class AnyTable {
  private readonly db: Kysely<{ row: AnyRow }>;
  private readonly name: 'row';

  constructor(db: Transaction<Schema>, entity: Entity) {
    this.db = db as unknown as Kysely<{ row: AnyRow }>;
    this.name = entity as 'row';
  }

  async find(id: string): Promise<AnyRow | undefined> {
    const row = await this.db.selectFrom(this.name).selectAll().where('id', '=', id).executeTakeFirst();
    return row as AnyRow | undefined;
  }

  /** The rows that exist, by id. */
  async findMany(ids: readonly string[]): Promise<Map<string, AnyRow>> {
    const found = new Map<string, AnyRow>();
    for (const chunk of chunksOf(ids)) {
      const rows = await this.db.selectFrom(this.name).selectAll().where('id', 'in', among(chunk)).execute();
      for (const row of rows as AnyRow[]) found.set(row.id, row);
    }
    return found;
  }

  /** Rows of the same columns. The text is written here: building it for each row costs more than the insertion. */
  async insert(rows: readonly Values[]): Promise<void> {
    const columns = Object.keys(rows[0] ?? {});
    const tuple = `(${columns.map(() => '?').join()})`;
    const head = `INSERT INTO "${this.name}" (${columns.map((column) => `"${column}"`).join()}) VALUES `;
    for (const chunk of chunksOf(rows, ROWS)) {
      const values = chunk.flatMap((row) => columns.map((column) => row[column]));
      await this.db.executeQuery(CompiledQuery.raw(head + chunk.map(() => tuple).join(), values));
    }
  }

  async set(ids: readonly string[], values: Values): Promise<void> {
    for (const chunk of chunksOf(ids)) {
      await this.db.updateTable(this.name).set(values).where('id', 'in', among(chunk)).execute();
    }
  }

  async erase(id: string): Promise<void> {
    await this.db.deleteFrom(this.name).where('id', '=', id).execute();
  }
}
