import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, diffDays, parseDateOnly, type DateOnly } from '#shared/kernel/date-only.ts';
import { ListDays, MonthGrid, type CalendarItem, type CalendarMove } from '#renderer/ui/index.ts';
import '../../../support/pointer-event.ts';

const TUESDAY = parseDateOnly('2026-11-24');
const FIRST_SHOWN = parseDateOnly('2026-10-26');

/** Cells of 100 by 100, seven a line. */
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const on = (this as HTMLElement).dataset['cell'];
    if (on === undefined) return new DOMRect(0, 0, 0, 0);
    const index = diffDays(FIRST_SHOWN, on as DateOnly);
    return new DOMRect((index % 7) * 100, Math.floor(index / 7) * 100, 100, 100);
  });
});

const over = (on: DateOnly) => {
  const index = diffDays(FIRST_SHOWN, on);
  const place = { clientX: (index % 7) * 100 + 50, clientY: Math.floor(index / 7) * 100 + 50 };
  return { ...place, button: 0, pointerId: 1, pointerType: 'mouse' };
};

const item = (own: Partial<CalendarItem> = {}): CalendarItem => ({
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
  ...own,
});

function month(items: readonly CalendarItem[]) {
  const calls = {
    oncreate: vi.fn(),
    onopen: vi.fn(),
    onperiod: vi.fn(),
    onday: vi.fn(),
    onmove: vi.fn<(item: CalendarItem, move: CalendarMove) => void>(),
  };
  render(MonthGrid, {
    props: { label: 'Novembre 2026', month: TUESDAY, items, today: TUESDAY, ...calls },
  });
  return { ...calls, user: userEvent.setup() };
}

const bilan = () => screen.getByRole('button', { name: /Bilan/ });
const cell = (name: RegExp) => screen.getByRole('gridcell', { name });

describe('a month', () => {
  it('has only the weeks that hold one of its days', () => {
    render(MonthGrid, {
      props: { label: 'Février 2027', month: parseDateOnly('2027-02-14'), items: [], today: TUESDAY },
    });
    expect(screen.getAllByRole('gridcell')).toHaveLength(28);
    expect(cell(/^lundi 1er février/)).toBeTruthy();
    expect(cell(/^dimanche 28 février/)).toBeTruthy();
  });

  it('has its weeks from a Monday, each with its number', () => {
    month([]);
    expect(screen.getAllByRole('gridcell')).toHaveLength(42);
    for (const week of [44, 45, 46, 47, 48, 49])
      expect(screen.getByRole('rowheader', { name: `semaine ${week}` })).toBeTruthy();
  });

  it('tells how many a day holds, and opens the day for what has no room', async () => {
    const many = Array.from({ length: 7 }, (_, at) => item({ id: `i${at}`, title: `Appel ${at}` }));
    const { user, onday } = month(many);
    expect(cell(/^mardi 24 novembre, aujourd’hui, 7 éléments/)).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /Appel/ })).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: '+ 4 autres, mardi 24 novembre' }));
    expect(onday).toHaveBeenCalledWith(TUESDAY);
  });

  it('draws what lasts over a week’s end in both weeks, and Tab meets it once', () => {
    month([item({ startMinute: null, endMinute: null, endOn: addDays(TUESDAY, 7) })]);
    expect(screen.getAllByRole('button', { name: /Bilan/ }).map((one) => one.tabIndex)).toEqual([0, -1]);
  });

  it('moves an item by dragging it to another day, its hours kept', async () => {
    const { onmove } = month([item()]);
    await fireEvent.pointerDown(bilan(), over(TUESDAY));
    await fireEvent.pointerMove(bilan(), over(addDays(TUESDAY, -6)));
    await fireEvent.pointerUp(bilan(), over(addDays(TUESDAY, -6)));
    expect(onmove.mock.calls[0]![1]).toEqual({
      startOn: '2026-11-18',
      startMinute: 600,
      endOn: '2026-11-18',
      endMinute: 660,
    });
  });

  it('draws whole days', async () => {
    const { oncreate } = month([]);
    const from = cell(/^mardi 3 novembre/);
    await fireEvent.pointerDown(from, over(parseDateOnly('2026-11-03')));
    await fireEvent.pointerMove(from, over(parseDateOnly('2026-11-05')));
    await fireEvent.pointerUp(from, over(parseDateOnly('2026-11-05')));
    expect(oncreate).toHaveBeenCalledWith({
      on: '2026-11-03',
      startMinute: null,
      endOn: '2026-11-05',
      endMinute: null,
    });
  });

  it('goes by days and weeks with the arrows, and creates with Entrée', async () => {
    const { user, oncreate } = month([]);
    cell(/^mardi 24 novembre/).focus();
    await user.keyboard('{ArrowUp}{ArrowRight}{Enter}');
    expect(document.activeElement).toBe(cell(/^mercredi 18 novembre/));
    expect(oncreate.mock.calls[0]![0]).toMatchObject({ on: '2026-11-18', startMinute: null });
  });

  it('asks for the neighbouring month with Page haut and Page bas', async () => {
    const { user, onperiod } = month([]);
    cell(/^mardi 24 novembre/).focus();
    await user.keyboard('{PageDown}{PageUp}');
    expect(onperiod.mock.calls[0]).toEqual([1]);
  });

  it('moves an item with Alt and arrows, weeks up and down', async () => {
    const { user, onmove } = month([item()]);
    bilan().focus();
    await user.keyboard('{Alt>}{ArrowUp}{ArrowRight}{/Alt}');
    expect(screen.getByRole('status').textContent).toBe('Déplacé au mercredi 18 novembre, 10:00');
    expect(onmove).toHaveBeenCalledOnce();
    expect(onmove.mock.calls[0]![1]).toMatchObject({ startOn: '2026-11-18', startMinute: 600 });
  });
});

describe('a list of days', () => {
  const list = (items: readonly CalendarItem[], props: object = {}) => {
    const calls = { oncreate: vi.fn(), onopen: vi.fn() };
    const days = [TUESDAY, addDays(TUESDAY, 1), addDays(TUESDAY, 2)];
    render(ListDays, { props: { label: 'Liste', days, items, today: TUESDAY, ...calls, ...props } });
    return { ...calls, user: userEvent.setup() };
  };

  it('leaves out the days without anything, but for today', () => {
    list([item({ startOn: addDays(TUESDAY, 2), endOn: addDays(TUESDAY, 2) })], { isDense: true });
    expect(screen.getAllByRole('heading').map((one) => one.textContent?.trim())).toEqual([
      'mardi 24 novembre',
      'jeudi 26 novembre',
    ]);
    expect(screen.getByText('Rien ce jour')).toBeTruthy();
  });

  it('tells whole days first, then by the hour, each day of what lasts', () => {
    list([
      item(),
      item({ id: 'b', title: 'Salon', startMinute: null, endMinute: null, endOn: addDays(TUESDAY, 1) }),
    ]);
    const titles = screen
      .getAllByRole('button', { name: /Bilan|Salon/ })
      .map((one) => /Bilan|Salon/.exec(one.textContent ?? '')?.[0]);
    expect(titles).toEqual(['Salon', 'Bilan', 'Salon']);
  });

  it('creates on a day', async () => {
    const { user, oncreate } = list([]);
    await user.click(screen.getByRole('button', { name: 'Créer le mercredi 25 novembre' }));
    expect(oncreate).toHaveBeenCalledWith({
      on: '2026-11-25',
      startMinute: null,
      endOn: '2026-11-25',
      endMinute: null,
    });
  });
});
