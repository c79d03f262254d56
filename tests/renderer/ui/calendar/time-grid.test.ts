import { createEvent, fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, parseDateOnly } from '#shared/kernel/date-only.ts';
import '../../../support/pointer-event.ts';
import { TimeGrid, type CalendarItem, type CalendarMove } from '#renderer/ui/index.ts';

const MONDAY = parseDateOnly('2026-11-23');
const TUESDAY = addDays(MONDAY, 1);
const WEEK = Array.from({ length: 7 }, (_, at) => addDays(MONDAY, at));
const [TALL, WIDE, BAND] = [1440, 100, 50] as const;

/** jsdom lays nothing out: columns of 100, a pixel for a minute, under a band of 50. */
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    if (this.hasAttribute('data-hours')) return new DOMRect(0, BAND, WIDE, TALL);
    if (this.hasAttribute('data-band')) return new DOMRect(0, 0, WIDE, BAND);
    return new DOMRect(0, 0, WEEK.length * WIDE, BAND + TALL);
  });
});

const at = (day: number, minute: number | null) => ({
  clientX: day * WIDE + 50,
  clientY: minute === null ? BAND / 2 : BAND + minute,
  button: 0,
  pointerId: 1,
  pointerType: 'mouse',
});

const item = (over: Partial<CalendarItem> = {}): CalendarItem => ({
  id: 'a',
  layer: 'event',
  title: 'Bilan',
  detail: 'DURAND Zoé',
  startOn: TUESDAY,
  startMinute: 600,
  endOn: TUESDAY,
  endMinute: 660,
  tone: 'accent',
  isMovable: true,
  ...over,
});

function calendar(items: readonly CalendarItem[], props: object = {}) {
  const calls = {
    oncreate: vi.fn(),
    onopen: vi.fn(),
    onfollow: vi.fn(),
    ondone: vi.fn(),
    onperiod: vi.fn(),
    onday: vi.fn(),
    onmove: vi.fn<(item: CalendarItem, move: CalendarMove) => void>(),
  };
  const all = { label: 'Semaine', days: WEEK, items, today: TUESDAY, nowMinute: 630, ...calls, ...props };
  const { rerender } = render(TimeGrid, { props: all });
  return { ...calls, rerender, user: userEvent.setup() };
}

const bilan = (name: RegExp = /Bilan/) => screen.getByRole('button', { name });
const cell = (name: string) => screen.getByLabelText(name, { selector: '[role=gridcell]' });
const said = () => screen.getByRole('status').textContent;

async function drag(from: Element, start: object, ...through: object[]) {
  await fireEvent.pointerDown(from, start);
  for (const point of through) await fireEvent.pointerMove(from, point);
  await fireEvent.pointerUp(from, through.at(-1) ?? start);
}

describe('a week', () => {
  it('names each item by what is seen of it, then its day, its end and its state', () => {
    calendar([item({ shapeLabel: 'En retard', isDone: true })]);
    expect(
      screen.getByRole('button', {
        name: '10:00 Bilan, DURAND Zoé, mardi 24 novembre, jusqu’à 11:00, En retard, fait',
      }),
    ).toBeTruthy();
  });

  it('has a row for each day, with its holiday', () => {
    calendar([], { holidays: new Map([[TUESDAY, 'Férié d’essai']]) });
    expect(screen.getAllByRole('row')).toHaveLength(7);
    expect(screen.getByRole('row', { name: 'mardi 24 novembre, Férié d’essai, aujourd’hui' })).toBeTruthy();
  });

  it('opens an item at the press, and follows it with Ctrl+Entrée; F is done', async () => {
    const { user, onopen, onfollow, ondone } = calendar([item()]);
    await user.click(bilan());
    expect(onopen.mock.calls[0]![0]).toMatchObject({ id: 'a' });
    await user.keyboard('{Control>}{Enter}{/Control}f');
    expect(onfollow).toHaveBeenCalledOnce();
    expect(ondone).toHaveBeenCalledOnce();
  });

  it('folds what is too much at the same hour, and opens its day', async () => {
    const many = Array.from({ length: 20 }, (_, index) => item({ id: `i${index}`, title: `Appel ${index}` }));
    const { user, onday } = calendar(many);
    expect(screen.getAllByRole('button', { name: /Appel/ })).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: '+ 17 autres, mardi 24 novembre' }));
    expect(onday).toHaveBeenCalledWith(TUESDAY);
  });

  it('folds its band after three rows, and unfolds it', async () => {
    const many = Array.from({ length: 5 }, (_, index) =>
      item({ id: `i${index}`, title: `Salon ${index}`, startMinute: null, endMinute: null }),
    );
    const { user } = calendar(many);
    expect(screen.getAllByRole('button', { name: /Salon/ })).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: '+ 3 autres, mardi 24 novembre' }));
    expect(screen.getAllByRole('button', { name: /Salon/ })).toHaveLength(5);
    await user.click(screen.getByRole('button', { name: 'Réduire, mardi 24 novembre' }));
    expect(screen.getAllByRole('button', { name: /Salon/ })).toHaveLength(2);
  });
});

