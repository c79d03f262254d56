/**
 * @file What a rule made of a client goes when the creation of that client is taken back, and comes back with it: the
 * broker never asked for it, so it must not stand in the way.
 */
import { chunksOf } from '#main/db/journal/any-table.ts';
import { WHOLE_ROW } from '#main/db/journal/entities.ts';
import type { Change, WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { TaskTable } from '#main/db/schema.ts';
import { listChanges } from './journal.repository.ts';

type Tx = WriteTransaction;

const madeClients = (changes: readonly Change[]): string[] =>
  changes
    .filter(({ entity, fieldGroup, before }) => entity === 'client' && fieldGroup === WHOLE_ROW && !before)
    .map(({ rowId }) => rowId);

/** Tasks of rules that only rules have touched since; another act on one of them is a reason to refuse. */
const ruleTasksOf = ({ db }: Tx, clientIds: readonly string[]): Promise<TaskTable[]> =>
  db
    .selectFrom('task')
    .selectAll()
    .where('clientId', 'in', clientIds)
    .where('source', '=', 'REGLE')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('operation_change as change')
            .innerJoin('operation', 'operation.id', 'change.operationId')
            .select('change.id')
            .where('change.entity', '=', 'task')
            .whereRef('change.rowId', '=', 'task.id')
            .where('operation.kind', '=', 'do')
            .where('operation.undoneBySeq', 'is', null)
            .where('operation.command', '<>', 'scheduler.act'),
        ),
      ),
    )
    .execute();

const appearanceOf = (task: TaskTable): Change => ({
  ...{ entity: 'task', rowId: task.id, clientId: task.clientId, fieldGroup: WHOLE_ROW },
  before: null,
  after: { ...task },
});

/** Before the clients go. The ledger keeps its lines: what was done once is not done again when they come back. */
export async function takeAlong(tx: Tx, undone: readonly Change[]): Promise<void> {
  for (const clientIds of chunksOf(madeClients(undone))) {
    await tx.apply((await ruleTasksOf(tx, clientIds)).map(appearanceOf), 'backwards');
    await tx.machine
      .updateTable('scheduler_act')
      .set({ clientId: null })
      .where('clientId', 'in', clientIds)
      .execute();
  }
}

/** After the clients are back. @param undoneBySeq the act that had taken them away */
export async function bringAlong(tx: Tx, redone: readonly Change[], undoneBySeq: number): Promise<void> {
  const clientIds = madeClients(redone);
  if (clientIds.length === 0) return;
  const undo = tx.db.selectFrom('operation').select('id').where('seq', '=', undoneBySeq);
  const taken = (await listChanges(tx.db, (await undo.executeTakeFirstOrThrow()).id)).filter(
    ({ entity, before, after }) => entity === 'task' && after === null && before?.['source'] === 'REGLE',
  );
  await tx.apply(taken, 'backwards');
  for (const chunk of chunksOf(clientIds)) {
    await tx.machine
      .updateTable('scheduler_act')
      .set((eb) => ({ clientId: eb.ref('subject') }))
      .where('subject', 'in', chunk)
      .execute();
  }
}
