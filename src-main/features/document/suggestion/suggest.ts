/**
 * @file What a document may be and whose: computed when it is looked at, from its name and its words, each with the
 * reason. Nothing is applied: whoever reads the reason decides.
 */
import { sql } from 'kysely';
import type { Suggestions, TargetSuggestion } from '#shared/features/document/document.api.ts';
import {
  emailsIn,
  ibansIn,
  numbersIn,
  platesIn,
  suggestDate,
  suggestType,
} from '#shared/features/document/suggestion.rules.ts';
import { maskIban } from '#shared/kernel/iban.ts';
import { among } from '#main/db/rows/among.ts';
import { documentTypeId } from '#main/db/rows/document-rows.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import type { DocumentTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { beginningOf } from '../text/document-words.ts';
import { peopleNamedIn } from './named-people.ts';

/** What says who it is about stands on the first pages. */
const BEGINNING = 20_000;
const MOST_TARGETS = 5;

interface ContractLine {
  readonly id: string;
  readonly clientName: string;
  readonly branch: string;
  readonly policyNumber: string;
  readonly plate: string | null;
}

const contractsWhere = (db: Db, condition: ReturnType<typeof sql<boolean>>) =>
  sql<ContractLine>`
    SELECT contract.id, listing.name AS clientName, contract.branch, contract.policyNumber,
      json_extract(contract.risk, '$.plate') AS plate
    FROM contract JOIN client_listing AS listing ON listing.clientId = contract.clientId
    WHERE contract.deletedAt IS NULL AND ${condition}
    ORDER BY contract.status IN ('RESILIE', 'TERMINE', 'SANS_EFFET', 'REMPLACE'), contract.createdAt DESC
    LIMIT ${MOST_TARGETS}`.execute(db);

const ofContract = (line: ContractLine, reason: 'plate' | 'policy', found: string): TargetSuggestion =>
  ({
    target: { kind: 'contract', id: line.id },
    ...{ clientName: line.clientName, branch: line.branch, text: line.policyNumber, reason, found },
  }) as TargetSuggestion;

async function byPlate(db: Db, text: string): Promise<TargetSuggestion[]> {
  const plates = platesIn(text);
  if (plates.length === 0) return [];
  const { rows } = await contractsWhere(
    db,
    sql`contract.branch IN ('AUTO', 'MOTO') AND json_extract(contract.risk, '$.plate') IN ${among(plates)}`,
  );
  return rows.map((line) => ofContract(line, 'plate', line.plate ?? ''));
}

async function byPolicy(db: Db, text: string): Promise<TargetSuggestion[]> {
  const numbers = numbersIn(text);
  if (numbers.length === 0) return [];
  const { rows } = await contractsWhere(
    db,
    sql`contract.policyNumber <> '' AND contract.policyNumber IN ${among(numbers)}`,
  );
  return rows.map((line) => ofContract(line, 'policy', line.policyNumber));
}

interface ClientLine {
  readonly clientId: string;
  readonly name: string;
  readonly found: string;
}

const ofClient = (
  line: ClientLine,
  reason: TargetSuggestion['reason'],
  found = line.found,
): TargetSuggestion => ({
  target: { kind: 'client', id: line.clientId },
  ...{ clientName: line.name, branch: null, text: '', reason, found },
});

async function byIban(db: Db, text: string): Promise<TargetSuggestion[]> {
  const ibans = ibansIn(text);
  if (ibans.length === 0) return [];
  const { rows } = await sql<ClientLine>`
    SELECT listing.clientId, listing.name, account.iban AS found
    FROM bank_account AS account JOIN client_listing AS listing ON listing.clientId = account.clientId
    WHERE account.deletedAt IS NULL AND account.iban IN ${among(ibans)} LIMIT ${MOST_TARGETS}`.execute(db);
  return rows.map((line) => ofClient(line, 'iban', maskIban(line.found)));
}

async function byEmail(db: Db, text: string): Promise<TargetSuggestion[]> {
  const emails = emailsIn(text);
  if (emails.length === 0) return [];
  const { rows } = await sql<ClientLine>`
    SELECT listing.clientId, listing.name, email.address AS found
    FROM client_email AS email JOIN client_listing AS listing ON listing.clientId = email.clientId
    WHERE email.deletedAt IS NULL AND lower(email.address) IN ${among(emails)} LIMIT ${MOST_TARGETS}`.execute(
    db,
  );
  return rows.map((line) => ofClient(line, 'email'));
}

/** What names a contract says more than what names a person, and both more than a name. */
async function suggestTargets(db: Db, text: string): Promise<TargetSuggestion[]> {
  const found = [
    ...(await byPlate(db, text)),
    ...(await byPolicy(db, text)),
    ...(await byIban(db, text)),
    ...(await byEmail(db, text)),
    ...(await peopleNamedIn(db, text)).map(({ reason, ...line }) => ofClient(line, reason)),
  ];
  const first = new Map(found.map((one) => [`${one.target.kind}:${one.target.id}`, one] as const).reverse());
  return found
    .filter((one) => first.get(`${one.target.kind}:${one.target.id}`) === one)
    .slice(0, MOST_TARGETS);
}

export async function suggestFor(context: Context, document: DocumentTable): Promise<Suggestions> {
  const { db } = context;
  const text = await beginningOf(db, document.address, BEGINNING);
  const read = { fileName: document.fileName, text };
  const type = document.typeId === null ? suggestType(read) : null;
  const typeId = type ? await documentTypeId(db, type.code) : null;
  const label = typeId === null ? null : await labelOf(db, typeId);
  return {
    type:
      type && typeId !== null && label !== null
        ? { typeId, typeLabel: label, reason: type.reason, found: type.found }
        : null,
    targets: await suggestTargets(db, `${document.fileName}\n${document.title}\n${text}`),
    date: document.documentOn === null ? suggestDate(read, context.today()) : null,
  } as Suggestions;
}

async function labelOf(db: Db, typeId: string): Promise<string | null> {
  const row = await db.selectFrom('list_item').select('label').where('id', '=', typeId).executeTakeFirst();
  return row?.label ?? null;
}
