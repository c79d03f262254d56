/** @file Tickets of no client: an insurer's question, and a mail of somebody whom nobody knows. */
import { addDays } from '#shared/kernel/date-only.ts';
import { DAY_MS, instantOf, workedFrom } from '../memo/memo-draw.ts';
import { noTickets, type TicketDraw, type TicketRows } from './ticket-draw.ts';
import { messageOf, NO_COMPLAINT } from './ticket-rows.ts';
import { COMMISSION_QUESTION, STRANGER, type Said } from './ticket-texts.ts';

interface Lone {
  readonly subject: string;
  readonly said: readonly Said[];
  readonly from: { readonly name: string; readonly address: string };
  readonly insurerId: string | null;
  readonly wakeInDays: number | null;
  readonly daysAgo: number;
}

function addLone(draw: TicketDraw, lone: Lone, rows: TicketRows): void {
  const { random, todayMs, today, cabinet } = draw;
  const { subject, said, from, insurerId, wakeInDays, daysAgo } = lone;
  const startMs = todayMs - daysAgo * DAY_MS + random.between(8, 16) * 3_600_000;
  const byId = random.pick(draw.collaboratorIds);
  const id = random.uuid(startMs);
  for (const [index, one] of said.entries()) {
    const atMs = startMs + index * 2_700_000;
    const message = messageOf(draw, id, one, { atMs, byId, other: from });
    message.text = one.text.replace('{client}', from.name).replace('{cabinet}', cabinet.name);
    if (one.medium === 'EMAIL') message.subject = subject;
    rows.messages.push(message);
  }
  const lastMs = startMs + (said.length - 1) * 2_700_000;
  rows.tickets.push({
    ...{ id, number: '', subject, channel: 'EMAIL', assigneeId: byId, insurerId },
    ...{ clientId: null, contractId: null, claimId: null, ...NO_COMPLAINT },
    state: wakeInDays === null ? 'OUVERT' : 'EN_ATTENTE',
    wakeOn: wakeInDays === null ? null : workedFrom(addDays(today, wakeInDays)),
    filing: JSON.stringify({ code: insurerId === null ? 'nowhere' : 'by-hand' }),
    ...{ lastAt: instantOf(lastMs), createdAt: instantOf(startMs), createdById: byId, deletedAt: null },
  });
}

export function cabinetTicketsOf(draw: TicketDraw): TicketRows {
  const rows = noTickets();
  const [asking] = draw.insurers;
  if (asking) {
    const [insurerId, { name, email }] = asking;
    const from = { name, address: email };
    addLone(draw, { ...COMMISSION_QUESTION, from, insurerId, wakeInDays: 4, daysAgo: 6 }, rows);
  }
  const { subject, said, name, address } = STRANGER;
  const from = { name, address };
  addLone(draw, { subject, said, from, insurerId: null, wakeInDays: null, daysAgo: 1 }, rows);
  return rows;
}
