/** @file What is being typed and not saved yet: kept every half second, found again after a crash. */
import { z } from 'zod';
import { ClientId } from '../../kernel/ids.ts';
import { command, query } from '../../ipc/procedure.ts';

/** Names what is typed: `note.new`, `note:<id>`, `task.new`… One text per name and client. */
export const DraftPlace = z.strictObject({
  clientId: ClientId.nullable(),
  name: z.string().regex(/^[a-zA-Z.]{1,30}(:[0-9a-f-]{36})?$/),
});
export type DraftPlace = z.output<typeof DraftPlace>;

export const draftApi = {
  find: query(DraftPlace, z.strictObject({ value: z.string().nullable() })),
  /** An empty value forgets the draft. */
  save: command(DraftPlace.extend({ value: z.string().max(50_000) }), z.strictObject({})),
};