describe('with the mouse', () => {
  it('draws a slot by quarters on empty ground', async () => {
    const { oncreate } = calendar([]);
    await drag(cell('lundi 23 novembre, 09:00'), at(0, 547), at(0, 600), at(0, 622));
    expect(oncreate).toHaveBeenCalledWith({ on: MONDAY, startMinute: 540, endOn: MONDAY, endMinute: 615 });
  });

  it('draws whole days along the band', async () => {
    const { oncreate } = calendar([]);
    await drag(cell('lundi 23 novembre, toute la journée'), at(0, null), at(2, null));
    expect(oncreate).toHaveBeenCalledWith({ on: MONDAY, startMinute: null, endOn: WEEK[2], endMinute: null });
  });

  it('moves an item to another day and hour, and does not open it', async () => {
    const { onmove, onopen } = calendar([item()]);
    await drag(bilan(), at(1, 610), at(2, 640), at(3, 685));
    expect(onmove.mock.calls[0]![1]).toEqual({
      startOn: WEEK[3],
      startMinute: 675,
      endOn: WEEK[3],
      endMinute: 735,
    });
    expect(onopen).not.toHaveBeenCalled();
    expect(said()).toBe('Déplacé au jeudi 26 novembre, 11:15');
  });

  it('is opened by a key after a drag whose click never came', async () => {
    const { user, onopen } = calendar([item()]);
    await drag(bilan(), at(1, 610), at(1, 640), at(1, 610));
    onopen.mockClear();
    bilan().focus();
    await user.keyboard('{Enter}');
    expect(onopen).toHaveBeenCalledTimes(1);
  });

  it('moves an item to the band of whole days, and back to an hour', async () => {
    const { onmove } = calendar([
      item(),
      item({ id: 'b', title: 'Salon', startMinute: null, endMinute: null }),
    ]);
    await drag(bilan(), at(1, 610), at(1, null));
    expect(onmove.mock.calls[0]![1]).toMatchObject({ startOn: TUESDAY, startMinute: null, endMinute: null });
    await drag(bilan(/Salon/), at(1, null), at(2, 600));
    expect(onmove.mock.calls[1]![1]).toMatchObject({ startOn: WEEK[2], startMinute: 600, endMinute: 660 });
  });

  it('stretches an item by its lower edge', async () => {
    const { onmove } = calendar([item()]);
    const edge = document.querySelector('[data-edge="a"]')!;
    await drag(edge, at(1, 660), at(1, 704));
    expect(onmove.mock.calls[0]![1]).toMatchObject({ startMinute: 600, endMinute: 705 });
  });

  it('gives up with Échap', async () => {
    const { onmove } = calendar([item()]);
    await fireEvent.pointerDown(bilan(), at(1, 610));
    await fireEvent.pointerMove(bilan(), at(3, 700));
    await fireEvent.keyDown(document.body, { key: 'Escape' });
    await fireEvent.pointerUp(bilan(), at(3, 700));
    expect(onmove).not.toHaveBeenCalled();
    expect(said()).toBe('Annulé, rien n’a changé');
  });

  it('leaves alone what does not move', async () => {
    const { onmove } = calendar([item({ isMovable: false })]);
    await drag(bilan(), at(1, 610), at(3, 700));
    expect(onmove).not.toHaveBeenCalled();
  });
});

describe('a move that is being written', () => {
  const move = async () => {
    let answer: (isDone: boolean) => void = () => undefined;
    const onmove = vi.fn(() => new Promise<boolean>((resolve) => (answer = resolve)));
    const scene = calendar([item()], { onmove });
    await drag(bilan(), at(1, 610), at(3, 610));
    return { ...scene, settle: (isDone: boolean) => answer(isDone) };
  };

  it('stays where it was dropped until the list says so', async () => {
    const { settle, rerender } = await move();
    expect(bilan(/Bilan.*jeudi 26/)).toBeTruthy();
    settle(true);
    await Promise.resolve();
    expect(bilan(/Bilan.*jeudi 26/)).toBeTruthy();
    await rerender({ items: [item({ startOn: WEEK[4]!, endOn: WEEK[4]! })] });
    expect(bilan(/Bilan.*vendredi 27/)).toBeTruthy();
  });

  it('goes back when it is refused', async () => {
    const { settle } = await move();
    settle(false);
    expect(await screen.findByRole('button', { name: /Bilan.*mardi 24/ })).toBeTruthy();
  });
});

