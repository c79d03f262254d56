/** @file Insurers, contracts and quotes, their periods, and the people they are about. */
import { sql, type Kysely } from 'kysely';

const civilDate = (column: string): string => `${column} TEXT CHECK (${column} IS date(${column}))`;

async function createInsurers(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE insurer (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('COMPAGNIE', 'GROSSISTE')),
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      brokerCode TEXT NOT NULL DEFAULT '',
      phone TEXT NOT NULL DEFAULT '',
      email TEXT NOT NULL DEFAULT '',
      claimPhone TEXT NOT NULL DEFAULT '',
      claimEmail TEXT NOT NULL DEFAULT '',
      street TEXT NOT NULL DEFAULT '',
      postcode TEXT NOT NULL DEFAULT '',
      town TEXT NOT NULL DEFAULT '',
      comment TEXT NOT NULL DEFAULT '',
      position INTEGER NOT NULL,
      isArchived INTEGER NOT NULL CHECK (isArchived IN (0, 1)),
      deletedAt TEXT
    ) STRICT`.execute(db);
}

/**
 * A quote is a contract that is not signed yet. `dueOn` is a fact, the first day after what is covered now: the end of
 * the current period, or the day after a fixed end. What is shown of it (« À renouveler ») is derived.
 */
async function createContracts(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE contract (
      id TEXT PRIMARY KEY,
      clientId TEXT NOT NULL REFERENCES client (id),
      insurerId TEXT REFERENCES insurer (id),
      wholesalerId TEXT REFERENCES insurer (id),
      policyNumber TEXT NOT NULL DEFAULT '',
      isPolicyProvisional INTEGER NOT NULL DEFAULT 0 CHECK (isPolicyProvisional IN (0, 1)),
      branch TEXT NOT NULL,
      product TEXT NOT NULL DEFAULT '',
      formula TEXT NOT NULL DEFAULT '',
      risk TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(risk)),
      isProfessional INTEGER NOT NULL DEFAULT 0 CHECK (isProfessional IN (0, 1)),
      managerId TEXT REFERENCES collaborator (id),
      status TEXT NOT NULL CHECK (
        status IN ('DEVIS', 'A_VENIR', 'EN_COURS', 'SUSPENDU', 'RESILIE', 'TERMINE', 'SANS_EFFET', 'REMPLACE')
      ),
      ${sql.raw(civilDate('signedOn'))},
      ${sql.raw(civilDate('effectiveOn'))},
      effectiveTime TEXT CHECK (effectiveTime IS NULL OR effectiveTime GLOB '[0-2][0-9]:[0-5][0-9]'),
      mainDue TEXT CHECK (mainDue IS NULL OR mainDue GLOB '[01][0-9]-[0-3][0-9]'),
      ${sql.raw(civilDate('fixedEndOn'))},
      isTacit INTEGER NOT NULL CHECK (isTacit IN (0, 1)),
      noticeMonths INTEGER NOT NULL CHECK (noticeMonths BETWEEN 0 AND 12),
      ${sql.raw(civilDate('dueOn'))},
      split TEXT NOT NULL CHECK (
        split IN ('MENSUEL', 'BIMESTRIEL', 'TRIMESTRIEL', 'SEMESTRIEL', 'ANNUEL', 'UNIQUE')
      ),
      paymentMode TEXT NOT NULL DEFAULT 'NR',
      commissionKind TEXT CHECK (commissionKind IN ('TAUX', 'MONTANT')),
      commissionBp INTEGER,
      commissionCents INTEGER,
      firstYearBp INTEGER,
      firstYearCents INTEGER,
      suspensionReason TEXT,
      ${sql.raw(civilDate('suspendedOn'))},
      terminationReason TEXT,
      terminationBy TEXT CHECK (terminationBy IN ('CLIENT', 'COMPAGNIE', 'CABINET')),
      ${sql.raw(civilDate('terminationNotifiedOn'))},
      ${sql.raw(civilDate('terminationReceivedOn'))},
      ${sql.raw(civilDate('terminationEffectiveOn'))},
      ${sql.raw(civilDate('quoteSentOn'))},
      ${sql.raw(civilDate('quoteExpiresOn'))},
      quoteOutcome TEXT CHECK (quoteOutcome IN ('ACCEPTE', 'REFUSE', 'PERIME')),
      replacesId TEXT REFERENCES contract (id),
      facts TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(facts)),
      comment TEXT NOT NULL DEFAULT '',
      createdAt TEXT NOT NULL,
      createdById TEXT REFERENCES collaborator (id),
      deletedAt TEXT,
      CHECK (status = 'DEVIS' OR effectiveOn IS NOT NULL),
      CHECK ((status = 'SUSPENDU') = (suspensionReason IS NOT NULL)),
      CHECK (fixedEndOn IS NULL OR effectiveOn IS NULL OR fixedEndOn >= effectiveOn)
    ) STRICT`.execute(db);
  await sql`CREATE INDEX contract_client ON contract (clientId, status)`.execute(db);
  // The renewal desk: everything that runs and has a due date, soonest first.
  await sql`
    CREATE INDEX contract_due ON contract (dueOn, id)
    WHERE dueOn IS NOT NULL AND status IN ('EN_COURS', 'SUSPENDU') AND deletedAt IS NULL`.execute(db);
  await sql`CREATE INDEX contract_policy ON contract (policyNumber, insurerId) WHERE policyNumber <> ''`.execute(
    db,
  );
  await sql`CREATE INDEX contract_insurer ON contract (insurerId)`.execute(db);
  await sql`CREATE INDEX contract_wholesaler ON contract (wholesalerId) WHERE wholesalerId IS NOT NULL`.execute(
    db,
  );
  await sql`
    CREATE INDEX contract_quote ON contract (quoteSentOn, id)
    WHERE status = 'DEVIS' AND quoteOutcome IS NULL AND deletedAt IS NULL`.execute(db);
  await sql`CREATE INDEX contract_replaces ON contract (replacesId) WHERE replacesId IS NOT NULL`.execute(db);
  await sql`CREATE INDEX contract_deleted ON contract (deletedAt) WHERE deletedAt IS NOT NULL`.execute(db);
}

