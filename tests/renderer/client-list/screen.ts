/** @file Shows a screen in a window of its own, as App does: toasts, the state of the list, the cabinet. */
import { render, screen as page } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { ClientListState } from '#renderer/features/client-list/list-state.svelte.ts';
import { withCabinet } from '../../support/renderer-cabinet.ts';
import Window from './Window.svelte';

/** Without layout nothing has a size, and a long list would show no row. */
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 720 });
Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: () => 1280 });

export function show(screen: unknown, screenProps: Record<string, unknown> = {}) {
  let state: ClientListState | undefined;
  const { rerender } = render(Window, {
    props: { screen, screenProps, onlist: (list: ClientListState) => (state = list) },
    context: withCabinet(),
  });
  return {
    user: userEvent.setup({ pointerEventsCheck: 0 }),
    /** The state that outlives the screen. */
    list: () => state!,
    leave: () => rerender({ screen: null }),
    comeBack: () => rerender({ screen }),
  };
}

/** What floats is never placed without layout, so it stays hidden and has no accessible name: it is found by its words. */
export const floating = (words: string): Promise<HTMLElement> =>
  page.findByText(words, { selector: '.ui-floating *' });
