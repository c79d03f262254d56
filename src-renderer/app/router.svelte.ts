/**
 * @file Where the window is, what is open beside it, and how far back and forward it can go. The address is the hash;
 * links are plain links.
 */
import type { OpenRecord } from '../ipc/record-opener.ts';
import { panelOf, panelPart, withPanel } from './panel-address.ts';
import { parseRoute, type Route } from './routes.ts';

interface Place {
  readonly at: number;
  /** The address under the panel, when the place before this one is the same screen without it. */
  readonly under?: string | undefined;
}

const placeOf = (state: unknown): Place | undefined => {
  const place = state as Place | null;
  return typeof place?.at === 'number' ? place : undefined;
};

/** Cancelling or filling in a form leaves it for good: nobody goes back to it. */
const isWritten = ({ kind }: OpenRecord): boolean => !kind.startsWith('new-');

export class Router {
  route = $state.raw<Route>(parseRoute(location.hash));
  panel = $state.raw<OpenRecord | null>(panelOf(location.hash));
  #at = $state(placeOf(history.state)?.at ?? 0);
  #last = $state(0);
  /** The history answers later than it is asked: what comes after a panel has closed waits for it. */
  #afterClosing: (() => void) | undefined;
  #isClosing = false;

  readonly #elsewhere: ((path: string) => void) | undefined;

  /** @param elsewhere who goes to screens, in a window that has none: a record alone only leads to records */
  constructor(elsewhere?: (path: string) => void) {
    this.#elsewhere = elsewhere;
    this.#last = this.#at;
    this.#mark(placeOf(history.state)?.under);
  }

  get canGoBack(): boolean {
    return this.#at > 0;
  }

  get canGoForward(): boolean {
    return this.#at < this.#last;
  }

  go = (path: string): void => {
    if (this.#elsewhere) this.#elsewhere(path);
    else this.#whenSettled(() => (location.hash = path));
  };
  /** The same place, described otherwise: nothing to go back to, and what is open beside it stays. */
  replace = (path: string): void =>
    this.#whenSettled(() => {
      const under = placeOf(history.state)?.under;
      history.replaceState(
        { at: this.#at, under } satisfies Place,
        '',
        withPanel(path, panelOf(location.hash)),
      );
      this.#read();
    });
  /** Never further than where this page began: before it, the history holds the page of the vault. */
  back = (): void => {
    if (this.canGoBack) history.back();
  };
  forward = (): void => {
    if (this.canGoForward) history.forward();
  };

  /** A place of its own, that « Écran précédent » closes; what takes the place of another panel is not one more. */
  openPanel = (record: OpenRecord): void =>
    this.#whenSettled(() => {
      const under = withPanel(location.hash, null);
      const path = withPanel(location.hash, record);
      if (this.panel === null || (this.#elsewhere && isWritten(this.panel))) {
        this.#last = ++this.#at;
        history.pushState({ at: this.#at, under } satisfies Place, '', path);
      } else history.replaceState({ ...placeOf(history.state), at: this.#at } satisfies Place, '', path);
      this.panel = record;
    });
  closePanel = (): void => {
    if (this.panel === null) return;
    this.panel = null;
    const under = withPanel(location.hash, null);
    if (placeOf(history.state)?.under === under) {
      this.#isClosing = true;
      return history.back();
    }
    history.replaceState({ at: this.#at } satisfies Place, '', under);
  };

  /** The address changed: by a link (a new place, marked here) or through the history (a marked one). */
  follow = (): void => {
    const place = placeOf(history.state);
    if (place === undefined) {
      this.#last = ++this.#at;
      this.#mark();
    } else this.#at = place.at;
    this.#isClosing = false;
    this.#read();
    const next = this.#afterClosing;
    this.#afterClosing = undefined;
    next?.();
  };

  #whenSettled(act: () => void): void {
    if (this.#isClosing) this.#afterClosing = act;
    else act();
  }

  /** What is already open stays as it is: a panel read again would forget what is typed in it. */
  #read(): void {
    this.route = parseRoute(location.hash);
    const asked = panelOf(location.hash);
    const isSame =
      this.panel !== null &&
      asked !== null &&
      panelPart(withPanel('', this.panel)) === panelPart(location.hash);
    if (!isSame) this.panel = asked;
  }

  #mark(under?: string): void {
    history.replaceState({ at: this.#at, under } satisfies Place, '');
  }
}
