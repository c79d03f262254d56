/** @file Closes the tasks of rules whose cause is gone, and brings back those whose cause is there again. */
import { CAUSE_GONE } from '#shared/features/scheduler/rules.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { RuleTask } from '../rules/rule-source.ts';

export interface Closing {
  readonly now: string;
  /** Null when an act of the broker, not a run, took the cause away. */
  readonly runId: number | null;
}

export async function closeTasks(
  tx: WriteTransaction,
  tasks: readonly RuleTask[],
  { now, runId }: Closing,
): Promise<void> {
  if (tasks.length === 0) return;
  const closed = { status: 'ANNULEE', closedAt: now, closedById: null, closeReason: CAUSE_GONE } as const;
  await tx.updateMany(
    'task',
    tasks.map(({ id }) => id),
    closed,
  );
  for (const { id, clientId, ruleKey, ruleDueOn } of tasks) {
    await tx.machine
      .insertInto('scheduler_act')
      .values({
        ...{ runId, ruleKey, clientId, taskId: id, at: now, facts: '{}', outcome: 'cause-gone' },
        subject: clientId ?? 'cabinet',
        dueOn: ruleDueOn,
      })
      .execute();
  }
}

export async function reopenTasks(tx: WriteTransaction, tasks: readonly RuleTask[]): Promise<void> {
  const open = { status: 'OUVERTE', closedAt: null, closedById: null, closeReason: '' } as const;
  await tx.updateMany(
    'task',
    tasks.map(({ id }) => id),
    open,
  );
}
