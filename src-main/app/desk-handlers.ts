/** @file The handlers of every feature that works on the open database, by the names of the api. */
import { journalHandlers } from '#main/features/journal/journal.handlers.ts';

export const deskHandlers = {
  journal: journalHandlers,
};
