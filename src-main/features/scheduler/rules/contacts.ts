/** @file When a client was last in contact: its sheet was made, a note was taken, an event took place, a task was done. */
import { sql, type RawBuilder } from 'kysely';
import { todayIn, type DateOnly } from '#shared/kernel/date-only.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { occurrencesBetween, Repetition } from '#shared/kernel/repetition.ts';
import { among } from '#main/db/rows/among.ts';
import type { At, Reader } from './rule-source.ts';

export interface Contact {
  readonly clientId: string;
  readonly stage: string;
  readonly deletedAt: string | null;
  /** Null when nobody is in charge, or whoever was has left. */
  readonly managerId: string | null;
  readonly lastOn: DateOnly;
  readonly kind: 'created' | 'note' | 'event' | 'task';
  /** What pages are ordered by. */
  readonly collected: string;
}

interface ContactRow {
  readonly id: string;
  readonly stage: string;
  readonly deletedAt: string | null;
  readonly managerId: string | null;
  readonly createdAt: string;
  readonly importedCreatedOn: string | null;
  readonly notedAt: string | null;
  readonly metOn: string | null;
  readonly doneAt: string | null;
  readonly hasSeries: number;
}

/** Reads the contacts of the clients that a condition names, in the order given by the rest of the statement. */
async function readRows(db: Reader, at: At, which: RawBuilder<unknown>): Promise<ContactRow[]> {
  const { rows } = await sql<ContactRow>`
    SELECT client.id, client.stage, client.deletedAt, manager.id AS managerId, client.createdAt, client.importedCreatedOn,
      (SELECT max(createdAt) FROM note WHERE clientId = client.id AND deletedAt IS NULL) AS notedAt,
      (SELECT max(startOn) FROM calendar_event WHERE clientId = client.id AND startOn <= ${at.today}
        AND repetition IS NULL AND deletedAt IS NULL) AS metOn,
      (SELECT max(closedAt) FROM task WHERE clientId = client.id AND status = 'FAITE' AND deletedAt IS NULL) AS doneAt,
      EXISTS (SELECT 1 FROM calendar_event WHERE clientId = client.id AND startOn <= ${at.today}
        AND repetition IS NOT NULL AND deletedAt IS NULL) AS hasSeries
    FROM client
    LEFT JOIN collaborator AS manager
      ON manager.id = client.managerId AND manager.deletedAt IS NULL AND manager.isActive = 1
    ${which}`.execute(db);
  return rows;
}

/** The days of the series of these clients that have been, the last one of each client. */
async function lastOfSeries(
  db: Reader,
  at: At,
  clientIds: readonly string[],
): Promise<Map<string, DateOnly>> {
  const last = new Map<string, DateOnly>();
  if (clientIds.length === 0) return last;
  const series = await db
    .selectFrom('calendar_event')
    .select(['clientId', 'startOn', 'repetition', 'skippedOn'])
    .where('clientId', 'in', among(clientIds))
    .where('repetition', 'is not', null)
    .where('startOn', '<=', at.today)
    .where('deletedAt', 'is', null)
    .execute();
  for (const { clientId, startOn, repetition, skippedOn } of series) {
    if (clientId === null || repetition === null) continue;
    const first = startOn as DateOnly;
    const skipped = new Set(JSON.parse(skippedOn) as DateOnly[]);
    const days = occurrencesBetween(
      first,
      Repetition.parse(JSON.parse(repetition)),
      first,
      at.today,
      skipped,
    );
    const day = days.at(-1);
    const known = last.get(clientId);
    if (day !== undefined && (known === undefined || day > known)) last.set(clientId, day);
  }
  return last;
}

function contactOf(row: ContactRow, at: At, seriesOn: DateOnly | undefined): Contact {
  const dayOf = (instant: string): DateOnly => todayIn(at.timeZone, instant as Instant);
  const collectedOn = row.importedCreatedOn as DateOnly | null;
  const found: [Contact['kind'], DateOnly][] = [['created', collectedOn ?? dayOf(row.createdAt)]];
  if (row.notedAt !== null) found.push(['note', dayOf(row.notedAt)]);
  if (row.metOn !== null) found.push(['event', row.metOn as DateOnly]);
  if (seriesOn !== undefined) found.push(['event', seriesOn]);
  if (row.doneAt !== null) found.push(['task', dayOf(row.doneAt)]);
  const [kind, lastOn] = found.reduce((latest, one) => (one[1] > latest[1] ? one : latest));
  const { id: clientId, stage, deletedAt, managerId } = row;
  return { clientId, stage, deletedAt, managerId, lastOn, kind, collected: collectedOn ?? row.createdAt };
}

async function contactsOf(db: Reader, at: At, which: RawBuilder<unknown>): Promise<Contact[]> {
  const rows = await readRows(db, at, which);
  const withSeries = rows.filter(({ hasSeries }) => hasSeries === 1).map(({ id }) => id);
  const series = await lastOfSeries(db, at, withSeries);
  return rows.map((row) => contactOf(row, at, series.get(row.id)));
}

/** The contacts of named clients. */
export const readContacts = (db: Reader, at: At, clientIds: readonly string[]): Promise<Contact[]> =>
  contactsOf(db, at, sql`WHERE client.id IN ${among(clientIds)}`);

interface ProspectPage {
  /** Sheets that were made on this day or later are left out. */
  readonly before: DateOnly;
  readonly after: readonly [collected: string, id: string];
  readonly limit: number;
}

/** Living prospects, those known longest first. */
export const readOldProspects = (db: Reader, at: At, { before, after, limit }: ProspectPage) =>
  contactsOf(
    db,
    at,
    sql`
    WHERE client.stage = 'PROSPECT' AND client.deletedAt IS NULL
      AND coalesce(client.importedCreatedOn, client.createdAt) < ${before}
      AND (coalesce(client.importedCreatedOn, client.createdAt), client.id) > (${after[0]}, ${after[1]})
    ORDER BY coalesce(client.importedCreatedOn, client.createdAt), client.id
    LIMIT ${limit}`,
  );
