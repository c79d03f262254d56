import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DataTable, type TablePlace } from '#renderer/ui/index.ts';

interface Row {
  readonly id: string;
  readonly name: string;
}

const VIEWPORT_HEIGHT = 720;
const rowAt = (index: number): Row => ({ id: `id-${index}`, name: `Client ${index}` });

/** jsdom lays nothing out: the grid is given a height, and scrolling moves it as a browser would. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(VIEWPORT_HEIGHT);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1000);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(VIEWPORT_HEIGHT);
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(1_000_000);
  vi.spyOn(Element.prototype, 'scrollTo').mockImplementation(function (this: Element, to?: unknown) {
    this.scrollTop = (to as ScrollToOptions).top ?? 0;
    this.dispatchEvent(new Event('scroll'));
  });
});

function table(props: object = {}) {
  const calls = {
    loadPage: vi.fn((offset: number, limit: number) =>
      Promise.resolve(Array.from({ length: limit }, (_, at) => rowAt(offset + at))),
    ),
    onselect: vi.fn<(rowIds: readonly string[], isSelected: boolean) => void>(),
    onopen: vi.fn(),
    onopenwindow: vi.fn(),
    onpreview: vi.fn(),
    onremove: vi.fn(),
    onsort: vi.fn(),
    onresize: vi.fn(),
  };
  const columns = [
    { key: 'name', title: 'Nom', width: 200, isSortable: true, text: (row: Row) => row.name },
    { key: 'id', title: 'Identifiant', width: 120, align: 'end', text: (row: Row) => row.id },
  ];
  const { rerender, unmount } = render(DataTable, {
    props: {
      label: 'Clients',
      columns,
      total: 20_000,
      rowId: (row: Row) => row.id,
      rowName: (row: Row) => row.name,
      selection: new Set<string>(),
      ...calls,
      ...props,
    },
  });
  return { ...calls, rerender, unmount, user: userEvent.setup() };
}

/** Refuses both pages once. */
function failing() {
  let count = 0;
  return (offset: number, limit: number) =>
    count++ < 2
      ? Promise.reject(new Error('refused'))
      : Promise.resolve(Array.from({ length: limit }, (_, at) => rowAt(offset + at)));
}

const grid = () => screen.getByRole('grid', { name: 'Clients' });
const active = () => document.getElementById(grid().getAttribute('aria-activedescendant')!);
const bodyRows = () => screen.getAllByRole('row').slice(1);

async function focused(props: object = {}) {
  const scene = table(props);
  await screen.findByText('Client 0');
  grid().focus();
  return scene;
}

