/** @file Tickets: a matter with somebody, every exchange about it, and when it comes back. */
import { z } from 'zod';
import { DateOnly } from '../../kernel/date-only.ts';
import {
  ClaimId,
  ClientId,
  CollaboratorId,
  ContractId,
  DocumentId,
  InsurerId,
  OperationId,
  TicketId,
  TicketMessageId,
} from '../../kernel/ids.ts';
import { Instant } from '../../kernel/instant.ts';
import { command, query } from '../../ipc/procedure.ts';
import { Saved, savedWith } from '../../ipc/saved.ts';
import { Branch } from '../contract/branches.ts';
import { ComplaintStepName, ExchangeDirection, ExchangeMedium, TicketChannel } from './exchange.rules.ts';
import { FilingReason, ThreadReason, TicketFiling } from './filing.ts';
import { MOST_ATTACHED } from './reply.rules.ts';
import { MailImport, TicketSettings } from './ticket-mail.ts';
import { MailBody } from './mail-body.ts';
import { TICKET_STATES } from './ticket.rules.ts';

export const TicketState = z.enum(TICKET_STATES);
const Party = z.strictObject({ name: z.string(), address: z.string() });

const ComplaintStep = z.strictObject({
  limitOn: DateOnly,
  adviseOn: DateOnly,
  state: z.enum(['done', 'done-late', 'running', 'late']),
});
export const ComplaintSheet = z.strictObject({
  sentOn: DateOnly,
  acknowledgedOn: DateOnly.nullable(),
  answeredOn: DateOnly.nullable(),
  acknowledge: ComplaintStep,
  answer: ComplaintStep,
});
export type ComplaintSheet = z.output<typeof ComplaintSheet>;

export const TicketRow = z.strictObject({
  id: TicketId,
  number: z.string(),
  subject: z.string(),
  channel: TicketChannel,
  /** As of today. */
  state: TicketState,
  /** Still to come; null while it does not wait. */
  wakeOn: DateOnly.nullable(),
  /** It waited until today or an earlier day, and nobody has done anything since. */
  hasWokenUp: z.boolean(),
  assigneeId: CollaboratorId.nullable(),
  clientId: ClientId.nullable(),
  clientName: z.string(),
  contractId: ContractId.nullable(),
  contractLabel: z.string(),
  branch: Branch.nullable(),
  claimId: ClaimId.nullable(),
  claimLabel: z.string(),
  insurerId: InsurerId.nullable(),
  insurerName: z.string(),
  complaint: ComplaintSheet.nullable(),
  exchangeCount: z.number().int(),
  /** The beginning of the last exchange. */
  excerpt: z.string(),
  lastAt: Instant,
});
export type TicketRow = z.output<typeof TicketRow>;

export const ExchangeAttachment = z.strictObject({
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  /** A picture of the text, not something that was sent. */
  isInline: z.boolean(),
  documentId: DocumentId.nullable(),
});
export type ExchangeAttachment = z.output<typeof ExchangeAttachment>;

export const Exchange = z.strictObject({
  id: TicketMessageId,
  medium: ExchangeMedium,
  direction: ExchangeDirection.nullable(),
  at: Instant,
  from: Party.nullable(),
  to: z.array(Party),
  subject: z.string(),
  text: z.string(),
  /** What a screen draws; null where the text is all there is. */
  body: MailBody.nullable(),
  /** Only its beginning is here: `ticket.exchange` answers the whole. */
  isCut: z.boolean(),
  attachments: z.array(ExchangeAttachment),
  warnings: z.array(z.string()),
  joined: ThreadReason.nullable(),
  createdAt: Instant,
  createdById: CollaboratorId.nullable(),
});
export type Exchange = z.output<typeof Exchange>;

/** A place where the ticket may belong, and why; proposed, never applied. */
export const FilingSuggestion = z.strictObject({
  clientId: ClientId,
  clientName: z.string(),
  contractId: ContractId.nullable(),
  contractLabel: z.string(),
  claimId: ClaimId.nullable(),
  reasons: z.array(FilingReason),
});
export type FilingSuggestion = z.output<typeof FilingSuggestion>;

export const Ticket = TicketRow.extend({
  filing: TicketFiling,
  /** Oldest first. */
  exchanges: z.array(Exchange),
  suggestions: z.array(FilingSuggestion),
  /** Whom an answer goes to, the likeliest first. */
  replyTo: z.array(Party),
  createdAt: Instant,
  createdById: CollaboratorId.nullable(),
  isDeleted: z.boolean(),
});
export type Ticket = z.output<typeof Ticket>;

export const TicketFilter = z.strictObject({
  text: z.string().max(200).default(''),
  states: z.array(TicketState).default([]),
  assigneeIds: z.array(z.union([CollaboratorId, z.literal('none')])).default([]),
  clientId: ClientId.nullable().default(null),
  onlyComplaints: z.boolean().default(false),
  /** Filed on nobody yet. */
  onlyUnfiled: z.boolean().default(false),
});
export type TicketFilter = z.output<typeof TicketFilter>;

const Filing = z.strictObject({
  clientId: ClientId.nullable(),
  contractId: ContractId.nullable(),
  claimId: ClaimId.nullable(),
  insurerId: InsurerId.nullable(),
});

export const NewExchange = z.strictObject({
  medium: ExchangeMedium,
  /** Left out for a note. */
  direction: ExchangeDirection.nullable(),
  /** Null = now. */
  at: Instant.nullable().default(null),
  text: z.string().max(100_000),
  /** The step of a complaint that it takes. */
  complaintStep: ComplaintStepName.nullable().default(null),
});
export type NewExchange = z.output<typeof NewExchange>;

