/** @file Insurers, and the contracts and claims of the clients of a round. */
import type { Transaction } from 'kysely';
import type { Schema } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { insertRows } from '../insert-rows.ts';
import type { Insured } from './contract-draw.ts';
import type { ContractSource } from './contract-source.ts';
import { INSURERS } from './contract-texts.ts';

export interface InsurerIds {
  readonly insurerIds: readonly string[];
  readonly wholesalerIds: readonly string[];
}

/** The insurers of the list, or the fictional ones where there are none. */
export async function insurersOf(context: Context): Promise<InsurerIds> {
  const read = async (kind: 'COMPAGNIE' | 'GROSSISTE') => {
    const rows = await context.db
      .selectFrom('insurer')
      .select('id')
      .where('kind', '=', kind)
      .where('deletedAt', 'is', null)
      .orderBy('position')
      .execute();
    return rows.map(({ id }) => id);
  };
  if ((await read('COMPAGNIE')).length === 0) await addInsurers(context);
  return { insurerIds: await read('COMPAGNIE'), wholesalerIds: await read('GROSSISTE') };
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

  /** The contracts of the next clients of the portfolio. */
  async writeFor(clients: readonly Insured[]): Promise<void> {
    const rows = clients.map((client) => this.source(client, this.#rank++));
    await insertRows(this.trx, 'contract', rows.flatMap(({ contracts }) => contracts)); // prettier-ignore
    await insertRows(this.trx, 'contract_period', rows.flatMap(({ periods }) => periods)); // prettier-ignore
    await insertRows(this.trx, 'contract_party', rows.flatMap(({ parties }) => parties)); // prettier-ignore
    await insertRows(this.trx, 'claim', rows.flatMap(({ claims }) => claims)); // prettier-ignore
    await insertRows(this.trx, 'claim_step', rows.flatMap(({ steps }) => steps)); // prettier-ignore
  }
}
