/** @file What a row edited in place accepts. */
import type { Snippet } from 'svelte';
import type { OtherSave, RowEdit, SavedOperation } from './row-edit.svelte.ts';

export interface RowAttributes {
  'aria-labelledby': string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface Masked {
  /** Asks main for the whole value; the journal remembers that it was shown. */
  readonly onreveal: () => Promise<string>;
  /** Main copies, and clears the clipboard later: the value does not pass here. */
  readonly oncopy?: () => Promise<void>;
}

/** What the journal calls a value: its history is asked under this name. */
export interface FieldAddress {
  readonly entity: string;
  readonly rowId: string;
  readonly field: string;
}

/** « Enregistré » is shown once this has answered; with an operation, « Annuler » takes that very act back. */
export type OnSave<T> = (value: T) => Promise<SavedOperation | void>;

export interface RowLook {
  label: string;
  /** A doubt about the value, beside it; the value can be saved. */
  warning?: string | undefined;
  /** Said under the control while it is open. */
  hint?: string | undefined;
  isReadOnly?: boolean | undefined;
  of?: FieldAddress | undefined;
  masked?: Masked | undefined;
  /** More acts of the row, shown with its history on hover and focus. */
  actions?: Snippet | undefined;
}

export interface FieldRowProps<T> extends RowLook {
  value: T;
  /** The value in words; an empty text shows « Ajouter ». */
  text: (value: T) => string;
  /** Replaces the text by something drawn (a badge, an avatar and a name); nothing to click inside. */
  display?: Snippet<[T]>;
  /** The control: `<TextInput {...attributes} bind:value={edit.draft} />`. */
  editor: Snippet<[RowEdit<T>, RowAttributes]>;
  onsave: OnSave<T>;
  check?: ((draft: T) => string | null) | undefined;
  isSame?: ((a: T, b: T) => boolean) | undefined;
  /** Another way to save a refused draft, offered beside the sentence that says why. */
  otherwise?: ((draft: T) => OtherSave | null) | undefined;
  /** The row makes a new one: these words open it, and once saved it is empty again. */
  addLabel?: string | undefined;
  /** Leaves the place of the label empty: the rows above say it. */
  isLabelHidden?: boolean | undefined;
}