const Subject = z.string().trim().min(1).max(200);
const OfTicket = z.strictObject({ id: TicketId });
/** Either named tickets, or everything a filter holds except some. */
export const TicketSelection = z.union([
  z.strictObject({ ids: z.array(TicketId).min(1).max(20_000) }),
  z.strictObject({ filter: TicketFilter, exceptIds: z.array(TicketId).max(20_000) }),
]);
export type TicketSelection = z.output<typeof TicketSelection>;

const OfTickets = z.strictObject({ selection: TicketSelection });
/** How many differ from before. */
const SavedMany = Saved.extend({ changed: z.number().int() });

export const TicketHit = z.strictObject({
  ticketId: TicketId,
  number: z.string(),
  subject: z.string(),
  state: TicketState,
  clientName: z.string(),
  excerpt: z.string(),
  marks: z.array(z.strictObject({ start: z.number().int(), end: z.number().int() })),
});
export type TicketHit = z.output<typeof TicketHit>;

export const ticketApi = {
  list: query(
    z.strictObject({
      filter: TicketFilter,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(200),
    }),
    z.strictObject({
      rows: z.array(TicketRow),
      total: z.number().int(),
      /** What each state holds under the rest of the filter. */
      stateCounts: z.strictObject({
        OUVERT: z.number().int(),
        EN_ATTENTE: z.number().int(),
        FERME: z.number().int(),
      }),
      /** Of the open ones, those whose wait has just ended. */
      wokenCount: z.number().int(),
    }),
  ),
  ofClient: query(z.strictObject({ clientId: ClientId }), z.array(TicketRow)),
  ofContract: query(z.strictObject({ contractId: ContractId }), z.array(TicketRow)),
  ofClaim: query(z.strictObject({ claimId: ClaimId }), z.array(TicketRow)),
  get: query(OfTicket, Ticket),
  /** One exchange, whole. */
  exchange: query(z.strictObject({ id: TicketMessageId }), Exchange),
  /** Days to come on which tickets wake up. */
  wakeUps: query(z.strictObject({ from: DateOnly, to: DateOnly }), z.array(TicketRow)),
  search: query(
    z.strictObject({ text: z.string().max(200), limit: z.number().int().min(1).max(50) }),
    z.array(TicketHit),
  ),
  /** A claim brings its contract with it, a contract its client. */
  create: command(
    Filing.partial().extend({
      subject: Subject,
      channel: TicketChannel,
      assigneeId: CollaboratorId.nullable().optional(),
      complaintSentOn: DateOnly.nullable().default(null),
      exchange: NewExchange.nullable().default(null),
    }),
    savedWith(TicketId),
  ),
  update: command(
    z.strictObject({
      id: TicketId,
      patch: z
        .strictObject({ subject: Subject, channel: TicketChannel, assigneeId: CollaboratorId.nullable() })
        .partial(),
    }),
    Saved,
  ),
  /** @throws AppError `invalid-input` by field: an exchange without words, or of a day to come */
  addExchange: command(NewExchange.extend({ ticketId: TicketId }), savedWith(TicketMessageId)),
  removeExchange: command(z.strictObject({ id: TicketMessageId }), Saved),
  /** @throws AppError `invalid-input`, `ticket-wake-required` or `ticket-wake-past` under `wakeOn` */
  wait: command(OfTickets.extend({ wakeOn: DateOnly.nullable() }), SavedMany),
  reopen: command(OfTickets, SavedMany),
  /** Always possible, from any state. */
  close: command(OfTickets, SavedMany),
  assign: command(OfTickets.extend({ assigneeId: CollaboratorId.nullable() }), SavedMany),
  /** By hand: what is chosen is true. */
  file: command(Filing.extend({ id: TicketId }), Saved),
  /** « Pas le bon client »: off the client, and the addresses of its mails are not filed there again. */
  notThisClient: command(OfTicket, Saved),
  /** Makes it a complaint, corrects its dates, or (null) makes it none. */
  setComplaint: command(
    z.strictObject({
      id: TicketId,
      complaint: z
        .strictObject({
          sentOn: DateOnly,
          acknowledgedOn: DateOnly.nullable(),
          answeredOn: DateOnly.nullable(),
        })
        .nullable(),
    }),
    Saved,
  ),
  /**
   * Bytes of an `.eml` or `.msg`. On a ticket it is an exchange of that one, whatever its ids say; a new ticket is filed
   * on the client, the contract or the claim that it was dropped on.
   */
  importMail: command(
    z.strictObject({
      name: z.string().max(400),
      bytes: z.instanceof(Uint8Array),
      ticketId: TicketId.nullable().default(null),
      clientId: ClientId.nullable().default(null),
      contractId: ContractId.nullable().default(null),
      claimId: ClaimId.nullable().default(null),
    }),
    z.strictObject({ operationId: OperationId.nullable(), result: MailImport }),
  ),
  /**
   * Saves the answer as a draft that a mail program opens, and keeps it among the exchanges. Nothing is written when
   * the broker changes their mind.
   */
  saveReply: command(
    z.strictObject({
      ticketId: TicketId,
      to: z.array(Party).max(20),
      text: z.string().max(100_000),
      /** Documents that leave with it. */
      documentIds: z.array(DocumentId).max(MOST_ATTACHED).default([]),
      complaintStep: ComplaintStepName.nullable().default(null),
    }),
    z.strictObject({ operationId: OperationId.nullable(), isSaved: z.boolean() }),
  ),
  remove: command(OfTickets, SavedMany),
  settings: query(z.strictObject({}), TicketSettings),
  saveSettings: command(z.strictObject({ patch: TicketSettings.partial() }), Saved),
};
