/** @file What is open beside a screen, as its address says it: `?panneau=evenement/<id>/<day>`, `?panneau=contrat/<id>`. */
import { isCivilTime, type CivilTime } from '#shared/kernel/civil-time.ts';
import { isDateOnly, type DateOnly } from '#shared/kernel/date-only.ts';
import {
  CalendarEventId,
  ClaimId,
  ClientId,
  ContractId,
  DocumentId,
  NoteId,
  TaskId,
  TicketId,
} from '#shared/kernel/ids.ts';
import { RecordAddress } from '#shared/features/window/record-address.ts';
import type { OpenRecord } from '../ipc/record-opener.ts';

const PANEL = 'panneau';
/** What a record that does not exist yet is known by. */
const KNOWN = ['client', 'note', 'debut', 'fin', 'contrat', 'sinistre'] as const;

/** 2026-11-24T09:30, or the day alone. */
const momentOf = (on: DateOnly | undefined, at: CivilTime | null | undefined): string | undefined =>
  on && (at ? `${on}T${at}` : on);

/** What a record that is known by its number alone is called in an address. */
const WORDS = {
  task: 'tache',
  contract: 'contrat',
  claim: 'sinistre',
  document: 'document',
  ticket: 'ticket',
} as const;

/** The title of a new task is left out: an address may be kept where a text must not. */
function known(record: OpenRecord): Record<string, string | null | undefined> {
  switch (record.kind) {
    case 'task':
    case 'contract':
    case 'claim':
    case 'document':
    case 'ticket':
      return { [PANEL]: `${WORDS[record.kind]}/${record.id}` };
    case 'event':
      return { [PANEL]: `evenement/${record.id}/${record.occurrenceOn}` };
    case 'new-task':
      return { [PANEL]: 'nouvelle-tache', client: record.clientId, note: record.noteId };
    case 'new-event':
      return {
        [PANEL]: 'nouvel-evenement',
        client: record.clientId,
        debut: momentOf(record.startOn, record.startTime),
        fin: momentOf(record.endOn, record.endTime),
      };
    case 'new-contract':
      return {
        [PANEL]: record.isQuote ? 'nouveau-devis' : 'nouveau-contrat',
        client: record.clientId,
        contrat: record.replacesId,
      };
    case 'brief':
      return { [PANEL]: `brief/${record.clientId}` };
    case 'new-claim':
      return { [PANEL]: 'nouveau-sinistre', contrat: record.contractId };
    case 'claim-contract':
      return { [PANEL]: 'nouveau-sinistre', client: record.clientId };
    case 'new-ticket':
      return {
        [PANEL]: 'nouveau-ticket',
        client: record.clientId,
        contrat: record.contractId,
        sinistre: record.claimId,
      };
  }
}

const split = (hash: string): readonly [string, URLSearchParams] => {
  const [path = '', query = ''] = hash.split(/\?(.*)/s);
  return [path, new URLSearchParams(query)];
};

/** `panneau=evenement/…` is read by people too: « / » and « : » mean nothing in a query. */
const written = (value: string): string =>
  encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%3A', ':');

/** The address of the same screen with this beside it; with nothing for `null`. */
export function withPanel(hash: string, record: OpenRecord | null): string {
  const [path, query] = split(hash);
  const kept = [...query].filter(([name]) => name !== PANEL && !KNOWN.some((one) => one === name));
  const added = record === null ? [] : Object.entries(known(record));
  const parts = [...kept, ...added].flatMap(([name, value]) => (value ? [`${name}=${written(value)}`] : []));
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
}

/** Null for what has no window of its own: what is not written yet, and a brief, which points into its sheet. */
export function recordAddressOf(record: OpenRecord): RecordAddress | null {
  if (record.kind === 'brief') return null;
  return RecordAddress.safeParse(known(record)[PANEL]).data ?? null;
}

/** The part of an address that says what is open beside the screen; empty for nothing. */
export function panelPart(hash: string): string {
  const [, query] = split(hash);
  return [...query].filter(([name]) => name === PANEL || KNOWN.some((one) => one === name)).join('&');
}

