/** @file The handlers of every feature that works on the open database, by the names of the api. */
import { cabinetHandlers } from '#main/features/cabinet/cabinet.handlers.ts';
import { journalHandlers } from '#main/features/journal/journal.handlers.ts';

export const deskHandlers = {
  cabinet: cabinetHandlers,
  journal: journalHandlers,
};
