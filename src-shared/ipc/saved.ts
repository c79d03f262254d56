/** @file What every writing command answers at least. */
import { z } from 'zod';
import { OperationId } from '../kernel/ids.ts';

/** The journaled operation, which « Annuler » takes back; null when nothing differed. */
export const Saved = z.strictObject({ operationId: OperationId.nullable() });
export type Saved = z.output<typeof Saved>;

/** The same, with the identifier of the row that was made. */
export const savedWith = <I extends z.ZodType>(id: I) =>
  z.strictObject({ operationId: OperationId.nullable(), id });

/** A remark beside a field: a code that labels word; it never blocks. `field` is a column or `column:rowId`. */
export const Warning = z.strictObject({ field: z.string(), code: z.string() });
export type Warning = z.output<typeof Warning>;
