/**
 * @file The two ends of a link: a member on one sheet, its reciprocal on the other, one link id on both. A linked
 * member shows the linked client's own names, birth and number; what was typed before stays under it, unread, and
 * comes back when a mistaken link is taken off.
 */
import { fail } from '#shared/kernel/errors.ts';
import { inverseRelationship, type Relationship } from '#shared/kernel/person.ts';
import { fold, hasLetter } from '#shared/kernel/text.ts';
import { getLivingClient, nextPosition } from '#main/db/client-rows.ts';
import { emptyFamilyMember } from '#main/db/empty-rows.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { ClientTable, FamilyMemberTable } from '#main/db/schema.ts';

type Member = FamilyMemberTable;

const inverseOf = (relationship: string): Relationship => inverseRelationship(relationship as Relationship);

const hasOwnName = ({ firstName, lastName }: Member): boolean => hasLetter(firstName + lastName);

/** A member of the other sheet, typed before, that can only be this client. */
async function findSameUnlinked(
  tx: WriteTransaction,
  clientId: string,
  person: ClientTable,
): Promise<Member | undefined> {
  const members = await tx.db
    .selectFrom('family_member')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('linkedClientId', 'is', null)
    .where('deletedAt', 'is', null)
    .orderBy('position')
    .execute();
  const names = [fold(person.lastName), fold(person.birthName)];
  return members.find(
    (member) =>
      hasOwnName(member) &&
      fold(member.firstName) === fold(person.firstName) &&
      [member.lastName, member.birthName].some((name) => name !== '' && names.includes(fold(name))),
  );
}

async function assertLinkable(tx: WriteTransaction, member: Member, target: ClientTable): Promise<void> {
  const refuse = (code: string): never => fail('conflict', code, { fields: { linkedClientId: code } });
  if (member.linkedClientId !== null) refuse('already-linked');
  if (member.clientId === target.id) refuse('link-to-self');
  const same = await tx.db
    .selectFrom('family_member')
    .select('id')
    .where('clientId', '=', member.clientId)
    .where('linkedClientId', '=', target.id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  if (same) refuse('already-linked');
}

/**
 * Links both ways. The reciprocal is a member already typed on the other sheet under the owner's name, else a new one.
 * @throws AppError `conflict` when the member, or this pair of clients, is linked already
 */
export async function linkBothWays(
  tx: WriteTransaction,
  member: Member,
  target: ClientTable,
  newId: () => string,
): Promise<void> {
  await assertLinkable(tx, member, target);
  const owner = await getLivingClient(tx, member.clientId);
  const linkId = newId();
  await tx.update('family_member', member.id, { linkedClientId: target.id, linkId });
  const known = await findSameUnlinked(tx, target.id, owner);
  if (known) {
    await tx.update('family_member', known.id, { linkedClientId: owner.id, linkId });
    return;
  }
  await tx.insert('family_member', {
    ...emptyFamilyMember(newId(), target.id),
    relationship: inverseOf(member.relationship),
    linkedClientId: owner.id,
    linkId,
    position: await nextPosition(tx, 'family_member', target.id),
  });
}

/** A member that never had a name of its own keeps the one it showed; the number stays with the client alone. */
async function namesToKeep(tx: WriteTransaction, member: Member): Promise<Partial<Member>> {
  if (hasOwnName(member) || member.linkedClientId === null) return {};
  const shown = await tx.db
    .selectFrom('client')
    .select(['firstName', 'lastName', 'birthName', 'gender', 'birthOn', 'birthTown', 'birthInsee'])
    .where('id', '=', member.linkedClientId)
    .executeTakeFirst();
  return shown ?? {};
}

async function findReciprocal(tx: WriteTransaction, member: Member): Promise<Member | undefined> {
  if (member.linkId === null) return undefined;
  return tx.db
    .selectFrom('family_member')
    .selectAll()
    .where('linkId', '=', member.linkId)
    .where('id', '<>', member.id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
}

/** Takes the link off both ends. A reciprocal that only the link had made goes to the bin; a typed one stays. */
export async function unlinkBothWays(tx: WriteTransaction, member: Member): Promise<void> {
  const reciprocal = await findReciprocal(tx, member);
  const kept = await namesToKeep(tx, member);
  await tx.update('family_member', member.id, { linkedClientId: null, linkId: null, ...kept });
  if (!reciprocal) return;
  if (!hasOwnName(reciprocal)) await tx.remove('family_member', reciprocal.id);
  const names = await namesToKeep(tx, reciprocal);
  await tx.update('family_member', reciprocal.id, { linkedClientId: null, linkId: null, ...names });
}

/** The other sheet says the inverse, unless the broker worded it otherwise there. */
export async function followRelationship(
  tx: WriteTransaction,
  member: Member,
  relationship: Relationship,
): Promise<void> {
  const reciprocal = await findReciprocal(tx, member);
  if (!reciprocal || reciprocal.relationship !== inverseOf(member.relationship)) return;
  await tx.update('family_member', reciprocal.id, { relationship: inverseOf(relationship) });
}
