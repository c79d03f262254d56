/**
 * @file The write door. Inside one transaction it writes the rows and, beside them, what they were before:
 * nothing else in the product writes a journaled table.
 */
import type { ExpressionBuilder, ExpressionWrapper, SqlBool, Transaction } from 'kysely';
import { fail } from '#shared/kernel/errors.ts';
import type { MachineRows } from '../machine-rows.ts';
import type { Schema } from '../schema.ts';
import { AnyTable, chunksOf, storable, type AnyRow, type Values } from './any-table.ts';
import {
  DELETION_GROUP,
  WHOLE_ROW,
  columnsOf,
  entities,
  groupOf,
  type Entity,
  type RowOf,
} from './entities.ts';

export interface Change {
  readonly entity: Entity;
  readonly rowId: string;
  readonly clientId: string | null;
  readonly fieldGroup: string;
  readonly before: Values | null;
  readonly after: Values | null;
}

type ExpressionFactory<T extends keyof Schema> = (
  builder: ExpressionBuilder<Schema, T>,
) => ExpressionWrapper<Schema, T, SqlBool>;
type Patch<E extends Entity> = Partial<Omit<RowOf<E>, 'id'>>;
type Deletable = Exclude<Entity, 'cabinet' | 'setting'>;

/** What a command sees of the database: reads through `db`, writes through the verbs below. */
export class WriteTransaction {
  readonly changes: Change[] = [];

  constructor(
    /** Read handle inside the transaction. Using the outer handle here would wait for ever. */
    readonly db: Transaction<Schema>,
    private readonly now: string,
  ) {}

  /** What the machine remembers for itself, written in this transaction and not journaled. */
  get machine(): MachineRows {
    return this.db;
  }

  /** Adds a row. */
  async insert<E extends Entity>(entity: E, row: RowOf<E>): Promise<void> {
    await this.insertMany(entity, [row]);
  }

  /** Adds rows of the same columns, in a few statements. */
  async insertMany<E extends Entity>(entity: E, typed: readonly RowOf<E>[]): Promise<void> {
    const rows = typed.map((row) => storable(row as unknown as Values)) as unknown as RowOf<E>[];
    await this.table(entity).insert(rows as unknown as Values[]);
    for (const row of rows) {
      const clientId = clientOf(entity, row);
      const { id: rowId } = row;
      this.changes.push({ entity, rowId, clientId, fieldGroup: WHOLE_ROW, before: null, after: { ...row } });
    }
  }

  /**
   * Changes some columns of a row; writes nothing when nothing differs.
   * @returns whether something changed
   * @throws AppError `not-found`
   */
  async update<E extends Entity>(entity: E, id: string, patch: Patch<E>): Promise<boolean> {
    const current = (await this.table(entity).find(id)) ?? fail('not-found', `${entity} row`);
    const changed = differences(current, storable(patch));
    if (Object.keys(changed).length === 0) return false;
    await this.table(entity).set([id], changed);
    this.recordUpdate(entity, current, changed);
    return true;
  }

  /**
   * The same change to many rows, in a few statements. Rows that do not exist are left out.
   * @returns how many rows changed
   */
  async updateMany<E extends Entity>(entity: E, ids: readonly string[], typed: Patch<E>): Promise<number> {
    const patch = storable(typed);
    let count = 0;
    // In the order of the tree that holds them: a large act then walks its pages once.
    for (const chunk of chunksOf([...ids].sort())) {
      const rows = await this.table(entity).findMany(chunk);
      count += await this.updateChunk(entity, [...rows.values()], patch);
    }
    return count;
  }

  /**
   * The same for rows that were just read in this transaction, whole: they are not read again.
   * @returns how many rows changed
   */
  async updateRows<E extends Entity>(entity: E, rows: readonly RowOf<E>[], typed: Patch<E>): Promise<number> {
    const patch = storable(typed);
    const sorted = (rows as unknown as AnyRow[]).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    let count = 0;
    for (const chunk of chunksOf(sorted)) count += await this.updateChunk(entity, chunk, patch);
    return count;
  }

  private async updateChunk(entity: Entity, rows: readonly AnyRow[], patch: Values): Promise<number> {
    const moved: string[] = [];
    for (const row of rows) {
      const changed = differences(row, patch);
      if (Object.keys(changed).length === 0) continue;
      moved.push(row.id);
      this.recordUpdate(entity, row, changed);
    }
    await this.table(entity).set(moved, patch);
    return moved.length;
  }

  /** Puts a row into the bin. */
  async remove(entity: Deletable, id: string): Promise<void> {
    await this.update(entity, id, { [DELETION_GROUP]: this.now });
  }

  /** Puts many rows into the bin; those already there stay as they are. */
  async removeMany(entity: Deletable, ids: readonly string[]): Promise<number> {
    return this.updateMany(entity, ids, { [DELETION_GROUP]: this.now });
  }

