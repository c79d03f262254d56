/** @file From a key event to a command: fields keep their letters, dialogs keep the window still, sequences wait a little. */
import { isInScope, keysOf, type CommandScope, type Platform } from '#shared/commands/command.ts';
import { isBare, matches, strokesOf, type Stroke } from '#shared/commands/keys.ts';
import { commands, type Command, type CommandId } from '#shared/commands/registry.ts';

interface Binding {
  readonly command: Command;
  readonly strokes: readonly Stroke[];
}

export interface ShortcutOptions {
  readonly platform: Platform;
  /** The place that the window shows now. */
  readonly place: () => CommandScope;
  readonly areLetterKeysOn: () => boolean;
  readonly run: (id: CommandId) => void;
}

const SEQUENCE_MS = 1_500;
const TEXT_INPUTS = /^(text|search|tel|email|url|password|number|date|time|)$/;

/** Whether what has the focus is being typed into. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return TEXT_INPUTS.test(target.type) && !target.readOnly;
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    target.isContentEditable ||
    target.role === 'combobox'
  );
}

/** Fields whose last words were taken out by whoever types: their own undo has something to bring back. */
const emptiedByHand = new WeakSet<EventTarget>();

/** A field that holds nothing, and nothing of which was erased by hand, has no undo of its own to offer. */
const hasOwnUndo = (target: EventTarget | null): boolean =>
  !(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) ||
  target.value !== '' ||
  emptiedByHand.has(target);

const isDialogOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null;

export class ShortcutListener {
  readonly #options: ShortcutOptions;
  readonly #bindings: readonly Binding[];
  #waiting: readonly Binding[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ShortcutOptions) {
    this.#options = options;
    this.#bindings = (commands as readonly Command[]).flatMap((command) =>
      keysOf(command, options.platform).map((keys) => ({ command, strokes: strokesOf(keys) })),
    );
  }

  onkeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || /^(Control|Shift|Alt|Meta)$/.test(event.key)) return;
    const second = this.#waiting.find(({ strokes }) => this.#hits(strokes[1], event));
    this.#forget();
    const found = second ? [second] : this.#bindings.filter(({ strokes }) => this.#hits(strokes[0], event));
    const allowed = found.filter((binding) => this.#isAllowed(binding, event.target));
    if (allowed.length === 0) return;
    event.preventDefault();
    const whole = second ?? allowed.find(({ strokes }) => strokes.length === 1);
    if (whole) this.#options.run(whole.command.id);
    else this.#await(allowed);
  };

  /** Hears every field of the window, so that an undo goes to whom it belongs. */
  oninput = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    if (target.value === '') emptiedByHand.add(target);
    else emptiedByHand.delete(target);
  };

  dispose = (): void => this.#forget();

  #hits(stroke: Stroke | undefined, event: KeyboardEvent): boolean {
    return stroke !== undefined && matches(stroke, event, this.#options.platform);
  }

  #isAllowed({ command, strokes }: Binding, target: EventTarget | null): boolean {
    if (!isInScope(command, this.#options.place())) return false;
    if (!command.isModalSafe && isDialogOpen()) return false;
    const isLetter = strokes.some(isBare);
    if (isLetter && !this.#options.areLetterKeysOn()) return false;
    const isField = command.isFieldFirst === 'mac' ? this.#options.platform === 'mac' : command.isFieldFirst;
    if (!isTyping(target)) return true;
    return !isLetter && !(isField && (command.isFieldFirst === 'mac' || hasOwnUndo(target)));
  }

  #await(bindings: readonly Binding[]): void {
    this.#waiting = bindings;
    this.#timer = setTimeout(() => this.#forget(), SEQUENCE_MS);
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#waiting = [];
  }
}
