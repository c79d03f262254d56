/** @file What the palette offers for a text: which kinds, which words, which commands. Pure. */
import { commandLabels } from '#shared/commands/commands.labels.ts';
import { commands, type Command, type CommandId } from '#shared/commands/registry.ts';
import { foldForSearch } from '../../ui/index.ts';
import type { Icon } from '../../ui/index.ts';
import type { Mark } from './marked-text.ts';

export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  /** Where what was searched stands in the detail. */
  readonly marks?: readonly Mark[];
  readonly keys?: string | undefined;
  readonly icon: Icon;
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly id: string;
  readonly heading: string;
  readonly entries: readonly PaletteEntry[];
}

export type PaletteMode = 'all' | 'actions' | 'clients' | 'task' | 'help';

const SIGNS: Readonly<Record<string, PaletteMode>> = {
  '>': 'actions',
  '@': 'clients',
  '!': 'task',
  '?': 'help',
};
/** Said in full, the word does what the sign does. */
const TASK_WORD = /^t[âa]che\s+(?=\S)/iu;

/** « > thème » → actions about « thème »; « tâche rappeler » → a task. */
export function readPaletteText(text: string): { readonly mode: PaletteMode; readonly words: string } {
  const trimmed = text.trimStart();
  const mode = SIGNS[trimmed.charAt(0)];
  if (mode) return { mode, words: trimmed.slice(1).trim() };
  const isTask = TASK_WORD.test(trimmed);
  return { mode: isTask ? 'task' : 'all', words: trimmed.replace(TASK_WORD, '').trim() };
}

/** Every word typed begins a word of the text. */
export function isFound(typed: string, text: string): boolean {
  const words = foldForSearch(text).split(/[\s’'-]+/u);
  return foldForSearch(typed)
    .split(/[\s’'-]+/u)
    .filter(Boolean)
    .every((start) => words.some((word) => word.startsWith(start)));
}

/** 0 when the label itself begins so, 1 when it holds the words, 2 when only a keyword does. */
function rank(typed: string, id: CommandId): number {
  const { label } = commandLabels[id];
  if (foldForSearch(label).startsWith(foldForSearch(typed))) return 0;
  return isFound(typed, label) ? 1 : 2;
}

/** The palette does not offer itself. */
export function findCommands(typed: string): readonly Command[] {
  return (commands as readonly Command[])
    .filter(({ id }) => id !== 'palette.open' && id !== 'create.menu')
    .filter(({ id }) => isFound(typed, `${commandLabels[id].label} ${commandLabels[id].keywords}`))
    .toSorted((a, b) => rank(typed, a.id) - rank(typed, b.id));
}
