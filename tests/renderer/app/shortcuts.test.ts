import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ShortcutListener, type ShortcutOptions } from '#renderer/app/shortcuts.ts';

const run = vi.fn();
let stop: () => void;

function listen(options: Partial<ShortcutOptions> = {}): void {
  const listener = new ShortcutListener({
    platform: 'windows',
    place: () => 'desk',
    areLetterKeysOn: () => true,
    run,
    ...options,
  });
  window.addEventListener('keydown', listener.onkeydown);
  window.addEventListener('input', listener.oninput);
  stop = () => {
    window.removeEventListener('keydown', listener.onkeydown);
    window.removeEventListener('input', listener.oninput);
  };
}

/** True when the key was taken. */
function press(key: string, init: KeyboardEventInit = {}, target: EventTarget = document.body): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  return !target.dispatchEvent(event);
}

function field(markup: string): HTMLElement {
  document.body.innerHTML = markup;
  return document.body.firstElementChild as HTMLElement;
}

beforeEach(() => {
  vi.useFakeTimers();
  run.mockReset();
  document.body.innerHTML = '';
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('the shortcuts of the window', () => {
  it('run their command and keep the key from the page', () => {
    listen();
    expect(press('k', { ctrlKey: true })).toBe(true);
    expect(run).toHaveBeenCalledExactlyOnceWith('palette.open');
  });

  it('leave keys that are nobody’s alone', () => {
    listen();
    expect(press('q', { ctrlKey: true })).toBe(false);
    expect(run).not.toHaveBeenCalled();
  });

  it('give the undo to whom it belongs: to a field that has one of its own, else to the application', () => {
    listen();
    const line = field('<input type="text">') as HTMLInputElement;
    const type = (value: string): void => {
      line.value = value;
      line.dispatchEvent(new Event('input', { bubbles: true }));
    };
    type('Relance');
    expect(press('z', { ctrlKey: true }, line)).toBe(false);
    type('');
    expect(press('z', { ctrlKey: true }, line), 'erased by hand').toBe(false);
    type('Relance');
    line.value = '';
    expect(press('z', { ctrlKey: true }, line), 'taken over by the screen').toBe(true);
    expect(run).toHaveBeenCalledExactlyOnceWith('journal.undo');
  });

  it('wait for the second letter of a sequence, for a while', () => {
    listen();
    press('g');
    press('c');
    expect(run).toHaveBeenCalledExactlyOnceWith('nav.clients');
    press('g');
    vi.advanceTimersByTime(2_000);
    press('c');
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('forget a sequence that another key interrupts', () => {
    listen();
    press('g');
    press('x');
    press('c');
    expect(run).not.toHaveBeenCalled();
  });

  it.each([
    '<input type="text" value="Rel" />',
    '<textarea>Rel</textarea>',
    '<select></select>',
    '<div role="combobox"></div>',
  ])('leave letters and Ctrl+Z to %s while it is edited', (markup) => {
    listen();
    const target = field(markup);
    expect([press('?', {}, target), press('g', {}, target), press('z', { ctrlKey: true }, target)]).toEqual([
      false,
      false,
      false,
    ]);
    expect(press('k', { ctrlKey: true }, target)).toBe(true);
  });

  it('go back from inside a field, except on macOS, where Cmd+← moves in the text', () => {
    listen();
    expect(press('ArrowLeft', { altKey: true }, field('<input type="text" />'))).toBe(true);
    stop();
    listen({ platform: 'mac' });
    expect(press('ArrowLeft', { metaKey: true }, field('<input type="text" />'))).toBe(false);
  });

  it('take Ctrl+Z when a checkbox or a button has the focus', () => {
    listen();
    press('z', { ctrlKey: true }, field('<input type="checkbox" />'));
    press('z', { ctrlKey: true }, field('<button></button>'));
    expect(run.mock.calls).toEqual([['journal.undo'], ['journal.undo']]);
  });

  it('do nothing behind an open dialog, except for the window itself', () => {
    listen();
    document.body.innerHTML = '<div role="dialog" aria-modal="true"></div>';
    press('z', { ctrlKey: true });
    press('k', { ctrlKey: true });
    press('l', { ctrlKey: true, shiftKey: true });
    press('+', { ctrlKey: true });
    expect(run.mock.calls).toEqual([['vault.lock'], ['view.zoomIn']]);
  });

  it('give up single letters when the broker switched them off', () => {
    listen({ areLetterKeysOn: () => false });
    expect([press('?'), press('g')]).toEqual([false, false]);
    expect(press('F1')).toBe(true);
  });

  it('leave alone a key that someone else has already used', () => {
    listen();
    const target = field('<button></button>');
    target.addEventListener('keydown', (event) => event.preventDefault());
    press('F1', {}, target);
    expect(run).not.toHaveBeenCalled();
  });

  it('are only those of the window on the unlock page', () => {
    listen({ place: () => 'everywhere' });
    press('k', { ctrlKey: true });
    press('0', { ctrlKey: true, code: 'Digit0' });
    expect(run.mock.calls).toEqual([['view.zoomReset']]);
  });
});
