/** @file Tickets: a page of them, those of a client, a contract or a claim, one with its exchanges. */
import { sql, type RawBuilder } from 'kysely';
import type { TicketFilter } from '#shared/features/ticket/ticket.api.ts';
import type { TicketState } from '#shared/features/ticket/ticket.rules.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { words } from '#shared/kernel/text.ts';
import { amongTexts, type ReadDb } from '#main/db/rows/contract-rows.ts';
import type { TicketMessageTable, TicketTable } from '#main/db/schema.ts';
import { matchOf } from './search/ticket-search.ts';

export type TicketLine = TicketTable & {
  readonly clientName: string | null;
  readonly policyNumber: string | null;
  readonly product: string | null;
  readonly branch: string | null;
  readonly claimNumber: string | null;
  readonly insurerName: string | null;
  readonly exchangeCount: number;
  readonly lastText: string | null;
};

/** Tickets with the names that their lines need, wherever they are. */
const named = (db: ReadDb) =>
  db
    .selectFrom('ticket')
    .leftJoin('client_listing as listing', 'listing.clientId', 'ticket.clientId')
    .leftJoin('contract', 'contract.id', 'ticket.contractId')
    .leftJoin('claim', 'claim.id', 'ticket.claimId')
    .leftJoin('insurer', 'insurer.id', 'ticket.insurerId');

/** Those that are shown: neither in the bin, nor of a client that is (only others are listed). */
const shown = (db: ReadDb) =>
  named(db)
    .where('ticket.deletedAt', 'is', null)
    .where((eb) => eb.or([eb('ticket.clientId', 'is', null), eb('listing.clientId', 'is not', null)]));

const EXCERPT = 160;

const withColumns = (query: ReturnType<typeof named>) =>
  query
    .selectAll('ticket')
    .select(['listing.name as clientName', 'contract.policyNumber', 'contract.product', 'contract.branch'])
    .select(['claim.number as claimNumber', 'insurer.name as insurerName'])
    .select([
      sql<number>`(SELECT count(*) FROM ticket_message AS one
        WHERE one.ticketId = ticket.id AND one.deletedAt IS NULL)`.as('exchangeCount'),
      sql<string | null>`(SELECT substr(one.text, 1, ${EXCERPT}) FROM ticket_message AS one
        WHERE one.ticketId = ticket.id AND one.deletedAt IS NULL ORDER BY one.at DESC, one.id DESC LIMIT 1)`.as(
        'lastText',
      ),
    ]);

const lines = (db: ReadDb) => withColumns(shown(db));

/** The state as of a day, as `ticketStateAt` tells it. */
const stateAt = (today: DateOnly): RawBuilder<TicketState> =>
  sql<TicketState>`CASE WHEN ticket.state = 'EN_ATTENTE' AND ticket.wakeOn <= ${today} THEN 'OUVERT' ELSE ticket.state END`;

/** As `compareTickets`: open ones, the longest silent on top; those that wait, by day; the closed, latest first. */
const byUrgency = (today: DateOnly): RawBuilder<unknown> => sql`
  CASE ${stateAt(today)} WHEN 'OUVERT' THEN 0 WHEN 'EN_ATTENTE' THEN 1 ELSE 2 END,
  CASE ${stateAt(today)} WHEN 'EN_ATTENTE' THEN ticket.wakeOn ELSE '' END,
  CASE WHEN ticket.state <> 'FERME' THEN ticket.lastAt ELSE '' END,
  ticket.lastAt DESC, ticket.id`;

