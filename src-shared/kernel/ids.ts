/** @file Identifiers: UUIDs made by the application, branded so that one kind never stands for another. */
import { z } from 'zod';

/** Any identifier of a row, when the kind does not matter (journal, bin). */
export const EntityId = z.uuid();
export type EntityId = z.output<typeof EntityId>;

export const ClientId = z.uuid().brand<'ClientId'>();
export type ClientId = z.output<typeof ClientId>;

export const ClientPhoneId = z.uuid().brand<'ClientPhoneId'>();
export type ClientPhoneId = z.output<typeof ClientPhoneId>;

export const ClientEmailId = z.uuid().brand<'ClientEmailId'>();
export type ClientEmailId = z.output<typeof ClientEmailId>;

export const ClientAddressId = z.uuid().brand<'ClientAddressId'>();
export type ClientAddressId = z.output<typeof ClientAddressId>;

export const FamilyMemberId = z.uuid().brand<'FamilyMemberId'>();
export type FamilyMemberId = z.output<typeof FamilyMemberId>;

export const BankAccountId = z.uuid().brand<'BankAccountId'>();
export type BankAccountId = z.output<typeof BankAccountId>;

export const CollaboratorId = z.uuid().brand<'CollaboratorId'>();
export type CollaboratorId = z.output<typeof CollaboratorId>;

export const ListItemId = z.uuid().brand<'ListItemId'>();
export type ListItemId = z.output<typeof ListItemId>;

export const SavedViewId = z.uuid().brand<'SavedViewId'>();
export type SavedViewId = z.output<typeof SavedViewId>;

export const NoteId = z.uuid().brand<'NoteId'>();
export type NoteId = z.output<typeof NoteId>;

export const TaskId = z.uuid().brand<'TaskId'>();
export type TaskId = z.output<typeof TaskId>;

export const CalendarEventId = z.uuid().brand<'CalendarEventId'>();
export type CalendarEventId = z.output<typeof CalendarEventId>;

export const ReminderId = z.uuid().brand<'ReminderId'>();
export type ReminderId = z.output<typeof ReminderId>;

export const InsurerId = z.uuid().brand<'InsurerId'>();
export type InsurerId = z.output<typeof InsurerId>;

export const ContractId = z.uuid().brand<'ContractId'>();
export type ContractId = z.output<typeof ContractId>;

export const ContractPeriodId = z.uuid().brand<'ContractPeriodId'>();
export type ContractPeriodId = z.output<typeof ContractPeriodId>;

export const ContractPartyId = z.uuid().brand<'ContractPartyId'>();
export type ContractPartyId = z.output<typeof ContractPartyId>;

export const ClaimId = z.uuid().brand<'ClaimId'>();
export type ClaimId = z.output<typeof ClaimId>;

export const DocumentId = z.uuid().brand<'DocumentId'>();
export type DocumentId = z.output<typeof DocumentId>;

export const TicketId = z.uuid().brand<'TicketId'>();
export type TicketId = z.output<typeof TicketId>;

export const TicketMessageId = z.uuid().brand<'TicketMessageId'>();
export type TicketMessageId = z.output<typeof TicketMessageId>;

export const TextModuleId = z.uuid().brand<'TextModuleId'>();
export type TextModuleId = z.output<typeof TextModuleId>;

export const OperationId = z.uuid().brand<'OperationId'>();
export type OperationId = z.output<typeof OperationId>;

/** The cabinet is one row: its key is a constant. */
export const CABINET_ID = 'cabinet';
