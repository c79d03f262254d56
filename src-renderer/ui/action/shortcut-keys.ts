/** @file A shortcut as the screen writes it, in the words of `aria-keyshortcuts`. */

const NAMES: Readonly<Record<string, string>> = {
  Ctrl: 'Control',
  Maj: 'Shift',
  Échap: 'Escape',
  Entrée: 'Enter',
  Suppr: 'Delete',
  Espace: 'Space',
};

/** « Ctrl+Maj+K » → Control+Shift+K. A sequence (« G C ») has no form there: undefined. */
export const ariaKeysOf = (keys: string | undefined): string | undefined =>
  keys === undefined || keys.includes(' ')
    ? undefined
    : keys
        .split('+')
        .map((key) => NAMES[key] ?? key)
        .join('+');
