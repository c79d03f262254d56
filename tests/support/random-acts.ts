/** @file One act of each kind, on rows picked by number: what the property tests of the journal are made of. */
import { addDays, parseDateOnly } from '#shared/kernel/date-only.ts';
import type { CalendarEventId } from '#shared/kernel/ids.ts';
import type { MalletteClient } from '#shared/ipc/api.ts';

/** One act: what to do, and numbers from which it picks its rows and values. */
export interface Act {
  readonly kind: number;
  readonly pick: number;
  readonly other: number;
  readonly text: string;
}

type Api = Omit<MalletteClient, 'vault' | 'preferences'>;
type Step = (api: Api, ids: Ids, act: Act) => Promise<unknown>;

/** Rows that exist or did: acts on rows of the bin must be refused or harmless, never break undo. */
export class Ids {
  readonly clients: string[] = [];
  readonly phones: string[] = [];
  readonly emails: string[] = [];
  readonly addresses: string[] = [];
  readonly members: string[] = [];
  readonly accounts: string[] = [];
  readonly views: string[] = [];
  readonly collaborators: string[] = [];
  readonly origins: string[] = [];
  readonly notes: string[] = [];
  readonly tasks: string[] = [];
  readonly events: string[] = [];
}

const of = (ids: readonly string[], number: number): never => ids[number % Math.max(1, ids.length)] as never;
const keep = async (list: string[], answer: Promise<{ id: string }>): Promise<void> => {
  list.push((await answer).id);
};

const NIRS = ['255081416802538', '185057800608491', '269129935201550', '188022A00401764'];
const IBANS = ['FR7630006000011234567890189', 'DE89370400440532013000', 'BE68539007547034'];
const noAddress = { recipient2: '', building: '', locality: '', insee: null, country: 'FR' };
const filter = (text: string) => ({
  text,
  managerIds: [],
  originIds: [],
  stages: [],
  kinds: [],
  town: '',
  missing: null,
});
const sort = { column: 'name', direction: 'asc' } as const;

const taskIds = (ids: Ids, { pick, other }: Act) => ({
  selection: { ids: [of(ids.tasks, pick), of(ids.tasks, other)] },
});
const allTasks = (text: string) => ({
  selection: { filter: { text, status: 'all' as const }, exceptIds: [] },
});
const DAYS = ['2026-11-01', '2026-11-24', '2026-12-31', '2027-03-28'];
const DAILY = {
  ...{ every: 'DAY' as const, interval: 2, weekdays: [], monthlyBy: 'DAY' as const },
  ends: { kind: 'never' as const },
};

export const TASK_STEPS: readonly Step[] = [
  (api, ids, { pick, other, text }) =>
    keep(
      ids.tasks,
      api.task.create({
        ...{ title: `Tâche ${text}`, dueOn: of(DAYS, pick), repetition: other % 2 ? DAILY : null },
        ...{ clientId: pick % 3 ? of(ids.clients, other) : null },
      }),
    ),
  (api, ids, { pick, other, text }) =>
    api.task.update({
      id: of(ids.tasks, pick),
      patch: { details: text, dueOn: of(DAYS, other), assigneeId: of(ids.collaborators, other) },
    }),
  (api, ids, { pick, other }) =>
    api.task.update({
      id: of(ids.tasks, pick),
      patch: { clientId: of(ids.clients, other), repetition: null },
    }),
  async (api, ids, act) => {
    const { next } = await api.task.complete(taskIds(ids, act));
    if (next) ids.tasks.push(next.id);
  },
  (api, ids, act) => api.task.reopen(taskIds(ids, act)),
  (api, ids, act) => api.task.cancel(taskIds(ids, act)),
  (api, _ids, { text, other }) => api.task.postpone({ ...allTasks(text), to: { days: 1 + (other % 9) } }),
  (api, ids, act) => api.task.postpone({ ...taskIds(ids, act), to: { minutes: 60 } }),
  (api, ids, { text, other }) =>
    api.task.assign({ ...allTasks(text), assigneeId: other % 2 ? null : of(ids.collaborators, other) }),
  (api, ids, act) => api.task.remove(taskIds(ids, act)),
  (api, _ids, { other }) => api.task.setNearDays({ nearDays: 1 + (other % 14) }),
];
const weekly = {
  ...{ every: 'WEEK', interval: 1, weekdays: [], monthlyBy: 'DAY' },
  ends: { kind: 'after', count: 4 },
} as never;
const dayOf = (number: number) => addDays(parseDateOnly('2026-11-24'), number % 60);

