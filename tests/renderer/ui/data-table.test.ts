import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DataTable } from '#renderer/ui/index.ts';

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
    onselect: vi.fn<(selection: ReadonlySet<string>) => void>(),
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
  const { rerender } = render(DataTable, {
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
  return { ...calls, rerender, user: userEvent.setup() };
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
      [0, 200],
      [200, 200],
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
    expect([...onselect.mock.lastCall![0]]).toEqual(['id-1']);
    await rerender({ selection: onselect.mock.lastCall![0] });
    expect(active()?.getAttribute('aria-selected')).toBe('true');
    await user.keyboard('x');
    expect([...onselect.mock.lastCall![0]]).toEqual([]);
  });

  it('extends with Maj and the arrows', async () => {
    const { user, onselect, rerender } = await focused();
    for (let count = 0; count < 2; count += 1) {
      await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
      await rerender({ selection: onselect.mock.lastCall![0] });
    }
    expect([...onselect.mock.lastCall![0]]).toEqual(['id-0', 'id-1', 'id-2']);
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
    expect([...onselect.mock.lastCall![0]]).toEqual(['id-3']);
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
