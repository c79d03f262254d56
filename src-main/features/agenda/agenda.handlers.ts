/** @file Wiring of the agenda. */
import type { agendaApi } from '#shared/features/agenda/agenda.api.ts';
import type { Handlers } from '#main/ipc/context.ts';
import { readEvent, readRange } from './agenda.repository.ts';
import { exportIcs } from './ics/export.service.ts';
import { importIcs, previewIcs } from './ics/import.service.ts';
import { createEvent, removeEvent, updateEvent } from './agenda.service.ts';

export const agendaHandlers: Handlers<typeof agendaApi> = {
  range: (input, context) => readRange(context, input),
  get: ({ id }, context) => readEvent(context, id),
  create: (input, context) => createEvent(context, input),
  update: (input, context) => updateEvent(context, input),
  remove: (input, context) => removeEvent(context, input),
  exportIcs: ({ what }, context) => exportIcs(context, what),
  previewIcs: ({ text }, context) => previewIcs(context, text),
  importIcs: (input, context) => importIcs(context, input),
};
