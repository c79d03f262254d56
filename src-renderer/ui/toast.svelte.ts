/** @file Short messages about what just happened. A message that offers « Annuler » waits longer. */
import { getContext, setContext } from 'svelte';

export interface ToastMessage {
  readonly text: string;
  readonly tone?: 'neutral' | 'success' | 'danger';
  readonly action?: { readonly label: string; readonly onselect: () => void };
}

export interface Toast extends ToastMessage {
  readonly id: number;
}

const STAY_MS = 5_000;
const STAY_WITH_ACTION_MS = 10_000;
const KEY = Symbol('toasts');

export class Toasts {
  list = $state.raw<readonly Toast[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();
  #isHeld = false;

  show(message: ToastMessage): void {
    const toast = { ...message, id: this.#next++ };
    // One act at a time is offered back: the « Annuler » of an earlier one would take back something else.
    const isAct = (one: ToastMessage): boolean => one.action !== undefined && one.tone !== 'danger';
    const kept = isAct(toast) ? this.list.filter((one) => !isAct(one)) : this.list;
    // More would climb over the acts at the foot of a dialog.
    this.list = [...kept.slice(-1), toast];
    if (!this.#isHeld) this.#start(toast);
  }

  dismiss(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** Nothing leaves while the pointer or the focus is on a message (WCAG 2.2.1). */
  hold(): void {
    this.#isHeld = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  release(): void {
    this.#isHeld = false;
    for (const toast of this.list) this.#start(toast);
  }

  #start(toast: Toast): void {
    if (toast.tone === 'danger' && !toast.action) return;
    const stay = toast.action ? STAY_WITH_ACTION_MS : STAY_MS;
    clearTimeout(this.#timers.get(toast.id));
    this.#timers.set(
      toast.id,
      setTimeout(() => this.dismiss(toast.id), stay),
    );
  }
}

/** Called once, at the root of the window. */
export const provideToasts = (): Toasts => setContext(KEY, new Toasts());
/** Called while a component initialises. */
export const useToasts = (): Toasts => getContext<Toasts | undefined>(KEY) ?? new Toasts();
