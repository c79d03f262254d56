/** @file Where the window is, and how far back and forward it can go. The address is the hash; links are plain links. */
import { parseRoute, type Route } from './routes.ts';

interface Place {
  readonly at: number;
}

const placeOf = (state: unknown): number | undefined => {
  const at = (state as Place | null)?.at;
  return typeof at === 'number' ? at : undefined;
};

export class Router {
  route = $state.raw<Route>(parseRoute(location.hash));
  #at = $state(placeOf(history.state) ?? 0);
  #last = $state(0);

  constructor() {
    this.#last = this.#at;
    this.#mark();
  }

  get canGoBack(): boolean {
    return this.#at > 0;
  }

  get canGoForward(): boolean {
    return this.#at < this.#last;
  }

  go = (path: string): void => {
    location.hash = path;
  };
  /** The same place, described otherwise: nothing to go back to. */
  replace = (path: string): void => {
    history.replaceState({ at: this.#at } satisfies Place, '', path);
    this.route = parseRoute(location.hash);
  };
  /** Never further than where this page began: before it, the history holds the page of the vault. */
  back = (): void => {
    if (this.canGoBack) history.back();
  };
  forward = (): void => {
    if (this.canGoForward) history.forward();
  };

  /** The address changed: by a link (a new place, marked here) or through the history (a marked one). */
  follow = (): void => {
    const at = placeOf(history.state);
    if (at === undefined) {
      this.#last = ++this.#at;
      this.#mark();
    } else this.#at = at;
    this.route = parseRoute(location.hash);
  };

  #mark(): void {
    history.replaceState({ at: this.#at } satisfies Place, '');
  }
}
