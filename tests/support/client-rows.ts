/** @file Rows of clients for tests: defaults that nothing depends on, and only the relevant field spelled out. */
import { v7 as uuidv7 } from 'uuid';
import { parseInstant } from '#shared/kernel/instant.ts';
import { frenchE164 } from '#shared/kernel/phone.ts';
import { emptyClient } from '#main/db/empty-rows.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { ClientTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';

export interface WantedClient extends Partial<ClientTable> {
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  /** Postcode and town of each address; the first is the primary one. */
  readonly places?: readonly (readonly [postcode: string, town: string])[];
}

/** A client of the cabinet of whom nothing but `fields` is known. */
export const clientRow = (fields: Partial<ClientTable> = {}): ClientTable => ({
  ...emptyClient(uuidv7(), parseInstant('2026-01-02T08:00:00.000Z')),
  stage: 'CLIENT',
  ...fields,
});

async function insertChannels(tx: WriteTransaction, clientId: string, wanted: WantedClient): Promise<void> {
  const base = (position: number) =>
    ({ id: uuidv7(), clientId, position, isPrimary: position === 0 ? 1 : 0, deletedAt: null }) as const;
  for (const [position, raw] of (wanted.phones ?? []).entries()) {
    await tx.insert('client_phone', { ...base(position), type: 'MOBILE', raw, e164: frenchE164(raw) });
  }
  for (const [position, address] of (wanted.emails ?? []).entries()) {
    await tx.insert('client_email', { ...base(position), type: 'PERSONNEL', address });
  }
  for (const [position, [postcode, town]] of (wanted.places ?? []).entries()) {
    const nowhere = { recipient2: '', building: '', street: '', locality: '', insee: null, country: 'FR' };
    await tx.insert('client_address', { ...base(position), type: 'PRINCIPALE', ...nowhere, postcode, town });
  }
}

/** Writes clients through the write door. @returns their ids, in order */
export async function insertClients(context: Context, wanted: readonly WantedClient[]): Promise<string[]> {
  const { value } = await context.write({ command: 'test.clients' }, async (tx) => {
    const ids: string[] = [];
    for (const one of wanted) {
      const { phones: _p, emails: _e, places: _a, ...columns } = one;
      const row = clientRow(columns);
      await tx.insert('client', row);
      await insertChannels(tx, row.id, one);
      ids.push(row.id);
    }
    return ids;
  });
  return value;
}

/** Writes collaborators named `firstNames`, in that order. @returns their ids */
export async function insertCollaborators(
  context: Context,
  firstNames: readonly string[],
): Promise<string[]> {
  const { value } = await context.write({ command: 'test.collaborators' }, async (tx) => {
    const ids: string[] = [];
    for (const [position, firstName] of firstNames.entries()) {
      const id = uuidv7();
      const look = { initials: firstName.slice(0, 2), color: 'blue', isActive: 1, deletedAt: null } as const;
      await tx.insert('collaborator', { id, firstName, lastName: '', position, ...look });
      ids.push(id);
    }
    return ids;
  });
  return value;
}

/** Writes origins with these codes. @returns their ids */
export async function insertOrigins(context: Context, codes: readonly string[]): Promise<string[]> {
  const { value } = await context.write({ command: 'test.origins' }, async (tx) => {
    const ids: string[] = [];
    for (const [position, code] of codes.entries()) {
      const id = uuidv7();
      const kind = { list: 'origin', isSystem: 0, isArchived: 0, deletedAt: null } as const;
      await tx.insert('list_item', { id, ...kind, code, label: code, position });
      ids.push(id);
    }
    return ids;
  });
  return value;
}
