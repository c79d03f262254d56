/** @file Where a new note or task begins: in the field of the screen that makes one, else in the panel. */
import type { ClientId } from '#shared/kernel/ids.ts';
import type { RecordOpener } from '../ipc/record-opener.ts';
import { revealShown } from '../ui/index.ts';
import type { Route } from './routes.ts';

const NEW_NOTE = '#screen [data-new-note]';
const NEW_TASK = '#screen [data-new-task]';

export const clientOf = (route: Route): ClientId | null => (route.view === 'client' ? route.clientId : null);

/** On a sheet, or about to be: its composer, which is always open. */
export const beginNote = (): Promise<unknown> => revealShown(NEW_NOTE);

/** The quick line of the screen (sheet, home), else a new task in the panel. */
export async function beginTask(route: Route, opener: RecordOpener): Promise<void> {
  if (document.querySelector(NEW_TASK)) await revealShown(NEW_TASK);
  else opener.open({ kind: 'new-task', clientId: clientOf(route) });
}
