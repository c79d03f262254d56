import { fireEvent, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { at, bilan, calendar, cell, drag, item, layOutWeek, MONDAY, said, TUESDAY, WEEK } from './week.ts';

beforeEach(layOutWeek);

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
    expect(
      screen.getByRole('rowheader', { name: 'mardi 24 novembre, Férié d’essai, aujourd’hui' }),
    ).toBeTruthy();
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
