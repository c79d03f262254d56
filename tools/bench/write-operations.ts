/** @file Acts, from the call to the disk. */
import type { BenchCabinet } from './bench-cabinet.ts';
import { EVERYONE, someClients, type Operation } from './operation.ts';

/** One row, on disk before it answers. */
function bareCommit({ scratch }: BenchCabinet): (round: number) => unknown {
  const statement = scratch.prepare('INSERT INTO line (text) VALUES (?)');
  return (round) => statement.run(`line ${String(round)}`);
}

export const writes: readonly Operation[] = [
  {
    name: 'write: create a client',
    rounds: 60,
    goal: 1.5,
    gate: 10,
    prepare: (cabinet) => ({
      ours: (round) =>
        cabinet.call('client.create', {
          kind: 'PARTICULIER',
          lastName: `Essai${String(round)}`,
          firstName: 'Zoé',
          phone: '06 39 98 12 34',
        }),
      floor: bareCommit(cabinet),
    }),
  },
  {
    name: 'write: edit one field',
    rounds: 60,
    goal: 1.5,
    gate: 10,
    prepare: (cabinet) => {
      const [first] = someClients(cabinet, 1);
      return {
        ours: (round) =>
          cabinet.call('client.update', {
            clientId: first?.clientId,
            patch: { profession: `Essai ${String(round)}` },
          }),
        floor: bareCommit(cabinet),
      };
    },
  },
  {
    name: 'write: undo',
    rounds: 40,
    goal: 1.5,
    gate: 10,
    prepare: (cabinet) => ({ ours: () => cabinet.call('journal.undo', {}), floor: bareCommit(cabinet) }),
  },
  {
    name: 'write: give all clients to one manager',
    rounds: 3,
    prepare: (cabinet) => {
      const managers = cabinet.raw.prepare('SELECT id FROM collaborator').pluck().all() as string[];
      const update = cabinet.scratch.prepare('INSERT INTO line (text) SELECT value FROM json_each(?)');
      const all = JSON.stringify(Array.from({ length: cabinet.clients }, (_, row) => `line ${String(row)}`));
      return {
        ours: (round) =>
          cabinet.call('clientList.assign', {
            selection: { filter: EVERYONE, exceptIds: [] },
            managerId: managers[round % managers.length],
          }),
        floor: () => update.run(all),
      };
    },
  },
  {
    name: 'write: put off every open task',
    rounds: 3,
    goal: 3,
    gate: 10,
    prepare: (cabinet) => {
      const update = cabinet.raw.prepare(
        `UPDATE task SET dueOn = date('2027-01-01', ?) WHERE status = 'OUVERTE' AND deletedAt IS NULL`,
      );
      return {
        ours: (round) =>
          cabinet.call('task.postpone', {
            selection: { filter: { status: 'open' }, exceptIds: [] },
            to: { days: 1 + round },
          }),
        floor: (round) => update.run(`+${String(round)} days`),
      };
    },
  },
];
