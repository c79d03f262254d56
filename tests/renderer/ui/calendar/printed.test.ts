import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { addDays, parseDateOnly } from '#shared/kernel/date-only.ts';
import { PrintedCalendar, type CalendarItem } from '#renderer/ui/index.ts';

const MONDAY = parseDateOnly('2026-11-23');
const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, at) => addDays(parseDateOnly(from), at));

const item = (id: string, own: Partial<CalendarItem> = {}): CalendarItem => ({
  id,
  layer: 'event',
  title: `Bilan ${id}`,
  detail: 'DURAND Zoé',
  startOn: MONDAY,
  startMinute: 600,
  endOn: MONDAY,
  endMinute: 660,
  tone: 'accent',
  isMovable: true,
  ...own,
});

function print(own: object) {
  render(PrintedCalendar, {
    props: {
      ...{ title: 'Semaine 48', note: 'Cabinet Martin', shape: 'weeks', days: days('2026-11-23', 7) },
      ...{ items: [], holidays: new Map(), empty: 'Rien de prévu.', ...own },
    } as never,
  });
}

describe('a calendar on paper', () => {
  it('holds all of a busy day, where a screen would fold it', () => {
    print({ items: Array.from({ length: 40 }, (_, at) => item(String(at))) });
    const [monday] = screen.getAllByRole('cell');
    expect(within(monday!).getAllByRole('listitem')).toHaveLength(40);
    expect(within(monday!).getByText('Bilan 39')).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: 'S48' })).toBeTruthy();
  });

  it('tells what lasts several days on each of them, hours first', () => {
    const long = { startMinute: null, endMinute: null, endOn: addDays(MONDAY, 1) };
    print({ items: [item('a'), item('salon', long)], holidays: new Map([[MONDAY, 'Fête']]) });
    const [monday, tuesday, wednesday] = screen.getAllByRole('cell').map((cell) => cell.textContent);
    expect(monday).toMatch(/23 Fête.*Bilan salon.*10:00 – 11:00.*Bilan a/s);
    expect(tuesday).toContain('Bilan salon');
    expect(wednesday).not.toContain('Bilan');
  });

  it('leaves out the weeks of another month', () => {
    print({ days: days('2026-11-30', 42), month: parseDateOnly('2026-12-15') });
    expect(screen.getAllByRole('rowheader').map((one) => one.textContent)).toEqual([
      ...['S49', 'S50', 'S51', 'S52', 'S53'],
    ]);
  });

  it('lists only the days that hold something, and says when none does', () => {
    print({ shape: 'list', items: [item('a')] });
    expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
      'lundi 23 novembre',
    ]);
    expect(screen.queryByText('Rien de prévu.')).toBeNull();
  });

  it('says that nothing is planned', () => {
    print({ shape: 'list' });
    expect(screen.getByText('Rien de prévu.')).toBeTruthy();
  });
});
