/** @file What a row accepts whose value is read from what is typed: a date, a rate, an amount. */
import type { FieldAddress, Reading, SavedOperation } from '../../../ui/index.ts';

export interface ReadRowProps<T> {
  label: string;
  value: T | null;
  /** As it is typed again. */
  format: (value: T) => string;
  /** As it stands at rest, when that is more than what is typed. */
  written?: ((value: T) => string) | undefined;
  read: (text: string) => Reading<T>;
  hint?: string | undefined;
  warning?: string | undefined;
  placeholder?: string | undefined;
  of?: FieldAddress | undefined;
  isReadOnly?: boolean;
  onsave: (value: T | null) => Promise<SavedOperation>;
}