/** A day that the event really has, of any scope. */
async function dayOfEvent(api: Api, ids: Ids, pick: number, other: number) {
  const id: CalendarEventId = of(ids.events, pick);
  const range = { from: dayOf(0), to: addDays(dayOf(0), 61), layers: ['event' as const] };
  const shown = (await api.agenda.range(range)).events.filter(({ eventId }) => eventId === id);
  const occurrenceOn = shown[other % Math.max(1, shown.length)]?.occurrenceOn ?? dayOf(0);
  return { id, occurrenceOn, scope: SCOPES[other % 3] ?? 'all' };
}
const SCOPES = ['one', 'following', 'all'] as const;

export const STEPS: readonly Step[] = [
  (api, ids, { text }) =>
    keep(
      ids.clients,
      api.client.create({ kind: 'PARTICULIER', lastName: `Durand ${text}`, phone: '06 39 98 00 01' }),
    ),
  (api, ids, { text }) =>
    keep(
      ids.clients,
      api.client.create({ kind: 'ENTREPRISE', legalName: `Alpes ${text}`, email: 'a@example.fr' }),
    ),
  (api, ids, { pick, text }) =>
    api.client.update({ clientId: of(ids.clients, pick), patch: { profession: text, comment: text } }),
  (api, ids, { pick, text }) =>
    api.client.update({
      clientId: of(ids.clients, pick),
      patch: { lastName: `Nom ${text}`, stage: 'CLIENT' },
    }),
  (api, ids, { pick, other }) =>
    api.client.update({
      clientId: of(ids.clients, pick),
      patch: { managerId: of(ids.collaborators, other), originId: of(ids.origins, other) },
    }),
  (api, ids, { pick, other }) =>
    api.client.setNir({ clientId: of(ids.clients, pick), nir: other % 3 === 0 ? null : of(NIRS, other) }),
  (api, ids, { pick }) => api.client.remove({ clientId: of(ids.clients, pick) }),
  (api, ids, { pick, other }) =>
    keep(
      ids.phones,
      api.clientChannel.addPhone({
        clientId: of(ids.clients, pick),
        type: null,
        raw: other % 2 ? '01 99 00 11 22' : '06 39 98 44 55 / 01 99 00 77 88',
      }),
    ),
  (api, ids, { pick, other }) =>
    api.clientChannel.updatePhone({
      id: of(ids.phones, pick),
      raw: `06 39 98 10 ${String(10 + (other % 80))}`,
    }),
  (api, ids, { pick }) => api.clientChannel.setPrimaryPhone({ id: of(ids.phones, pick) }),
  (api, ids, { pick }) => api.clientChannel.removePhone({ id: of(ids.phones, pick) }),
  (api, ids, { pick, text }) =>
    keep(
      ids.emails,
      api.clientChannel.addEmail({
        clientId: of(ids.clients, pick),
        type: 'PERSONNEL',
        address: `${text || 'x'}@example.fr`,
      }),
    ),
  (api, ids, { pick }) => api.clientChannel.setPrimaryEmail({ id: of(ids.emails, pick) }),
  (api, ids, { pick }) => api.clientChannel.removeEmail({ id: of(ids.emails, pick) }),
  (api, ids, { pick, text }) =>
    keep(
      ids.addresses,
      api.clientChannel.addAddress({
        clientId: of(ids.clients, pick),
        type: 'PRINCIPALE',
        address: { ...noAddress, street: `1 rue ${text}`, postcode: '38000', town: 'Grenoble' },
      }),
    ),
  (api, ids, { pick }) => api.clientChannel.removeAddress({ id: of(ids.addresses, pick) }),
  (api, ids, { pick, text }) =>
    keep(
      ids.members,
      api.family.add({
        clientId: of(ids.clients, pick),
        member: { relationship: 'ENFANT', firstName: text || 'Léo', lastName: 'Durand' },
      }),
    ),
  (api, ids, { pick, other }) =>
    api.family.link({ id: of(ids.members, pick), linkedClientId: of(ids.clients, other) }),
  (api, ids, { pick }) => api.family.unlink({ id: of(ids.members, pick) }),
  (api, ids, { pick }) => keep(ids.clients, api.family.becomeClient({ id: of(ids.members, pick) })),
  (api, ids, { pick }) => api.family.remove({ id: of(ids.members, pick) }),
  (api, ids, { pick, other }) =>
    keep(
      ids.accounts,
      api.bankAccount.add({
        clientId: of(ids.clients, pick),
        iban: of(IBANS, other),
        bic: null,
        holder: '',
        label: '',
      }),
    ),
  (api, ids, { pick }) => api.bankAccount.setPrimary({ id: of(ids.accounts, pick) }),
  (api, ids, { pick }) => api.bankAccount.remove({ id: of(ids.accounts, pick) }),
  (api, ids, { other }) =>
    api.clientList.assign({
      selection: { filter: filter(''), exceptIds: [] },
      managerId: other % 2 ? null : of(ids.collaborators, other),
    }),
  (api, _ids, { text }) =>
    api.clientList.removeMany({ selection: { filter: filter(`nom ${text}`), exceptIds: [] } }),
  (api, ids, { text }) =>
    keep(
      ids.views,
      api.clientList.saveView({
        id: null,
        name: `Vue ${text}`,
        filter: filter(text),
        sort,
        columns: ['name'],
      }),
    ),
  (api, ids, { pick }) => api.clientList.removeView({ id: of(ids.views, pick) }),
  (api, ids, { text }) =>
    keep(
      ids.collaborators,
      api.cabinet.addCollaborator({
        firstName: text || 'Claire',
        lastName: 'Martin',
        initials: 'CM',
        color: 'green',
      }),
    ),
  (api, ids, { pick }) =>
    api.cabinet.removeCollaborator({ id: of(ids.collaborators, pick), reassignTo: null }),
  (api, ids, { text }) =>
    keep(ids.origins, api.cabinet.addItem({ list: 'origin', label: `Origine ${text}` })),
  (api, ids, { pick }) => api.cabinet.removeItem({ id: of(ids.origins, pick) }),
  (api, ids, { pick, text }) =>
    keep(ids.notes, api.note.add({ clientId: of(ids.clients, pick), text: `Note ${text}` })),
  (api, ids, { pick, text }) => api.note.update({ id: of(ids.notes, pick), text: `Mot ${text}` }),
  (api, ids, { pick, other }) => api.note.setPinned({ id: of(ids.notes, pick), isPinned: other % 2 === 0 }),
  (api, ids, { pick }) => api.note.remove({ id: of(ids.notes, pick) }),
  (api, ids, { pick, other, text }) =>
    keep(
      ids.events,
      api.agenda.create({
        ...{ startOn: dayOf(other), startTime: '09:00', endOn: dayOf(other), endTime: '10:00', title: text },
        clientId: pick % 2 ? of(ids.clients, pick) : null,
        repetition: other % 2 ? weekly : null,
      }),
    ),
  async (api, ids, { pick, other, text }) => {
    const target = await dayOfEvent(api, ids, pick, other);
    const startOn = dayOf(other + pick);
    const patch = {
      title: text,
      startOn,
      endOn: startOn,
      ...(pick % 3 === 0 && { clientId: of(ids.clients, other) }),
    };
    await keep(ids.events, api.agenda.update({ ...target, patch }));
  },
  async (api, ids, { pick, other }) => api.agenda.remove(await dayOfEvent(api, ids, pick, other)),
  async (api, _ids, { pick, other }) => {
    const start = `DTSTART;VALUE=DATE:202612${String(1 + (other % 28)).padStart(2, '0')}`;
    const rule = pick % 2 ? ['RRULE:FREQ=WEEKLY;COUNT=3'] : [];
    const lines = ['BEGIN:VEVENT', `UID:u${String(pick % 3)}`, start, ...rule, 'END:VEVENT'];
    const text = ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
    await api.agenda.importIcs({ text, indexes: [0], clientId: null });
  },
  (api) => api.journal.undo({}),
  (api) => api.journal.redo({}),
  async (api, _ids, { pick }) => {
    const bin = await api.journal.listBin({});
    const row = bin[pick % Math.max(1, bin.length)];
    if (row) await api.journal.restoreFromBin({ entity: row.entity, rowId: row.rowId });
  },
  ...TASK_STEPS,
];
