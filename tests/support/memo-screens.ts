/** @file Notes and tasks as main answers them, and a part of the memo shown as the window shows it. */
import { render, screen } from '@testing-library/svelte';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { Component } from 'svelte';
import { SOUGHT_NOTE_KEY, SoughtNote } from '#renderer/features/note/sought-note.svelte.ts';
import { RECORD_OPENER_KEY, type OpenRecord } from '#renderer/ipc/record-opener.ts';
import { Note } from '#shared/features/note/note.api.ts';
import { Task } from '#shared/features/task/task.api.ts';
import { ClientId } from '#shared/kernel/ids.ts';
import DeskHost from './DeskHost.svelte';
import { installBridge, type FakeBridge, type FakeHandlers } from './fake-bridge.ts';
import { CLAIRE, cabinetAnswer } from './renderer-cabinet.ts';

export const ZOE = ClientId.parse('01990000-0000-7000-8000-0000000000a1');
const idOf = (kind: string, number: number): string =>
  `01990000-0000-7000-8000-${kind}${String(number).padStart(8, '0')}`;

export const noteAnswer = (number: number, changes: Partial<Record<keyof Note, unknown>> = {}): Note =>
  Note.parse({
    ...{ id: idOf('00e1', number), clientId: ZOE, text: `Note ${String(number)}`, authorId: CLAIRE },
    ...{ createdAt: '2026-11-24T08:00:00.000Z', editedAt: null, isPinned: false },
    ...{ lockedAt: null, lockedById: null, lockReason: '', ...changes },
  });

export const taskAnswer = (number: number, changes: Partial<Record<keyof Task, unknown>> = {}): Task =>
  Task.parse({
    ...{
      id: idOf('00d1', number),
      clientId: ZOE,
      clientName: 'DURAND Zoé',
      title: `Tâche ${String(number)}`,
    },
    ...{ details: '', assigneeId: CLAIRE, dueOn: '2026-11-25', dueTime: null, urgency: 'near' },
    ...{ priority: 'NORMALE', status: 'OUVERTE', closedAt: null, closedById: null, closeReason: '' },
    ...{ source: 'MANUELLE', ruleKey: null, about: null, repetition: null, repetitionFrom: null },
    ...{ createdById: CLAIRE, createdAt: '2026-11-20T09:00:00.000Z', ...changes },
  });

/** What floats is placed nowhere without layout, and has no accessible name there: it is found by its words. */
export const floating = (words: string): Promise<HTMLElement> =>
  screen.findByText(words, { selector: '.ui-floating *' });

/** One line of the menu that is open, by the keyboard. */
export async function takeLine(user: UserEvent, words: string): Promise<void> {
  const line = (await floating(words)).closest<HTMLElement>('[role="menuitem"]');
  line?.focus();
  await user.keyboard('{Enter}');
}

export interface ShownMemo {
  readonly bridge: FakeBridge;
  readonly user: UserEvent;
  /** What was opened in the panel. */
  readonly opened: readonly OpenRecord[];
  readonly sought: SoughtNote;
  leave(): void;
}

export function showMemo<P extends Record<string, unknown>>(
  component: Component<P>,
  props: P,
  handlers: FakeHandlers = {},
): ShownMemo {
  const bridge = installBridge({ 'cabinet.context': () => cabinetAnswer(), ...handlers });
  const opened: OpenRecord[] = [];
  const sought = new SoughtNote();
  const opener = { open: (record: OpenRecord) => void opened.push(record), close: () => undefined };
  const context = new Map<symbol, unknown>([
    [RECORD_OPENER_KEY, opener],
    [SOUGHT_NOTE_KEY, sought],
  ]);
  const shown = render(DeskHost, { props: { component: component as Component<never>, props }, context });
  return {
    bridge,
    opened,
    sought,
    user: userEvent.setup({ pointerEventsCheck: 0 }),
    leave: () => shown.unmount(),
  };
}