function momentFrom(text: string | null): { readonly on?: DateOnly; readonly at?: CivilTime | null } {
  const [on = '', at] = (text ?? '').split('T');
  if (!isDateOnly(on)) return {};
  return { on, at: at !== undefined && isCivilTime(at) ? at : null };
}

const clientIn = (query: URLSearchParams) => ClientId.safeParse(query.get('client')).data ?? null;
const contractIn = (query: URLSearchParams) => ContractId.safeParse(query.get('contrat')).data ?? null;

function newContract(query: URLSearchParams, isQuote: boolean): OpenRecord | null {
  const [clientId, replacesId] = [clientIn(query), contractIn(query)];
  return clientId && { kind: 'new-contract', clientId, isQuote, ...(replacesId && { replacesId }) };
}

function newEvent(query: URLSearchParams, clientId: ClientId | null): OpenRecord {
  const [start, end] = [momentFrom(query.get('debut')), momentFrom(query.get('fin'))];
  return {
    kind: 'new-event',
    clientId,
    ...(start.on && { startOn: start.on, startTime: start.at ?? null }),
    ...(start.on && end.on && { endOn: end.on, endTime: end.at ?? null }),
  };
}

/** A record that does not exist yet, by the word of its address. */
const NEW: Readonly<Record<string, (query: URLSearchParams) => OpenRecord | null>> = {
  'nouvel-evenement': (query) => newEvent(query, clientIn(query)),
  'nouvelle-tache': (query) => {
    const noteId = NoteId.safeParse(query.get('note')).data;
    return { kind: 'new-task', clientId: clientIn(query), ...(noteId && { noteId }) };
  },
  'nouveau-contrat': (query) => newContract(query, false),
  'nouveau-devis': (query) => newContract(query, true),
  'nouveau-ticket': (query) => {
    const [contractId, claimId] = [contractIn(query), ClaimId.safeParse(query.get('sinistre')).data];
    return {
      ...{ kind: 'new-ticket', clientId: clientIn(query) },
      ...(contractId && { contractId }),
      ...(claimId && { claimId }),
    };
  },
  'nouveau-sinistre': (query) => {
    const [contractId, clientId] = [contractIn(query), clientIn(query)];
    if (contractId) return { kind: 'new-claim', contractId };
    return clientId && { kind: 'claim-contract', clientId };
  },
};

const readId = <Id>(
  schema: { safeParse(text: unknown): { readonly data?: Id | undefined } },
  text: string | undefined,
  recordOf: (id: Id) => OpenRecord,
): OpenRecord | null => {
  const id = schema.safeParse(text).data;
  return id === undefined ? null : recordOf(id);
};

/** A record that is known by its identifier alone. */
const KEPT: Readonly<Record<string, (id: string | undefined) => OpenRecord | null>> = {
  tache: (text) => readId(TaskId, text, (id) => ({ kind: 'task', id })),
  brief: (text) => readId(ClientId, text, (clientId) => ({ kind: 'brief', clientId })),
  contrat: (text) => readId(ContractId, text, (id) => ({ kind: 'contract', id })),
  ticket: (text) => readId(TicketId, text, (id) => ({ kind: 'ticket', id })),
  document: (text) => readId(DocumentId, text, (id) => ({ kind: 'document', id })),
  sinistre: (text) => readId(ClaimId, text, (id) => ({ kind: 'claim', id })),
};

/** Null when the address asks for nothing, or for what cannot be read. */
export function panelOf(hash: string): OpenRecord | null {
  const [, query] = split(hash);
  const [kind = '', id, on = ''] = (query.get(PANEL) ?? '').split('/');
  if (kind === 'evenement') {
    const eventId = CalendarEventId.safeParse(id).data;
    return eventId && isDateOnly(on) ? { kind: 'event', id: eventId, occurrenceOn: on } : null;
  }
  return NEW[kind]?.(query) ?? KEPT[kind]?.(id) ?? null;
}
