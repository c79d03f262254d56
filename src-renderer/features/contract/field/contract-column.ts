/** @file What the rows of a contract's own columns share: their name in the journal, their warning, their saving. */
import type { Contract, contractApi } from '#shared/features/contract/contract.api.ts';
import type { CallInputOf } from '#shared/ipc/procedure.ts';
import { api } from '../../../ipc/api.ts';
import { warningOf } from '../../../ipc/warning.labels.ts';
import type { FieldAddress, SavedOperation } from '../../../ui/index.ts';

export type ContractPatch = CallInputOf<(typeof contractApi)['update']>['patch'];

/** The part of a row that says which column it edits. */
export const columnOf = (
  contract: Contract,
  field: string,
): { readonly of: FieldAddress; readonly warning: string | undefined } => ({
  of: { entity: 'contract', rowId: contract.id, field },
  warning: warningOf(contract, field),
});

/** Writes only the columns given. */
export const saveContract = (contract: Contract, patch: ContractPatch): Promise<SavedOperation> =>
  api.contract.update({ id: contract.id, patch });
