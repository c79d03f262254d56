import type { Transaction } from 'kysely';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deriveClientListing, rebuildClientListing } from '#main/features/client-list/client-derivation.ts';
import { listingOf } from '#main/features/client-list/client-listing.ts';
import type { Schema } from '#main/db/schema.ts';
import { createPerson } from '../../support/acts.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { insertClients, insertCollaborators } from '../../support/client-rows.ts';
import { logicalContent } from '../../support/logical-content.ts';
import { plansOf } from '../../support/query-plan.ts';

let cabinet: TestCabinet;
beforeEach(async () => {
  cabinet = await openTestCabinet();
});
afterEach(() => cabinet.dispose());

const tokensOf = async (kind: string): Promise<string[]> => {
  const rows = await cabinet.context.db
    .selectFrom('client_search_token')
    .select('token')
    .where('kind', '=', kind as 'name')
    .orderBy('token')
    .execute();
  return rows.map(({ token }) => token);
};

describe('the derived rows of a client', () => {
  it('hold a name as it is typed with or without its particle, hyphen and apostrophe', async () => {
    await createPerson(cabinet, 'd’Artagnan', 'Jean-Baptiste');
    expect(await tokensOf('name')).toEqual([
      'artagnan',
      'baptiste',
      'd',
      'dartagnan',
      'jean',
      'jeanbaptiste',
    ]);
  });

  it('hold the birth name, and the person behind a company', async () => {
    await insertClients(cabinet.context, [
      { lastName: 'Durand', birthName: 'Marchand' },
      { kind: 'ENTREPRISE', legalName: 'Moulin', representative: 'Bernard' },
    ]);
    expect(await tokensOf('name')).toEqual(['bernard', 'durand', 'marchand', 'moulin']);
  });

  it('hold every end of a number in its national form, down to three digits', async () => {
    await createPerson(cabinet, 'Durand', 'Zoé', { phone: '+33 (0)6 39 98 12 34' });
    expect(await tokensOf('phone')).toEqual([
      ...['0639981234', '1234', '234', '39981234', '639981234', '81234', '981234', '9981234'],
    ]);
  });

  it('hold the town of each address, Saint and St alike, and the birth without separators', async () => {
    await insertClients(cabinet.context, [
      {
        lastName: 'Durand',
        birthOn: '1985-11-24',
        places: [
          ['42000', 'Saint-Étienne'],
          ['69001', 'Lyon'],
        ],
      },
    ]);
    expect(await tokensOf('place')).toEqual(['42000', '69001', 'etienne', 'lyon', 'saint', 'st']);
    expect(await tokensOf('birth')).toEqual(['111985', '1985', '24111985']);
  });

  it('show the primary channels and follow when another becomes primary', async () => {
    const clientId = await createPerson(cabinet, 'Durand', 'Zoé', {
      phone: '06 39 98 12 34 / 01 99 00 56 78',
    });
    const shown = async () =>
      (await cabinet.context.db.selectFrom('client_listing').select('phone').executeTakeFirstOrThrow()).phone;
    expect(await shown()).toBe('06\u00a039\u00a098\u00a012\u00a034');
    const { phones } = await cabinet.api.client.sheet({ clientId });
    await cabinet.api.clientChannel.setPrimaryPhone({ id: phones[1]!.id });
    expect(await shown()).toBe('01\u00a099\u00a000\u00a056\u00a078');
  });

  it('are the same as when all are made again, after a bulk act and deletions', async () => {
    const { context } = cabinet;
    const [managerId = ''] = await insertCollaborators(context, ['Ada']);
    const ids = await insertClients(
      context,
      Array.from({ length: 1100 }, (_, index) => ({ lastName: `Martin ${String(index)}`, phones: ['3639'] })),
    );
    await context.write({ command: 'clientList.assign' }, (tx) =>
      tx.updateMany('client', ids, { managerId }),
    );
    await context.write({ command: 'clientList.removeMany' }, (tx) =>
      tx.removeMany('client', ids.slice(600)),
    );
    const kept = await logicalContent(context.db);
    expect(kept['client_listing']).toHaveLength(600);
    await rebuildClientListing(context.db);
    expect(await logicalContent(context.db)).toEqual(kept);
  });

  it('are found by indexes alone', async () => {
    const { db } = cabinet.context;
    const clientId = await createPerson(cabinet, 'Durand', 'Zoé', { phone: '06 39 98 12 34', town: 'Lyon' });
    const change = { entity: 'client', rowId: clientId, clientId, fieldGroup: 'lastName' } as const;
    const plans = await plansOf(cabinet, () =>
      deriveClientListing(db as Transaction<Schema>, [{ ...change, before: null, after: null }]),
    );
    expect(plans.filter((step) => step.startsWith('SCAN') && !step.includes('json_each'))).toEqual([]);
    expect(plans.length).toBeGreaterThan(5);
  });
});

describe('the pure listing of one client', () => {
  const client = {
    ...{ id: 'c', kind: 'PARTICULIER', stage: 'CLIENT', firstName: '', lastName: 'Durand', birthName: '' },
    ...{ legalName: '', representative: '', birthOn: null, managerId: null, originId: null },
    createdAt: '2026-01-02T08:00:00.000Z',
  };

  it('finds any fragment of three digits or more of a number, however it is typed', () => {
    const digit = fc.constantFrom(...'0123456789');
    const number = fc.array(digit, { minLength: 8, maxLength: 8 }).map((digits) => `06${digits.join('')}`);
    fc.assert(
      fc.property(number, fc.nat(7), fc.integer({ min: 3, max: 10 }), (national, from, length) => {
        const raw = `+33 ${national.slice(1).replace(/\d{2}/g, '$& ')}`;
        const { tokens } = listingOf(client, [{ raw, isPrimary: 1 }], [], []);
        const fragment = national.slice(from, from + length);
        expect(tokens.some(({ kind, token }) => kind === 'phone' && token.startsWith(fragment))).toBe(true);
      }),
    );
  });

  it('has no token twice and none empty, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (name, raw, address, town) => {
        const { tokens } = listingOf(
          { ...client, firstName: name },
          [{ raw, isPrimary: 1 }],
          [{ address, isPrimary: 1 }],
          [{ postcode: name, town, isPrimary: 1 }],
        );
        const keys = tokens.map(({ kind, token }) => `${kind} ${token}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(tokens.every(({ token }) => token !== '')).toBe(true);
      }),
    );
  });
});
