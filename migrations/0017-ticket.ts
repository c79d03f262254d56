/** @file Tickets, their exchanges, the addresses that were filed wrongly once, and the texts that answers are made of. */
import { sql, type Kysely } from 'kysely';

const civilDate = (column: string): string => `${column} TEXT CHECK (${column} IS date(${column}))`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE ticket (
      id TEXT PRIMARY KEY,
      -- T-2026-0412: what people read and what an answer keeps in its subject; never a key.
      number TEXT NOT NULL,
      subject TEXT NOT NULL CHECK (trim(subject) <> ''),
      channel TEXT NOT NULL CHECK (channel IN ('EMAIL', 'TELEPHONE', 'COURRIER', 'SMS', 'ACCUEIL', 'AUTRE')),
      state TEXT NOT NULL CHECK (state IN ('OUVERT', 'EN_ATTENTE', 'FERME')),
      ${sql.raw(civilDate('wakeOn'))},
      assigneeId TEXT REFERENCES collaborator (id),
      clientId TEXT REFERENCES client (id),
      contractId TEXT REFERENCES contract (id),
      claimId TEXT REFERENCES claim (id),
      insurerId TEXT REFERENCES insurer (id),
      -- Why it stands where it stands, as JSON.
      filing TEXT NOT NULL CHECK (json_valid(filing)),
      ${sql.raw(civilDate('complaintSentOn'))},
      ${sql.raw(civilDate('complaintAcknowledgedOn'))},
      ${sql.raw(civilDate('complaintAnsweredOn'))},
      -- Of the last exchange; of its making while there is none.
      lastAt TEXT NOT NULL,
      createdAt TEXT NOT NULL,
      createdById TEXT REFERENCES collaborator (id),
      deletedAt TEXT,
      CHECK ((state = 'EN_ATTENTE') = (wakeOn IS NOT NULL)),
      CHECK (complaintSentOn IS NOT NULL OR (complaintAcknowledgedOn IS NULL AND complaintAnsweredOn IS NULL))
    ) STRICT`.execute(db);
  await sql`CREATE INDEX ticket_number ON ticket (number)`.execute(db);
  await sql`CREATE INDEX ticket_client ON ticket (clientId, lastAt)`.execute(db);
  await sql`CREATE INDEX ticket_contract ON ticket (contractId, state) WHERE contractId IS NOT NULL`.execute(
    db,
  );
  await sql`CREATE INDEX ticket_claim ON ticket (claimId, state) WHERE claimId IS NOT NULL`.execute(db);
  await sql`CREATE INDEX ticket_insurer ON ticket (insurerId, lastAt) WHERE insurerId IS NOT NULL`.execute(
    db,
  );
  await sql`
    CREATE INDEX ticket_pending ON ticket (lastAt, id) WHERE state <> 'FERME' AND deletedAt IS NULL`.execute(
    db,
  );
  await sql`
    CREATE INDEX ticket_complaint ON ticket (complaintSentOn, id)
    WHERE complaintSentOn IS NOT NULL AND complaintAnsweredOn IS NULL AND deletedAt IS NULL`.execute(db);
  await sql`CREATE INDEX ticket_deleted ON ticket (deletedAt) WHERE deletedAt IS NOT NULL`.execute(db);
  await sql`
    CREATE TABLE ticket_message (
      id TEXT PRIMARY KEY,
      ticketId TEXT NOT NULL REFERENCES ticket (id),
      medium TEXT NOT NULL CHECK (medium IN ('EMAIL', 'APPEL', 'COURRIER', 'SMS', 'ENTRETIEN', 'NOTE')),
      direction TEXT CHECK (direction IN ('IN', 'OUT')),
      -- Its own moment, not that of its recording.
      at TEXT NOT NULL,
      fromName TEXT NOT NULL DEFAULT '',
      fromAddress TEXT NOT NULL DEFAULT '',
      recipients TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(recipients)),
      -- Where the sender wants answers, when it is elsewhere.
      replyTo TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(replyTo)),
      subject TEXT NOT NULL DEFAULT '',
      text TEXT NOT NULL DEFAULT '',
      -- A tree that a screen draws, as JSON; null where the text is all there is.
      body TEXT CHECK (body IS NULL OR json_valid(body)),
      attachments TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(attachments)),
      warnings TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(warnings)),
      -- Why it came to this ticket, as JSON; null for what was written here.
      joined TEXT CHECK (joined IS NULL OR json_valid(joined)),
      messageId TEXT,
      inReplyTo TEXT,
      refs TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(refs)),
      -- Of the file's bytes: the same file dropped twice is noticed also without a message id.
      fileHash TEXT,
      createdAt TEXT NOT NULL,
      createdById TEXT REFERENCES collaborator (id),
      deletedAt TEXT,
      CHECK ((medium = 'NOTE') = (direction IS NULL))
    ) STRICT`.execute(db);
  await sql`CREATE INDEX ticket_message_ticket ON ticket_message (ticketId, at, id)`.execute(db);
  await sql`CREATE INDEX ticket_message_id ON ticket_message (messageId) WHERE messageId IS NOT NULL`.execute(
    db,
  );
  await sql`CREATE INDEX ticket_message_hash ON ticket_message (fileHash) WHERE fileHash IS NOT NULL`.execute(
    db,
  );
  await sql`
    CREATE INDEX ticket_message_deleted ON ticket_message (deletedAt) WHERE deletedAt IS NOT NULL`.execute(
    db,
  );
  // « Pas le bon client »: mails of this address are never filed on this client again.
  await sql`
    CREATE TABLE mail_refusal (
      id TEXT PRIMARY KEY,
      address TEXT NOT NULL CHECK (address = lower(address)),
      clientId TEXT NOT NULL REFERENCES client (id),
      createdAt TEXT NOT NULL,
      deletedAt TEXT
    ) STRICT`.execute(db);
  await sql`CREATE INDEX mail_refusal_address ON mail_refusal (address)`.execute(db);
  await sql`CREATE INDEX mail_refusal_client ON mail_refusal (clientId)`.execute(db);
  await sql`
    CREATE TABLE text_module (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL CHECK (trim(title) <> ''),
      text TEXT NOT NULL CHECK (trim(text) <> ''),
      position INTEGER NOT NULL,
      deletedAt TEXT
    ) STRICT`.execute(db);
  await createWords(db);
  // Clients by their address, as senders are looked up.
  await sql`CREATE INDEX client_email_sender ON client_email (lower(address))`.execute(db);
}

/** Derived: a number for each text that is searched, and its folded words under that number. */
async function createWords(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE ticket_word_number (
      number INTEGER PRIMARY KEY,
      -- The ticket itself (its number and subject), or one of its exchanges.
      rowId TEXT NOT NULL UNIQUE,
      ticketId TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX ticket_word_ticket ON ticket_word_number (ticketId)`.execute(db);
  await sql`
    CREATE VIRTUAL TABLE ticket_words USING fts5 (
      words, content = '', contentless_delete = 1, prefix = '1 2 3 4', tokenize = "unicode61 remove_diacritics 2"
    )`.execute(db);
  // What hangs on a row without a foreign key goes with it: its words, and the answer that was being typed.
  await sql`
    CREATE TRIGGER ticket_erased_is_not_found AFTER DELETE ON ticket
    BEGIN
      DELETE FROM draft WHERE key = '/ticket:' || old.id;
      DELETE FROM ticket_words WHERE rowid = (SELECT number FROM ticket_word_number WHERE rowId = old.id);
      DELETE FROM ticket_word_number WHERE rowId = old.id;
    END`.execute(db);
  await sql`
    CREATE TRIGGER ticket_message_erased_is_not_found AFTER DELETE ON ticket_message
    BEGIN
      DELETE FROM ticket_words WHERE rowid = (SELECT number FROM ticket_word_number WHERE rowId = old.id);
      DELETE FROM ticket_word_number WHERE rowId = old.id;
    END`.execute(db);
}
