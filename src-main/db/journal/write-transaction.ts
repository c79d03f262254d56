/**
 * @file The write door. Inside one transaction it writes the rows and, beside them, what they were before:
 * nothing else in the product writes a journaled table.
 */
import type { Kysely, Transaction } from 'kysely';
import { fail } from '#shared/kernel/errors.ts';
import type { Schema } from '../schema.ts';
import {
  DELETION_GROUP,
  WHOLE_ROW,
  columnsOf,
  entities,
  groupOf,
  type Entity,
  type RowOf,
} from './entities.ts';

/** Rows of any journaled table, once the entity is only known at run time. */
export type AnyRow = Record<string, unknown> & { id: string };
type AnyDb = Kysely<Record<string, AnyRow>>;

export interface Change {
  readonly entity: Entity;
  readonly rowId: string;
  readonly clientId: string | null;
  readonly fieldGroup: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

type Patch<E extends Entity> = Partial<Omit<RowOf<E>, 'id'>>;

/** What a command sees of the database: reads through `db`, writes through the three verbs. */
export class WriteTransaction {
  readonly changes: Change[] = [];

  constructor(
    /** Read handle inside the transaction. Using the outer handle here would wait for ever. */
    readonly db: Transaction<Schema>,
    private readonly now: string,
  ) {}

  /** Adds a row. */
  async insert<E extends Entity>(entity: E, row: RowOf<E>): Promise<void> {
    await this.any
      .insertInto(entity)
      .values(row as unknown as AnyRow)
      .execute();
    this.record({
      entity,
      rowId: row.id,
      clientId: clientOf(entity, row),
      fieldGroup: WHOLE_ROW,
      before: null,
      after: { ...row },
    });
  }

  /**
   * Changes some columns of a living row; writes nothing when nothing differs.
   * @returns whether something changed
   * @throws AppError `not-found`
   */
  async update<E extends Entity>(entity: E, id: string, patch: Patch<E>): Promise<boolean> {
    const current = await this.get(entity, id);
    const changed = Object.entries(patch).filter(
      ([column, value]) => value !== undefined && current[column] !== value,
    );
    if (changed.length === 0) return false;
    await this.any.updateTable(entity).set(Object.fromEntries(changed)).where('id', '=', id).execute();
    const next: AnyRow = { ...current, ...Object.fromEntries(changed) };
    const clientId = clientOf(entity, next as unknown as RowOf<E>);
    for (const group of new Set(changed.map(([column]) => groupOf(entity, column)))) {
      const columns = columnsOf(entity, group);
      this.record({
        entity,
        rowId: id,
        clientId,
        fieldGroup: group,
        before: pick(current, columns),
        after: pick(next, columns),
      });
    }
    return true;
  }

  /** Puts a row into the bin. */
  async remove(entity: Exclude<Entity, 'cabinet' | 'setting'>, id: string): Promise<void> {
    await this.update(entity, id, { [DELETION_GROUP]: this.now } as Patch<typeof entity>);
  }

  /** Takes a row out of the bin. */
  async restore(entity: Exclude<Entity, 'cabinet' | 'setting'>, id: string): Promise<void> {
    await this.update(entity, id, { [DELETION_GROUP]: null } as Patch<typeof entity>);
  }

  /** Applies one recorded change backwards (undo) or forwards (redo), refusing where the row has moved on since. */
  async apply(change: Change, direction: 'backwards' | 'forwards'): Promise<void> {
    const [from, to] =
      direction === 'backwards' ? [change.after, change.before] : [change.before, change.after];
    if (change.fieldGroup === WHOLE_ROW) await this.applyWholeRow(change, from, to);
    else await this.applyGroup(change, from, to);
    this.record({ ...change, before: from, after: to });
  }

  private async applyWholeRow(change: Change, from: Change['before'], to: Change['after']): Promise<void> {
    const current = await this.find(change.entity, change.rowId);
    if (to === null) {
      if (current === undefined || from === null || !contains(current, from))
        fail('conflict', 'row changed since');
      await this.any.deleteFrom(change.entity).where('id', '=', change.rowId).execute();
      return;
    }
    if (current !== undefined) fail('conflict', 'row exists');
    await this.any
      .insertInto(change.entity)
      .values(to as AnyRow)
      .execute();
  }

  private async applyGroup(change: Change, from: Change['before'], to: Change['after']): Promise<void> {
    const current = await this.find(change.entity, change.rowId);
    if (current === undefined || from === null || to === null || !contains(current, from))
      fail('conflict', 'row changed since');
    await this.any.updateTable(change.entity).set(to).where('id', '=', change.rowId).execute();
  }

  private async get(entity: Entity, id: string): Promise<AnyRow> {
    return (await this.find(entity, id)) ?? fail('not-found', `${entity} row`);
  }

  private find(entity: Entity, id: string): Promise<AnyRow | undefined> {
    return this.any.selectFrom(entity).selectAll().where('id', '=', id).executeTakeFirst();
  }

  private record(change: Change): void {
    this.changes.push(change);
  }

  /** The same transaction, for tables that are only known at run time. */
  private get any(): AnyDb {
    return this.db as unknown as AnyDb;
  }
}

function clientOf<E extends Entity>(entity: E, row: RowOf<E>): string | null {
  return entities[entity].clientOf(row);
}

function pick(row: AnyRow, columns: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

function contains(row: AnyRow, part: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(part).every(([column, value]) => (row[column] ?? null) === (value ?? null));
}
