/** @file Wiring of telephones, e-mails and addresses. */
import type { clientChannelApi } from '#shared/features/client-channel/client-channel.api.ts';
import type { Handlers } from '#main/ipc/context.ts';
import {
  addAddress,
  addEmail,
  addPhone,
  removeChannel,
  setPrimary,
  updateAddress,
  updateEmail,
  updatePhone,
} from './client-channel.service.ts';
import { suggestTowns } from './town-suggestion.ts';

export const clientChannelHandlers: Handlers<typeof clientChannelApi> = {
  addPhone: (input, context) => addPhone(context, input),
  updatePhone: (input, context) => updatePhone(context, input),
  setPrimaryPhone: ({ id }, context) => setPrimary(context, 'Phone', id),
  removePhone: ({ id }, context) => removeChannel(context, 'Phone', id),
  addEmail: (input, context) => addEmail(context, input),
  updateEmail: (input, context) => updateEmail(context, input),
  setPrimaryEmail: ({ id }, context) => setPrimary(context, 'Email', id),
  removeEmail: ({ id }, context) => removeChannel(context, 'Email', id),
  addAddress: (input, context) => addAddress(context, input),
  updateAddress: (input, context) => updateAddress(context, input),
  setPrimaryAddress: ({ id }, context) => setPrimary(context, 'Address', id),
  removeAddress: ({ id }, context) => removeChannel(context, 'Address', id),
  suggestTowns: ({ text }) => suggestTowns(text),
};
