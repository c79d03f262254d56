/** @file The list of insurers and wholesalers. */
import type { Db } from '#main/db/journal/write-door.ts';
import type { InsurerTable } from '#main/db/schema.ts';

export const listInsurerRows = (db: Db): Promise<InsurerTable[]> =>
  db.selectFrom('insurer').selectAll().where('deletedAt', 'is', null).orderBy('position').execute();

export const findInsurerRow = (db: Db, id: string): Promise<InsurerTable | undefined> =>
  db.selectFrom('insurer').selectAll().where('id', '=', id).where('deletedAt', 'is', null).executeTakeFirst();

/** By insurer, the contracts and quotes that name it, as one or as wholesaler, those in the bin included. */
export async function countContractsByInsurer(db: Db): Promise<Map<string, number>> {
  const count = (column: 'insurerId' | 'wholesalerId') =>
    db
      .selectFrom('contract')
      .select((eb) => [`${column} as id`, eb.fn.countAll<number>().as('count')])
      .where(column, 'is not', null)
      .groupBy(column)
      .execute();
  const counts = new Map<string, number>();
  for (const { id, count: uses } of [...(await count('insurerId')), ...(await count('wholesalerId'))]) {
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + uses);
  }
  return counts;
}
