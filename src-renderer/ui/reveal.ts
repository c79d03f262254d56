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

/** What is on its way is waited for; what never comes must end the wait. */
const PATIENCE_MS = 3_000;

/** The element once the screen holds it, or null when it does not come. */
function whenShown(selector: string): Promise<HTMLElement | null> {
  const find = (): HTMLElement | null => document.querySelector<HTMLElement>(selector);
  return new Promise((resolve) => {
    const found = find();
    if (found) return resolve(found);
    const settle = (element: HTMLElement | null): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(element);
    };
    const observer = new MutationObserver(() => {
      const element = find();
      if (element) settle(element);
    });
    const timer = setTimeout(() => settle(null), PATIENCE_MS);
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

/** What floated above (palette, menu) gives the focus back as it closes: ours comes after. */
const afterClosing = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** As soon as the screen holds it. @returns whether it came */
export async function revealShown(selector: string): Promise<boolean> {
  const element = await whenShown(selector);
  await afterClosing();
  if (!element?.isConnected) return false;
  await reveal(element);
  return true;
}

export async function reveal(element: HTMLElement): Promise<void> {
  element.dispatchEvent(new CustomEvent(REVEAL, { bubbles: true }));
  await tick();
  element.scrollIntoView({ block: 'nearest' });
  element.focus();
}
