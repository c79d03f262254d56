/** @file A small portfolio behind the fake bridge: it filters, sorts, assigns and deletes as main does. */
import type { z } from 'zod';
import type {
  ClientFilter,
  ClientRow,
  ClientSort,
  SavedView,
} from '#shared/features/client-list/client-list.api.ts';
import type { clientListApi } from '#shared/features/client-list/client-list.api.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { fold } from '#shared/kernel/text.ts';
import { CLAIRE, HUGO, SALON } from '../../support/renderer-cabinet.ts';
import { installBridge, type FakeBridge } from '../../support/fake-bridge.ts';

type Row = z.input<typeof ClientRow>;
type View = z.input<typeof SavedView>;
type Selection = InputOf<typeof clientListApi.assign>['selection'];

export const clientIdAt = (index: number): string =>
  `01990000-0000-7000-8000-${String(index).padStart(12, '0')}`;
export const OPERATION = '01990000-0000-7000-8000-0000000000f1';
const VIEW = '01990000-0000-7000-8000-0000000000a1';

export const aRow = (index: number, changes: Partial<Row> = {}): Row => ({
  clientId: clientIdAt(index),
  name: `CLIENT ${String(index).padStart(3, '0')}`,
  kind: 'PARTICULIER',
  stage: 'CLIENT',
  phone: '06 39 98 00 00',
  email: `client${index}@exemple.test`,
  postcode: '38000',
  town: 'Grenoble',
  managerId: CLAIRE,
  originId: null,
  birthOn: null,
  createdAt: '2026-01-12T08:00:00.000Z',
  ...changes,
});

export const DURAND = aRow(1, { name: 'DURAND Zoé', stage: 'PROSPECT', originId: SALON });
export const LEROY = aRow(2, { name: 'LEROY SARL', kind: 'ENTREPRISE', town: 'Voiron', managerId: HUGO });
export const MARTIN = aRow(3, { name: 'MARTIN Ève', managerId: null });

function holds(row: Row, filter: ClientFilter): boolean {
  const text = fold(`${row.name} ${row.phone} ${row.email} ${row.town}`);
  const isOneOf = (list: readonly string[], value: string | null) =>
    list.length === 0 || list.includes(value ?? 'none');
  return (
    fold(filter.text)
      .split(' ')
      .every((word) => text.includes(word)) &&
    isOneOf(filter.managerIds, row.managerId) &&
    isOneOf(filter.originIds, row.originId) &&
    isOneOf(filter.stages, row.stage) &&
    isOneOf(filter.kinds, row.kind) &&
    fold(row.town).startsWith(fold(filter.town))
  );
}

function inOrder(rows: readonly Row[], sort: ClientSort): Row[] {
  const key = (row: Row): string =>
    sort.column === 'manager' ? (row.managerId ?? '') : String(row[sort.column]);
  const sign = sort.direction === 'asc' ? 1 : -1;
  return rows.toSorted((a, b) => sign * key(a).localeCompare(key(b), 'fr'));
}

export interface Portfolio extends FakeBridge {
  readonly rows: () => readonly Row[];
}

export function installPortfolio(initial: readonly Row[], savedViews: readonly View[] = []): Portfolio {
  let rows = [...initial];
  let before = rows;
  let views = [...savedViews];
  const found = (filter: ClientFilter) => rows.filter((row) => holds(row, filter));
  const idsOf = (selection: Selection): ReadonlySet<string> =>
    'clientIds' in selection
      ? new Set<string>(selection.clientIds)
      : new Set(
          found(selection.filter)
            .map((row) => row.clientId)
            .filter((id) => !(selection.exceptIds as readonly string[]).includes(id)),
        );
  const write = (next: Row[], changed: number) => {
    before = rows;
    rows = next;
    queueMicrotask(() => bridge.announce(['client']));
    return { operationId: OPERATION, changed };
  };
  const bridge = installBridge({
    'clientList.count': ({ filter }) => ({ total: found(filter).length }),
    'clientList.page': ({ filter, sort, offset, limit }) => {
      const all = inOrder(found(filter), sort);
      return { total: all.length, rows: all.slice(offset, offset + limit) };
    },
    'clientList.assign': ({ selection, managerId }) => {
      const ids = idsOf(selection);
      return write(
        rows.map((row) => (ids.has(row.clientId) ? { ...row, managerId } : row)),
        ids.size,
      );
    },
    'clientList.removeMany': ({ selection }) => {
      const ids = idsOf(selection);
      return write(
        rows.filter((row) => !ids.has(row.clientId)),
        ids.size,
      );
    },
    'clientList.listViews': () =>
      views.map((view) => ({ ...view, count: found(view.filter as ClientFilter).length })),
    'clientList.saveView': ({ id, ...content }) => {
      const saved = { ...content, id: id ?? VIEW, count: 0 };
      views = id === null ? [...views, saved] : views.map((view) => (view.id === id ? saved : view));
      queueMicrotask(() => bridge.announce(['view']));
      return { operationId: OPERATION, id: saved.id };
    },
    'clientList.removeView': ({ id }) => {
      views = views.filter((view) => view.id !== id);
      queueMicrotask(() => bridge.announce(['view']));
      return { operationId: OPERATION };
    },
    'journal.undoOperation': () => {
      rows = before;
      queueMicrotask(() => bridge.announce(['client', 'view']));
      return { undone: SUMMARY };
    },
  });
  return Object.assign(Object.create(bridge) as FakeBridge, { rows: () => rows });
}

const SUMMARY = {
  id: OPERATION,
  seq: 1,
  at: '2026-11-24T09:00:00.000Z',
  command: 'clientList.assign',
  entity: 'client',
  fieldGroup: null,
  clientId: null,
  clientName: null,
  count: 1,
  rowCount: 1,
  collaboratorId: CLAIRE,
};
