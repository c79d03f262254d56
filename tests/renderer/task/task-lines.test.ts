import { configure, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import TaskQuickAdd from '#renderer/features/task/TaskQuickAdd.svelte';
import TaskSection from '#renderer/features/task/TaskSection.svelte';
import { UnderstoodTask } from '#shared/features/task/task.api.ts';
import { saved } from '../../support/desk-host.ts';
import type { FakeHandlers } from '../../support/fake-bridge.ts';
import { showMemo, takeLine, taskAnswer, ZOE } from '../../support/memo-screens.ts';
import { HUGO } from '../../support/renderer-cabinet.ts';

configure({ defaultHidden: true });
vi.setConfig({ testTimeout: 30_000 });

const DRAFT = { clientId: ZOE, name: 'task.new' };
const understood = (changes: object = {}): UnderstoodTask =>
  UnderstoodTask.parse({
    ...{ title: 'rappeler', dueOn: '2026-12-25', dueTime: '14:00', priority: 'HAUTE', repetition: null },
    ...{ problem: null, parts: [], closedDay: 'christmas', ...changes },
  });
const drafts: FakeHandlers = { 'draft.find': () => ({ value: null }), 'draft.save': () => ({}) };

describe('the quick line', () => {
  const show = (read: UnderstoodTask, handlers: FakeHandlers = {}) =>
    showMemo(
      TaskQuickAdd,
      { clientId: ZOE },
      {
        ...drafts,
        'task.readSentence': () => read,
        'task.create': () => ({ ...saved, id: taskAnswer(1).id, isHourMoved: false }),
        ...handlers,
      },
    );
  const line = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Ajouter une tâche' });

  it('tells what it understood, then creates it by Entrée and forgets the draft in the same act', async () => {
    const { bridge, user } = show(understood());
    await user.type(await line(), 'rappeler à Noël 14h urgent');
    expect(await screen.findByText('vendredi 25/12/2026 14:00')).toBeTruthy();
    expect(screen.getByText('priorité haute')).toBeTruthy();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('task.create')).toMatchObject([
        {
          ...{ title: 'rappeler', dueOn: '2026-12-25', dueTime: '14:00', priority: 'HAUTE' },
          ...{ clientId: ZOE, draft: DRAFT },
        },
      ]),
    );
    await waitFor(async () => expect((await line()).value).toBe(''));
  });

  it('creates by its button too', async () => {
    const { bridge, user } = show(understood());
    await user.type(await line(), 'rappeler');
    await user.click(await screen.findByRole('button', { name: /^Créer/ }));
    await waitFor(() => expect(bridge.inputsOf('task.create')).toHaveLength(1));
  });

  it('asks what there is to do when only a date was typed', async () => {
    const { bridge, user } = show(understood({ title: '' }));
    await user.type(await line(), 'demain{Enter}');
    await waitFor(async () => expect((await line()).getAttribute('aria-invalid')).toBe('true'));
    expect(bridge.inputsOf('task.create')).toEqual([]);
    expect((await line()).value).toBe('demain');
  });

  it('begins with what was being typed', async () => {
    show(understood(), { 'draft.find': () => ({ value: 'rappeler lundi' }) });
    await waitFor(async () => expect((await line()).value).toBe('rappeler lundi'));
  });
});

describe('the tasks of a sheet', () => {
  const show = (changes: object = {}, handlers: FakeHandlers = {}) =>
    showMemo(
      TaskSection,
      { clientId: ZOE, open: [taskAnswer(1), taskAnswer(2)], closedCount: 0, isReadOnly: false, ...changes },
      { ...drafts, ...handlers },
    );
  const row = (title: string) => screen.findByRole('listitem', { name: title });
  const selection = { ids: [taskAnswer(1).id] };

  it('are done by F, and the keys go from row to row', async () => {
    const { bridge, user } = show({}, { 'task.complete': () => ({ ...saved, changed: 1, next: null }) });
    (await row('Tâche 2')).tabIndex = 0;
    (await row('Tâche 1')).focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(await row('Tâche 2'));
    await user.keyboard('k');
    expect(document.activeElement).toBe(await row('Tâche 1'));
    await user.keyboard('f');
    await waitFor(() => expect(bridge.inputsOf('task.complete')).toEqual([{ selection }]));
  });

  it('are moved by R, by a day that is shown, and handed over by A', async () => {
    const { bridge, user } = show(
      {},
      {
        'task.postpone': () => ({ ...saved, changed: 1 }),
        'task.assign': () => ({ ...saved, changed: 1 }),
      },
    );
    (await row('Tâche 1')).focus();
    await user.keyboard('r');
    await takeLine(user, 'Demain · 25/11/2026');
    await waitFor(() =>
      expect(bridge.inputsOf('task.postpone')).toEqual([{ selection, to: { dueOn: '2026-11-25' } }]),
    );
    (await row('Tâche 1')).focus();
    await user.keyboard('a');
    await takeLine(user, 'Hugo Petit');
    await waitFor(() => expect(bridge.inputsOf('task.assign')).toEqual([{ selection, assigneeId: HUGO }]));
  });

  it('open in the panel by Entrée', async () => {
    const { opened, user } = show();
    (await row('Tâche 1')).focus();
    await user.keyboard('{Enter}');
    expect(opened).toEqual([{ kind: 'task', id: taskAnswer(1).id }]);
  });

  it('keep those that are done folded, and read them only once unfolded', async () => {
    const done = { status: 'FAITE', urgency: 'closed', closedAt: '2026-11-20T09:00:00.000Z' };
    const { bridge, user } = show(
      { closedCount: 2 },
      { 'memo.closedTasks': () => [taskAnswer(8, done), taskAnswer(9, done)] },
    );
    const fold = await screen.findByRole('button', { name: '2\u00a0tâches terminées' });
    expect(bridge.inputsOf('memo.closedTasks')).toEqual([]);
    await user.click(fold);
    expect(await row('Tâche 9')).toBeTruthy();
  });

  it('of a client in the bin are only read', async () => {
    const { bridge, user } = show({ isReadOnly: true });
    (await row('Tâche 1')).focus();
    await user.keyboard('fra{Delete}');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(bridge.calls.filter(({ path }) => path.startsWith('task.'))).toEqual([]);
  });
});