/** First period, renewals and amendments are history: a new one never rewrites an older one. */
async function createPeriods(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE contract_period (
      id TEXT PRIMARY KEY,
      contractId TEXT NOT NULL REFERENCES contract (id),
      clientId TEXT NOT NULL REFERENCES client (id),
      kind TEXT NOT NULL CHECK (kind IN ('INITIALE', 'RENOUVELLEMENT', 'AVENANT')),
      startOn TEXT NOT NULL CHECK (startOn IS date(startOn)),
      ${sql.raw(civilDate('endOn'))},
      premiumHtCents INTEGER,
      taxCents INTEGER,
      premiumTtcCents INTEGER,
      commissionCents INTEGER,
      label TEXT NOT NULL DEFAULT '',
      ${sql.raw(civilDate('noticeSentOn'))},
      noticeDocumentId TEXT,
      ${sql.raw(civilDate('reviewOn'))},
      reviewOutcome TEXT CHECK (reviewOutcome IN ('INCHANGE', 'A_ADAPTER')),
      reviewText TEXT NOT NULL DEFAULT '',
      reviewById TEXT REFERENCES collaborator (id),
      createdAt TEXT NOT NULL,
      createdById TEXT REFERENCES collaborator (id),
      deletedAt TEXT,
      CHECK (endOn IS NULL OR endOn > startOn),
      CHECK ((reviewOn IS NULL) = (reviewOutcome IS NULL))
    ) STRICT`.execute(db);
  await sql`CREATE INDEX contract_period_contract ON contract_period (contractId, startOn, createdAt)`.execute(
    db,
  );
  // Pressing « Renouveler » twice, or in two windows, renews once.
  await sql`
    CREATE UNIQUE INDEX contract_period_once ON contract_period (contractId, startOn)
    WHERE kind <> 'AVENANT' AND deletedAt IS NULL`.execute(db);
}

/** Whoever else a contract is about: another client, a member of the family, or a name. */
async function createParties(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE contract_party (
      id TEXT PRIMARY KEY,
      contractId TEXT NOT NULL REFERENCES contract (id),
      clientId TEXT NOT NULL REFERENCES client (id),
      role TEXT NOT NULL CHECK (role IN ('CO_SOUSCRIPTEUR', 'PAYEUR', 'ASSURE', 'CONDUCTEUR', 'BENEFICIAIRE')),
      partyClientId TEXT REFERENCES client (id),
      familyMemberId TEXT REFERENCES family_member (id),
      name TEXT NOT NULL DEFAULT '',
      position INTEGER NOT NULL,
      deletedAt TEXT,
      CHECK (partyClientId IS NULL OR familyMemberId IS NULL),
      CHECK (partyClientId IS NOT NULL OR familyMemberId IS NOT NULL OR trim(name) <> '')
    ) STRICT`.execute(db);
  await sql`CREATE INDEX contract_party_contract ON contract_party (contractId, position)`.execute(db);
  await sql`
    CREATE INDEX contract_party_client ON contract_party (partyClientId) WHERE partyClientId IS NOT NULL`.execute(
    db,
  );
  await sql`
    CREATE INDEX contract_party_member ON contract_party (familyMemberId) WHERE familyMemberId IS NOT NULL`.execute(
    db,
  );
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await createInsurers(db);
  await createContracts(db);
  await createPeriods(db);
  await createParties(db);
}
