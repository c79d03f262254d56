/** @file The handlers of every feature that works on the open database, by the names of the api. */
import { cabinetHandlers } from '#main/features/cabinet/cabinet.handlers.ts';
import { clientListHandlers } from '#main/features/client-list/client-list.handlers.ts';
import { journalHandlers } from '#main/features/journal/journal.handlers.ts';

export const deskHandlers = {
  cabinet: cabinetHandlers,
  clientList: clientListHandlers,
  journal: journalHandlers,
};
