/** @file What is typed in the panel of an event and not saved yet: kept as it is typed, found again when it is reopened. */
import type { DraftPlace } from '#shared/features/draft/draft.api.ts';
import { api } from '../../../ipc/api.ts';
import { EventDraft } from './event-form.ts';

const PAUSE_MS = 500;

export class DraftKeeper {
  readonly #place: DraftPlace;
  #waiting: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(place: DraftPlace) {
    this.#place = place;
  }

  /** A draft that cannot be read any more is no reason to refuse the panel. */
  async find(): Promise<EventDraft | null> {
    try {
      const { value } = await api.draft.find(this.#place);
      return value === null || value === '' ? null : (EventDraft.safeParse(JSON.parse(value)).data ?? null);
    } catch {
      return null;
    }
  }

  /** Soon, once the typing pauses. */
  keep(draft: EventDraft | null): void {
    this.#waiting = draft === null ? '' : JSON.stringify(draft);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.flush, PAUSE_MS);
  }

  /** At once: the panel closes. */
  flush = (): void => {
    clearTimeout(this.#timer);
    if (this.#waiting === null) return;
    const value = this.#waiting;
    this.#waiting = null;
    // A draft that cannot be kept is not worth a message over what is being typed.
    void api.draft.save({ ...this.#place, value }).catch(() => undefined);
  };

  forget(): void {
    this.keep(null);
    this.flush();
  }
}
