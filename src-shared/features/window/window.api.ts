/** @file Windows beside the main one, each with one record. */
import { z } from 'zod';
import { command } from '../../ipc/procedure.ts';
import { RecordAddress } from './record-address.ts';

/** What another window, or a click outside any, asks of the main one: to run a command, or to go somewhere. */
export const Errand = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('command'), id: z.string().max(60) }),
  z.strictObject({ kind: z.literal('address'), hash: z.string().startsWith('#/').max(500) }),
]);
export type Errand = z.output<typeof Errand>;

export const windowApi = {
  /** The record alone in a window; the one that shows it already comes to the front. */
  open: command(z.strictObject({ record: RecordAddress }), z.strictObject({})),
  /** The main window comes to the front and does this. */
  askMain: command(z.strictObject({ errand: Errand }), z.strictObject({})),
  /** What is asked of the desk of the main window, answered once. */
  takeErrand: command(z.strictObject({}), z.strictObject({ errand: Errand.nullable() })),
};