describe('a long table', () => {
  it('draws what is seen and a little more, and tells how many there are', async () => {
    table();
    await screen.findByText('Client 0');
    expect(bodyRows().length).toBeLessThan(60);
    expect(bodyRows().length).toBeGreaterThanOrEqual(VIEWPORT_HEIGHT / 36);
    expect(grid().getAttribute('aria-rowcount')).toBe('20001');
    expect(bodyRows()[0]!.getAttribute('aria-rowindex')).toBe('2');
    expect(screen.getByRole('status').textContent).toBe('20\u202f000 lignes');
  });

  it('asks for the page that is seen and the one below, once', async () => {
    const { loadPage } = table();
    await screen.findByText('Client 0');
    await waitFor(() => expect(loadPage).toHaveBeenCalledTimes(2));
    expect(loadPage.mock.calls).toEqual([
      [0, 100],
      [100, 100],
    ]);
  });

  it('goes to the last row with Fin, and asks for its page only', async () => {
    const { user, loadPage } = await focused();
    loadPage.mockClear();
    await user.keyboard('{End}');
    await screen.findByText('Client 19999');
    expect(active()?.textContent).toContain('Client 19999');
    expect(loadPage.mock.calls.every(([offset]) => offset >= 19_400)).toBe(true);
    expect(bodyRows().length).toBeLessThan(60);
  });

  it('keeps its rows on screen while they are loaded again', async () => {
    const { rerender, loadPage } = table({ version: 1 });
    await screen.findByText('Client 0');
    await waitFor(() => expect(loadPage).toHaveBeenCalledTimes(2));
    let answer: (rows: Row[]) => void = () => undefined;
    loadPage.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    await rerender({ version: 2 });
    expect(loadPage).toHaveBeenCalledTimes(4);
    expect(screen.getByText('Client 0')).toBeTruthy();
    answer([{ id: 'id-0', name: 'Client renommé' }]);
    await screen.findAllByText('Client renommé');
  });

  it('says that rows are missing, and asks for them again on request', async () => {
    const { loadPage, user } = table({ loadPage: failing() });
    expect((await screen.findByRole('alert')).textContent).toContain('Des lignes n’ont pas pu être lues.');
    expect(screen.queryByText('Client 0')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByText('Client 0')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(loadPage).not.toHaveBeenCalled();
  });

  it('starts another list at its top, without a row of the former', async () => {
    const { user, rerender, loadPage } = await focused({ listKey: 'all' });
    await user.keyboard('{End}');
    await screen.findByText('Client 19999');
    loadPage.mockReturnValue(new Promise(() => undefined));
    await rerender({ listKey: 'mine' });
    expect(screen.queryByText(/^Client/)).toBeNull();
    expect(grid().getAttribute('aria-activedescendant')).toMatch(/-0$/);
  });

  it('tells where the reader was when it goes, and goes back there', async () => {
    const onplace = vi.fn<(place: TablePlace) => void>();
    const { user, unmount } = await focused({ listKey: 'all', onplace });
    await user.keyboard('{PageDown}{PageDown}{PageDown}');
    unmount();
    const place = onplace.mock.lastCall![0];
    expect(place).toMatchObject({ active: 54, listKey: 'all' });
    table({ listKey: 'all', place });
    await screen.findByText('Client 54');
    expect(active()?.textContent).toContain('Client 54');
  });

  it('says so when it is empty', () => {
    table({ total: 0 });
    expect(screen.getByRole('status').textContent).toBe('0 ligne');
    expect(grid().hasAttribute('aria-activedescendant')).toBe(false);
  });
});

describe('the keyboard of a table', () => {
  it('moves with the arrows, J and K, and stops at the ends', async () => {
    const { user } = await focused();
    await user.keyboard('{ArrowDown}{ArrowDown}jk');
    expect(active()?.textContent).toContain('Client 2');
    await user.keyboard('{Home}{ArrowUp}');
    expect(active()?.textContent).toContain('Client 0');
  });

  it('moves by pages', async () => {
    const { user } = await focused();
    await user.keyboard('{PageDown}');
    expect(active()?.textContent).toContain('Client 18');
    await user.keyboard('{PageUp}');
    expect(active()?.textContent).toContain('Client 0');
  });

  it.each([
    ['Entrée', '{Enter}', 'onopen'],
    ['Ctrl+Entrée', '{Control>}{Enter}{/Control}', 'onopenwindow'],
    ['Espace', ' ', 'onpreview'],
    ['Suppr', '{Delete}', 'onremove'],
  ] as const)('acts on the row with %s', async (_name, keys, act) => {
    const scene = await focused();
    await scene.user.keyboard(`{ArrowDown}${keys}`);
    expect(scene[act]).toHaveBeenCalledExactlyOnceWith(rowAt(1));
  });

  it('ticks with X, and unticks', async () => {
    const { user, onselect, rerender } = await focused();
    await user.keyboard('{ArrowDown}x');
    expect(onselect).toHaveBeenLastCalledWith(['id-1'], true);
    await rerender({ selection: new Set(['id-1']) });
    expect(active()?.getAttribute('aria-selected')).toBe('true');
    await user.keyboard('x');
    expect(onselect).toHaveBeenLastCalledWith(['id-1'], false);
  });

  it('extends with Maj and the arrows, and takes back on the way back', async () => {
    const { user, onselect, rerender } = await focused();
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(onselect).toHaveBeenLastCalledWith(['id-0', 'id-1'], true);
    await rerender({ selection: new Set(['id-0', 'id-1']) });
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(onselect).toHaveBeenLastCalledWith(['id-1'], false);
  });

  it('ticks everything with Ctrl+A, or nothing when everything is', async () => {
    const onchange = vi.fn();
    const { user, rerender } = await focused({ selectAll: { state: 'some', onchange } });
    await user.keyboard('{Control>}a{/Control}');
    expect(onchange).toHaveBeenLastCalledWith(true);
    await rerender({ selectAll: { state: 'all', onchange } });
    await user.keyboard('{Control>}a{/Control}');
    expect(onchange).toHaveBeenLastCalledWith(false);
  });

  it('leaves other keys to the application', async () => {
    await focused();
    const event = new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, cancelable: true });
    grid().dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });
});

