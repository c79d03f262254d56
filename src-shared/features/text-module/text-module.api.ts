/** @file Texts that answers are made of: the cabinet's own list. */
import { z } from 'zod';
import { TextModuleId } from '../../kernel/ids.ts';
import { command, query } from '../../ipc/procedure.ts';
import { Saved, savedWith } from '../../ipc/saved.ts';

const Fields = z.strictObject({
  title: z.string().trim().min(1).max(80),
  text: z.string().max(10_000),
});

export const TextModule = Fields.extend({ id: TextModuleId });
export type TextModule = z.output<typeof TextModule>;

export const textModuleApi = {
  /** In the cabinet's own order. */
  list: query(z.strictObject({}), z.array(TextModule)),
  /** @throws AppError `invalid-input`: a title that is taken, a text without words */
  add: command(Fields, savedWith(TextModuleId)),
  update: command(z.strictObject({ id: TextModuleId, patch: Fields.partial() }), Saved),
  move: command(z.strictObject({ id: TextModuleId, position: z.number().int().min(0) }), Saved),
  remove: command(z.strictObject({ id: TextModuleId }), Saved),
};
