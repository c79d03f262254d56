/** @file Wiring of insurers. */
import type { insurerApi } from '#shared/features/insurer/insurer.api.ts';
import type { Handlers } from '#main/ipc/context.ts';
import { addInsurer, listInsurers, removeInsurer, updateInsurer } from './insurer.service.ts';

export const insurerHandlers: Handlers<typeof insurerApi> = {
  list: (_input, context) => listInsurers(context),
  add: (input, context) => addInsurer(context, input),
  update: (input, context) => updateInsurer(context, input),
  remove: ({ id }, context) => removeInsurer(context, id),
};
