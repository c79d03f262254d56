import { describe, expect, it } from 'vitest';
import { RecordWindows, type NewRecordWindow, type RecordWindow } from '#main/app/windows/record-windows.ts';

const CAR = 'contrat/01990000-0000-7000-8000-0000000000c1';
const CLAIM = 'sinistre/01990000-0000-7000-8000-0000000000d1';
const BOUNDS = { x: 10, y: 20, width: 700, height: 800 };

/** A window of which a test decides what it shows, and when it is gone. */
interface Opened extends RecordWindow {
  readonly wanted: NewRecordWindow;
  readonly seen: string[];
  url: string;
  isFocused: boolean;
}

function openWindows() {
  const opened: Opened[] = [];
  const windows = new RecordWindows((wanted) => {
    const seen: string[] = [];
    const window: Opened = {
      ...{ wanted, seen, url: wanted.url, bounds: BOUNDS, isFocused: false },
      bringToFront: () => void seen.push('front'),
      send: (channel, payload) => void seen.push(`${channel} ${String(payload)}`),
      applyLook: (zoom) => void seen.push(`zoom ${String(zoom)}`),
      close: () => {
        seen.push('close');
        wanted.onGone();
        return Promise.resolve();
      },
    };
    opened.push(window);
    return window;
  });
  return { windows, opened };
}

describe('the windows beside the main one', () => {
  it('are one per record: asked again, the one that shows it comes to the front', () => {
    const { windows, opened } = openWindows();
    windows.open(CAR);
    windows.open(CLAIM);
    windows.open(CAR);
    expect(opened.map(({ url }) => url)).toEqual([
      `app://desk/index.html#/fenetre?panneau=${CAR}`,
      `app://desk/index.html#/fenetre?panneau=${CLAIM}`,
    ]);
    expect(opened[0]?.seen).toEqual(['front']);
  });

  it('are known by what they show now, not by what they were opened for', () => {
    const { windows, opened } = openWindows();
    windows.open(CAR);
    if (opened[0]) opened[0].url = `app://desk/index.html#/fenetre?panneau=${CLAIM}`;
    windows.open(CLAIM);
    windows.open(CAR);
    expect(opened).toHaveLength(2);
    expect(opened[0]?.seen).toEqual(['front']);
  });

  it('know which places are taken', () => {
    const { windows, opened } = openWindows();
    windows.open(CAR);
    windows.open(CLAIM);
    expect(opened.map(({ wanted }) => wanted.others)).toEqual([[], [BOUNDS]]);
  });

  it('all hear what changed, and only the one in front is given a command', () => {
    const { windows, opened } = openWindows();
    windows.open(CAR);
    windows.open(CLAIM);
    expect(windows.focused).toBeUndefined();
    if (opened[1]) opened[1].isFocused = true;
    windows.send('changed', 'contract');
    windows.applyLook(1.25);
    windows.focused?.send('command', 'journal.undo');
    expect(opened[0]?.seen).toEqual(['changed contract', 'zoom 1.25']);
    expect(opened[1]?.seen).toEqual(['changed contract', 'zoom 1.25', 'command journal.undo']);
  });

  it('all close together, and can be opened again', async () => {
    const { windows, opened } = openWindows();
    windows.open(CAR);
    windows.open(CLAIM);
    await windows.closeAll();
    expect(opened.map(({ seen }) => seen)).toEqual([['close'], ['close']]);
    windows.open(CAR);
    expect(opened).toHaveLength(3);
  });
});
