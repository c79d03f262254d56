/** @file The list of clients, its filters, saved views, bulk acts, and the search that the palette shares. */
import { z } from 'zod';
import { ClientId, CollaboratorId, ListItemId, SavedViewId } from '../../kernel/ids.ts';
import { Instant } from '../../kernel/instant.ts';
import { PartialDate } from '../../kernel/partial-date.ts';
import { ClientKind, ClientStage } from '../../kernel/person.ts';
import { command, query } from '../../ipc/procedure.ts';
import { Saved, savedWith } from '../../ipc/saved.ts';
import { QualityCode } from '../dashboard/dashboard.api.ts';

export const ClientFilter = z.strictObject({
  /** Words, fragments of a phone number, an e-mail, a town or postcode, in any order. */
  text: z.string().max(200).default(''),
  /** `none` = clients without a manager. */
  managerIds: z.array(z.union([CollaboratorId, z.literal('none')])).default([]),
  originIds: z.array(z.union([ListItemId, z.literal('none')])).default([]),
  stages: z.array(ClientStage).default([]),
  kinds: z.array(ClientKind).default([]),
  /** Folded beginning of a town, or of a postcode. */
  town: z.string().max(80).default(''),
  /** Prospects and clients of whom this is missing or doubtful: a counter of the dashboard. */
  missing: QualityCode.nullable().default(null),
});
export type ClientFilter = z.output<typeof ClientFilter>;

export const ClientSort = z.strictObject({
  column: z.enum(['name', 'town', 'createdAt', 'stage', 'manager']),
  direction: z.enum(['asc', 'desc']),
});
export type ClientSort = z.output<typeof ClientSort>;

export const ClientRow = z.strictObject({
  clientId: ClientId,
  name: z.string(),
  kind: ClientKind,
  stage: ClientStage,
  phone: z.string(),
  email: z.string(),
  postcode: z.string(),
  town: z.string(),
  managerId: CollaboratorId.nullable(),
  originId: ListItemId.nullable(),
  birthOn: PartialDate.nullable(),
  createdAt: Instant,
});
export type ClientRow = z.output<typeof ClientRow>;

const Selection = z.strictObject({ filter: ClientFilter, sort: ClientSort });

/** Either named clients, or everything a filter holds except some. */
export const ClientSelection = z.union([
  z.strictObject({ clientIds: z.array(ClientId).min(1).max(100_000) }),
  z.strictObject({ filter: ClientFilter, exceptIds: z.array(ClientId).max(100_000) }),
]);

export const SavedView = z.strictObject({
  id: SavedViewId,
  name: z.string(),
  filter: ClientFilter,
  sort: ClientSort,
  columns: z.array(z.string()),
  /** How many clients it holds now. */
  count: z.number().int(),
});
export type SavedView = z.output<typeof SavedView>;

/** A palette hit; `match` says by what: a code worded by labels. */
export const ClientHit = z.strictObject({
  clientId: ClientId,
  name: z.string(),
  phone: z.string(),
  town: z.string(),
  stage: ClientStage,
});
export type ClientHit = z.output<typeof ClientHit>;

export const clientListApi = {
  count: query(z.strictObject({ filter: ClientFilter }), z.strictObject({ total: z.number().int() })),
  /** One page, anywhere in the list, in constant time. */
  page: query(
    Selection.extend({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(200) }),
    z.strictObject({ total: z.number().int(), rows: z.array(ClientRow) }),
  ),
  /** Place of a client in a list, or null; the neighbours make Ctrl+↑/↓ of the sheet. */
  neighbours: query(
    Selection.extend({ clientId: ClientId }),
    z.strictObject({
      position: z.number().int().nullable(),
      previousId: ClientId.nullable(),
      nextId: ClientId.nullable(),
    }),
  ),
  search: query(
    z.strictObject({ text: z.string().max(200), limit: z.number().int().min(1).max(50).default(8) }),
    z.array(ClientHit),
  ),
  assign: command(
    z.strictObject({ selection: ClientSelection, managerId: CollaboratorId.nullable() }),
    Saved.extend({ changed: z.number().int() }),
  ),
  removeMany: command(
    z.strictObject({ selection: ClientSelection }),
    Saved.extend({ changed: z.number().int() }),
  ),
  listViews: query(z.strictObject({}), z.array(SavedView)),
  saveView: command(
    z.strictObject({
      id: SavedViewId.nullable(),
      name: z.string().trim().min(1).max(60),
      filter: ClientFilter,
      sort: ClientSort,
      columns: z.array(z.string().max(30)).max(20),
    }),
    savedWith(SavedViewId),
  ),
  removeView: command(z.strictObject({ id: SavedViewId }), Saved),
};
