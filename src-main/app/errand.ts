/**
 * @file What a click outside the window asks of the desk: a command, kept until the desk takes it. It may be pressed
 * while the vault is locked or the window closed, and long before the page that will run it is there.
 */
import type { CommandId } from '#shared/commands/registry.ts';

export class Errand {
  #kept: CommandId | null = null;

  /** @param announce tells a desk that is already there to look */
  constructor(private readonly announce: () => void) {}

  /** A later click takes the place of an earlier one. */
  ask(commandId: CommandId): void {
    this.#kept = commandId;
    this.announce();
  }

  /** Answers each click once. */
  take(): CommandId | null {
    const kept = this.#kept;
    this.#kept = null;
    return kept;
  }
}
