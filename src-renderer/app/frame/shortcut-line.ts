/** @file One line of the shortcut sheet. */
export interface ShortcutLine {
  readonly label: string;
  /** As shown: « Ctrl+K », « G C »; several ways to do the same. */
  readonly keys: readonly string[];
}
