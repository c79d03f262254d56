/** @file The windows beside the main one: one per record, closed with the vault. What a window is comes from outside. */
import { recordHash, type RecordAddress } from '#shared/features/window/record-address.ts';
import { pageUrl } from '../page-address.ts';
import type { Bounds } from './window-state.ts';

export interface RecordWindow {
  /** What it shows now: a record may lead to another in the same window. */
  readonly url: string;
  readonly bounds: Bounds;
  readonly isFocused: boolean;
  bringToFront(): void;
  send(channel: string, payload: unknown): void;
  applyLook(zoom: number): void;
  /** Leaves as a page does, which saves what is being typed; resolves once it is gone. */
  close(): Promise<void>;
}

export interface NewRecordWindow {
  readonly record: RecordAddress;
  readonly url: string;
  /** Of the windows that it must not hide. */
  readonly others: readonly Bounds[];
  readonly onGone: () => void;
}

export class RecordWindows {
  readonly #windows = new Set<RecordWindow>();
  readonly #create: (wanted: NewRecordWindow) => RecordWindow;

  constructor(create: (wanted: NewRecordWindow) => RecordWindow) {
    this.#create = create;
  }

  /** One window per record: the one that shows it already comes to the front. */
  open(record: RecordAddress): void {
    const url = `${pageUrl('desk')}${recordHash(record)}`;
    const shown = [...this.#windows].find((window) => window.url === url);
    if (shown) {
      shown.bringToFront();
      return;
    }
    const others = [...this.#windows].map(({ bounds }) => bounds);
    const onGone = (): void => {
      this.#windows.delete(window);
    };
    const window = this.#create({ record, url, others, onGone });
    this.#windows.add(window);
  }

  /** The one in front of the broker, if it is one of these. */
  get focused(): RecordWindow | undefined {
    return [...this.#windows].find(({ isFocused }) => isFocused);
  }

  send(channel: string, payload: unknown): void {
    for (const window of this.#windows) window.send(channel, payload);
  }

  applyLook(zoom: number): void {
    for (const window of this.#windows) window.applyLook(zoom);
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#windows].map((window) => window.close()));
  }
}
