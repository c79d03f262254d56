/** @file Mails that were dropped, pasted or chosen: each is taken, and what became of it is said. */
import type { MailImport } from '#shared/features/ticket/ticket-mail.ts';
import type { ticketApi } from '#shared/features/ticket/ticket.api.ts';
import type { CallInputOf } from '#shared/ipc/procedure.ts';
import type { OperationId, TicketId } from '#shared/kernel/ids.ts';
import { api } from '../../../ipc/api.ts';
import { sayDone, tellFailure } from '../../../ipc/announced-act.ts';
import type { RecordOpener } from '../../../ipc/record-opener.ts';
import { formatNumber, type ToastMessage } from '../../../ui/index.ts';
import { joinedWords } from '../thread/thread.labels.ts';
import { filingReason } from '../ticket.labels.ts';
import { mailLabels as labels } from './mail.labels.ts';

interface Desk {
  readonly toasts: { show(message: ToastMessage): void };
  readonly opener: RecordOpener;
}
type Asked = CallInputOf<(typeof ticketApi)['importMail']>;
export type MailPlace = Pick<Asked, 'ticketId' | 'clientId' | 'contractId' | 'claimId'>;

export const isMailFile = ({ name }: { readonly name: string }): boolean => /\.(?:eml|msg)$/i.test(name);

interface Taken {
  readonly operationId: OperationId | null;
  readonly result: MailImport;
}

async function takeOne(file: File, place: MailPlace): Promise<Taken> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return api.ticket.importMail({ name: file.name, bytes, ...place });
}

async function sayTaken(
  { toasts, opener }: Desk,
  name: string,
  { operationId, result }: Taken,
): Promise<void> {
  if (result.kind === 'refused') {
    toasts.show({ text: labels.refused(name, labels.refusals[result.why]), tone: 'danger' });
    return;
  }
  const { ticketId } = result;
  if (result.kind === 'duplicate') {
    const onselect = (): void => opener.open({ kind: 'ticket', id: ticketId });
    const text = result.isInBin ? labels.inBin : labels.duplicate;
    toasts.show({ text, action: { label: labels.openTicket, onselect } });
    return;
  }
  const ticket = await api.ticket.get({ id: ticketId });
  const place = ticket.clientName || ticket.insurerName;
  const text =
    result.kind === 'continued'
      ? labels.continued(ticket.subject, joinedWords(result.reason))
      : place === ''
        ? labels.created(ticket.subject)
        : labels.createdOn(ticket.subject, place, filingReason(result.filing));
  sayDone(toasts, { operationId }, text);
}

/**
 * One by one, in their order: a thread is continued by what came before it. The last one taken is opened.
 * @returns what is no mail, and what is called one and cannot be read as such: they are files like any other
 */
export async function takeMails(
  desk: Desk,
  files: readonly File[],
  place: MailPlace,
): Promise<readonly File[]> {
  const mails = files.filter(isMailFile);
  const others = files.filter((file) => !isMailFile(file));
  let added = 0;
  let last: TicketId | null = null;
  for (const file of mails) {
    try {
      const taken = await takeOne(file, place);
      const isAdded = taken.result.kind === 'created' || taken.result.kind === 'continued';
      if (isAdded) added += 1;
      if (taken.result.kind === 'refused') others.push(file);
      else last = taken.result.ticketId;
      if (mails.length === 1 || !isAdded) await sayTaken(desk, file.name, taken);
    } catch (error) {
      tellFailure(desk.toasts, error);
      others.push(file);
    }
  }
  if (mails.length > 1 && added > 0) desk.toasts.show({ text: labels.several(added, formatNumber(added)) });
  if (last !== null && place.ticketId !== last) desk.opener.open({ kind: 'ticket', id: last });
  return others;
}
