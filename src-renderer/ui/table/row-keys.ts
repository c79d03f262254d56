/** @file The keys of a list: ↑↓ or J/K, Entrée, Ctrl+Entrée, Espace, X, Maj+↑↓, Ctrl+A, Suppr. */

export interface RowActs {
  readonly move: (step: number) => void;
  readonly jump: (edge: 'first' | 'last') => void;
  /** Rows per page. */
  readonly page: number;
  readonly toggle: () => void;
  readonly extend: (step: number) => void;
  readonly selectAll: () => void;
  readonly open: () => void;
  readonly openWindow: () => void;
  readonly preview: () => void;
  readonly remove: () => void;
}

type Act = (acts: RowActs) => void;

const PLAIN: Readonly<Record<string, Act>> = {
  ArrowDown: (acts) => acts.move(1),
  ArrowUp: (acts) => acts.move(-1),
  j: (acts) => acts.move(1),
  k: (acts) => acts.move(-1),
  PageDown: (acts) => acts.move(acts.page),
  PageUp: (acts) => acts.move(-acts.page),
  Home: (acts) => acts.jump('first'),
  End: (acts) => acts.jump('last'),
  x: (acts) => acts.toggle(),
  Enter: (acts) => acts.open(),
  ' ': (acts) => acts.preview(),
  Delete: (acts) => acts.remove(),
};

const SHIFTED: Readonly<Record<string, Act>> = {
  ArrowDown: (acts) => acts.extend(1),
  ArrowUp: (acts) => acts.extend(-1),
};

const WITH_CONTROL: Readonly<Record<string, Act>> = {
  Enter: (acts) => acts.openWindow(),
  a: (acts) => acts.selectAll(),
};

function actOf(event: KeyboardEvent): Act | undefined {
  if (event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) return event.shiftKey ? undefined : WITH_CONTROL[event.key];
  return (event.shiftKey ? SHIFTED : PLAIN)[event.key];
}

/** True when the key was one of the list's. */
export function rowKeys(event: KeyboardEvent, acts: RowActs): boolean {
  const act = actOf(event);
  act?.(acts);
  return act !== undefined;
}
