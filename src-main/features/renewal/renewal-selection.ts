/** @file The contracts that a bulk act is about, and what it says of those that it leaves alone. */
import type { RenewalReport, RenewalSelection } from '#shared/features/renewal/renewal.api.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import {
  amongTexts,
  contractLines,
  labelOf,
  readHorizons,
  type ContractLine,
  type ReadDb,
} from '#main/db/rows/contract-rows.ts';
import type { Context } from '#main/ipc/context.ts';
import { renewalIds } from './renewal.repository.ts';

export interface Refused {
  readonly id: string;
  readonly label: string;
  /** Worded by labels. */
  readonly code: string;
}

/** What was asked for, or what it came to be. */
type Selection = RenewalSelection | { readonly ids: readonly string[] };

export async function selectedIds(
  context: Pick<Context, 'today'>,
  db: ReadDb,
  selection: Selection,
): Promise<readonly string[]> {
  if ('ids' in selection) return selection.ids;
  const on = { today: context.today(), horizons: await readHorizons(db) };
  const except = new Set<string>(selection.exceptIds);
  return (await renewalIds(db, selection.filter, on)).filter((id) => !except.has(id));
}

export const linesOf = (db: ReadDb, ids: readonly string[]): Promise<ContractLine[]> =>
  contractLines(db)
    .where('contract.id', 'in', amongTexts(ids))
    .orderBy('contract.dueOn')
    .orderBy('contract.id')
    .execute();

/** What was done to one contract: null, or why nothing was. */
export type ActOnOne = (tx: WriteTransaction, line: ContractLine) => Promise<string | null>;

/** One operation for all: « Annuler » takes all of it back. */
export async function actOnContracts(
  context: Context,
  command: string,
  selection: Selection,
  act: ActOnOne,
): Promise<RenewalReport> {
  const { operationId, value } = await context.write({ command }, async (tx) => {
    const lines = await linesOf(tx.db, await selectedIds(context, tx.db, selection));
    const refused: Refused[] = [];
    let changed = 0;
    for (const line of lines) {
      const code = await act(tx, line);
      if (code === null) changed += 1;
      else refused.push({ id: line.id, label: `${line.clientName} ${labelOf(line)}`.trim(), code });
    }
    return { changed, refused };
  });
  return { operationId, ...value } as RenewalReport;
}
