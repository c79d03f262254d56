/** @file The call brief: what one must know ten seconds before a call, each line leading to what it rests on. */
import { z } from 'zod';
import { DateOnly } from '../../kernel/date-only.ts';
import {
  CalendarEventId,
  ClaimId,
  ClientId,
  ContractId,
  NoteId,
  TaskId,
  TicketId,
} from '../../kernel/ids.ts';
import { query } from '../../ipc/procedure.ts';
import { LegalDate } from '../contract/state/contract-state.ts';

/** In the order in which they are read: what would make one say something wrong comes first. */
export const BRIEF_KINDS = [
  'deceased',
  'pinned-note',
  'complaint',
  'unpaid',
  'not-renewed',
  'claim-undeclared',
  'ticket-open',
  'task-late',
  'claim-open',
  'to-renew',
  'quote-sent',
  'missing-documents',
  'task-near',
  'ticket-waiting',
  'birthday',
  'next-event',
  'last-exchange',
] as const;
export const BriefKind = z.enum(BRIEF_KINDS);
export type BriefKind = z.output<typeof BriefKind>;

export const BriefSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('contract'), id: ContractId }),
  z.strictObject({ kind: z.literal('claim'), id: ClaimId }),
  z.strictObject({ kind: z.literal('ticket'), id: TicketId }),
  z.strictObject({ kind: z.literal('task'), id: TaskId }),
  z.strictObject({ kind: z.literal('event'), id: CalendarEventId, occurrenceOn: DateOnly }),
  z.strictObject({ kind: z.literal('note'), id: NoteId }),
]);
export type BriefSource = z.output<typeof BriefSource>;

export const BriefLine = z.strictObject({
  /** Unique in the brief. */
  id: z.string(),
  kind: BriefKind,
  /** Days, codes and titles, worded by labels. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** Of a contract to act on: until when, and why. */
  legal: LegalDate.nullable(),
  /** What the line rests on; null for what the sheet itself says. */
  source: BriefSource.nullable(),
});
export type BriefLine = z.output<typeof BriefLine>;

export const briefApi = {
  /** @throws AppError `not-found` */
  ofClient: query(
    z.strictObject({ clientId: ClientId }),
    z.strictObject({ clientName: z.string(), today: DateOnly, lines: z.array(BriefLine) }),
  ),
};
