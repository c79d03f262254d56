/** @file A client written through the write door, with only what the test is about spelled out. */
import type { ClientTable } from '#main/db/schema.ts';
import type { TestCabinet } from './cabinet.ts';

export async function insertClient(
  { context }: TestCabinet,
  changes: Partial<ClientTable> & { lastName: string },
): Promise<string> {
  const id = context.newId();
  const row: ClientTable = {
    ...{
      id,
      kind: 'PARTICULIER',
      stage: 'CLIENT',
      civility: 'NR',
      title: null,
      firstName: '',
      birthName: '',
    },
    ...{ legalName: '', legalForm: '', siren: null, siret: null, naf: null, representative: '' },
    ...{ familySituation: 'NR', familySituationOn: null, gender: 'NR', birthOn: null, birthTown: '' },
    ...{ birthInsee: null, birthCountry: 'FR', profession: '', pcsCode: null, pcsNomenclature: null },
    ...{ nir: null, nirToConfirm: 0 as const, socialRegime: 'NR', managerId: null, originId: null },
    ...{ originDetail: '', comment: '', createdAt: context.clock.now(), importedCreatedOn: null },
    deletedAt: null,
    ...changes,
  };
  await context.write({ command: 'client.create' }, (tx) => tx.insert('client', row));
  return id;
}
