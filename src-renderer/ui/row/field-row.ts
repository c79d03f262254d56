/** @file What a row edited in place accepts. */
import type { Snippet } from 'svelte';
import type { RowEdit } from './row-edit.svelte.ts';

export interface RowAttributes {
  'aria-labelledby': string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface Masked {
  /** Asks main for the whole value; the journal remembers that it was shown. */
  readonly onreveal: () => Promise<string>;
  /** Main copies, and clears the clipboard later: the value does not pass here. */
  readonly oncopy: () => Promise<void>;
}

export interface RowLook {
  label: string;
  /** A doubt about the value, beside it; the value can be saved. */
  warning?: string | undefined;
  isReadOnly?: boolean | undefined;
  onhistory?: (() => void) | undefined;
  masked?: Masked | undefined;
}

export interface FieldRowProps<T> extends RowLook {
  value: T;
  /** The value in words; an empty text shows « Ajouter ». */
  text: (value: T) => string;
  /** Replaces the text by something drawn (a badge, an avatar and a name); nothing to click inside. */
  display?: Snippet<[T]>;
  /** The control: `<TextInput {...attributes} bind:value={edit.draft} />`. */
  editor: Snippet<[RowEdit<T>, RowAttributes]>;
  onsave: (value: T) => Promise<void>;
  check?: ((draft: T) => string | null) | undefined;
  isSame?: ((a: T, b: T) => boolean) | undefined;
}
