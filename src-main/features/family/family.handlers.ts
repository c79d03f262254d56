/** @file Wiring of the family of a client. */
import type { familyApi } from '#shared/features/family/family.api.ts';
import type { Handlers } from '#main/ipc/context.ts';
import {
  addMember,
  becomeClient,
  linkMember,
  removeMember,
  revealMemberNir,
  setMemberNir,
  unlinkMember,
  updateMember,
} from './family.service.ts';

export const familyHandlers: Handlers<typeof familyApi> = {
  add: (input, context) => addMember(context, input),
  update: (input, context) => updateMember(context, input),
  remove: ({ id }, context) => removeMember(context, id),
  setNir: (input, context) => setMemberNir(context, input),
  revealNir: ({ id }, context) => revealMemberNir(context, id),
  becomeClient: ({ id }, context) => becomeClient(context, id),
  link: (input, context) => linkMember(context, input),
  unlink: ({ id }, context) => unlinkMember(context, id),
};
