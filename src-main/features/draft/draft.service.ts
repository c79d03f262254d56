/** @file Keeps what is being typed. What was kept is on the disk before the call is answered. */
import type { DraftPlace } from '#shared/features/draft/draft.api.ts';
import { forgetDraft, keepDraft } from '#main/db/rows/draft-rows.ts';
import type { Context } from '#main/ipc/context.ts';

/** Announces nothing: whoever types knows what it is, and the sheet would be read anew every half second. */
export async function saveDraft(
  context: Context,
  { value, ...place }: DraftPlace & { readonly value: string },
): Promise<Record<string, never>> {
  const savedAt = context.clock.now();
  await context.keep((rows) =>
    value.trim() === '' ? forgetDraft(rows, place) : keepDraft(rows, place, { value, savedAt }),
  );
  return {};
}
