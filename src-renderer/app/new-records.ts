/** @file Where a new note or task begins: in the field of the screen that makes one, else in the panel. */
import type { ClientId } from '#shared/kernel/ids.ts';
import type { OpenRecord, RecordOpener } from '../ipc/record-opener.ts';
import { revealShown } from '../ui/index.ts';
import type { Route } from './routes.ts';

const NEW_NOTE = '#screen [data-new-note]';
const NEW_TASK = '#screen [data-new-task]';

export const clientOf = (route: Route): ClientId | null => (route.view === 'client' ? route.clientId : null);

/** What belongs to a client: whose it is, is asked first. */
export type OfClient = 'contract' | 'quote' | 'claim' | 'brief';

export function recordFor(aim: OfClient, clientId: ClientId): OpenRecord {
  switch (aim) {
    case 'contract':
    case 'quote':
      return { kind: 'new-contract', clientId, isQuote: aim === 'quote' };
    case 'claim':
      return { kind: 'claim-contract', clientId };
    case 'brief':
      return { kind: 'brief', clientId };
  }
}

/** On a sheet, or about to be: its composer, which is always open. */
export const beginNote = (): Promise<unknown> => revealShown(NEW_NOTE);

/** The quick line of the screen (sheet, home), else a new task in the panel. */
export async function beginTask(route: Route, opener: RecordOpener): Promise<void> {
  if (document.querySelector(NEW_TASK)) await revealShown(NEW_TASK);
  else opener.open({ kind: 'new-task', clientId: clientOf(route) });
}

/** A task or an event of Accueil, on the sheet of its client; the sheet stays as it opened when it is not in sight. */
const showOnSheet = (row: string): Promise<unknown> => revealShown(`#screen [data-memo] ${row}`);

export const showTask = (taskId: string): Promise<unknown> => showOnSheet(`[data-task="${taskId}"]`);

export const showEvent = (eventId: string, occurrenceOn: string): Promise<unknown> =>
  showOnSheet(`[data-event="${eventId} ${occurrenceOn}"]`);
