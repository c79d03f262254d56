/** @file Shows a client's sheet on the fake bridge, in a window wide enough for its three columns. */
import { configure, render, screen } from '@testing-library/svelte';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import ClientSheetView from '#renderer/views/ClientSheetView.svelte';
import { clientTopic } from '#shared/ipc/topics.ts';
import { vi } from 'vitest';
import { installBridge, type FakeBridge, type FakeHandlers } from './fake-bridge.ts';
import { saved, ZOE, type SheetAnswer } from './client-sheet.ts';
import { withCabinet } from './renderer-cabinet.ts';

// A sheet has hundreds of elements: asking each whether an ancestor hides it takes seconds in jsdom.
configure({ defaultHidden: true });
vi.setConfig({ testTimeout: 30_000 });

export interface ShownSheet {
  readonly bridge: FakeBridge;
  readonly user: UserEvent;
  /** Main has written: the sheet loads again and finds this. */
  change(next: SheetAnswer): void;
}

export async function showSheet(answer: SheetAnswer, handlers: FakeHandlers = {}): Promise<ShownSheet> {
  let current = answer;
  const bridge = installBridge({
    'client.sheet': () => current,
    'client.update': () => saved,
    'clientList.neighbours': () => ({ position: null, previousId: null, nextId: null }),
    'clientChannel.suggestTowns': () => [],
    ...handlers,
  });
  Object.defineProperty(window, 'innerWidth', { value: 1280, configurable: true, writable: true });
  window.dispatchEvent(new Event('resize'));
  const { findByRole } = render(ClientSheetView, { props: { clientId: ZOE }, context: withCabinet() });
  await findByRole('heading', { level: 1, name: answer.displayName });
  return {
    bridge,
    user: userEvent.setup(),
    change: (next) => {
      current = next;
      bridge.announce([clientTopic(ZOE)]);
    },
  };
}

/** Names keep their no-break spaces; tests are written with plain ones. */
export const named =
  (name: RegExp | string) =>
  (found: string): boolean => {
    const plain = found.replaceAll(/[\u00a0\u202f]/gu, ' ');
    return typeof name === 'string' ? plain === name : name.test(plain);
  };

export const button = (name: RegExp | string): HTMLElement =>
  screen.getByRole('button', { name: named(name) });
export const textbox = (name: RegExp | string): HTMLElement =>
  screen.getByRole('textbox', { name: named(name) });

/** An entry of what floats (menu, proposals): jsdom places nothing, so it has no name for assistive technology there. */
export async function floating(role: 'menuitem' | 'option', text: string): Promise<HTMLElement> {
  const found = await screen.findByText(text, { selector: `[role="${role}"] *, [role="${role}"]` });
  const entry = found.closest<HTMLElement>(`[role="${role}"]`);
  if (!entry) throw new Error(`${text} is not a ${role}`);
  return entry;
}
