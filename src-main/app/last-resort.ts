/** @file What nobody foresaw: it is logged by its frames, never by its message, and never shown as a stack of English. */
import { app, dialog } from 'electron';
import { framesOf, type Log } from '#main/ipc/log-entry.ts';
import { lastResortLabels } from './last-resort.labels.ts';

/** Replaces the engine's own dialog, which prints the error as it is. The application goes on. */
export function catchTheUnforeseen(log: Log): void {
  const report = (event: string) => (error: unknown) => {
    log({ event, code: 'unexpected', stack: framesOf(error) });
  };
  process.on('uncaughtException', report('uncaught-exception'));
  process.on('unhandledRejection', report('unhandled-rejection'));
}

/** The application could not open its window: says so in French, and ends. */
export function giveUp(log: Log, error: unknown): void {
  log({ event: 'start-failed', code: 'unexpected', stack: framesOf(error) });
  dialog.showErrorBox(lastResortLabels.title, lastResortLabels.text);
  app.exit(1);
}
