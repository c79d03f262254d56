/** @file The tables of tickets as Kysely sees them. */
import type { Generated } from 'kysely';

export interface TicketTable {
  id: string;
  /** « T-2026-0412 »: a label, never a key. */
  number: string;
  subject: string;
  channel: 'EMAIL' | 'TELEPHONE' | 'COURRIER' | 'SMS' | 'ACCUEIL' | 'AUTRE';
  state: 'OUVERT' | 'EN_ATTENTE' | 'FERME';
  wakeOn: string | null;
  assigneeId: string | null;
  clientId: string | null;
  contractId: string | null;
  claimId: string | null;
  insurerId: string | null;
  /** A `TicketFiling` as JSON. */
  filing: string;
  complaintSentOn: string | null;
  complaintAcknowledgedOn: string | null;
  complaintAnsweredOn: string | null;
  lastAt: string;
  createdAt: string;
  createdById: string | null;
  deletedAt: string | null;
}

export interface TicketMessageTable {
  id: string;
  ticketId: string;
  medium: 'EMAIL' | 'APPEL' | 'COURRIER' | 'SMS' | 'ENTRETIEN' | 'NOTE';
  /** Null for a note, which goes nowhere. */
  direction: 'IN' | 'OUT' | null;
  at: string;
  fromName: string;
  fromAddress: string;
  /** `{ name, address }[]` as JSON. */
  recipients: string;
  /** The same, where the sender wants answers. */
  replyTo: string;
  subject: string;
  text: string;
  /** A `MailBody` as JSON. */
  body: string | null;
  /** `ExchangeAttachment[]` as JSON. */
  attachments: string;
  /** Codes of what was left out or guessed, as JSON. */
  warnings: string;
  /** A `ThreadReason` as JSON. */
  joined: string | null;
  messageId: string | null;
  inReplyTo: string | null;
  refs: string;
  fileHash: string | null;
  createdAt: string;
  createdById: string | null;
  deletedAt: string | null;
}

export interface MailRefusalTable {
  id: string;
  address: string;
  clientId: string;
  createdAt: string;
  deletedAt: string | null;
}

export interface TextModuleTable {
  id: string;
  title: string;
  text: string;
  position: number;
  deletedAt: string | null;
}

export interface TicketWordNumberTable {
  number: Generated<number>;
  rowId: string;
  ticketId: string;
}

export interface TicketWordsTable {
  rowid: number;
  words: string;
}
