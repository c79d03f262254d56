/** @file Tickets as main answers them to a page. */
import { Exchange, Ticket } from '#shared/features/ticket/ticket.api.ts';

export const TICKET = '01990000-0000-7000-8000-000000000f01';
const MESSAGE = '01990000-0000-7000-8000-000000000f02';

export const exchangeAnswer = (changes: object = {}): Exchange =>
  Exchange.parse({
    ...{ id: MESSAGE, medium: 'EMAIL', direction: 'IN', at: '2026-11-24T08:12:00.000Z' },
    ...{ from: { name: 'Zoé Durand', address: 'zoe@durand.example' }, to: [], subject: 'Attestation' },
    ...{ text: 'Bonjour.', body: null, isCut: false, attachments: [], warnings: [], joined: null },
    ...{ createdAt: '2026-11-24T08:20:00.000Z', createdById: null, ...changes },
  });

export const ticketAnswer = (changes: object = {}): Ticket =>
  Ticket.parse({
    ...{ id: TICKET, number: 'T-2026-0001', subject: 'Attestation', channel: 'EMAIL', state: 'OUVERT' },
    ...{ wakeOn: null, hasWokenUp: false, assigneeId: null, clientId: null, clientName: '' },
    ...{ contractId: null, contractLabel: '', branch: null, claimId: null, claimLabel: '' },
    ...{ insurerId: null, insurerName: '', complaint: null, exchangeCount: 1, excerpt: 'Bonjour.' },
    ...{ lastAt: '2026-11-24T08:12:00.000Z', filing: { code: 'nowhere' }, exchanges: [exchangeAnswer()] },
    ...{ suggestions: [], replyTo: [{ name: 'Zoé', address: 'zoe@durand.example' }], isDeleted: false },
    ...{ createdAt: '2026-11-24T08:20:00.000Z', createdById: null, ...changes },
  });
