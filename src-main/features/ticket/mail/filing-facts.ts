/** @file What the cabinet knows that a mail may be filed by: addresses, domains, numbers that it mentions. */
import { sql } from 'kysely';
import type { FilingFacts, MentionKind } from '#shared/features/ticket/mail-filing.rules.ts';
import { isPublicMailbox } from '#shared/features/ticket/public-mailboxes.ts';
import type { ClientId } from '#shared/kernel/ids.ts';
import { among } from '#main/db/rows/among.ts';
import type { ReadDb } from '#main/db/rows/contract-rows.ts';

export interface Mention {
  readonly kind: MentionKind;
  readonly value: string;
  readonly clientId: ClientId;
  readonly contractId: string;
  readonly claimId: string | null;
}

export interface Facts extends FilingFacts<ClientId> {
  readonly mentions: readonly Mention[];
}

export interface Asked {
  /** Of the other side, in lower case. */
  readonly addresses: readonly string[];
  /** Subject and text. */
  readonly text: string;
  readonly own: readonly string[];
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

export const privateDomains = (addresses: readonly string[]): string[] =>
  [...new Set(addresses.map(domainOf))].filter((domain) => domain !== '' && !isPublicMailbox(domain));

/** Clients who have one of these addresses. */
async function contactsAt(db: ReadDb, addresses: readonly string[]): Promise<Facts['contacts']> {
  const { rows } = await sql<{ address: string; clientId: ClientId }>`
    SELECT DISTINCT lower(email.address) AS address, email.clientId
    FROM client_email AS email JOIN client_listing AS listing ON listing.clientId = email.clientId
    WHERE lower(email.address) IN ${among(addresses)} AND email.deletedAt IS NULL`.execute(db);
  return rows;
}

/** Companies with another mailbox at the same place. */
async function companiesAt(db: ReadDb, addresses: readonly string[]): Promise<Facts['domains']> {
  const found: { domain: string; clientId: ClientId }[] = [];
  for (const domain of privateDomains(addresses)) {
    const { rows } = await sql<{ clientId: ClientId }>`
      SELECT DISTINCT email.clientId
      FROM client_email AS email JOIN client_listing AS listing ON listing.clientId = email.clientId
      WHERE listing.kind <> 'PARTICULIER' AND email.deletedAt IS NULL
        AND substr(lower(email.address), -${domain.length + 1}) = ${`@${domain}`} LIMIT 20`.execute(db);
    found.push(...rows.map(({ clientId }) => ({ domain, clientId })));
  }
  return found;
}

const MOST_READ = 20_000;
const MOST_TOKENS = 300;
/** A run of letters, digits and the signs inside numbers, with a digit: « 7712-A », « AA-123-BB ». */
const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{N}./-]{2,38})[\p{L}\p{N}]/gu;

export function tokensIn(text: string): string[] {
  const tokens = text.slice(0, MOST_READ).match(TOKEN) ?? [];
  return [...new Set(tokens.filter((token) => /\d/.test(token)).map((token) => token.toUpperCase()))].slice(
    0,
    MOST_TOKENS,
  );
}

async function mentionsIn(
  db: ReadDb,
  text: string,
  clientIds: readonly string[],
): Promise<Facts['mentions']> {
  const tokens = among(tokensIn(text));
  const policies = await sql<Mention>`
    SELECT 'policy-number' AS kind, policyNumber AS value, contract.clientId, contract.id AS contractId, NULL AS claimId
    FROM contract JOIN client_listing AS listing ON listing.clientId = contract.clientId
    WHERE policyNumber IN ${tokens} AND contract.deletedAt IS NULL`.execute(db);
  const claims = await sql<Mention>`
    SELECT 'claim-number' AS kind, claim.number AS value, claim.clientId, claim.contractId, claim.id AS claimId
    FROM claim JOIN client_listing AS listing ON listing.clientId = claim.clientId
    WHERE claim.number IN ${tokens} AND claim.deletedAt IS NULL`.execute(db);
  // No index knows plates: they are looked for among the contracts of whoever may have written.
  const plates = await sql<Mention>`
    SELECT 'plate' AS kind, json_extract(risk, '$.plate') AS value, clientId, id AS contractId, NULL AS claimId
    FROM contract
    WHERE clientId IN ${among(clientIds)} AND deletedAt IS NULL
      AND upper(json_extract(risk, '$.plate')) IN ${tokens}`.execute(db);
  return [...policies.rows, ...claims.rows, ...plates.rows];
}

export async function factsFor(db: ReadDb, { addresses, text, own }: Asked): Promise<Facts> {
  const contacts = await contactsAt(db, addresses);
  const domains = contacts.length > 0 ? [] : await companiesAt(db, addresses);
  const near = [...contacts, ...domains].map(({ clientId }) => clientId);
  const refusals = await sql<{ address: string; clientId: ClientId }>`
    SELECT address, clientId FROM mail_refusal
    WHERE address IN ${among(addresses)} AND deletedAt IS NULL`.execute(db);
  return {
    ownAddresses: own,
    ...{ contacts, domains, refusals: refusals.rows },
    mentions: await mentionsIn(db, text, near),
  };
}

/** The one company whose mailbox, or whose domain, it is. */
export async function insurerOf(
  db: ReadDb,
  addresses: readonly string[],
): Promise<{ id: string; address: string | null; domain: string } | null> {
  const rows = await db
    .selectFrom('insurer')
    .select(['id', 'email', 'claimEmail'])
    .where('deletedAt', 'is', null)
    .execute();
  const boxes = rows.flatMap(({ id, email, claimEmail }) =>
    [email, claimEmail]
      .map((address) => address.trim().toLowerCase())
      .filter((address) => address.includes('@'))
      .map((address) => ({ id, address })),
  );
  const domains = privateDomains(addresses);
  const byAddress = boxes.filter(({ address }) => addresses.includes(address));
  const found =
    byAddress.length > 0 ? byAddress : boxes.filter((box) => domains.includes(domainOf(box.address)));
  const [first] = found;
  if (first === undefined || found.some(({ id }) => id !== first.id)) return null;
  return {
    id: first.id,
    address: byAddress.length > 0 ? first.address : null,
    domain: domainOf(first.address),
  };
}
