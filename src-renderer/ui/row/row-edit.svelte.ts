/**
 * @file The life of one value edited in place: open, draft, leave = save, restore, undo for eight seconds.
 * A refused value stays as the draft with its sentence; nothing typed is lost.
 */

import { uiLabels } from '../ui.labels.ts';

/** What a command answers; `null` when nothing differed. */
export interface SavedOperation {
  readonly operationId: string | null;
}

/** « Enregistrer comme à confirmer », « Compléter avec la clé 91 ». */
export interface OtherSave {
  readonly label: string;
  readonly save: () => Promise<SavedOperation | void>;
}

export interface RowEditOptions<T> {
  readonly value: () => T;
  readonly save: (value: T) => Promise<SavedOperation | void>;
  readonly isSame: (a: T, b: T) => boolean;
  /** A sentence when the draft cannot be saved; checked before `save`. */
  readonly check: (draft: T) => string | null;
  readonly explain: (error: unknown) => string;
  /** How a value reads: says what another window wrote meanwhile. Without it the last to leave wins. */
  readonly words?: (value: T) => string;
  readonly otherwise?: (draft: T) => OtherSave | null;
  /** Takes a journaled act back; without it, the earlier value is saved again. */
  readonly undo?: (operationId: string) => Promise<void>;
  /** The row makes another one: it is empty again once saved. */
  readonly isAdder?: boolean;
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
  #operationId: string | null = null;
  #isPending = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  /** Another window wrote while this one was typing. */
  #isClash = $state(false);
  /** Main has answered with what was saved. */
  #isSeen = false;

  constructor(options: RowEditOptions<T>) {
    this.#options = options;
    this.draft = this.#start = this.#before = options.value();
  }

  /** What the row displays: the draft while main has not answered with the new value. */
  get shown(): T {
    const value = this.#options.value();
    return this.#isPending && this.#options.isSame(value, this.#start) ? this.draft : value;
  }

  /** The draft cannot be saved as it is: trying again would change nothing. */
  get isRefused(): boolean {
    return this.problem !== null && this.#options.check(this.draft) !== null;
  }

  /** Another way to save what was refused. */
  get other(): OtherSave | null {
    if (this.#isClash) return { label: uiLabels.keepMine, save: () => this.#options.save(this.draft) };
    return this.problem === null ? null : (this.#options.otherwise?.(this.draft) ?? null);
  }

  begin(): void {
    if (this.isOpen) return;
    this.#isClash = false;
    this.#forget();
    if (this.problem === null) this.draft = this.#options.value();
    this.#start = this.#options.value();
    this.isOpen = true;
  }

  /** @param isLast the row goes with what is typed: it is saved over whatever was written meanwhile, which the journal keeps */
  async leave(isLast = false): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    if (this.#options.isSame(this.draft, this.#start)) this.problem = null;
    else if (!isLast && this.#clashes()) this.#refuseClash();
    else await this.#save(this.draft);
  }

  /** Échap: the value is what it was before. */
  restore(): void {
    this.isOpen = false;
    this.#isClash = false;
    this.problem = null;
    this.draft = this.#start;
  }

  /** The value moved on since it was saved (undone elsewhere, another window): « Annuler » no longer fits. */
  follow(value: T): void {
    if (!this.canUndo) return;
    if (this.#options.isSame(value, this.draft)) this.#isSeen = true;
    else if (this.#isSeen) this.#forget();
  }

  /** Échap on a value at rest: only what was refused is let go. */
  giveUp = (): void => {
    if (this.problem !== null) this.restore();
  };

  async undo(): Promise<void> {
    const [before, operationId] = [this.#before, this.#operationId];
    this.#start = this.#options.value();
    if (operationId !== null && this.#options.undo) {
      this.#forget();
      await this.#options.undo(operationId);
      return;
    }
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

  saveOtherwise = async (): Promise<void> => {
    const { other } = this;
    this.problem = null;
    this.#isClash = false;
    if (other) await this.#run(other.save);
    // What is saved this way is not the draft as it was typed: main's own value is shown.
    if (this.problem === null) this.#isPending = false;
  };

  /** The words too: a value that was only read again may be another object. */
  #clashes(): boolean {
    const { value, isSame, words } = this.#options;
    const now = value();
    if (!words || isSame(now, this.#start) || isSame(now, this.draft)) return false;
    return words(now) !== words(this.#start);
  }

  /** What was typed stays as a draft; the other value is said, and « Annuler » takes it. */
  #refuseClash(): void {
    this.#start = this.#options.value();
    this.#isPending = true;
    this.#isClash = true;
    this.problem = uiLabels.changedElsewhere(this.#options.words?.(this.#start) ?? '');
  }

  async #save(value: T): Promise<void> {
    this.draft = value;
    this.#isPending = true;
    this.problem = this.#options.check(value);
    if (this.problem === null) await this.#run(() => this.#options.save(value));
  }

  async #run(save: () => Promise<SavedOperation | void>): Promise<void> {
    const attempt = ++this.#attempt;
    const before = this.#start;
    this.isSaving = true;
    try {
      const saved = await save();
      if (attempt === this.#attempt) this.#saved(before, saved);
    } catch (error) {
      if (attempt === this.#attempt) this.problem = this.#options.explain(error);
    } finally {
      if (attempt === this.#attempt) this.isSaving = false;
    }
  }

  #saved(before: T, saved: SavedOperation | void): void {
    this.#before = before;
    this.#isSeen = false;
    this.#operationId = saved?.operationId ?? null;
    this.canUndo = saved?.operationId !== null;
    if (this.#options.isAdder) this.draft = this.#start;
    if (this.#options.isAdder || !this.canUndo) this.#isPending = false;
    this.release();
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
