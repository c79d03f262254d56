/** @file After an act is taken back out of turn, each link still has two living ends that name one another. */
import { fail } from '#shared/kernel/errors.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';

type Tx = WriteTransaction;

const endsOf = ({ db }: Tx, linkId: string) =>
  db
    .selectFrom('family_member')
    .select(['clientId', 'linkedClientId', 'deletedAt'])
    .where('linkId', '=', linkId)
    .execute();
type End = Awaited<ReturnType<typeof endsOf>>[number];

/** The links that the changes made, took off, or whose members they moved. */
async function touchedLinks({ db, changes }: Tx): Promise<Set<string>> {
  const touched = new Set<string>();
  for (const { entity, rowId, before, after } of changes) {
    if (entity !== 'family_member') continue;
    const row = await db
      .selectFrom('family_member')
      .select('linkId')
      .where('id', '=', rowId)
      .executeTakeFirst();
    for (const linkId of [before?.['linkId'], after?.['linkId'], row?.linkId]) {
      if (typeof linkId === 'string') touched.add(linkId);
    }
  }
  return touched;
}

const isMutual = (a: End, b: End): boolean =>
  a.deletedAt === null &&
  b.deletedAt === null &&
  a.clientId === b.linkedClientId &&
  b.clientId === a.linkedClientId;

/** A sheet names another at most once. */
async function isOnlyOne({ db }: Tx, { clientId, linkedClientId }: End): Promise<boolean> {
  const same = await db
    .selectFrom('family_member')
    .select('id')
    .where('clientId', '=', clientId)
    .where('linkedClientId', '=', linkedClientId)
    .where('deletedAt', 'is', null)
    .execute();
  return same.length === 1;
}

/** @throws AppError `conflict` */
export async function assertLinksMutual(tx: Tx): Promise<void> {
  for (const linkId of await touchedLinks(tx)) {
    const [a, b, ...others] = await endsOf(tx, linkId);
    if (a === undefined) continue;
    const isPair = b !== undefined && others.length === 0 && isMutual(a, b);
    if (!isPair || !(await isOnlyOne(tx, a)) || !(await isOnlyOne(tx, b))) {
      fail('conflict', 'one end of a link has moved on');
    }
  }
}
