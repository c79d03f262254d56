/** @file Contracts for tests: one call, sensible defaults, only what matters spelled out. */
import type { contractApi } from '#shared/features/contract/contract.api.ts';
import type { CallInputOf } from '#shared/ipc/procedure.ts';
import type { TestCabinet } from './cabinet.ts';

export async function addClient(cabinet: TestCabinet, lastName = 'Durand'): Promise<string> {
  const { id } = await cabinet.api.client.create({ kind: 'PARTICULIER', lastName, firstName: 'Zoé' });
  return id;
}

export async function addInsurer(cabinet: TestCabinet, name = 'Équinoxe'): Promise<string> {
  const { id } = await cabinet.api.insurer.add({ kind: 'COMPAGNIE', name });
  return id;
}

type New = Partial<CallInputOf<(typeof contractApi)['create']>>;

/** A car insured since 23 January 2026, due on 23 January 2027, 600 € a year, unless said otherwise. */
export async function addContract(
  cabinet: TestCabinet,
  clientId: string,
  contract: New = {},
): Promise<string> {
  const { id } = await cabinet.api.contract.create({
    branch: 'AUTO',
    effectiveOn: '2026-01-23',
    amounts: { premiumHtCents: 50_000, premiumTtcCents: 60_000 },
    ...contract,
    clientId,
  });
  return id;
}
