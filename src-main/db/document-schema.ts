/** @file The tables of documents as Kysely sees them. */
import type { Generated } from 'kysely';

export interface DocumentTable {
  id: string;
  /** Null while nobody has said what it is. */
  typeId: string | null;
  title: string;
  /** The date that the document bears. */
  documentOn: string | null;
  receivedOn: string;
  source: 'IMPORT' | 'COLLAGE' | 'DOSSIER' | 'TICKET' | 'LETTRE' | 'COPIE';
  comment: string;
  /** Of the present content in the store of files. */
  address: string;
  size: number;
  fileName: string;
  versionNumber: number;
  versionAt: string;
  versionById: string | null;
  createdAt: string;
  createdById: string | null;
  deletedAt: string | null;
}

/** An earlier content; the present one stands in the row of the document. */
export interface DocumentVersionTable {
  id: string;
  documentId: string;
  number: number;
  address: string;
  size: number;
  fileName: string;
  versionAt: string;
  versionById: string | null;
  deletedAt: string | null;
}

/** At most one of contract, claim, insurer and ticket; with none of them, the client itself. */
export interface DocumentLinkTable {
  id: string;
  documentId: string;
  /** Whose sheet shows it. */
  clientId: string | null;
  contractId: string | null;
  claimId: string | null;
  insurerId: string | null;
  ticketId: string | null;
  createdAt: string;
  deletedAt: string | null;
}

/** What reading a content for its words came to; without a row it is still to be read. */
export interface DocumentContentTable {
  address: string;
  state: 'text' | 'none' | 'failed';
  reason: string;
}

/** A page of a content, or the title of a document. */
export interface DocumentPageTable {
  number: Generated<number>;
  address: string | null;
  documentId: string | null;
  page: number;
  text: string;
}

/** FTS5, without content of its own: only `rowid` and `MATCH` can be asked for. */
export interface DocumentWordsTable {
  rowid: number;
  words: string;
}

export interface WatchedFileTable {
  path: string;
  mark: string;
}
