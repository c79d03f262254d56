/** @file What is open beside a screen, as its address says it: `?panneau=evenement/<id>/<day>`, `?panneau=tache/<id>`. */
import { isCivilTime, type CivilTime } from '#shared/kernel/civil-time.ts';
import { isDateOnly, type DateOnly } from '#shared/kernel/date-only.ts';
import { CalendarEventId, ClientId, NoteId, TaskId } from '#shared/kernel/ids.ts';
import type { OpenRecord } from '../ipc/record-opener.ts';

const PANEL = 'panneau';
/** What a record that does not exist yet is known by. */
const KNOWN = ['client', 'note', 'debut', 'fin'] as const;

/** 2026-11-24T09:30, or the day alone. */
const momentOf = (on: DateOnly | undefined, at: CivilTime | null | undefined): string | undefined =>
  on && (at ? `${on}T${at}` : on);

/** The title of a new task is left out: an address may be kept where a text must not. */
function known(record: OpenRecord): Record<string, string | null | undefined> {
  switch (record.kind) {
    case 'task':
      return { [PANEL]: `tache/${record.id}` };
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

function newEvent(query: URLSearchParams, clientId: ClientId | null): OpenRecord {
  const [start, end] = [momentFrom(query.get('debut')), momentFrom(query.get('fin'))];
  return {
    kind: 'new-event',
    clientId,
    ...(start.on && { startOn: start.on, startTime: start.at ?? null }),
    ...(start.on && end.on && { endOn: end.on, endTime: end.at ?? null }),
  };
}

/** Null when the address asks for nothing, or for what cannot be read. */
export function panelOf(hash: string): OpenRecord | null {
  const [, query] = split(hash);
  const [kind, id, on = ''] = (query.get(PANEL) ?? '').split('/');
  const clientId = ClientId.safeParse(query.get('client')).data ?? null;
  if (kind === 'nouvel-evenement') return newEvent(query, clientId);
  if (kind === 'nouvelle-tache') {
    const noteId = NoteId.safeParse(query.get('note')).data;
    return { kind: 'new-task', clientId, ...(noteId && { noteId }) };
  }
  const [taskId, eventId] = [TaskId.safeParse(id).data, CalendarEventId.safeParse(id).data];
  if (kind === 'tache' && taskId) return { kind: 'task', id: taskId };
  if (kind !== 'evenement' || !eventId || !isDateOnly(on)) return null;
  return { kind: 'event', id: eventId, occurrenceOn: on };
}
