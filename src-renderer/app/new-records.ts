/** @file Where a new note or task begins: in the field of the screen that makes one, else in the panel. */
import type { ClientId } from '#shared/kernel/ids.ts';
import type { RecordOpener } from '../ipc/record-opener.ts';
import { reveal } from '../ui/index.ts';
import type { Route } from './routes.ts';

const NEW_NOTE = '#screen [data-new-note]';
const NEW_TASK = '#screen [data-new-task]';
/** A sheet is there long before; without it the wait must end. */
const PATIENCE_MS = 3_000;

export const clientOf = (route: Route): ClientId | null => (route.view === 'client' ? route.clientId : null);

/** The element once the screen holds it, or null when it does not come. */
function whenShown(selector: string): Promise<HTMLElement | null> {
  const find = (): HTMLElement | null => document.querySelector<HTMLElement>(selector);
  return new Promise((resolve) => {
    const found = find();
    if (found) return resolve(found);
    const settle = (element: HTMLElement | null): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(element);
    };
    const observer = new MutationObserver(() => {
      const element = find();
      if (element) settle(element);
    });
    const timer = setTimeout(() => settle(null), PATIENCE_MS);
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

/** What floated above (palette, menu) gives the focus back as it closes: ours comes after. */
const afterClosing = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function revealShown(selector: string): Promise<void> {
  const element = await whenShown(selector);
  await afterClosing();
  if (element?.isConnected) await reveal(element);
}

/** On a sheet, or about to be: its composer, which is always open. */
export const beginNote = (): Promise<void> => revealShown(NEW_NOTE);

/** The quick line of the screen (sheet, home), else a new task in the panel. */
export async function beginTask(route: Route, opener: RecordOpener): Promise<void> {
  if (document.querySelector(NEW_TASK)) await revealShown(NEW_TASK);
  else opener.open({ kind: 'new-task', clientId: clientOf(route) });
}

/** A note found elsewhere: once the sheet shows it. */
export const showNote = (noteId: string): Promise<void> => revealShown(`#screen [data-note="${noteId}"]`);

/** A task or an event of Accueil, on the sheet of its client; the sheet stays as it opened when it is not in sight. */
const showOnSheet = (row: string): Promise<void> => revealShown(`#screen [data-memo] ${row}`);

export const showTask = (taskId: string): Promise<void> => showOnSheet(`[data-task="${taskId}"]`);

export const showEvent = (eventId: string, occurrenceOn: string): Promise<void> =>
  showOnSheet(`[data-event="${eventId} ${occurrenceOn}"]`);
