/** @file Bank accounts: masked in every read model, shown only on demand. */
import { z } from 'zod';
import { BankAccountId, ClientId } from '../../kernel/ids.ts';
import { command, query } from '../../ipc/procedure.ts';
import { Saved, savedWith } from '../../ipc/saved.ts';

const Fields = z.strictObject({
  /** A whole pasted RIB is understood. Wrong length, character or key is refused unless `toConfirm`. */
  iban: z.string().trim().min(1).max(400),
  toConfirm: z.boolean().default(false),
  bic: z.string().trim().max(14).nullable(),
  holder: z.string().trim().max(120),
  label: z.string().trim().max(60),
});

export const bankAccountApi = {
  add: command(Fields.extend({ clientId: ClientId }), savedWith(BankAccountId)),
  update: command(Fields.partial().extend({ id: BankAccountId }), Saved),
  setPrimary: command(z.strictObject({ id: BankAccountId }), Saved),
  remove: command(z.strictObject({ id: BankAccountId }), Saved),
  /** The full number, grouped; the act is journaled. */
  reveal: command(z.strictObject({ id: BankAccountId }), z.strictObject({ iban: z.string() })),
  /** Copies the full number and clears the clipboard after 30 seconds unless something else was copied; journaled. */
  copyIban: command(
    z.strictObject({ id: BankAccountId }),
    z.strictObject({ clearsAfterSeconds: z.number().int() }),
  ),
  /** « BIC proposé », never written by itself. */
  proposeBic: query(
    z.strictObject({ iban: z.string().max(400) }),
    z.strictObject({ bic: z.string().nullable(), bankName: z.string().nullable() }),
  ),
};
