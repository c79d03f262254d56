/** @file Wiring of the cabinet's procedures. */
import type { cabinetApi } from '#shared/features/cabinet/cabinet.api.ts';
import type { Handlers } from '#main/ipc/context.ts';
import {
  countClientsByManager,
  countUsesByItem,
  findCabinet,
  findCurrentCollaboratorId,
  listCollaboratorRows,
  listItemRows,
  toCollaborator,
  toListItem,
} from './cabinet.repository.ts';
import { setCurrentCollaborator, setUpCabinet, updateCabinet } from './cabinet.service.ts';
import { addCollaborator, removeCollaborator, updateCollaborator } from './collaborator.service.ts';
import { addItem, moveItem, removeItem, updateItem } from './list-item.service.ts';

export const cabinetHandlers: Handlers<typeof cabinetApi> = {
  context: async (_input, { db, today, isSample }) => ({
    cabinet: await findCabinet(db),
    currentCollaboratorId: await findCurrentCollaboratorId(db),
    collaborators: (await listCollaboratorRows(db)).map(toCollaborator),
    origins: (await listItemRows(db, 'origin')).map(toListItem),
    today: today(),
    isSample,
  }),
  setUp: (input, context) => setUpCabinet(context, input),
  update: ({ patch }, context) => updateCabinet(context, patch),
  listCollaborators: async (_input, { db }) => {
    const counts = await countClientsByManager(db);
    const rows = await listCollaboratorRows(db);
    return rows.map((row) => ({ ...toCollaborator(row), clientCount: counts.get(row.id) ?? 0 }));
  },
  addCollaborator: (input, context) => addCollaborator(context, input),
  updateCollaborator: ({ id, patch }, context) => updateCollaborator(context, id, patch),
  removeCollaborator: (input, context) => removeCollaborator(context, input),
  setCurrentCollaborator: ({ id }, context) => setCurrentCollaborator(context, id),
  listItems: async ({ list }, { db }) => {
    const counts = await countUsesByItem(db);
    const rows = await listItemRows(db, list);
    return rows.map((row) => ({ ...toListItem(row), usageCount: counts.get(row.id) ?? 0 }));
  },
  addItem: (input, context) => addItem(context, input),
  updateItem: (input, context) => updateItem(context, input),
  removeItem: ({ id }, context) => removeItem(context, id),
  moveItem: ({ id, position }, context) => moveItem(context, id, position),
};
