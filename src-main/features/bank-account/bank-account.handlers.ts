/** @file Wiring of bank accounts. */
import type { bankAccountApi } from '#shared/features/bank-account/bank-account.api.ts';
import type { Handlers } from '#main/ipc/context.ts';
import {
  addAccount,
  copyIban,
  proposeBic,
  removeAccount,
  revealIban,
  setPrimaryAccount,
  updateAccount,
} from './bank-account.service.ts';

export const bankAccountHandlers: Handlers<typeof bankAccountApi> = {
  add: (input, context) => addAccount(context, input),
  update: (input, context) => updateAccount(context, input),
  setPrimary: ({ id }, context) => setPrimaryAccount(context, id),
  remove: ({ id }, context) => removeAccount(context, id),
  reveal: ({ id }, context) => revealIban(context, id),
  copyIban: ({ id }, context) => copyIban(context, id),
  proposeBic: async ({ iban }) => proposeBic(iban),
};
