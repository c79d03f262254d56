/** @file Tickets for tests: one call, only what matters spelled out; and mails as they are dropped. */
import type { ticketApi } from '#shared/features/ticket/ticket.api.ts';
import type { CallInputOf } from '#shared/ipc/procedure.ts';
import type { TestCabinet } from './cabinet.ts';
import { emlBytes, textPart, utf8 } from './mail/eml.ts';

type New = Partial<CallInputOf<(typeof ticketApi)['create']>>;

export async function addTicket(cabinet: TestCabinet, ticket: New = {}): Promise<string> {
  const { id } = await cabinet.api.ticket.create({
    ...{ subject: 'Attestation école', channel: 'EMAIL' },
    ...ticket,
  });
  return id;
}

export interface MailFacts {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly id?: string | null;
  readonly date?: string;
  /** Further lines of the head: « In-Reply-To: <…> ». */
  readonly heads?: readonly string[];
  readonly text?: string;
}

/** From Zoé to the cabinet, in the morning of 24 November 2026. */
export const mailFile = (facts: MailFacts = {}): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    emlBytes(
      `From: ${facts.from ?? 'Zoe Durand <zoe@durand.example>'}`,
      `To: ${facts.to ?? 'Cabinet <contact@cabinet.example>'}`,
      `Subject: ${utf8(facts.subject ?? 'Attestation')}`,
      `Date: ${facts.date ?? 'Tue, 24 Nov 2026 09:12:00 +0100'}`,
      ...(facts.id === null ? [] : [`Message-ID: ${facts.id ?? '<a1@durand.example>'}`]),
      ...(facts.heads ?? []),
      'MIME-Version: 1.0',
      ...textPart(utf8(facts.text ?? 'Bonjour, pourriez-vous m’envoyer une attestation ?')),
    ),
  );

type Place = Partial<CallInputOf<(typeof ticketApi)['importMail']>>;

export const drop = async (cabinet: TestCabinet, facts: MailFacts = {}, place: Place = {}) =>
  (await cabinet.api.ticket.importMail({ name: 'courrier.eml', bytes: mailFile(facts), ...place })).result;

/** Drops a mail that must be taken. @returns the ticket it is on */
export async function dropTaken(cabinet: TestCabinet, facts: MailFacts = {}, place: Place = {}) {
  const result = await drop(cabinet, facts, place);
  if (result.kind === 'refused') throw new Error(`refused: ${result.why}`);
  return result.ticketId;
}
