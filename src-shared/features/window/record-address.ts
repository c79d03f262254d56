/** @file The address of a window that shows one record alone: `#/fenetre?panneau=contrat/<id>`. */
import { z } from 'zod';

/** What a window of its own can show: « contrat/<id> », « evenement/<id>/<day> ». Its words are the page's own. */
export const RecordAddress = z
  .string()
  .regex(/^[a-z]{1,20}\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\/\d{4}-\d{2}-\d{2})?$/);
export type RecordAddress = z.output<typeof RecordAddress>;

const PLACE = '#/fenetre';

export const recordHash = (record: RecordAddress): string => `${PLACE}?panneau=${record}`;

/** Whether a page is that of a record alone, by its own hash. */
export const isRecordHash = (hash: string): boolean => hash === PLACE || hash.startsWith(`${PLACE}?`);

/** « contrat »: windows of a kind open with the size of the last one. */
export const kindOf = (record: RecordAddress): string => record.split('/')[0] ?? '';
