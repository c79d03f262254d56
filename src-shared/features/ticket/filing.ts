/** @file Why a ticket stands where it stands, as it is stored and told. */
import { z } from 'zod';

export const MentionKind = z.enum(['policy-number', 'claim-number', 'plate', 'client-number']);

export const FilingReason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('known-address'), address: z.string() }),
  z.strictObject({ code: z.literal('known-domain'), domain: z.string() }),
  z.strictObject({ code: z.literal('mention'), mention: MentionKind, value: z.string() }),
]);

/** `by-hand`: somebody chose. `nowhere`: nothing says whose it is. */
export const TicketFiling = z.discriminatedUnion('code', [
  ...FilingReason.options,
  z.strictObject({ code: z.literal('by-hand') }),
  z.strictObject({ code: z.literal('nowhere') }),
]);
export type TicketFiling = z.output<typeof TicketFiling>;

/** Why a mail came to the ticket that it is on. */
export const ThreadReason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('answers'), messageId: z.string() }),
  z.strictObject({ code: z.literal('same-thread'), messageId: z.string() }),
  z.strictObject({ code: z.literal('number-in-subject'), number: z.string() }),
  z.strictObject({ code: z.literal('by-hand') }),
]);
export type ThreadReason = z.output<typeof ThreadReason>;
