/**
 * @file Writes a generated portfolio in one act that cannot be taken back. The journal holds the act, not each of its
 * rows: nobody typed them, so they have no history; listing and search come from the same pure function as elsewhere.
 */
import { sql, type Transaction } from 'kysely';
import type { Schema } from '#main/db/schema.ts';
import { listingOf } from '#main/features/client-list/client-listing.ts';
import type { ClientBundle } from './client-bundle.ts';
import { noRows } from './contract/contract-draw.ts';
import type { ContractWriter } from './contract/contract-writer.ts';
import { insertRows } from './insert-rows.ts';
import type { MemoWriter } from './memo/memo-writer.ts';
import type { TicketWriter } from './ticket/ticket-writer.ts';

type Trx = Transaction<Schema>;

/** Clients of one round. */
const CLIENTS = 1_000;

async function insertBundles(trx: Trx, bundles: readonly ClientBundle[], firstNumber: number): Promise<void> {
  await insertRows(trx, 'client', bundles.map(({ client }) => client)); // prettier-ignore
  await insertRows(trx, 'client_phone', bundles.flatMap(({ phones }) => phones)); // prettier-ignore
  await insertRows(trx, 'client_email', bundles.flatMap(({ emails }) => emails)); // prettier-ignore
  await insertRows(trx, 'client_address', bundles.flatMap(({ addresses }) => addresses)); // prettier-ignore
  await insertRows(trx, 'bank_account', bundles.flatMap(({ bankAccounts }) => bankAccounts)); // prettier-ignore
  const listings = bundles.map(({ client, phones, emails, addresses }, index) => ({
    number: firstNumber + index,
    ...listingOf(client, phones, emails, addresses),
  }));
  await insertRows(trx, 'client_listing', listings.map(({ number, row }) => ({ number, ...row }))); // prettier-ignore
  const tokens = listings.flatMap(({ number, tokens }) =>
    tokens.map(({ token, kind }) => ({ token, number, kind })),
  );
  // In the order of their tree, so that its pages are met once and left full.
  tokens.sort((a, b) => (a.token < b.token ? -1 : a.token > b.token ? 1 : a.number - b.number));
  await insertRows(trx, 'client_search_token', tokens);
}

async function nextNumber(trx: Trx): Promise<number> {
  const { last } = await trx
    .selectFrom('client_listing')
    .select((expression) => expression.fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
}

export interface PortfolioWriting {
  readonly memos: MemoWriter;
  readonly contracts: ContractWriter;
  readonly tickets: TicketWriter;
  /** Told how many clients are written. */
  readonly onProgress: (clients: number) => void;
}

/**
 * Inserts bundles inside a transaction. Members of families come last: they may be linked to any client.
 */
export async function insertPortfolio(
  trx: Trx,
  bundles: Iterable<ClientBundle>,
  { memos, contracts, tickets, onProgress }: PortfolioWriting,
): Promise<void> {
  // Links may point to a client of a later round: they are checked when the act is committed.
  await sql`PRAGMA defer_foreign_keys = ON`.execute(trx);
  let number = await nextNumber(trx);
  const start = number;
  let round: ClientBundle[] = [];
  const flush = async (): Promise<void> => {
    await insertBundles(trx, round, number);
    await insertRows(trx, 'family_member', round.flatMap(({ family }) => family)); // prettier-ignore
    const held = await contracts.writeFor(round);
    await tickets.writeFor(round.map((bundle, index) => ({ bundle, rows: held[index] ?? noRows() })));
    await memos.writeFor(round.map(({ client }) => client));
    number += round.length;
    round = [];
    onProgress(number - start);
  };
  for (const bundle of bundles) {
    round.push(bundle);
    if (round.length === CLIENTS) await flush();
  }
  await flush();
  await memos.writeCabinet();
  await tickets.writeCabinet();
}
