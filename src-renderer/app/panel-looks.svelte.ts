/** @file How the panel beside a screen looks: its width is kept for good, full page for as long as the window lives, by kind. */
import { SvelteSet } from 'svelte/reactivity';
import type { OpenRecord } from '../ipc/record-opener.ts';
import type { PanelHost } from '../ui/index.ts';
import { appLabels } from './app.labels.ts';
import type { Desk } from './desk.svelte.ts';
import { recordAddressOf } from './panel-address.ts';
import type { WindowPreferences } from './preferences.svelte.ts';

export class PanelLooks {
  readonly #preferences: WindowPreferences;
  readonly #wide = new SvelteSet<OpenRecord['kind']>();
  /** While the mouse holds the edge. */
  #held = $state<number | null>(null);

  constructor(preferences: WindowPreferences) {
    this.#preferences = preferences;
  }

  get width(): number {
    return this.#held ?? this.#preferences.current.panelWidth;
  }

  resize = async (panelWidth: number, isFinal: boolean): Promise<void> => {
    this.#held = panelWidth;
    if (!isFinal) return;
    await this.#preferences.update({ panelWidth });
    this.#held = null;
  };

  isWide = (kind: OpenRecord['kind']): boolean => this.#wide.has(kind);

  setWide = (kind: OpenRecord['kind'], isWide: boolean): void => {
    if (isWide) this.#wide.add(kind);
    else this.#wide.delete(kind);
  };
}

/** What the frame tells the panel of a record. */
export function hostOf(desk: Desk, record: () => OpenRecord): PanelHost {
  const looks = desk.panelLooks;
  return {
    isAlone: desk.isAlone,
    get width() {
      return looks.width;
    },
    get isWide() {
      return looks.isWide(record().kind);
    },
    onwide: (isWide) => looks.setWide(record().kind, isWide),
    onresize: (width, isFinal) => void looks.resize(width, isFinal).catch(desk.showError),
    ontitle: (title) => {
      if (desk.isAlone) document.title = title === '' ? appLabels.product : appLabels.windowTitle(title);
    },
    get apart() {
      if (desk.isAlone || recordAddressOf(record()) === null) return null;
      return { open: () => desk.run('record.apart'), shortcut: desk.keys('record.apart') };
    },
  };
}
