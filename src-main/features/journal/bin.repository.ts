/** @file What lies in the bin: soft-deleted rows of every kind, newest first. */
import { sql } from 'kysely';
import { nameOfClient } from '#shared/features/client/client.rules.ts';
import { branchLabels } from '#shared/features/contract/branch.labels.ts';
import type { Branch } from '#shared/features/contract/branches.ts';
import type { BinEntity } from '#shared/features/journal/journal.api.ts';
import { maskIban } from '#shared/kernel/iban.ts';
import { ClientKind } from '#shared/kernel/person.ts';
import { displayName, squeeze } from '#shared/kernel/text.ts';
import type { Db } from '#main/db/journal/write-door.ts';

export interface BinLine {
  readonly entity: BinEntity;
  readonly rowId: string;
  readonly label: string;
  readonly clientId: string | null;
  readonly deletedAt: string;
}

/** A screen shows no more; the rest stays in the bin all the same. */
const MOST_ROWS = 500;

/** Enough of a note to know it by. */
const MOST_CHARACTERS = 80;

/** Entity, the text columns its label is made of, and whether a client owns it (or may own it). */
const SOURCES: readonly (readonly [BinEntity, readonly string[], boolean])[] = [
  ['client', ['legalName', 'lastName', 'firstName', 'kind'], false],
  ['client_phone', ['raw'], true],
  ['client_email', ['address'], true],
  ['client_address', ['street', 'postcode', 'town'], true],
  ['family_member', ['lastName', 'firstName'], true],
  ['bank_account', ['iban'], true],
  ['note', ['text'], true],
  ['task', ['title'], true],
  ['calendar_event', ['title'], true],
  ['contract', ['branch', 'policyNumber', 'product'], true],
  ['contract_party', ['name'], true],
  ['claim', ['number', 'place'], true],
  ['ticket', ['number', 'subject'], true],
  ['ticket_message', ['subject', 'text'], false],
  ['text_module', ['title'], false],
  ['document', ['title'], false],
  ['insurer', ['name'], false],
  ['saved_view', ['name'], false],
  ['collaborator', ['lastName', 'firstName'], false],
  ['list_item', ['label'], false],
];

function labelOf(entity: BinEntity, texts: readonly string[]): string {
  const [first = '', second = '', third = '', kind] = texts;
  if (entity === 'client') {
    return nameOfClient({
      legalName: first,
      lastName: second,
      firstName: third,
      kind: ClientKind.parse(kind),
    });
  }
  if (entity === 'family_member' || entity === 'collaborator') return displayName(first, second);
  if (entity === 'bank_account') return maskIban(first);
  if (entity === 'contract') return squeeze(`${branchLabels[first as Branch]} ${second || third}`);
  const whole = squeeze(texts.join(' '));
  return whole.length > MOST_CHARACTERS ? `${whole.slice(0, MOST_CHARACTERS - 1).trimEnd()}…` : whole;
}

export async function listBinLines(db: Db): Promise<BinLine[]> {
  const lines: BinLine[] = [];
  for (const [entity, columns, hasClient] of SOURCES) {
    const owner = hasClient ? sql.ref('clientId') : entity === 'client' ? sql.ref('id') : sql`NULL`;
    const { rows } = await sql<{ id: string; clientId: string | null; deletedAt: string; texts: string }>`
      SELECT id, ${owner} AS clientId, deletedAt,
        json_array(${sql.join(columns.map((column) => sql.ref(column)))}) AS texts
      FROM ${sql.table(entity)} WHERE deletedAt IS NOT NULL ORDER BY deletedAt DESC LIMIT ${MOST_ROWS}
    `.execute(db);
    for (const row of rows) {
      const label = labelOf(entity, JSON.parse(row.texts) as string[]);
      lines.push({ entity, rowId: row.id, label, clientId: row.clientId, deletedAt: row.deletedAt });
    }
  }
  return lines.sort((a, b) => b.deletedAt.localeCompare(a.deletedAt)).slice(0, MOST_ROWS);
}

/** Ids of the rows that went into the bin before an instant. */
export async function listBinnedBefore(db: Db, entity: BinEntity, instant: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM ${sql.table(entity)} WHERE deletedAt IS NOT NULL AND deletedAt < ${instant}
  `.execute(db);
  return rows.map(({ id }) => id);
}
