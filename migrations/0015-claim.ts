/** @file Claims on contracts, the steps they went through, and the pieces that are expected. */
import { sql, type Kysely } from 'kysely';

const civilDate = (column: string): string => `${column} TEXT CHECK (${column} IS date(${column}))`;
const STATUSES = `'DECLARE', 'EN_INSTRUCTION', 'ATTENTE_PIECES', 'EXPERTISE', 'ACCORD', 'REGLE', 'SANS_SUITE', 'REFUSE', 'CLOS'`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE claim (
      id TEXT PRIMARY KEY,
      clientId TEXT NOT NULL REFERENCES client (id),
      contractId TEXT NOT NULL REFERENCES contract (id),
      number TEXT NOT NULL DEFAULT '',
      kind TEXT NOT NULL,
      ${sql.raw(civilDate('occurredOn'))},
      occurredTime TEXT CHECK (occurredTime IS NULL OR occurredTime GLOB '[0-2][0-9]:[0-5][0-9]'),
      ${sql.raw(civilDate('knownOn'))},
      ${sql.raw(civilDate('declaredOn'))},
      place TEXT NOT NULL DEFAULT '',
      circumstances TEXT NOT NULL DEFAULT '',
      liabilityPercent INTEGER CHECK (liabilityPercent BETWEEN 0 AND 100),
      hasInjury INTEGER NOT NULL DEFAULT 0 CHECK (hasInjury IN (0, 1)),
      expertName TEXT NOT NULL DEFAULT '',
      expertPhone TEXT NOT NULL DEFAULT '',
      ${sql.raw(civilDate('expertVisitOn'))},
      estimatedCents INTEGER,
      deductibleCents INTEGER,
      paidCents INTEGER,
      managerId TEXT REFERENCES collaborator (id),
      status TEXT NOT NULL CHECK (status IN (${sql.raw(STATUSES)})),
      -- The last thing that was done for it: a claim without action is followed up.
      lastActionOn TEXT NOT NULL CHECK (lastActionOn IS date(lastActionOn)),
      createdAt TEXT NOT NULL,
      createdById TEXT REFERENCES collaborator (id),
      deletedAt TEXT
    ) STRICT`.execute(db);
  await sql`CREATE INDEX claim_client ON claim (clientId, status)`.execute(db);
  await sql`CREATE INDEX claim_contract ON claim (contractId, status)`.execute(db);
  await sql`CREATE INDEX claim_open ON claim (lastActionOn, id) WHERE status <> 'CLOS' AND deletedAt IS NULL`.execute(
    db,
  );
  await sql`CREATE INDEX claim_deleted ON claim (deletedAt) WHERE deletedAt IS NOT NULL`.execute(db);
  await sql`
    CREATE TABLE claim_step (
      id TEXT PRIMARY KEY,
      claimId TEXT NOT NULL REFERENCES claim (id),
      clientId TEXT NOT NULL REFERENCES client (id),
      status TEXT NOT NULL CHECK (status IN (${sql.raw(STATUSES)})),
      stepOn TEXT NOT NULL CHECK (stepOn IS date(stepOn)),
      comment TEXT NOT NULL DEFAULT '',
      isReopening INTEGER NOT NULL DEFAULT 0 CHECK (isReopening IN (0, 1)),
      createdAt TEXT NOT NULL,
      createdById TEXT REFERENCES collaborator (id),
      deletedAt TEXT
    ) STRICT`.execute(db);
  await sql`CREATE INDEX claim_step_claim ON claim_step (claimId, createdAt)`.execute(db);
}
