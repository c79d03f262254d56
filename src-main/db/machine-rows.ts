/**
 * @file Rows that the machine keeps for itself: drafts, the scheduler's ledger, reminders. Nobody acts on them, so the
 * journal does not hold them and « Annuler » never takes them back; every other table is written by the write door.
 */
import type { Transaction } from 'kysely';
import type { Topic } from '#shared/ipc/topics.ts';
import type { Db } from './journal/write-door.ts';
import { asAppError } from './open-database.ts';
import type { MachineTables } from './schema.ts';

/** Reads and writes the machine's own tables, inside a transaction. */
export type MachineRows = Transaction<MachineTables>;

export type KeepDoor = <T>(act: (rows: MachineRows) => Promise<T>, topics?: readonly Topic[]) => Promise<T>;

/** Builds the door for what is kept on its own; beside journaled rows, `tx.machine` writes in their transaction. */
export function createKeepDoor(db: Db, announce: (topics: readonly Topic[]) => void): KeepDoor {
  return async (act, topics = []) => {
    try {
      const value = await db.transaction().execute((trx) => act(trx as unknown as MachineRows));
      if (topics.length > 0) announce(topics);
      return value;
    } catch (error) {
      throw asAppError(error);
    }
  };
}
