/** @file Wiring of text modules. */
import type { textModuleApi } from '#shared/features/text-module/text-module.api.ts';
import type { Handlers } from '#main/ipc/context.ts';
import { addModule, listModules, moveModule, removeModule, updateModule } from './text-module.service.ts';

export const textModuleHandlers: Handlers<typeof textModuleApi> = {
  list: (_input, { db }) => listModules(db),
  add: (input, context) => addModule(context, input),
  update: (input, context) => updateModule(context, input),
  move: (input, context) => moveModule(context, input),
  remove: ({ id }, context) => removeModule(context, id),
};
