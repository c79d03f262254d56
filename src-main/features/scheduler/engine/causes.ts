/** @file Closes the tasks of rules whose cause is gone, and brings back those whose cause is there again. */
import { CAUSE_GONE } from '#shared/features/scheduler/rules.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { RuleTask } from '../rules/rule-source.ts';

export interface Closing {
  readonly now: string;
  /** Null when an act of the broker, not a run, took the cause away. */
  readonly runId: number | null;
  /** What the tasks keep as their reason. */
  readonly reason?: string;
}

/** A task that loses its reason to be; made by hand it is of no rule. */
type ClosingTask = Pick<RuleTask, 'id' | 'clientId' | 'aboutId'> & {
  readonly ruleKey: string | null;
  readonly ruleDueOn: string | null;
};

export async function closeTasks(
  tx: WriteTransaction,
  tasks: readonly ClosingTask[],
  { now, runId, reason = CAUSE_GONE }: Closing,
): Promise<void> {
  if (tasks.length === 0) return;
  const closed = { status: 'ANNULEE', closedAt: now, closedById: null, closeReason: reason } as const;
  await tx.updateMany(
    'task',
    tasks.map(({ id }) => id),
    closed,
  );
  for (const { id, clientId, aboutId, ruleKey, ruleDueOn } of tasks) {
    // The ledger tells what rules did: a task made by hand has no line.
    if (ruleKey === null || ruleDueOn === null) continue;
    await tx.machine
      .insertInto('scheduler_act')
      .values({
        ...{
          runId,
          ruleKey,
          clientId,
          taskId: id,
          at: now,
          facts: JSON.stringify({ reason }),
          outcome: 'cause-gone',
        },
        subject: aboutId ?? clientId ?? 'cabinet',
        dueOn: ruleDueOn,
      })
      .execute();
  }
}

export async function reopenTasks(
  tx: WriteTransaction,
  tasks: readonly Pick<RuleTask, 'id'>[],
): Promise<void> {
  const open = { status: 'OUVERTE', closedAt: null, closedById: null, closeReason: '' } as const;
  await tx.updateMany(
    'task',
    tasks.map(({ id }) => id),
    open,
  );
}
