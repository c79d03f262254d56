import { createEvent, fireEvent, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { bilan, calendar, cell, item, layOutWeek, MONDAY, said, TUESDAY, WEEK } from './week.ts';

beforeEach(layOutWeek);

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
