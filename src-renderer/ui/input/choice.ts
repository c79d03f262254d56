/** @file What the controls share: an entry of a list to choose from, and a text read into a value. */
import type { HTMLInputAttributes } from 'svelte/elements';

/** One entry of a list to choose from. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** A second, quieter text: a postcode, a code of the nomenclature. */
  readonly hint?: string;
  readonly isDisabled?: boolean;
}

/** What a typed text means: a value, or a sentence that says why it is not understood. */
export type Reading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** A text that is read into a value: a date, an amount. What cannot be read stays on screen as typed. */
export interface ReadInputProps<T> extends Omit<
  HTMLInputAttributes,
  'class' | 'style' | 'value' | 'oninput' | 'onblur'
> {
  value: T | null;
  parse: (text: string) => Reading<T>;
  format: (value: T) => string;
  /** The sentence of `parse` when the text is not understood, `null` when it is. */
  onproblem?: ((message: string | null) => void) | undefined;
  align?: 'start' | 'end';
  element?: HTMLInputElement | undefined;
}
