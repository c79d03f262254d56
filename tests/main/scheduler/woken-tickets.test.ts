import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Teller } from '#main/features/scheduler/notices/teller.ts';
import { schedulerOf } from '#main/features/scheduler/engine/scheduler.ts';
import { openSetUpCabinet, type SetUpCabinet } from '../../support/cabinet-setup.ts';
import { tickAt } from '../../support/scheduler.ts';
import { addTicket } from '../../support/tickets.ts';

let cabinet: SetUpCabinet;
let shown: string[];
beforeEach(async () => {
  cabinet = await openSetUpCabinet();
  shown = [];
  const teller = new Teller(cabinet.context, (notice) => void shown.push(notice.text));
  schedulerOf(cabinet.context).onNews = (news) => teller.tell(news);
  await cabinet.api.scheduler.setNotifications({ patch: { digestAt: null } });
  await tickAt(cabinet, '2026-11-24T09:00:00Z', 'unlock');
});
afterEach(() => cabinet.dispose());

describe('a ticket whose wait ends', () => {
  const sleep = async (subject: string, wakeOn: string) => {
    const id = await addTicket(cabinet, { subject });
    await cabinet.api.ticket.wait({ selection: { ids: [id] }, wakeOn });
    return id;
  };
  const told = () => shown.filter((text) => /ticket/i.test(text));

  it('is told on the morning of its day, once, without its subject', async () => {
    await sleep('Attestation Durand', '2026-11-26');
    await tickAt(cabinet, '2026-11-25T09:00:00Z');
    expect(told()).toEqual([]);
    await tickAt(cabinet, '2026-11-26T09:00:00Z');
    await tickAt(cabinet, '2026-11-26T09:01:00Z');
    expect(told()).toEqual(['Un ticket est à reprendre']);
  });

  it('is told with the others when the machine was off on that day', async () => {
    await sleep('A', '2026-11-25');
    await sleep('B', '2026-11-26');
    await tickAt(cabinet, '2026-11-27T09:00:00Z', 'start');
    expect(told()).toEqual(['2 tickets à reprendre']);
  });

  it('is not told when it was closed while the night kept it quiet', async () => {
    await cabinet.api.scheduler.setNotifications({ patch: { quiet: { from: '20:00', to: '08:00' } } });
    const closed = await sleep('A', '2026-11-26');
    await sleep('B', '2026-11-26');
    await tickAt(cabinet, '2026-11-25T23:30:00Z');
    expect(told()).toEqual([]);
    await cabinet.api.ticket.close({ selection: { ids: [closed] } });
    await tickAt(cabinet, '2026-11-26T08:30:00Z');
    expect(told()).toEqual(['Un ticket est à reprendre']);
  });
});
