/**
 * @file What another window, or a click outside any, asks of the desk of the main window, kept until it takes it. It
 * may be asked while the vault is locked or the window closed, and long before the page that will do it is there.
 */
import type { Errand } from '#shared/features/window/window.api.ts';

export class ErrandBox {
  #kept: Errand | null = null;

  /** @param announce tells a desk that is already there to look */
  constructor(private readonly announce: () => void) {}

  /** A later one takes the place of an earlier one. */
  ask(errand: Errand): void {
    this.#kept = errand;
    this.announce();
  }

  /** Answers each once. */
  take(): Errand | null {
    const kept = this.#kept;
    this.#kept = null;
    return kept;
  }
}
