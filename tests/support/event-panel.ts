/** @file The panel of an event, open in front of a bridge that answers. */
import { screen } from '@testing-library/svelte';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import EventPanel from '#renderer/features/agenda/EventPanel.svelte';
import type { OpenRecord } from '#renderer/ipc/record-opener.ts';
import { saved, showOnDesk } from './desk-host.ts';
import type { FakeBridge, FakeHandlers } from './fake-bridge.ts';
import { EVENT, lunch } from '../renderer/agenda/events.ts';

type Shown = Extract<OpenRecord, { kind: 'event' | 'new-event' }>;

export interface Panel {
  readonly bridge: FakeBridge;
  readonly user: UserEvent;
  readonly onclose: ReturnType<typeof vi.fn>;
}

export const done = { ...saved, id: EVENT, isHourMoved: false } as const;

export async function openPanel(record: unknown, handlers: FakeHandlers = {}): Promise<Panel> {
  const onclose = vi.fn();
  const bridge = showOnDesk(
    EventPanel as never,
    {
      'draft.find': () => ({ value: null }),
      'draft.save': () => ({}),
      'agenda.get': () => lunch() as never,
      'agenda.create': () => done as never,
      'agenda.update': () => done as never,
      'clientList.search': () => [],
      ...handlers,
    },
    { record: record as Shown, onclose } as never,
  );
  await screen.findByRole('textbox', { name: 'Titre' });
  return { bridge, user: userEvent.setup({ delay: null }), onclose };
}

export const openNew = (handlers?: FakeHandlers, more = {}) =>
  openPanel({ kind: 'new-event', clientId: null, ...more }, handlers);
export const openExisting = (handlers?: FakeHandlers, occurrenceOn = '2026-11-26') =>
  openPanel({ kind: 'event', id: EVENT, occurrenceOn }, handlers);

export async function fill(user: UserEvent, label: string, text: string): Promise<void> {
  const field = screen.getByLabelText(label, { exact: false, selector: 'input, textarea' });
  await user.clear(field);
  if (text !== '') await user.type(field, text);
}
