/** @file What was typed of a new ticket before its panel was left. */
import { z } from 'zod';
import type { OpenRecord } from '../../ipc/record-opener.ts';
import { KeptDraft } from '../../ipc/kept-draft.ts';

const Typed = z.strictObject({
  subject: z.string(),
  channel: z.string(),
  text: z.string(),
  isComplaint: z.boolean(),
  sentOn: z.string().nullable(),
});
export type TypedTicket = z.output<typeof Typed>;

/** One draft for what the ticket is begun on. */
export function keeperOf({
  clientId,
  contractId,
  claimId,
}: Extract<OpenRecord, { kind: 'new-ticket' }>): KeptDraft {
  const about = claimId ?? contractId;
  return new KeptDraft({ clientId, name: about ? `ticket.new:${about}` : 'ticket.new' });
}

/** A draft that cannot be read is none. */
export function readTyped(text: string | null): TypedTicket | null {
  try {
    return Typed.safeParse(JSON.parse(text ?? '')).data ?? null;
  } catch {
    return null;
  }
}
