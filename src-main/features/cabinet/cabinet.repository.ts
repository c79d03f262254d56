/** @file Reads of the cabinet, its collaborators and its lists. */
import { sql } from 'kysely';
import type { CabinetFields, Collaborator, ListItem } from '#shared/features/cabinet/cabinet.api.ts';
import { CABINET_ID } from '#shared/kernel/ids.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import type { CollaboratorTable, ListItemTable } from '#main/db/schema.ts';

/** The setting that remembers who works on this machine; its value is the identifier as JSON text. */
export const CURRENT_COLLABORATOR = 'currentCollaborator';

export type ListName = ListItem['list'];

export async function findCabinet(db: Db): Promise<CabinetFields | null> {
  const row = await db.selectFrom('cabinet').selectAll().where('id', '=', CABINET_ID).executeTakeFirst();
  if (!row) return null;
  const { id: _id, ...fields } = row;
  return fields;
}

/** Null as long as nobody was chosen, or when who was chosen has left since. */
export async function findCurrentCollaboratorId(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom('collaborator')
    .innerJoin('setting', (join) => join.on('setting.id', '=', CURRENT_COLLABORATOR))
    .select('collaborator.id')
    .whereRef('collaborator.id', '=', sql<string>`setting.value ->> '$'`)
    .where('collaborator.deletedAt', 'is', null)
    .where('collaborator.isActive', '=', 1)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function findSetting(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('setting').select('value').where('id', '=', id).executeTakeFirst();
  return row?.value ?? null;
}

export function listCollaboratorRows(db: Db): Promise<CollaboratorTable[]> {
  return db
    .selectFrom('collaborator')
    .selectAll()
    .where('deletedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** Clients per manager, those in the bin included: they may come back. */
export async function countClientsByManager(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('client')
    .select((eb) => ['managerId', eb.fn.countAll<number>().as('count')])
    .where('managerId', 'is not', null)
    .groupBy('managerId')
    .execute();
  return new Map(rows.map((row) => [row.managerId ?? '', row.count]));
}

export async function listClientIdsOfManager(db: Db, managerId: string): Promise<string[]> {
  const rows = await db.selectFrom('client').select('id').where('managerId', '=', managerId).execute();
  return rows.map((row) => row.id);
}

/** The tasks that somebody still has to do. */
export async function listOpenTaskIds(db: Db, assigneeId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('task')
    .select('id')
    .where('assigneeId', '=', assigneeId)
    .where('status', '=', 'OUVERTE')
    .where('deletedAt', 'is', null)
    .execute();
  return rows.map((row) => row.id);
}

/** The events of somebody that are not over: today's and later ones, and the series that go on. */
export async function listComingEventIds(db: Db, ownerId: string, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('calendar_event')
    .select('id')
    .where('ownerId', '=', ownerId)
    .where('deletedAt', 'is', null)
    .where((eb) => eb.or([eb('lastOn', 'is', null), eb('lastOn', '>=', today)]))
    .execute();
  return rows.map((row) => row.id);
}

export function toCollaborator(
  row: CollaboratorTable,
): Omit<Collaborator, 'id' | 'clientCount'> & { id: string } {
  const { id, firstName, lastName, initials, color, isActive } = row;
  return { id, firstName, lastName, initials, color, isActive: isActive === 1 };
}

export function listItemRows(db: Db, list: ListName): Promise<ListItemTable[]> {
  return db
    .selectFrom('list_item')
    .selectAll()
    .where('list', '=', list)
    .where('deletedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** Codes of a list, those of removed items included: a code is never given twice. */
export async function listCodes(db: Db, list: ListName): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('list_item').select('code').where('list', '=', list).execute();
  return new Set(rows.map((row) => row.code));
}

export function findItemRow(db: Db, id: string): Promise<ListItemTable | undefined> {
  return db
    .selectFrom('list_item')
    .selectAll()
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
}

/** How many rows use each item of the lists, the bin included. */
export async function countUsesByItem(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('client')
    .select((eb) => ['originId', eb.fn.countAll<number>().as('count')])
    .where('originId', 'is not', null)
    .groupBy('originId')
    .execute();
  const documents = await db
    .selectFrom('document')
    .select((eb) => ['typeId', eb.fn.countAll<number>().as('count')])
    .where('typeId', 'is not', null)
    .groupBy('typeId')
    .execute();
  return new Map([
    ...rows.map((row) => [row.originId ?? '', row.count] as const),
    ...documents.map((row) => [row.typeId ?? '', row.count] as const),
  ]);
}

export function toListItem(row: ListItemTable): Omit<ListItem, 'id' | 'usageCount'> & { id: string } {
  const { id, list, code, label, isSystem, isArchived } = row;
  return { id, list, code, label, isSystem: isSystem === 1, isArchived: isArchived === 1 };
}
