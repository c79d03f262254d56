/** @file The tables as Kysely sees them. Columns carry the names of the code; booleans are 0 or 1. */
import type { Generated } from 'kysely';
import type {
  NoteTable,
  TaskTable,
  CalendarEventTable,
  DraftTable,
  NoteNumberTable,
  NoteWordsTable,
  SchedulerStateTable,
  SchedulerRunTable,
  SchedulerActTable,
  ReminderTable,
} from './memo-schema.ts';
import type { ClientListingTable, ClientSearchTokenTable, SavedViewTable } from './list-schema.ts';
import type {
  ClaimStepTable,
  ClaimTable,
  ContractPartyTable,
  ContractPeriodTable,
  ContractTable,
  InsurerTable,
} from './contract-schema.ts';

import type {
  MailRefusalTable,
  TextModuleTable,
  TicketMessageTable,
  TicketTable,
  TicketWordNumberTable,
  TicketWordsTable,
} from './ticket-schema.ts';
import type {
  DocumentContentTable,
  DocumentLinkTable,
  DocumentPageTable,
  DocumentTable,
  DocumentVersionTable,
  DocumentWordsTable,
  WatchedFileTable,
} from './document-schema.ts';

export type { ClientListingTable, ClientSearchTokenTable, SavedViewTable } from './list-schema.ts';
export type { TextModuleTable, TicketMessageTable, TicketTable } from './ticket-schema.ts';
export type { CalendarEventTable, NoteTable, TaskTable } from './memo-schema.ts';
export type {
  ClaimStepTable,
  ClaimTable,
  ContractPartyTable,
  ContractPeriodTable,
  ContractTable,
  InsurerTable,
} from './contract-schema.ts';
export type { DocumentLinkTable, DocumentTable, DocumentVersionTable } from './document-schema.ts';

export type Flag = 0 | 1;

export interface OperationTable {
  seq: Generated<number>;
  id: string;
  at: string;
  collaboratorId: string | null;
  deviceId: string;
  command: string;
  cause: string | null;
  clientId: string | null;
  kind: 'do' | 'undo' | 'redo';
  targetId: string | null;
  isUndoable: Flag;
  undoneBySeq: number | null;
}

export interface OperationChangeTable {
  id: Generated<number>;
  operationId: string;
  position: number;
  entity: string;
  rowId: string;
  clientId: string | null;
  fieldGroup: string;
  before: string | null;
  after: string | null;
}

export interface CabinetTable {
  id: string;
  name: string;
  street: string;
  building: string;
  postcode: string;
  town: string;
  phone: string;
  email: string;
  oriasNumber: string;
  timeZone: string;
}

export interface CollaboratorTable {
  id: string;
  firstName: string;
  lastName: string;
  initials: string;
  color: string;
  position: number;
  isActive: Flag;
  deletedAt: string | null;
}

export interface ListItemTable {
  id: string;
  list: 'origin' | 'documentType';
  code: string;
  label: string;
  position: number;
  isSystem: Flag;
  isArchived: Flag;
  deletedAt: string | null;
}

export interface SettingTable {
  id: string;
  value: string;
}

export interface ClientTable {
  id: string;
  kind: string;
  stage: string;
  civility: string;
  title: string | null;
  firstName: string;
  lastName: string;
  birthName: string;
  legalName: string;
  legalForm: string;
  siren: string | null;
  siret: string | null;
  naf: string | null;
  representative: string;
  familySituation: string;
  familySituationOn: string | null;
  gender: string;
  birthOn: string | null;
  birthTown: string;
  birthInsee: string | null;
  birthCountry: string;
  profession: string;
  pcsCode: string | null;
  pcsNomenclature: string | null;
  nir: string | null;
  nirToConfirm: Flag;
  socialRegime: string;
  managerId: string | null;
  originId: string | null;
  originDetail: string;
  comment: string;
  createdAt: string;
  importedCreatedOn: string | null;
  deletedAt: string | null;
}

interface ClientChild {
  id: string;
  clientId: string;
  position: number;
  deletedAt: string | null;
}

export interface ClientPhoneTable extends ClientChild {
  type: string;
  raw: string;
  e164: string | null;
  isPrimary: Flag;
}

export interface ClientEmailTable extends ClientChild {
  type: string;
  address: string;
  isPrimary: Flag;
}

export interface ClientAddressTable extends ClientChild {
  type: string;
  recipient2: string;
  building: string;
  street: string;
  locality: string;
  postcode: string;
  town: string;
  insee: string | null;
  country: string;
  isPrimary: Flag;
}

export interface FamilyMemberTable extends ClientChild {
  relationship: string;
  firstName: string;
  lastName: string;
  birthName: string;
  gender: string;
  birthOn: string | null;
  birthTown: string;
  birthInsee: string | null;
  birthRank: number | null;
  nir: string | null;
  nirToConfirm: Flag;
  attachment: string;
  linkedClientId: string | null;
  linkId: string | null;
}

export interface BankAccountTable extends ClientChild {
  iban: string;
  ibanToConfirm: Flag;
  bic: string | null;
  holder: string;
  label: string;
  isPrimary: Flag;
}

/** Tables that hold what the machine remembers for itself: written without a journal, see `machine-rows.ts`. */
export interface MachineTables {
  draft: DraftTable;
  scheduler_state: SchedulerStateTable;
  scheduler_run: SchedulerRunTable;
  scheduler_act: SchedulerActTable;
  reminder: ReminderTable;
  document_content: DocumentContentTable;
  document_page: DocumentPageTable;
  document_words: DocumentWordsTable;
  watched_file: WatchedFileTable;
}

/** Tables that a command may write: all of them are journaled, all have a text `id`. */
export interface JournaledTables {
  cabinet: CabinetTable;
  collaborator: CollaboratorTable;
  list_item: ListItemTable;
  setting: SettingTable;
  client: ClientTable;
  client_phone: ClientPhoneTable;
  client_email: ClientEmailTable;
  client_address: ClientAddressTable;
  family_member: FamilyMemberTable;
  bank_account: BankAccountTable;
  saved_view: SavedViewTable;
  note: NoteTable;
  task: TaskTable;
  calendar_event: CalendarEventTable;
  insurer: InsurerTable;
  contract: ContractTable;
  contract_period: ContractPeriodTable;
  contract_party: ContractPartyTable;
  claim: ClaimTable;
  claim_step: ClaimStepTable;
  ticket: TicketTable;
  ticket_message: TicketMessageTable;
  mail_refusal: MailRefusalTable;
  text_module: TextModuleTable;
  document: DocumentTable;
  document_version: DocumentVersionTable;
  document_link: DocumentLinkTable;
}

export interface Schema extends JournaledTables, MachineTables {
  operation: OperationTable;
  operation_change: OperationChangeTable;
  client_listing: ClientListingTable;
  client_search_token: ClientSearchTokenTable;
  note_number: NoteNumberTable;
  note_words: NoteWordsTable;
  ticket_word_number: TicketWordNumberTable;
  ticket_words: TicketWordsTable;
}
