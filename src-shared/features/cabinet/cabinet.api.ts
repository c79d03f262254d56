/** @file The cabinet: its identity, its collaborators, its own lists, its settings. */
import { z } from 'zod';
import { CollaboratorId, ListItemId } from '../../kernel/ids.ts';
import { command, query } from '../../ipc/procedure.ts';
import { Saved, savedWith } from '../../ipc/saved.ts';

export const CabinetFields = z.strictObject({
  name: z.string().trim().min(1).max(120),
  street: z.string().trim().max(120),
  building: z.string().trim().max(80),
  postcode: z.string().trim().max(12),
  town: z.string().trim().max(80),
  phone: z.string().trim().max(60),
  email: z.string().trim().max(254),
  /** Eight digits; empty while unknown. */
  oriasNumber: z.string().trim().max(12),
  /** IANA name; decides « aujourd'hui » for the whole cabinet. */
  timeZone: z.string().min(1).max(60),
});
export type CabinetFields = z.output<typeof CabinetFields>;

export const CollaboratorFields = z.strictObject({
  firstName: z.string().trim().min(1).max(80),
  lastName: z.string().trim().max(80),
  initials: z.string().trim().min(1).max(3),
  color: z.string().regex(/^[a-z]{3,12}$/),
});
export const Collaborator = CollaboratorFields.extend({
  id: CollaboratorId,
  isActive: z.boolean(),
  clientCount: z.number().int(),
});
export type Collaborator = z.output<typeof Collaborator>;

export const ListName = z.enum(['origin', 'documentType']);
export const ListItem = z.strictObject({
  id: ListItemId,
  list: ListName,
  code: z.string(),
  label: z.string(),
  isSystem: z.boolean(),
  isArchived: z.boolean(),
  usageCount: z.number().int(),
});
export type ListItem = z.output<typeof ListItem>;

/** What every screen needs to word ids: loaded once per window, again on its topics. */
export const CabinetContext = z.strictObject({
  /** Null before the first-run assistant has been completed. */
  cabinet: CabinetFields.nullable(),
  currentCollaboratorId: CollaboratorId.nullable(),
  collaborators: z.array(Collaborator.omit({ clientCount: true })),
  origins: z.array(ListItem.omit({ usageCount: true })),
  /** Today in the cabinet's zone, `YYYY-MM-DD`. */
  today: z.string(),
  isSample: z.boolean(),
});
export type CabinetContext = z.output<typeof CabinetContext>;

export const cabinetApi = {
  context: query(z.strictObject({}), CabinetContext),
  /** First run: the cabinet and its first collaborator, in one act. */
  setUp: command(z.strictObject({ cabinet: CabinetFields, collaborator: CollaboratorFields }), Saved),
  update: command(z.strictObject({ patch: CabinetFields.partial() }), Saved),
  listCollaborators: query(z.strictObject({}), z.array(Collaborator)),
  addCollaborator: command(CollaboratorFields, savedWith(CollaboratorId)),
  updateCollaborator: command(
    z.strictObject({
      id: CollaboratorId,
      patch: CollaboratorFields.partial().extend({ isActive: z.boolean().optional() }),
    }),
    Saved,
  ),
  /**
   * Puts a collaborator into the bin; their clients, open tasks and coming events go to `reassignTo`, or stay without
   * anybody.
   */
  removeCollaborator: command(
    z.strictObject({ id: CollaboratorId, reassignTo: CollaboratorId.nullable() }),
    Saved,
  ),
  /** Who works on this machine now: author of what follows. */
  setCurrentCollaborator: command(z.strictObject({ id: CollaboratorId }), Saved),
  listItems: query(z.strictObject({ list: ListName }), z.array(ListItem)),
  addItem: command(
    z.strictObject({ list: ListName, label: z.string().trim().min(1).max(60) }),
    savedWith(ListItemId),
  ),
  updateItem: command(
    z.strictObject({
      id: ListItemId,
      label: z.string().trim().min(1).max(60).optional(),
      isArchived: z.boolean().optional(),
    }),
    Saved,
  ),
  /** Refused (`conflict`) for a system item or one in use. */
  removeItem: command(z.strictObject({ id: ListItemId }), Saved),
  moveItem: command(z.strictObject({ id: ListItemId, position: z.number().int().min(0) }), Saved),
};
