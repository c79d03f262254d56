/** @file Calendar files: written by main where the person says, read here from what was chosen or dropped. */
import type { InputOf } from '#shared/ipc/procedure.ts';
import type { agendaApi } from '#shared/features/agenda/agenda.api.ts';
import { tellFailure } from '../../../ipc/announced-act.ts';
import { api } from '../../../ipc/api.ts';
import type { useToasts } from '../../../ui/index.ts';
import { eventLabels } from '../panel/event.labels.ts';

type Toasts = ReturnType<typeof useToasts>;
type What = InputOf<typeof agendaApi.exportIcs>['what'];

export async function saveCalendarFile(toasts: Toasts, what: What): Promise<void> {
  try {
    const { kind, count } = await api.agenda.exportIcs({ what });
    if (kind === 'saved') toasts.show({ text: eventLabels.exported(count) });
    if (kind === 'nothing') toasts.show({ text: eventLabels.nothingExported });
  } catch (error) {
    tellFailure(toasts, error);
  }
}

/** Main reads no more characters than that. */
export const MOST_BYTES = 5_000_000;

/** Calendars of older programs are not in UTF-8: what is not, is read as Windows wrote it. */
export async function readCalendarFile(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