const all = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join([sql`TRUE`, ...conditions], sql` AND `)})`;

/** What was typed is found in what was said, or in the name of the client. */
function textCondition(text: string): RawBuilder<unknown>[] {
  const match = matchOf(text);
  if (match === null) return [];
  const inName = words(text).map((word) => sql`listing.sortName LIKE ${`%${word}%`}`);
  return [
    sql`(ticket.id IN (SELECT ticketId FROM ticket_word_number WHERE number IN
      (SELECT rowid FROM ticket_words WHERE ticket_words MATCH ${match})) OR (${sql.join(inName, sql` AND `)}))`,
  ];
}

/** What the filter asks, its states left aside: those are counted. */
function asked(filter: TicketFilter): RawBuilder<unknown>[] {
  const conditions = textCondition(filter.text);
  const { assigneeIds, clientId } = filter;
  if (assigneeIds.length > 0) {
    const nobody = assigneeIds.includes('none') ? sql`OR ticket.assigneeId IS NULL` : sql``;
    const ids = assigneeIds.filter((id) => id !== 'none');
    conditions.push(sql`(ticket.assigneeId IN ${amongTexts(ids)} ${nobody})`);
  }
  if (clientId !== null) conditions.push(sql`ticket.clientId = ${clientId}`);
  if (filter.onlyComplaints) conditions.push(sql`ticket.complaintSentOn IS NOT NULL`);
  if (filter.onlyUnfiled) conditions.push(sql`ticket.clientId IS NULL AND ticket.insurerId IS NULL`);
  return conditions;
}

/** Without the closed ones, the index of those that are not is enough. */
function inStates({ states }: TicketFilter, today: DateOnly): RawBuilder<unknown>[] {
  if (states.length === 0) return [];
  const open = states.includes('FERME') ? [] : [sql`ticket.state <> 'FERME'`];
  return [...open, sql`${stateAt(today)} IN ${amongTexts(states)}`];
}

export const ticketPage = (
  db: ReadDb,
  filter: TicketFilter,
  today: DateOnly,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<TicketLine[]> =>
  lines(db)
    .where(all([...asked(filter), ...inStates(filter, today)]))
    .orderBy(byUrgency(today))
    .limit(limit)
    .offset(offset)
    .execute();

/** Everything that a filter holds except some, whole. */
export const ticketRowsIn = (
  db: ReadDb,
  { filter, exceptIds }: { readonly filter: TicketFilter; readonly exceptIds: readonly string[] },
  today: DateOnly,
): Promise<TicketTable[]> =>
  shown(db)
    .selectAll('ticket')
    .where(all([...asked(filter), ...inStates(filter, today)]))
    .where('ticket.id', 'not in', amongTexts(exceptIds))
    .execute();

export interface StateCount {
  readonly state: TicketState;
  readonly count: number;
  readonly woken: number;
}

export const ticketStateCounts = (db: ReadDb, filter: TicketFilter, today: DateOnly): Promise<StateCount[]> =>
  shown(db)
    .where(all(asked(filter)))
    .select((eb) => [
      stateAt(today).as('state'),
      eb.fn.countAll<number>().as('count'),
      sql<number>`sum(ticket.state = 'EN_ATTENTE' AND ticket.wakeOn <= ${today})`.as('woken'),
    ])
    .groupBy(stateAt(today))
    .execute();

/** What a ticket may be filed on. */
export type FiledOn = 'clientId' | 'contractId' | 'claimId';

export const ticketLinesOf = (
  db: ReadDb,
  column: FiledOn,
  id: string,
  today: DateOnly,
): Promise<TicketLine[]> => lines(db).where(`ticket.${column}`, '=', id).orderBy(byUrgency(today)).execute();

export const ticketLinesWaking = (db: ReadDb, from: DateOnly, to: DateOnly): Promise<TicketLine[]> =>
  lines(db)
    .where('ticket.state', '=', 'EN_ATTENTE')
    .where('ticket.wakeOn', '>=', from)
    .where('ticket.wakeOn', '<=', to)
    .orderBy('ticket.wakeOn')
    .orderBy('ticket.id')
    .execute();

/** In the bin or not: the panel says so. */
export const findTicketLine = (db: ReadDb, id: string): Promise<TicketLine | undefined> =>
  withColumns(named(db)).where('ticket.id', '=', id).executeTakeFirst();

/** Oldest first. */
export const messageRowsOf = (db: ReadDb, ticketId: string): Promise<TicketMessageTable[]> =>
  db
    .selectFrom('ticket_message')
    .selectAll()
    .where('ticketId', '=', ticketId)
    .where('deletedAt', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute();

export const findMessageRow = (db: ReadDb, id: string): Promise<TicketMessageTable | undefined> =>
  db.selectFrom('ticket_message').selectAll().where('id', '=', id).executeTakeFirst();
