/** @file One line of a menu. */
import type { Icon } from '../icon.ts';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: Icon;
  readonly shortcut?: string;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  /** Draws a line above. */
  readonly startsGroup?: boolean;
  readonly onselect: () => void;
}
