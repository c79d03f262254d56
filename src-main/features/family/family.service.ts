/** @file Acts on the family of a client. */
import { assertBirth, nirToStore, spellNir } from '#shared/features/client/client.rules.ts';
import type { familyApi } from '#shared/features/family/family.api.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { fail } from '#shared/kernel/errors.ts';
import { hasLetter, squeeze } from '#shared/kernel/text.ts';
import { getLivingClient, getLivingRow, nextPosition } from '#main/db/client-rows.ts';
import { emptyClient, emptyFamilyMember } from '#main/db/empty-rows.ts';
import { saved, savedRow, type SavedAct, type SavedRow } from '#main/db/journal/saved.ts';
import type { OperationHead } from '#main/db/journal/write-door.ts';
import type { FamilyMemberTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { followRelationship, linkBothWays, unlinkBothWays } from './family-link.ts';

type Input<P extends keyof typeof familyApi> = InputOf<(typeof familyApi)[P]>;
type Patch = Input<'update'>['patch'];
type StoredPatch = Partial<Omit<FamilyMemberTable, 'id'>>;

/** Acts on two sheets are told as acts of the one they were done on. */
async function headOf({ db }: Context, command: string, memberId: string): Promise<OperationHead> {
  const member = await db
    .selectFrom('family_member')
    .select('clientId')
    .where('id', '=', memberId)
    .executeTakeFirst();
  return { command: `family.${command}`, clientId: member?.clientId ?? fail('not-found', 'family_member') };
}

function patchToStore(patch: Patch, context: Context): StoredPatch {
  assertBirth(patch.birthOn ?? null, context.today());
  const texts = (['firstName', 'lastName', 'birthName', 'birthTown'] as const).flatMap((column) => {
    const text = patch[column];
    return text === undefined ? [] : [[column, squeeze(text)] as const];
  });
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  const stored: StoredPatch = { ...Object.fromEntries(given), ...Object.fromEntries(texts) };
  if (patch.birthTown !== undefined && patch.birthInsee === undefined) stored.birthInsee = null;
  return stored;
}

export async function addMember(context: Context, { clientId, member }: Input<'add'>): Promise<SavedRow> {
  const id = context.newId();
  const stored = patchToStore(member, context);
  return savedRow(
    context.write({ command: 'family.add' }, async (tx) => {
      await getLivingClient(tx, clientId);
      const position = await nextPosition(tx, 'family_member', clientId);
      await tx.insert('family_member', { ...emptyFamilyMember(id, clientId), ...stored, position });
      return id;
    }),
  );
}

/** What a linked client's own sheet says; on the other sheet it is only read. */
const IDENTITY = ['firstName', 'lastName', 'birthName', 'gender', 'birthOn', 'birthTown', 'birthInsee'];

function assertOwnIdentity(member: FamilyMemberTable, columns: readonly string[]): void {
  const column = columns.find((name) => IDENTITY.includes(name) || name === 'nir');
  if (member.linkedClientId !== null && column !== undefined) {
    fail('conflict', 'a linked member', { fields: { [column]: 'linked-to-client' } });
  }
}

export async function updateMember(context: Context, { id, patch }: Input<'update'>): Promise<SavedAct> {
  const head = await headOf(context, 'update', id);
  const stored = patchToStore(patch, context);
  return saved(
    context.write(head, async (tx) => {
      const member = await getLivingRow(tx, 'family_member', id);
      assertOwnIdentity(member, Object.keys(stored));
      await tx.update('family_member', id, stored);
      if (patch.relationship !== undefined) await followRelationship(tx, member, patch.relationship);
    }),
  );
}

/** A link goes with the member: the other sheet no longer names who left this one. */
export async function removeMember(context: Context, id: string): Promise<SavedAct> {
  const head = await headOf(context, 'remove', id);
  return saved(
    context.write(head, async (tx) => {
      const member = await getLivingRow(tx, 'family_member', id);
      await tx.remove('family_member', id);
      if (member.linkedClientId !== null) await unlinkBothWays(tx, member);
    }),
  );
}

export async function setMemberNir(
  context: Context,
  { id, nir, toConfirm }: Input<'setNir'>,
): Promise<SavedAct> {
  const stored = nirToStore(nir, toConfirm);
  return saved(
    context.write({ command: 'family.setNir' }, async (tx) => {
      assertOwnIdentity(await getLivingRow(tx, 'family_member', id), ['nir']);
      await tx.update('family_member', id, stored);
    }),
  );
}

/** The number of a linked member is its client's: the act is recorded on that client. */
export async function revealMemberNir(context: Context, id: string): Promise<{ nir: string }> {
  const row = await context.db
    .selectFrom('family_member as member')
    .leftJoin('client as linked', 'linked.id', 'member.linkedClientId')
    .select(['member.clientId', 'linked.id as linkedId', 'member.nir', 'linked.nir as linkedNir'])
    .where('member.id', '=', id)
    .where('member.deletedAt', 'is', null)
    .executeTakeFirst();
  const nir = (row?.linkedId ? row.linkedNir : row?.nir) ?? fail('not-found', 'no number');
  const clientId = row?.linkedId ?? row?.clientId ?? fail('not-found', 'family_member');
  await context.write({ command: 'family.revealNir', isUndoable: false, clientId }, (tx) =>
    getLivingRow(tx, 'family_member', id),
  );
  return { nir: spellNir(nir) };
}

export async function linkMember(context: Context, { id, linkedClientId }: Input<'link'>): Promise<SavedAct> {
  const head = await headOf(context, 'link', id);
  return saved(
    context.write(head, async (tx) => {
      const member = await getLivingRow(tx, 'family_member', id);
      await linkBothWays(tx, member, await getLivingClient(tx, linkedClientId), context.newId);
    }),
  );
}

export async function unlinkMember(context: Context, id: string): Promise<SavedAct> {
  const head = await headOf(context, 'unlink', id);
  return saved(
    context.write(head, async (tx) => unlinkBothWays(tx, await getLivingRow(tx, 'family_member', id))),
  );
}

/** « Créer sa fiche »: nothing is typed twice; the new client has the manager of the first. */
export async function becomeClient(context: Context, id: string): Promise<SavedRow> {
  const head = await headOf(context, 'becomeClient', id);
  const clientId = context.newId();
  return savedRow(
    context.write(head, async (tx) => {
      const member = await getLivingRow(tx, 'family_member', id);
      assertOwnIdentity(member, ['nir']);
      const { firstName, lastName, birthName, gender, birthOn, birthTown, birthInsee, nir, nirToConfirm } =
        member;
      if (!hasLetter(firstName + lastName)) {
        fail('invalid-input', 'member without a name', { fields: { lastName: 'name-required' } });
      }
      const { managerId } = await getLivingClient(tx, member.clientId);
      const identity = { firstName, lastName, birthName, gender, birthOn, birthTown, birthInsee };
      const client = {
        ...emptyClient(clientId, context.clock.now()),
        ...{ ...identity, nir, nirToConfirm, managerId },
      };
      await tx.insert('client', client);
      await linkBothWays(tx, member, client, context.newId);
      return clientId;
    }),
  );
}
