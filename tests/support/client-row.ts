/** @file A client written through the write door, with only what the test is about spelled out. */
import type { ClientTable } from '#main/db/schema.ts';
import type { TestCabinet } from './cabinet.ts';
import { clientRow } from './client-rows.ts';

export async function insertClient(
  { context }: TestCabinet,
  changes: Partial<ClientTable> & { lastName: string },
): Promise<string> {
  const row = clientRow({ createdAt: context.clock.now(), ...changes });
  await context.write({ command: 'client.create' }, (tx) => tx.insert('client', row));
  return row.id;
}
