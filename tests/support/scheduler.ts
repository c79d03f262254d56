/** @file A cabinet whose scheduler is told the time by the test. */
import type { ClientId } from '#shared/kernel/ids.ts';
import { parseInstant } from '#shared/kernel/instant.ts';
import { schedulerOf, type News, type TickReason } from '#main/features/scheduler/engine/scheduler.ts';
import type { SetUpCabinet } from './cabinet-setup.ts';
import type { TestCabinet } from './cabinet.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Moves the clock and lets the scheduler look at it. */
export function tickAt(cabinet: TestCabinet, at: string, reason: TickReason = 'minute'): Promise<News> {
  cabinet.clock.set(parseInstant(at));
  return schedulerOf(cabinet.context).tick(reason);
}

export const tickAfter = (cabinet: TestCabinet, ms: number, reason: TickReason = 'minute'): Promise<News> => {
  cabinet.clock.advance(ms);
  return schedulerOf(cabinet.context).tick(reason);
};

export interface RuleTaskRow {
  readonly id: string;
  readonly clientId: string | null;
  readonly ruleKey: string | null;
  readonly ruleDueOn: string | null;
  readonly dueOn: string | null;
  readonly status: string;
  readonly closeReason: string;
  readonly assigneeId: string | null;
}

export const ruleTasks = (cabinet: TestCabinet, ruleKey: string): Promise<RuleTaskRow[]> =>
  cabinet.context.db
    .selectFrom('task')
    .select(['id', 'clientId', 'ruleKey', 'ruleDueOn', 'dueOn', 'status', 'closeReason', 'assigneeId'])
    .where('ruleKey', '=', ruleKey)
    .orderBy('ruleDueOn')
    .execute();

/** A prospect whose sheet was made on this day of another program. */
export async function addProspect(
  cabinet: SetUpCabinet,
  lastName: string,
  knownSince: string,
): Promise<ClientId> {
  const { id } = await cabinet.api.client.create({ kind: 'PARTICULIER', lastName });
  await cabinet.context.write({ command: 'client.update' }, async (tx) => {
    await tx.update('client', id, { importedCreatedOn: knownSince, managerId: cabinet.claireId });
  });
  return id;
}

export async function addNote(cabinet: TestCabinet, clientId: string, createdAt: string): Promise<string> {
  const id = cabinet.context.newId();
  await cabinet.context.write({ command: 'note.create' }, (tx) =>
    tx.insert('note', {
      ...{ id, clientId, text: 'Rappelé', authorId: null, createdAt, editedAt: null, isPinned: 0 },
      ...{ lockedAt: null, lockedById: null, lockReason: '', deletedAt: null },
    }),
  );
  return id;
}
