/** @file Brings a part of the screen into sight, wherever it is folded or behind a tab, and gives it the keyboard. */
import { tick } from 'svelte';

const REVEAL = 'mallette-reveal';

/** For what can hide its content: opens when something inside has to be seen. An attachment. */
export const onReveal =
  (open: () => void) =>
  (element: Element): (() => void) => {
    element.addEventListener(REVEAL, open);
    return () => element.removeEventListener(REVEAL, open);
  };

export async function reveal(element: HTMLElement): Promise<void> {
  element.dispatchEvent(new CustomEvent(REVEAL, { bubbles: true }));
  await tick();
  element.scrollIntoView({ block: 'nearest' });
  element.focus();
}
