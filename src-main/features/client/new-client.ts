/** @file The fast form: a client from a name and one channel, in one operation. */
import type { NewClient } from '#shared/features/client/client.api.ts';
import { assertBirth } from '#shared/features/client/client.rules.ts';
import { emailEntries } from '#shared/kernel/email.ts';
import { readPostcode } from '#shared/kernel/postal.ts';
import { squeeze } from '#shared/kernel/text.ts';
import { emptyClient } from '#main/db/empty-rows.ts';
import { savedRow, type SavedRow } from '#main/db/journal/saved.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { Flag } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { phoneEntries } from '#main/reference/phone-number.ts';
import { assertChoices } from './client.service.ts';

/** The collaborator at work, when still there: the manager of what they create. */
async function findCurrentCollaborator(tx: WriteTransaction): Promise<string | null> {
  const setting = await tx.db
    .selectFrom('setting')
    .select('value')
    .where('id', '=', 'currentCollaborator')
    .executeTakeFirst();
  const id: unknown = setting ? JSON.parse(setting.value) : null;
  if (typeof id !== 'string') return null;
  const collaborator = await tx.db
    .selectFrom('collaborator')
    .select('id')
    .where('id', '=', id)
    .where('isActive', '=', 1)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  return collaborator?.id ?? null;
}

const placeAt = (position: number): { position: number; isPrimary: Flag; deletedAt: null } => ({
  position,
  isPrimary: position === 0 ? 1 : 0,
  deletedAt: null,
});

async function insertChannels(
  context: Context,
  tx: WriteTransaction,
  clientId: string,
  input: NewClient,
): Promise<void> {
  const phones = input.phone === '' ? [] : phoneEntries(input.phone, null, input.kind);
  for (const [position, phone] of phones.entries()) {
    await tx.insert('client_phone', { id: context.newId(), clientId, ...phone, ...placeAt(position) });
  }
  const emails = input.email === '' ? [] : emailEntries(input.email);
  for (const [position, address] of emails.entries()) {
    const row = { id: context.newId(), clientId, type: 'PERSONNEL', address, ...placeAt(position) };
    await tx.insert('client_email', row);
  }
  const [postcode, town] = [squeeze(input.postcode), squeeze(input.town)];
  if (postcode === '' && town === '') return;
  const read = readPostcode(postcode);
  await tx.insert('client_address', {
    ...{ id: context.newId(), clientId, type: 'PRINCIPALE', recipient2: '', building: '', street: '' },
    ...{ locality: '', postcode: read.kind === 'valid' ? read.postcode : postcode, town, insee: null },
    ...{ country: 'FR', ...placeAt(0) },
  });
}

export async function createClient(context: Context, input: NewClient): Promise<SavedRow> {
  assertBirth(input.birthOn, context.today());
  const id = context.newId();
  return savedRow(
    context.write({ command: 'client.create' }, async (tx) => {
      const { phone: _phone, email: _email, postcode: _postcode, town: _town, ...columns } = input;
      await assertChoices(tx, input);
      await tx.insert('client', {
        ...emptyClient(id, context.clock.now()),
        ...columns,
        firstName: squeeze(input.firstName),
        lastName: squeeze(input.lastName),
        legalName: squeeze(input.legalName),
        originDetail: squeeze(input.originDetail),
        managerId: input.managerId ?? (await findCurrentCollaborator(tx)),
      });
      await insertChannels(context, tx, id, input);
      return id;
    }),
  );
}