describe('the pointer on a table', () => {
  it('ticks a row by its box, named after the row', async () => {
    const { user, onselect } = await focused();
    await user.click(screen.getByRole('checkbox', { name: 'Sélectionner Client 3' }));
    expect(onselect).toHaveBeenCalledExactlyOnceWith(['id-3'], true);
    expect(document.activeElement).toBe(grid());
  });

  it('ticks from the active row to the one clicked with Maj, across pages never seen', async () => {
    const { user, onselect } = await focused();
    await user.click(screen.getByText('Client 1'));
    grid().scrollTop = 600 * 36;
    grid().dispatchEvent(new Event('scroll'));
    await user.keyboard('[ShiftLeft>]');
    await user.click(await screen.findByText('Client 600'));
    const range = Array.from({ length: 600 }, (_, at) => `id-${at + 1}`);
    await waitFor(() => expect(onselect).toHaveBeenCalledWith(range, true));
  });

  it('opens a row on a double click', async () => {
    const { user, onopen } = await focused();
    await user.dblClick(screen.getByText('Client 4'));
    expect(onopen).toHaveBeenCalledExactlyOnceWith(rowAt(4));
  });
});

describe('the columns of a table', () => {
  it('sort the other way when they already sort', async () => {
    const { user, onsort, rerender } = await focused();
    await user.click(screen.getByRole('button', { name: 'Nom' }));
    expect(onsort).toHaveBeenLastCalledWith({ key: 'name', direction: 'ascending' });
    await rerender({ sort: { key: 'name', direction: 'ascending' } });
    expect(screen.getByRole('columnheader', { name: /Nom/ }).getAttribute('aria-sort')).toBe('ascending');
    await user.click(screen.getByRole('button', { name: 'Nom' }));
    expect(onsort).toHaveBeenLastCalledWith({ key: 'name', direction: 'descending' });
  });

  it('are resized with the arrows too, and never under their least width', async () => {
    const { user, onresize } = await focused();
    const grip = within(screen.getByRole('columnheader', { name: /Nom/ })).getByRole('separator', {
      name: 'Largeur de la colonne Nom',
    });
    grip.focus();
    await user.keyboard('{ArrowRight}');
    expect(onresize).toHaveBeenLastCalledWith({ name: 216 });
    for (let count = 0; count < 20; count += 1) await user.keyboard('{ArrowLeft}');
    expect(onresize).toHaveBeenLastCalledWith({ name: 64 });
  });
});

describe('a table with headings', () => {
  const groups = [
    { key: 'a', label: 'Semaine A', count: 2 },
    { key: 'b', label: 'Semaine B', count: 1_200 },
  ];

  it('puts each heading before its rows, with its count, and keeps to what is seen', async () => {
    table({ total: 1_202, groups });
    await screen.findByText('Client 2');
    const texts = bodyRows().map((row) => row.textContent.trim());
    expect(
      texts.slice(0, 5).map((text) => text.replace(/^Sélectionner Client \d+|id-\d+/g, '').trim()),
    ).toEqual(['Semaine A 2', 'Client 0', 'Client 1', 'Semaine B 1\u202f200', 'Client 2']);
    expect(grid().getAttribute('aria-rowcount')).toBe('1205');
    expect(bodyRows().length).toBeLessThan(60);
  });

  it('walks from row to row over the headings, to the very last', async () => {
    const { user } = await focused({ total: 1_202, groups });
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(active()?.textContent).toContain('Client 2');
    await user.keyboard('{End}');
    await waitFor(() => expect(active()?.textContent).toContain('Client 1201'));
  });
});
