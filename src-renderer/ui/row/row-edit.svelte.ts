/**
 * @file The life of one value edited in place: open, draft, leave = save, restore, undo for eight seconds.
 * A refused value stays as the draft with its sentence; nothing typed is lost.
 */

export interface RowEditOptions<T> {
  readonly value: () => T;
  readonly save: (value: T) => Promise<void>;
  readonly isSame: (a: T, b: T) => boolean;
  /** A sentence when the draft cannot be saved; checked before `save`. */
  readonly check: (draft: T) => string | null;
  readonly explain: (error: unknown) => string;
}

export const UNDO_MS = 8_000;

export class RowEdit<T> {
  isOpen = $state(false);
  isSaving = $state(false);
  canUndo = $state(false);
  problem = $state<string | null>(null);
  draft: T = $state.raw() as T;
  readonly #options: RowEditOptions<T>;
  #start: T;
  #before: T;
  #isPending = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;

  constructor(options: RowEditOptions<T>) {
    this.#options = options;
    this.draft = this.#start = this.#before = options.value();
  }

  /** What the row displays: the draft while main has not answered with the new value. */
  get shown(): T {
    const value = this.#options.value();
    return this.#isPending && this.#options.isSame(value, this.#start) ? this.draft : value;
  }

  begin(): void {
    if (this.isOpen) return;
    this.#forget();
    if (this.problem === null) this.draft = this.#options.value();
    this.#start = this.#options.value();
    this.isOpen = true;
  }

  async leave(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    if (this.#options.isSame(this.draft, this.#start)) this.problem = null;
    else await this.#save(this.draft);
  }

  /** Échap: the value is what it was before. */
  restore(): void {
    this.isOpen = false;
    this.problem = null;
    this.draft = this.#start;
  }

  async undo(): Promise<void> {
    const before = this.#before;
    this.#start = this.#options.value();
    await this.#save(before);
    this.#forget();
  }

  hold(): void {
    clearTimeout(this.#timer);
  }

  release(): void {
    if (!this.canUndo) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#forget(), UNDO_MS);
  }

  retry = (): Promise<void> => this.#save(this.draft);

  async #save(value: T): Promise<void> {
    const attempt = ++this.#attempt;
    this.draft = value;
    this.#isPending = true;
    this.problem = this.#options.check(value);
    if (this.problem !== null) return;
    const before = this.#start;
    this.isSaving = true;
    try {
      await this.#options.save(value);
      if (attempt !== this.#attempt) return;
      this.#before = before;
      this.canUndo = true;
      this.release();
    } catch (error) {
      if (attempt === this.#attempt) this.problem = this.#options.explain(error);
    } finally {
      if (attempt === this.#attempt) this.isSaving = false;
    }
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.canUndo = false;
    if (this.problem === null) this.#isPending = false;
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
