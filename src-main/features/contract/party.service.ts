/** @file Whoever a contract is about beside its subscriber. */
import type { contractApi, NewParty } from '#shared/features/contract/contract.api.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { fail } from '#shared/kernel/errors.ts';
import { squeeze } from '#shared/kernel/text.ts';
import { getLivingClient } from '#main/db/client-rows.ts';
import { saved, savedRow, type SavedAct, type SavedRow } from '#main/db/journal/saved.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import { getLivingContract } from '#main/db/rows/living-contract.ts';
import type { ContractTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';

type Api = typeof contractApi;

/** A client, a member of a family, or a name: one of the three, and it is there. */
async function assertSomebody(tx: WriteTransaction, party: NewParty): Promise<void> {
  const { partyClientId, familyMemberId } = party;
  if (partyClientId !== null && familyMemberId !== null) fail('invalid-input', 'two people in one party');
  if (partyClientId !== null) await getLivingClient(tx, partyClientId);
  else if (familyMemberId !== null) {
    const member = await tx.db
      .selectFrom('family_member')
      .select('id')
      .where('id', '=', familyMemberId)
      .where('deletedAt', 'is', null)
      .executeTakeFirst();
    if (!member) fail('not-found', 'family_member');
  } else if (squeeze(party.name) === '') {
    fail('invalid-input', 'a party without a name', { fields: { name: 'name-required' } });
  }
}

/** @returns the identifier of the row */
export async function insertParty(
  context: Context,
  tx: WriteTransaction,
  contract: Pick<ContractTable, 'id' | 'clientId'>,
  party: NewParty,
): Promise<string> {
  await assertSomebody(tx, party);
  const last = await tx.db
    .selectFrom('contract_party')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('contractId', '=', contract.id)
    .executeTakeFirst();
  const id = context.newId();
  const hasSheet = party.partyClientId !== null || party.familyMemberId !== null;
  await tx.insert('contract_party', {
    ...{ id, contractId: contract.id, clientId: contract.clientId, role: party.role },
    ...{ partyClientId: party.partyClientId, familyMemberId: party.familyMemberId },
    ...{ name: hasSheet ? '' : squeeze(party.name), position: (last?.position ?? -1) + 1, deletedAt: null },
  });
  return id;
}

export const addParty = (
  context: Context,
  { contractId, ...party }: InputOf<Api['addParty']>,
): Promise<SavedRow> =>
  savedRow(
    context.write({ command: 'contract.addParty' }, async (tx) =>
      insertParty(context, tx, await getLivingContract(tx, contractId), party),
    ),
  );

export const removeParty = (context: Context, id: string): Promise<SavedAct> =>
  saved(
    context.write({ command: 'contract.removeParty' }, async (tx) => {
      const row = await tx.db
        .selectFrom('contract_party')
        .select(['contractId', 'deletedAt'])
        .where('id', '=', id)
        .executeTakeFirst();
      if (row?.deletedAt !== null) fail('not-found', 'contract_party');
      await getLivingContract(tx, row.contractId);
      await tx.remove('contract_party', id);
    }),
  );
