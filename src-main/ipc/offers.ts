/**
 * @file Files that the broker dropped or chose in a page. The preload reads their paths from the files themselves, which
 * no script can make: a page that was taken over still cannot name a file of its own choosing.
 */
import { randomUUID } from 'node:crypto';

/** A drop whose page went before it asked for the files is forgotten. */
const MOST_OFFERS = 20;

export class Offers {
  readonly #offers = new Map<string, readonly string[]>();

  offer(paths: readonly string[]): string {
    const id = randomUUID();
    this.#offers.set(id, paths);
    const [oldest] = this.#offers.keys();
    if (this.#offers.size > MOST_OFFERS && oldest !== undefined) this.#offers.delete(oldest);
    return id;
  }

  /** Once. */
  take(id: string): readonly string[] | null {
    const paths = this.#offers.get(id) ?? null;
    this.#offers.delete(id);
    return paths;
  }

  clear(): void {
    this.#offers.clear();
  }
}
