import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schedulerOf } from '#main/features/scheduler/engine/scheduler.ts';
import type { ClientId } from '#shared/kernel/ids.ts';
import { openSetUpCabinet, type SetUpCabinet } from '../../support/cabinet-setup.ts';
import { logicalContent } from '../../support/logical-content.ts';
import { DAY, ruleTasks, tickAfter } from '../../support/scheduler.ts';

let cabinet: SetUpCabinet;
let clientId: ClientId;
beforeEach(async () => {
  cabinet = await openSetUpCabinet();
  ({ id: clientId } = await cabinet.api.client.create({ kind: 'PARTICULIER', lastName: 'Durand' }));
  // Three years without a word: the rule of consents makes a task.
  await tickAfter(cabinet, 3 * 365 * DAY, 'unlock');
  await cabinet.api.scheduler.confirmClock({});
  await schedulerOf(cabinet.context).tick('unlock');
});
afterEach(() => cabinet.dispose());

const tasks = () => ruleTasks(cabinet, 'R-CONSENT');
const ledger = () =>
  cabinet.context.db
    .selectFrom('scheduler_act')
    .select(['subject', 'clientId', 'taskId', 'outcome'])
    .where('ruleKey', '=', 'R-CONSENT')
    .execute();

describe('taking back the creation of a client that a rule has made a task for', () => {
  it('takes the task away in the same act, and « Rétablir » brings all of it back', async () => {
    const before = {
      tasks: await tasks(),
      ledger: await ledger(),
      all: await logicalContent(cabinet.context.db),
    };
    expect(before.tasks).toMatchObject([{ clientId, status: 'OUVERTE' }]);
    await cabinet.api.journal.undo({});
    expect(await tasks()).toEqual([]);
    await expect(cabinet.api.client.sheet({ clientId })).rejects.toMatchObject({
      wire: { code: 'not-found' },
    });
    await cabinet.api.journal.redo({});
    expect(await tasks()).toEqual(before.tasks);
    expect(await ledger()).toEqual(before.ledger);
    expect(await logicalContent(cabinet.context.db)).toEqual(before.all);
  });

  it('makes no second task once the client is back, nor the second time', async () => {
    const before = await tasks();
    for (let time = 0; time < 2; time += 1) {
      await cabinet.api.journal.undo({});
      await cabinet.api.journal.redo({});
    }
    await tickAfter(cabinet, DAY, 'unlock');
    expect(await tasks()).toEqual(before);
  });

  it('is refused while what the broker did with the task stands, and possible once that is taken back', async () => {
    const [task] = await tasks();
    const { undo: creation } = await cabinet.api.journal.state({});
    await cabinet.api.task.update({ id: task!.id, patch: { details: 'Vu au salon' } });
    await expect(cabinet.api.journal.undoOperation({ operationId: creation!.id })).rejects.toMatchObject({
      wire: { code: 'conflict' },
    });
    expect(await tasks()).toMatchObject([{ id: task!.id }]);
    await cabinet.api.journal.undo({});
    await cabinet.api.journal.undo({});
    expect(await tasks()).toEqual([]);
  });
});
