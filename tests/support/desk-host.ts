/** @file Shows one screen as the window does: the live context of the cabinet around it, messages under it. */
import { render, screen } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import type { Component } from 'svelte';
import type { OpenRecord } from '#renderer/ipc/record-opener.ts';
import DeskHost from './DeskHost.svelte';
import { installBridge, type FakeBridge, type FakeHandlers } from './fake-bridge.ts';
import { cabinetAnswer } from './renderer-cabinet.ts';

export const OPERATION = '01990000-0000-7000-8000-0000000000f1';
export const saved = { operationId: OPERATION };

export function showOnDesk<P extends Record<string, unknown>>(
  component: Component<P>,
  handlers: FakeHandlers,
  props?: P,
  /** Takes what is opened beside. */
  opened: OpenRecord[] = [],
): FakeBridge {
  const bridge = installBridge({ 'cabinet.context': () => cabinetAnswer(), ...handlers });
  render(DeskHost, { props: { component: component as Component<never>, props: props ?? {}, opened } });
  return bridge;
}

/** Opens a menu with the keyboard. What floats is hidden here: nothing is measured, so nothing is placed. */
export async function openMenu(user: UserEvent, name: string): Promise<(entry: string) => HTMLElement> {
  (await screen.findByRole('button', { name })).focus();
  await user.keyboard('{Enter}');
  await screen.findByRole('menu', { hidden: true });
  const entries = screen.getAllByRole('menuitem', { hidden: true });
  return (wanted) => {
    const found = entries.find((entry) => entry.textContent?.trim().startsWith(wanted));
    if (!found) throw new Error(`the menu « ${name} » has no entry « ${wanted} »`);
    return found;
  };
}

export async function chooseEntry(user: UserEvent, menu: string, entry: string): Promise<void> {
  const entryOf = await openMenu(user, menu);
  entryOf(entry).focus();
  await user.keyboard('{Enter}');
}

/** Waits for the only proposal of the field that has the focus, and takes it. */
export async function takeProposal(user: UserEvent, text: string): Promise<void> {
  await screen.findByText(text, { selector: '.ui-option *' });
  await user.keyboard('{ArrowDown}{Enter}');
}
