/** @file What becomes of mails: those that are dropped, and those that leave. */
import { z } from 'zod';
import { TicketId } from '../../kernel/ids.ts';
import { ThreadReason, TicketFiling } from './filing.ts';

/** What became of a file that was dropped. */
export const MailImport = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('created'), ticketId: TicketId, filing: TicketFiling }),
  z.strictObject({
    kind: z.literal('continued'),
    ticketId: TicketId,
    reason: ThreadReason,
    /** It waited, and does no longer. */
    hasWoken: z.boolean(),
  }),
  /** Already there; in the bin, perhaps. */
  z.strictObject({ kind: z.literal('duplicate'), ticketId: TicketId, isInBin: z.boolean() }),
  z.strictObject({
    kind: z.literal('refused'),
    why: z.enum(['empty', 'too-big', 'not-a-mail', 'other-item', 'damaged', 'too-heavy', 'stopped']),
  }),
]);
export type MailImport = z.output<typeof MailImport>;

export const TicketSettings = z.strictObject({
  /** The line about the mediator, in each answer to a complaint. */
  mediator: z.string().max(1_000),
  /** Under each answer. */
  signature: z.string().max(1_000),
  /** Addresses of the cabinet beside the one of its sheet: mails from them have left it. */
  ownAddresses: z.array(z.string().trim().max(254)).max(50),
});
export type TicketSettings = z.output<typeof TicketSettings>;
