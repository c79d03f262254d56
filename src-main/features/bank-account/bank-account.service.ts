/** @file Acts on bank accounts. The full number only leaves by an act that the journal records. */
import type { bankAccountApi } from '#shared/features/bank-account/bank-account.api.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { compactBic } from '#shared/kernel/bic.ts';
import { fail } from '#shared/kernel/errors.ts';
import { compactIban, formatIban, readIban, readPastedRib } from '#shared/kernel/iban.ts';
import { squeeze } from '#shared/kernel/text.ts';
import {
  getLivingClient,
  getLivingRow,
  makePrimary,
  placeOfNewRow,
  removeClientRow,
} from '#main/db/client-rows.ts';
import { saved, savedRow, type SavedAct, type SavedRow } from '#main/db/journal/saved.ts';
import type { BankAccountTable, Flag } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { bicOfIban } from '#main/reference/bic-of-iban.ts';

type Input<P extends keyof typeof bankAccountApi> = InputOf<(typeof bankAccountApi)[P]>;

interface StoredIban {
  readonly iban: string;
  readonly ibanToConfirm: Flag;
  /** The BIC that stood beside it in a pasted RIB. */
  readonly pastedBic: string | null;
}

/** @throws AppError `invalid-input`, the issue under `iban`, unless the broker keeps it « à confirmer » */
function ibanToStore(text: string, toConfirm: boolean): StoredIban {
  const pasted = readPastedRib(text);
  if (pasted.iban !== null) return { iban: pasted.iban, ibanToConfirm: 0, pastedBic: pasted.bic };
  const reading = readIban(text);
  if (reading.kind === 'valid') return { iban: reading.iban, ibanToConfirm: 0, pastedBic: null };
  const iban = compactIban(text);
  if (!toConfirm || iban === '') {
    const issue = iban === '' ? 'iban-length' : reading.issue;
    fail('invalid-input', 'bank account number', { fields: { iban: issue } });
  }
  return { iban, ibanToConfirm: 1, pastedBic: null };
}

function bicToStore(bic: string | null | undefined): string | null {
  const compact = compactBic(bic ?? '');
  return compact === '' ? null : compact;
}

export async function addAccount(
  context: Context,
  { clientId, iban: text, toConfirm, bic, holder, label }: Input<'add'>,
): Promise<SavedRow> {
  const { pastedBic, ...number } = ibanToStore(text, toConfirm);
  const id = context.newId();
  return savedRow(
    context.write({ command: 'bankAccount.add' }, async (tx) => {
      await getLivingClient(tx, clientId);
      await tx.insert('bank_account', {
        ...{ id, clientId, ...number, bic: bicToStore(bic) ?? pastedBic },
        ...{ holder: squeeze(holder), label: squeeze(label) },
        ...(await placeOfNewRow(tx, 'bank_account', clientId)),
        deletedAt: null,
      });
      return id;
    }),
  );
}

/** Country, key and bank: while they stay, so does the BIC. */
const isSameBank = (a: string, b: string): boolean =>
  a.slice(0, 2) + a.slice(4, 9) === b.slice(0, 2) + b.slice(4, 9);

/** The BIC of a new number: what was said, what was pasted with it, else the former one of the same bank. */
function bicAfter(
  account: BankAccountTable,
  { iban, pastedBic }: StoredIban,
  bic: string | null | undefined,
): string | null {
  if (bic !== undefined) return bicToStore(bic);
  return pastedBic ?? (isSameBank(iban, account.iban) ? account.bic : null);
}

function patchOf(account: BankAccountTable, input: Input<'update'>): Partial<Omit<BankAccountTable, 'id'>> {
  const texts = {
    ...(input.holder !== undefined && { holder: squeeze(input.holder) }),
    ...(input.label !== undefined && { label: squeeze(input.label) }),
  };
  if (input.iban === undefined) {
    return { ...texts, ...(input.bic !== undefined && { bic: bicToStore(input.bic) }) };
  }
  const stored = ibanToStore(input.iban, input.toConfirm ?? false);
  const { iban, ibanToConfirm } = stored;
  return { iban, ibanToConfirm, bic: bicAfter(account, stored, input.bic), ...texts };
}

export const updateAccount = (context: Context, input: Input<'update'>): Promise<SavedAct> =>
  saved(
    context.write({ command: 'bankAccount.update' }, async (tx) => {
      const account = await getLivingRow(tx, 'bank_account', input.id);
      await tx.update('bank_account', input.id, patchOf(account, input));
    }),
  );

export const setPrimaryAccount = (context: Context, id: string): Promise<SavedAct> =>
  saved(context.write({ command: 'bankAccount.setPrimary' }, (tx) => makePrimary(tx, 'bank_account', id)));

export const removeAccount = (context: Context, id: string): Promise<SavedAct> =>
  saved(context.write({ command: 'bankAccount.remove' }, (tx) => removeClientRow(tx, 'bank_account', id)));

/** The number, and a line in the journal that says it was taken out. */
async function takeOut(context: Context, command: 'reveal' | 'copyIban', id: string): Promise<string> {
  const owner = await context.db
    .selectFrom('bank_account')
    .select('clientId')
    .where('id', '=', id)
    .executeTakeFirst();
  const { clientId } = owner ?? fail('not-found', 'bank_account');
  const head = { command: `bankAccount.${command}`, isUndoable: false, clientId };
  const { value } = await context.write(head, (tx) => getLivingRow(tx, 'bank_account', id));
  return value.iban;
}

export const revealIban = async (context: Context, id: string): Promise<{ iban: string }> => ({
  iban: formatIban(await takeOut(context, 'reveal', id)),
});

const CLEARS_AFTER_SECONDS = 30;

/** Without spaces: the form that banking sites take. */
export async function copyIban(context: Context, id: string): Promise<{ clearsAfterSeconds: number }> {
  const iban = await takeOut(context, 'copyIban', id);
  await context.clipboard.copySecret(iban, CLEARS_AFTER_SECONDS);
  return { clearsAfterSeconds: CLEARS_AFTER_SECONDS };
}

/** From the pasted RIB itself, else from the table of bank codes, which holds no names. */
export function proposeBic(text: string): { bic: string | null; bankName: null } {
  const pasted = readPastedRib(text);
  return { bic: pasted.iban === null ? null : (pasted.bic ?? bicOfIban(pasted.iban)), bankName: null };
}
