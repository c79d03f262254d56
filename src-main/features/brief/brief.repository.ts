/** @file What a brief reads of a client, each statement along an index of the client. */
import { sql } from 'kysely';
import type { Db } from '#main/db/journal/write-door.ts';
import { contractLines } from '#main/db/rows/contract-rows.ts';
import { eventRows } from '#main/db/rows/event-rows.ts';
import { BY_PRIORITY } from '#main/db/rows/task-rows.ts';

export const findClient = (db: Db, clientId: string) =>
  db
    .selectFrom('client')
    .innerJoin('client_listing as listing', 'listing.clientId', 'client.id')
    .select(['client.id', 'client.stage', 'client.birthOn', 'listing.name'])
    .where('client.id', '=', clientId)
    .where('client.deletedAt', 'is', null)
    .executeTakeFirst();

export const contractsOf = (db: Db, clientId: string) =>
  contractLines(db).where('contract.clientId', '=', clientId).orderBy('contract.dueOn').execute();

/** Soonest due first, undated ones last. */
export const openTasks = (db: Db, clientId: string) =>
  db
    .selectFrom('task')
    .select(['id', 'title', 'dueOn', 'dueTime', 'status'])
    .where('clientId', '=', clientId)
    .where('status', '=', 'OUVERTE')
    .where('deletedAt', 'is', null)
    .where('dueOn', 'is not', null)
    .orderBy('dueOn')
    .orderBy(BY_PRIORITY)
    .execute();

export const openClaims = (db: Db, clientId: string) =>
  db
    .selectFrom('claim')
    .innerJoin('contract', 'contract.id', 'claim.contractId')
    .select(['claim.id', 'claim.kind', 'claim.number', 'claim.status', 'claim.occurredOn', 'claim.knownOn'])
    .select(['claim.declaredOn', 'claim.lastActionOn', 'claim.contractId'])
    .where('claim.clientId', '=', clientId)
    .where('claim.status', '<>', 'CLOS')
    .where('claim.deletedAt', 'is', null)
    .where('contract.deletedAt', 'is', null)
    .orderBy('claim.lastActionOn')
    .execute();

export const openTickets = (db: Db, clientId: string) =>
  db
    .selectFrom('ticket')
    .select(['id', 'number', 'subject', 'state', 'wakeOn', 'lastAt'])
    .select(['complaintSentOn', 'complaintAcknowledgedOn', 'complaintAnsweredOn'])
    .where('clientId', '=', clientId)
    .where('state', '<>', 'FERME')
    .where('deletedAt', 'is', null)
    .orderBy('lastAt', 'desc')
    .execute();

/** Answered or not, closed or not: a complaint whose clock runs. */
export const runningComplaints = (db: Db, clientId: string) =>
  db
    .selectFrom('ticket')
    .select(['id', 'number', 'subject', 'complaintSentOn', 'complaintAcknowledgedOn'])
    .where('clientId', '=', clientId)
    .where('complaintSentOn', 'is not', null)
    .where('complaintAnsweredOn', 'is', null)
    .where('deletedAt', 'is', null)
    .orderBy('complaintSentOn')
    .execute();

export interface HeldPaper {
  readonly code: string;
  readonly contractId: string | null;
  readonly claimId: string | null;
}

/** The types of the documents on a client's sheet, and on what of theirs each is filed. */
export const heldPapers = async (db: Db, clientId: string): Promise<HeldPaper[]> => {
  const { rows } = await sql<HeldPaper>`
    SELECT DISTINCT type.code, link.contractId, link.claimId
    FROM document_link AS link
    JOIN document ON document.id = link.documentId AND document.deletedAt IS NULL
    JOIN list_item AS type ON type.id = document.typeId
    WHERE link.clientId = ${clientId} AND link.deletedAt IS NULL`.execute(db);
  return rows;
};

/** The types that the cabinet still uses, by code. */
export const documentTypes = (db: Db) =>
  db
    .selectFrom('list_item')
    .select(['code', 'label'])
    .where('list', '=', 'documentType')
    .where('deletedAt', 'is', null)
    .where('isArchived', '=', 0)
    .execute();

/** Enough of a note to know what it says. */
const BEGINNING = 200;

const notes = (db: Db, clientId: string) =>
  db
    .selectFrom('note')
    .select(['id', 'createdAt'])
    .select(sql<string>`substr(text, 1, ${sql.lit(BEGINNING)})`.as('text'))
    .where('clientId', '=', clientId)
    .where('deletedAt', 'is', null)
    .orderBy('createdAt', 'desc');

export const pinnedNotes = (db: Db, clientId: string) =>
  notes(db, clientId).where('isPinned', '=', 1).execute();

export const lastNote = (db: Db, clientId: string) => notes(db, clientId).limit(1).executeTakeFirst();

/** With the client, by whatever medium; an internal note is none. */
export const lastMessage = (db: Db, clientId: string) =>
  db
    .selectFrom('ticket_message as message')
    .innerJoin('ticket', 'ticket.id', 'message.ticketId')
    .select(['message.at', 'message.medium', 'message.direction', 'ticket.id', 'ticket.subject'])
    .where('ticket.clientId', '=', clientId)
    .where('ticket.deletedAt', 'is', null)
    .where('message.deletedAt', 'is', null)
    .where('message.medium', '<>', 'NOTE')
    .orderBy('message.at', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Those that may still come, or came last; a series is read for the days that matter. */
export const eventsOf = (db: Db, clientId: string) =>
  eventRows(db).where('event.clientId', '=', clientId).execute();
