import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { TaskId } from '#shared/kernel/ids.ts';
import { RECORD_OPENER_KEY } from '#renderer/ipc/record-opener.ts';
import TaskPanel from '#renderer/features/task/TaskPanel.svelte';
import { installBridge, type FakeHandlers } from '../../support/fake-bridge.ts';
import { CLAIRE, withCabinet } from '../../support/renderer-cabinet.ts';
import DeskHost from '../../support/DeskHost.svelte';
import { cabinetAnswer } from '../../support/renderer-cabinet.ts';
import { saved } from '../../support/desk-host.ts';

const ID = TaskId.parse('01990000-0000-7000-8000-0000000000d1');
const task = {
  ...{ id: ID, clientId: null, clientName: null, title: 'Envoyer le devis', details: '', assigneeId: CLAIRE },
  ...{ dueOn: '2026-11-25', dueTime: null, urgency: 'near', priority: 'NORMALE', status: 'OUVERTE' },
  ...{ closedAt: null, closedById: null, closeReason: '', source: 'MANUELLE', ruleKey: null, about: null },
  ...{ repetition: null, repetitionFrom: null, createdById: null, createdAt: '2026-11-20T09:00:00.000Z' },
} as const;

function open(record: unknown, handlers: FakeHandlers) {
  const bridge = installBridge({ 'cabinet.context': () => cabinetAnswer(), ...handlers });
  const props = { record, onclose: () => undefined };
  const shown = render(DeskHost, { props: { component: TaskPanel as never, props }, context: withCabinet() });
  return { bridge, leave: () => shown.unmount(), user: userEvent.setup() };
}

describe('the panel of a task', () => {
  it('saves what was changed when it is left, and nothing else', async () => {
    const { bridge, leave, user } = open(
      { kind: 'task', id: ID },
      { 'task.get': () => task as never, 'task.update': () => ({ ...saved, isHourMoved: false }) },
    );
    const title = await screen.findByRole('textbox', { name: /À faire/ });
    await user.type(title, ' santé');
    leave();
    await waitFor(() =>
      expect(bridge.inputsOf('task.update')).toEqual([
        { id: ID, patch: { title: 'Envoyer le devis santé' } },
      ]),
    );
  });

  it('writes nothing when nothing was changed', async () => {
    const { bridge, leave } = open({ kind: 'task', id: ID }, { 'task.get': () => task as never });
    await screen.findByRole('textbox', { name: /À faire/ });
    leave();
    expect(bridge.inputsOf('task.update')).toEqual([]);
  });

  it('keeps what a new task would be, and begins with it the next time', async () => {
    let kept = '';
    const drafts: FakeHandlers = {
      'draft.find': () => ({ value: kept === '' ? null : kept }),
      'draft.save': ({ value }) => {
        kept = value;
        return {};
      },
    };
    const first = open({ kind: 'new-task', clientId: null }, drafts);
    await first.user.type(await screen.findByRole('textbox', { name: /À faire/ }), 'Rappeler');
    first.leave();
    await waitFor(() => expect(kept).toContain('Rappeler'));
    open({ kind: 'new-task', clientId: null }, drafts);
    const title = await screen.findByRole<HTMLInputElement>('textbox', { name: /À faire/ });
    expect(title.value).toBe('Rappeler');
  });

  it('opens the contract that it is about', async () => {
    const opened: unknown[] = [];
    const about = { entity: 'contract', id: '01990000-0000-7000-8000-0000000000c7' } as const;
    installBridge({
      'cabinet.context': () => cabinetAnswer(),
      'task.get': () => ({ ...task, about }) as never,
    });
    render(DeskHost, {
      props: {
        component: TaskPanel as never,
        props: { record: { kind: 'task', id: ID }, onclose: () => undefined },
      },
      context: new Map<unknown, unknown>([
        ...withCabinet(),
        [RECORD_OPENER_KEY, { open: (record: unknown) => opened.push(record), close: () => undefined }],
      ]),
    });
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Ouvrir le contrat' }));
    expect(opened).toEqual([{ kind: 'contract', id: about.id }]);
  });
});
