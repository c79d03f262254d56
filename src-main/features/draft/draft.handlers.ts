/** @file Wiring of drafts. */
import type { draftApi } from '#shared/features/draft/draft.api.ts';
import { findDraft } from '#main/db/rows/draft-rows.ts';
import type { Handlers } from '#main/ipc/context.ts';
import { saveDraft } from './draft.service.ts';

export const draftHandlers: Handlers<typeof draftApi> = {
  find: async (place, { db }) => ({ value: await findDraft(db, place) }),
  save: (input, context) => saveDraft(context, input),
};
