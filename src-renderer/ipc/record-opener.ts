/** @file Opens a record (task, event, contract, claim) in the panel beside the screen, from any feature: the frame decides how. */
import { getContext, setContext } from 'svelte';
import type {
  CalendarEventId,
  ClaimId,
  ClientId,
  ContractId,
  DocumentId,
  NoteId,
  TaskId,
  TicketId,
} from '#shared/kernel/ids.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { CivilTime } from '#shared/kernel/civil-time.ts';

/** What the panel can hold. A new record carries what is known of it already. */
export type OpenRecord =
  | { readonly kind: 'task'; readonly id: TaskId }
  | {
      readonly kind: 'new-task';
      readonly clientId: ClientId | null;
      readonly title?: string;
      /** The note that it comes from. */
      readonly noteId?: NoteId;
    }
  | { readonly kind: 'event'; readonly id: CalendarEventId; readonly occurrenceOn: DateOnly }
  | {
      readonly kind: 'new-event';
      readonly clientId: ClientId | null;
      readonly startOn?: DateOnly;
      readonly startTime?: CivilTime | null;
      readonly endTime?: CivilTime | null;
      readonly endOn?: DateOnly;
    }
  | { readonly kind: 'contract'; readonly id: ContractId }
  | {
      readonly kind: 'new-contract';
      readonly clientId: ClientId;
      readonly isQuote: boolean;
      /** The contract that it takes the place of. */
      readonly replacesId?: ContractId;
    }
  | { readonly kind: 'brief'; readonly clientId: ClientId }
  | { readonly kind: 'claim'; readonly id: ClaimId }
  | { readonly kind: 'new-claim'; readonly contractId: ContractId }
  /** Which contract of the client a new claim is on. */
  | { readonly kind: 'claim-contract'; readonly clientId: ClientId }
  | { readonly kind: 'document'; readonly id: DocumentId }
  | { readonly kind: 'ticket'; readonly id: TicketId }
  | {
      readonly kind: 'new-ticket';
      readonly clientId: ClientId | null;
      readonly contractId?: ContractId;
      readonly claimId?: ClaimId;
    };

export interface RecordOpener {
  open(record: OpenRecord): void;
  close(): void;
}

export const RECORD_OPENER_KEY = Symbol('record-opener');

export const provideRecordOpener = (opener: RecordOpener): RecordOpener =>
  setContext(RECORD_OPENER_KEY, opener);

/** Called while a component initialises. */
export const useRecordOpener = (): RecordOpener => getContext<RecordOpener>(RECORD_OPENER_KEY);