describe('with the keyboard', () => {
  it('moves the cursor by half-hours and days, and creates at it', async () => {
    const { user, oncreate } = calendar([]);
    cell('mardi 24 novembre, 08:00').focus();
    await user.keyboard('{ArrowDown}{ArrowRight}{Enter}');
    expect(document.activeElement).toBe(cell('mercredi 25 novembre, 08:30'));
    expect(oncreate).toHaveBeenCalledWith({ on: WEEK[2], startMinute: 510, endOn: WEEK[2], endMinute: 540 });
  });

  it('chooses how long with Maj before it creates', async () => {
    const { user, oncreate } = calendar([]);
    cell('mardi 24 novembre, 08:00').focus();
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}');
    expect(said()).toBe('De 08:00 à 09:30, Entrée pour créer');
    await user.keyboard('{/Shift}{Enter}');
    expect(oncreate).toHaveBeenCalledWith({ on: TUESDAY, startMinute: 480, endOn: TUESDAY, endMinute: 570 });
  });

  it('goes to both ends with Début and Fin, to the neighbouring week with Page', async () => {
    const { user, onperiod } = calendar([]);
    cell('mardi 24 novembre, 08:00').focus();
    await user.keyboard('{Home}');
    expect(document.activeElement).toBe(cell('lundi 23 novembre, 08:00'));
    await user.keyboard('{End}{PageDown}{PageUp}');
    expect(document.activeElement).toBe(cell('dimanche 29 novembre, 08:00'));
    expect(onperiod.mock.calls).toEqual([[1], [-1]]);
  });

  it('has one cell in the order of Tab, and every item', () => {
    calendar([
      item(),
      item({ id: 'b', title: 'Appel', startOn: MONDAY, endOn: MONDAY, startMinute: 900, endMinute: 930 }),
    ]);
    expect(screen.getAllByRole('gridcell').filter((one) => one.tabIndex === 0)).toHaveLength(1);
    const items = screen.getAllByRole('button', { name: /Bilan|Appel/ });
    expect(items.map((one) => [one.getAttribute('aria-label')!.slice(0, 5), one.tabIndex])).toEqual([
      ['15:00', 0],
      ['10:00', 0],
    ]);
  });

  it('moves an item with Alt and arrows, tells each place, and writes once', async () => {
    const { user, onmove } = calendar([item()]);
    bilan().focus();
    await user.keyboard('{Alt>}{ArrowDown}{ArrowRight}');
    expect(said()).toBe('Déplacé au mercredi 25 novembre, 10:15');
    expect(onmove).not.toHaveBeenCalled();
    await user.keyboard('{/Alt}');
    expect(onmove).toHaveBeenCalledOnce();
    expect(onmove.mock.calls[0]![1]).toEqual({
      startOn: WEEK[2],
      startMinute: 615,
      endOn: WEEK[2],
      endMinute: 675,
    });
    expect(document.activeElement).toBe(bilan(/Bilan.*mercredi 25/));
  });

  it('takes Alt+flèche gauche before the history does', async () => {
    calendar([item({ isMovable: false })]);
    const event = createEvent.keyDown(bilan(), { key: 'ArrowLeft', altKey: true });
    await fireEvent(bilan(), event);
    expect(event.defaultPrevented).toBe(true);
  });

  it('stretches with Maj and arrows', async () => {
    const { user, onmove } = calendar([item()]);
    bilan().focus();
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(said()).toBe('De 10:00 à 11:30, 1\u00a0h\u00a030');
    expect(onmove.mock.calls[0]![1]).toMatchObject({ startMinute: 600, endMinute: 690 });
  });

  it('gives a move up with Échap', async () => {
    const { user, onmove } = calendar([item()]);
    bilan().focus();
    await user.keyboard('{Alt>}{ArrowDown}{Escape}{/Alt}');
    expect(onmove).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(bilan());
  });

  it('keeps the focus when what was moved is folded where it now is', async () => {
    const long = item({ title: 'Appel', startOn: MONDAY, endOn: MONDAY, endMinute: 720 });
    const many = Array.from({ length: 6 }, (_, index) => ({ ...long, id: `i${index}` }));
    const { user } = calendar([...many, item()]);
    bilan().focus();
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(screen.queryByRole('button', { name: /Bilan/ })).toBeNull();
    expect(document.activeElement?.getAttribute('role')).toBe('gridcell');
  });

  it('keeps the focus on what was moved when the list draws it anew under another name', async () => {
    const { user, rerender } = calendar([item()]);
    bilan().focus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await rerender({ items: [item({ id: 'b', startOn: WEEK[2]!, endOn: WEEK[2]! })] });
    expect(bilan().dataset['item']).toBe('b');
    expect(document.activeElement).toBe(bilan());
  });

  it('follows an item out of the week', async () => {
    const { user, onmove, onperiod } = calendar([item({ startOn: WEEK[6]!, endOn: WEEK[6]! })]);
    bilan().focus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(onmove.mock.calls[0]![1]).toMatchObject({ startOn: '2026-11-30' });
    expect(onperiod).toHaveBeenCalledWith(1);
  });
});
