/** @file Insurers, and the contracts and claims of the clients of a round. */
import type { Transaction } from 'kysely';
import type { Schema } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { insertRows } from '../insert-rows.ts';
import type { ContractRows, Insured } from './contract-draw.ts';
import type { ContractSource } from './contract-source.ts';
import { INSURERS } from './contract-texts.ts';

export interface KnownInsurers {
  readonly insurerIds: readonly string[];
  readonly wholesalerIds: readonly string[];
  /** All of them, by identifier. */
  readonly insurers: ReadonlyMap<string, { readonly name: string; readonly email: string }>;
}

/** The insurers of the list, or the fictional ones where there are none. */
export async function insurersOf(context: Context): Promise<KnownInsurers> {
  const read = async (kind: 'COMPAGNIE' | 'GROSSISTE') => {
    return context.db
      .selectFrom('insurer')
      .select(['id', 'name', 'email'])
      .where('kind', '=', kind)
      .where('deletedAt', 'is', null)
      .orderBy('position')
      .execute();
  };
  if ((await read('COMPAGNIE')).length === 0) await addInsurers(context);
  const [companies, wholesalers] = [await read('COMPAGNIE'), await read('GROSSISTE')];
  return {
    insurerIds: companies.map(({ id }) => id),
    wholesalerIds: wholesalers.map(({ id }) => id),
    insurers: new Map([...companies, ...wholesalers].map(({ id, ...insurer }) => [id, insurer])),
  };
}

const addInsurers = (context: Context) =>
  context.write({ command: 'sample.insurers', isUndoable: false }, async (tx) => {
    for (const [position, [kind, name, brokerCode, postcode, town]] of INSURERS.entries()) {
      await tx.insert('insurer', {
        ...{ id: context.newId(), kind, name, brokerCode, postcode, town, position, isArchived: 0 },
        // Numbers kept for fiction, a domain that does not exist.
        ...{ phone: `01 99 00 2${String(position)} 30`, claimPhone: `01 99 00 2${String(position)} 31` },
        ...{ email: `contact${String(position)}@compagnie.exemple.test` },
        ...{ claimEmail: `sinistres${String(position)}@compagnie.exemple.test` },
        ...{ street: '1 place du Modèle', comment: '', deletedAt: null },
      });
    }
  });

export class ContractWriter {
  #rank = 0;

  constructor(
    private readonly trx: Transaction<Schema>,
    private readonly source: ContractSource,
  ) {}

  /** The contracts of the next clients of the portfolio, which it answers. */
  async writeFor(clients: readonly Insured[]): Promise<ContractRows[]> {
    const rows = clients.map((client) => this.source(client, this.#rank++));
    await insertRows(this.trx, 'contract', rows.flatMap(({ contracts }) => contracts)); // prettier-ignore
    await insertRows(this.trx, 'contract_period', rows.flatMap(({ periods }) => periods)); // prettier-ignore
    await insertRows(this.trx, 'contract_party', rows.flatMap(({ parties }) => parties)); // prettier-ignore
    await insertRows(this.trx, 'claim', rows.flatMap(({ claims }) => claims)); // prettier-ignore
    await insertRows(this.trx, 'claim_step', rows.flatMap(({ steps }) => steps)); // prettier-ignore
    return rows;
  }
}
