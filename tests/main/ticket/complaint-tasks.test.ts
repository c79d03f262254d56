import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { addClient } from '../../support/contracts.ts';
import { ruleTasks, tickAt } from '../../support/scheduler.ts';
import { addTicket } from '../../support/tickets.ts';

let cabinet: TestCabinet;
beforeEach(async () => {
  cabinet = await openTestCabinet();
});
afterEach(() => cabinet.dispose());

const complain = (id: string, sentOn: string | null) =>
  cabinet.api.ticket.setComplaint({
    id,
    complaint: sentOn === null ? null : { sentOn, acknowledgedOn: null, answeredOn: null },
  });
/** Once what was set off by an act is done too. */
const tasks = async () => {
  await tickAt(cabinet, cabinet.clock.now());
  return (await ruleTasks(cabinet, 'R-RECLAM')).map(({ dueOn, status }) => [dueOn, status]);
};

describe('R-RECLAM', () => {
  it('makes a task for each step as soon as a ticket is a complaint, once, also of nobody', async () => {
    const id = await addTicket(cabinet);
    await complain(id, '2026-11-20');
    const both = [
      ['2026-12-02', 'OUVERTE'],
      ['2027-01-20', 'OUVERTE'],
    ];
    expect(await tasks()).toEqual(both);
    await tickAt(cabinet, '2026-12-10T08:00:00.000Z', 'wake');
    expect(await tasks()).toEqual(both);
  });

  it('closes the task of a step that is taken, and brings it back with « Annuler »', async () => {
    const id = await addTicket(cabinet, { clientId: await addClient(cabinet) });
    await complain(id, '2026-11-20');
    await tasks();
    const { operationId } = await cabinet.api.ticket.setComplaint({
      id,
      complaint: { sentOn: '2026-11-20', acknowledgedOn: '2026-11-23', answeredOn: null },
    });
    expect(await tasks()).toEqual([
      ['2026-12-02', 'ANNULEE'],
      ['2027-01-20', 'OUVERTE'],
    ]);
    await cabinet.api.journal.undoOperation({ operationId: operationId ?? '' });
    expect((await tasks()).map(([, status]) => status)).toEqual(['OUVERTE', 'OUVERTE']);
  });

  it('follows a corrected date, and ends when it is no complaint or in the bin', async () => {
    const id = await addTicket(cabinet);
    await complain(id, '2026-11-20');
    await tasks();
    await complain(id, '2026-11-16');
    expect((await tasks()).filter(([, status]) => status === 'OUVERTE')).toEqual([
      ['2026-11-27', 'OUVERTE'],
      ['2027-01-15', 'OUVERTE'],
    ]);
    await cabinet.api.ticket.remove({ selection: { ids: [id] } });
    expect((await tasks()).filter(([, status]) => status === 'OUVERTE')).toEqual([]);
  });
});
