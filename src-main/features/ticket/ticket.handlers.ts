/** @file Wiring of tickets. */
import type { ticketApi, TicketRow } from '#shared/features/ticket/ticket.api.ts';
import type { InputOf, ResultOf } from '#shared/ipc/procedure.ts';
import type { Context, Handlers } from '#main/ipc/context.ts';
import { setComplaint } from './acts/complaint.service.ts';
import { addExchange, removeExchange } from './acts/exchange.service.ts';
import { fileTicket, refuseClient } from './acts/filing.service.ts';
import {
  assignTickets,
  closeTickets,
  createTicket,
  removeTickets,
  reopenTickets,
  updateTicket,
  waitForTickets,
} from './acts/ticket.service.ts';
import { importMail } from './mail/import-mail.service.ts';
import { saveReply } from './mail/reply.service.ts';
import { searchTickets } from './search/ticket-search.ts';
import { readTicketSettings, saveTicketSettings } from './settings.ts';
import { readAt, rowOf } from './ticket-rows.ts';
import { readExchange, readTicket } from './ticket-sheet.ts';
import {
  ticketLinesOf,
  ticketLinesWaking,
  ticketPage,
  ticketStateCounts,
  type FiledOn,
  type TicketLine,
} from './ticket.repository.ts';

type Api = typeof ticketApi;

async function rowsOf(context: Context, lines: readonly TicketLine[]): Promise<TicketRow[]> {
  const at = await readAt(context);
  return lines.map((line) => rowOf(line, at));
}

const filedOn = async (context: Context, column: FiledOn, id: string): Promise<TicketRow[]> =>
  rowsOf(context, await ticketLinesOf(context.db, column, id, context.today()));

async function readTickets(
  context: Context,
  { filter, offset, limit }: InputOf<Api['list']>,
): Promise<ResultOf<Api['list']>> {
  const { db } = context;
  const today = context.today();
  const counts = await ticketStateCounts(db, filter, today);
  const stateCounts = { OUVERT: 0, EN_ATTENTE: 0, FERME: 0 };
  for (const { state, count } of counts) stateCounts[state] = count;
  const wanted = filter.states.length === 0 ? (['OUVERT', 'EN_ATTENTE', 'FERME'] as const) : filter.states;
  return {
    rows: await rowsOf(context, await ticketPage(db, filter, today, { offset, limit })),
    total: [...new Set(wanted)].reduce((sum, state) => sum + stateCounts[state], 0),
    stateCounts,
    wokenCount: counts.reduce((sum, { woken }) => sum + woken, 0),
  };
}

export const ticketHandlers: Handlers<Api> = {
  list: (input, context) => readTickets(context, input),
  ofClient: ({ clientId }, context) => filedOn(context, 'clientId', clientId),
  ofContract: ({ contractId }, context) => filedOn(context, 'contractId', contractId),
  ofClaim: ({ claimId }, context) => filedOn(context, 'claimId', claimId),
  get: ({ id }, context) => readTicket(context, id),
  exchange: ({ id }, context) => readExchange(context, id),
  wakeUps: async ({ from, to }, context) => rowsOf(context, await ticketLinesWaking(context.db, from, to)),
  search: (input, { db, today }) => searchTickets(db, input, today()),
  create: (input, context) => createTicket(context, input),
  update: (input, context) => updateTicket(context, input),
  addExchange: (input, context) => addExchange(context, input),
  removeExchange: ({ id }, context) => removeExchange(context, id),
  wait: (input, context) => waitForTickets(context, input),
  reopen: (input, context) => reopenTickets(context, input),
  close: (input, context) => closeTickets(context, input),
  assign: (input, context) => assignTickets(context, input),
  file: (input, context) => fileTicket(context, input),
  notThisClient: ({ id }, context) => refuseClient(context, id),
  setComplaint: (input, context) => setComplaint(context, input),
  importMail: (input, context) => importMail(context, input),
  saveReply: (input, context) => saveReply(context, input),
  remove: (input, context) => removeTickets(context, input),
  settings: (_input, { db }) => readTicketSettings(db),
  saveSettings: ({ patch }, context) => saveTicketSettings(context, patch),
};
