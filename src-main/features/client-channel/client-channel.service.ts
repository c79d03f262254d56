/** @file Acts on telephones, e-mails and addresses. Each is one operation: undoing it restores the primary marks too. */
import type { clientChannelApi } from '#shared/features/client-channel/client-channel.api.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { emailEntries } from '#shared/kernel/email.ts';
import { fail } from '#shared/kernel/errors.ts';
import { ClientKind, type EmailType, type PhoneType } from '#shared/kernel/person.ts';
import { readPostcode } from '#shared/kernel/postal.ts';
import { squeeze } from '#shared/kernel/text.ts';
import {
  getLivingClient,
  getLivingRow,
  makePrimary,
  placeOfNewRow,
  removeClientRow,
  type PrimaryEntity,
} from '#main/db/client-rows.ts';
import { saved, savedRow, type SavedAct, type SavedRow } from '#main/db/journal/saved.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { Context } from '#main/ipc/context.ts';
import { phoneEntries } from '#main/reference/phone-number.ts';

type Input<P extends keyof typeof clientChannelApi> = InputOf<(typeof clientChannelApi)[P]>;
type PostalFields = Input<'addAddress'>['address'];

interface NewPhones {
  readonly clientId: string;
  readonly type: PhoneType | null;
  readonly raw: string;
}

async function insertPhones(
  context: Context,
  tx: WriteTransaction,
  { clientId, type, raw }: NewPhones,
): Promise<string> {
  const client = await getLivingClient(tx, clientId);
  const ids: string[] = [];
  for (const entry of phoneEntries(raw, type, ClientKind.parse(client.kind))) {
    const place = await placeOfNewRow(tx, 'client_phone', clientId);
    const id = context.newId();
    await tx.insert('client_phone', { id, clientId, ...entry, ...place, deletedAt: null });
    ids.push(id);
  }
  return ids[0] ?? fail('unexpected', 'no phone was made');
}

/** « 06… / 01… » makes a row for each number; the answer names the first. */
export const addPhone = (context: Context, input: Input<'addPhone'>): Promise<SavedRow> =>
  savedRow(context.write({ command: 'clientChannel.addPhone' }, (tx) => insertPhones(context, tx, input)));

async function changePhone(
  context: Context,
  tx: WriteTransaction,
  { id, type, raw }: Input<'updatePhone'>,
): Promise<void> {
  const row = await getLivingRow(tx, 'client_phone', id);
  if (type !== undefined) await tx.update('client_phone', id, { type });
  if (raw === undefined || raw === row.raw) return;
  const client = await getLivingClient(tx, row.clientId);
  const [first, ...others] = phoneEntries(raw, null, ClientKind.parse(client.kind));
  if (first) await tx.update('client_phone', id, { raw: first.raw, e164: first.e164 });
  for (const other of others) await insertPhones(context, tx, { ...other, clientId: row.clientId });
}

/** A text that now holds several numbers keeps the first here and adds the others. */
export const updatePhone = (context: Context, input: Input<'updatePhone'>): Promise<SavedAct> =>
  saved(context.write({ command: 'clientChannel.updatePhone' }, (tx) => changePhone(context, tx, input)));

interface NewEmails {
  readonly clientId: string;
  readonly type: EmailType;
  readonly addresses: readonly string[];
}

async function insertEmails(
  context: Context,
  tx: WriteTransaction,
  { clientId, type, addresses }: NewEmails,
): Promise<string[]> {
  const ids: string[] = [];
  for (const address of addresses) {
    const place = await placeOfNewRow(tx, 'client_email', clientId);
    const id = context.newId();
    await tx.insert('client_email', { id, clientId, type, address, ...place, deletedAt: null });
    ids.push(id);
  }
  return ids;
}

/** « a@… ; b@… » makes a row for each address; the answer names the first. */
export const addEmail = (
  context: Context,
  { clientId, type, address }: Input<'addEmail'>,
): Promise<SavedRow> =>
  savedRow(
    context.write({ command: 'clientChannel.addEmail' }, async (tx) => {
      await getLivingClient(tx, clientId);
      const ids = await insertEmails(context, tx, { clientId, type, addresses: emailEntries(address) });
      return ids[0] ?? fail('unexpected', 'no e-mail was made');
    }),
  );

export const updateEmail = (
  context: Context,
  { id, type, address }: Input<'updateEmail'>,
): Promise<SavedAct> =>
  saved(
    context.write({ command: 'clientChannel.updateEmail' }, async (tx) => {
      const row = await getLivingRow(tx, 'client_email', id);
      const [first, ...others] = address === undefined ? [row.address] : emailEntries(address);
      await tx.update('client_email', id, { type: type ?? row.type, address: first ?? row.address });
      const { clientId } = row;
      await insertEmails(context, tx, { clientId, type: type ?? 'AUTRE', addresses: others });
    }),
  );

function cleanAddress(address: PostalFields): PostalFields {
  const country = address.country.toUpperCase();
  const postcode = readPostcode(address.postcode, country);
  const clean = {
    recipient2: squeeze(address.recipient2),
    building: squeeze(address.building),
    street: squeeze(address.street),
    locality: squeeze(address.locality),
    postcode: postcode.kind === 'valid' ? postcode.postcode : squeeze(address.postcode),
    town: squeeze(address.town),
    insee: address.insee === '' ? null : address.insee,
    country,
  };
  const { insee: _insee, country: _country, ...lines } = clean;
  if (Object.values(lines).every((line) => line === '')) {
    fail('invalid-input', 'address without a line', { fields: { street: 'address-empty' } });
  }
  return clean;
}

export async function addAddress(
  context: Context,
  { clientId, type, address }: Input<'addAddress'>,
): Promise<SavedRow> {
  const clean = cleanAddress(address);
  const id = context.newId();
  return savedRow(
    context.write({ command: 'clientChannel.addAddress' }, async (tx) => {
      await getLivingClient(tx, clientId);
      const place = await placeOfNewRow(tx, 'client_address', clientId);
      await tx.insert('client_address', { id, clientId, type, ...clean, ...place, deletedAt: null });
      return id;
    }),
  );
}

export async function updateAddress(
  context: Context,
  { id, type, address }: Input<'updateAddress'>,
): Promise<SavedAct> {
  const clean = address === undefined ? {} : cleanAddress(address);
  return saved(
    context.write({ command: 'clientChannel.updateAddress' }, async (tx) => {
      const row = await getLivingRow(tx, 'client_address', id);
      await tx.update('client_address', id, { type: type ?? row.type, ...clean });
    }),
  );
}

type Kind = 'Phone' | 'Email' | 'Address';
const tables: Readonly<Record<Kind, PrimaryEntity>> = {
  Phone: 'client_phone',
  Email: 'client_email',
  Address: 'client_address',
};

export const setPrimary = (context: Context, kind: Kind, id: string): Promise<SavedAct> =>
  saved(
    context.write({ command: `clientChannel.setPrimary${kind}` }, (tx) => makePrimary(tx, tables[kind], id)),
  );

export const removeChannel = (context: Context, kind: Kind, id: string): Promise<SavedAct> =>
  saved(
    context.write({ command: `clientChannel.remove${kind}` }, (tx) => removeClientRow(tx, tables[kind], id)),
  );