  /** Takes a row out of the bin. */
  async restore(entity: Deletable, id: string): Promise<void> {
    await this.update(entity, id, { [DELETION_GROUP]: null });
  }

  /**
   * Erases a row and the values that the journal holds of it, so that nothing of a person is left; the acts
   * that made those values can no longer be taken back.
   */
  async eraseForGood(entity: Deletable, id: string): Promise<void> {
    await this.forget((change) => change.and([change('entity', '=', entity), change('rowId', '=', id)]));
    // Also what no row tells of any more: a number that was added to this client and taken back.
    if (entity === 'client') await this.forget((change) => change('clientId', '=', id));
    await this.table(entity).erase(id);
  }

  private async forget(which: ExpressionFactory<'operation_change'>): Promise<void> {
    const touching = this.db.selectFrom('operation_change').select('operationId').where(which);
    await this.db.updateTable('operation').set({ isUndoable: 0 }).where('id', 'in', touching).execute();
    await this.db.updateTable('operation_change').set({ before: null, after: null }).where(which).execute();
  }

  /**
   * Applies recorded changes, backwards (undo: give them last first) or forwards (redo).
   * @throws AppError `conflict` where a row has moved on since
   */
  async apply(changes: readonly Change[], direction: 'backwards' | 'forwards'): Promise<void> {
    const steps = changes.map((change) =>
      direction === 'backwards' ? { ...change, before: change.after, after: change.before } : change,
    );
    for (let start = 0; start < steps.length;) {
      const end = endOfRun(steps, start);
      await this.applyRun(steps.slice(start, end));
      start = end;
    }
  }

  private async applyRun(steps: readonly Change[]): Promise<void> {
    const [first] = steps;
    if (first === undefined) return;
    if (first.fieldGroup === WHOLE_ROW) await this.applyWholeRow(first);
    else for (const chunk of chunksOf(steps)) await this.applyGroups(first.entity, chunk);
    this.changes.push(...steps);
  }

  private async applyWholeRow({ entity, rowId, before, after }: Change): Promise<void> {
    const table = this.table(entity);
    const current = await table.find(rowId);
    if (after === null) {
      if (current === undefined || before === null || !holds(current, before)) refuse();
      await table.erase(rowId);
      return;
    }
    if (current !== undefined) refuse();
    await table.insert([after]);
  }

  private async applyGroups(entity: Entity, steps: readonly Change[]): Promise<void> {
    const table = this.table(entity);
    const rows = await table.findMany(steps.map(({ rowId }) => rowId));
    const idsByValues = new Map<string, { values: Values; ids: string[] }>();
    for (const { rowId, before, after } of steps) {
      const current = rows.get(rowId);
      if (current === undefined || before === null || after === null || !holds(current, before)) refuse();
      const key = JSON.stringify(after);
      const same = idsByValues.get(key) ?? { values: after, ids: [] };
      same.ids.push(rowId);
      idsByValues.set(key, same);
    }
    for (const { values, ids } of idsByValues.values()) await table.set(ids, values);
  }

  private recordUpdate(entity: Entity, current: AnyRow, changed: Values): void {
    const next: AnyRow = { ...current, ...changed };
    const clientId = clientOf(entity, next);
    for (const fieldGroup of new Set(Object.keys(changed).map((column) => groupOf(entity, column)))) {
      const columns = columnsOf(entity, fieldGroup);
      const [before, after] = [pick(current, columns), pick(next, columns)];
      this.changes.push({ entity, rowId: current.id, clientId, fieldGroup, before, after });
    }
  }

  private table(entity: Entity): AnyTable {
    return new AnyTable(this.db, entity);
  }
}

function refuse(): never {
  return fail('conflict', 'a row has changed since');
}

function clientOf(entity: Entity, row: { id: string }): string | null {
  return (entities[entity].clientOf as (row: { id: string }) => string | null)(row);
}

/** Changes of one group in one table, of different rows, can be applied together. */
function endOfRun(steps: readonly Change[], start: number): number {
  const first = steps[start];
  if (first === undefined || first.fieldGroup === WHOLE_ROW) return start + 1;
  const seen = new Set<string>();
  let end = start;
  for (; end < steps.length; end += 1) {
    const step = steps[end];
    if (step?.entity !== first.entity || step.fieldGroup !== first.fieldGroup || seen.has(step.rowId)) break;
    seen.add(step.rowId);
  }
  return end;
}

function differences(row: AnyRow, patch: Values): Values {
  return Object.fromEntries(
    Object.entries(patch).filter(([column, value]) => value !== undefined && row[column] !== value),
  );
}

function pick(row: AnyRow, columns: readonly string[]): Values {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

function holds(row: AnyRow, part: Values): boolean {
  return Object.entries(part).every(([column, value]) => (row[column] ?? null) === (value ?? null));
}
