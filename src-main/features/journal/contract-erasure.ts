/** @file What goes with a contract that is erased for good, and what other contracts keep of a person who is. */
import { displayName } from '#shared/kernel/text.ts';
import type { Entity } from '#main/db/journal/entities.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';

/** The rows of a contract, those that refer to others first. */
export const CONTRACT_ROWS = [
  'claim_step',
  'claim',
  'contract_party',
  'contract_period',
  'contract',
] as const;

type Erased = Map<Entity, string[]>;

const add = (erased: Erased, entity: Entity, ids: readonly { readonly id: string }[]): void => {
  erased.set(entity, [...(erased.get(entity) ?? []), ...ids.map(({ id }) => id)]);
};

/** Steps go with their claims; everything else with the contract. */
export async function gatherRowsOfContracts({ db }: WriteTransaction, erased: Erased): Promise<void> {
  for (const contractId of new Set(erased.get('contract'))) {
    for (const entity of ['claim', 'contract_party', 'contract_period'] as const) {
      add(
        erased,
        entity,
        await db.selectFrom(entity).select('id').where('contractId', '=', contractId).execute(),
      );
    }
  }
  for (const claimId of new Set(erased.get('claim'))) {
    add(
      erased,
      'claim_step',
      await db.selectFrom('claim_step').select('id').where('claimId', '=', claimId).execute(),
    );
  }
}

/** A contract that replaced one that goes is on its own from now on. */
export async function releaseReplacing(tx: WriteTransaction, erased: Erased): Promise<void> {
  const gone = new Set(erased.get('contract'));
  for (const id of gone) {
    const query = tx.db.selectFrom('contract').select('id').where('replacesId', '=', id);
    for (const replacing of await query.execute()) {
      // Rows that go as well are erased in any order.
      await tx.update('contract', replacing.id, { replacesId: null });
    }
  }
}

/** A contract of somebody else that names whoever goes keeps the name that it showed. */
export async function keepNamesOf(tx: WriteTransaction, erased: Erased): Promise<void> {
  for (const id of new Set(erased.get('client'))) {
    const listing = tx.db
      .selectFrom('client')
      .select(['legalName', 'firstName', 'lastName'])
      .where('id', '=', id);
    const client = await listing.executeTakeFirst();
    const name = client ? client.legalName || displayName(client.lastName, client.firstName) : '';
    const parties = tx.db.selectFrom('contract_party').select('id').where('partyClientId', '=', id);
    for (const party of await parties.execute()) {
      await tx.update('contract_party', party.id, { partyClientId: null, name });
    }
  }
  for (const id of new Set(erased.get('family_member'))) {
    const member = await tx.db
      .selectFrom('family_member')
      .select(['firstName', 'lastName', 'linkedClientId'])
      .where('id', '=', id)
      .executeTakeFirst();
    const parties = tx.db.selectFrom('contract_party').select('id').where('familyMemberId', '=', id);
    const name = member ? displayName(member.lastName, member.firstName) : '';
    for (const party of await parties.execute()) {
      await tx.update('contract_party', party.id, { familyMemberId: null, name: name || '—' });
    }
  }
}
