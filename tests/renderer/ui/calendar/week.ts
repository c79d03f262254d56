/** @file A week of hours on screen, for its tests by mouse and by keyboard. */
import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { vi, type Mock } from 'vitest';
import { addDays, parseDateOnly } from '#shared/kernel/date-only.ts';
import '../../../support/pointer-event.ts';
import { TimeGrid, type CalendarItem, type CalendarMove } from '#renderer/ui/index.ts';

export const MONDAY = parseDateOnly('2026-11-23');
export const TUESDAY = addDays(MONDAY, 1);
export const WEEK = Array.from({ length: 7 }, (_, at) => addDays(MONDAY, at));
const [TALL, WIDE, BAND] = [1440, 100, 50] as const;

/** jsdom lays nothing out: columns of 100, a pixel for a minute, under a band of 50. */
export function layOutWeek(): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    if (this.hasAttribute('data-hours')) return new DOMRect(0, BAND, WIDE, TALL);
    if (this.hasAttribute('data-band')) return new DOMRect(0, 0, WIDE, BAND);
    return new DOMRect(0, 0, WEEK.length * WIDE, BAND + TALL);
  });
}

export const at = (day: number, minute: number | null) => ({
  clientX: day * WIDE + 50,
  clientY: minute === null ? BAND / 2 : BAND + minute,
  button: 0,
  pointerId: 1,
  pointerType: 'mouse',
});

export const item = (over: Partial<CalendarItem> = {}): CalendarItem => ({
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

type Callback = 'oncreate' | 'onopen' | 'onfollow' | 'ondone' | 'onperiod' | 'onday';
type Calls = Readonly<Record<Callback, Mock>> & {
  readonly onmove: Mock<(item: CalendarItem, move: CalendarMove) => void>;
};
interface Shown extends Calls {
  readonly rerender: (props: object) => Promise<void>;
  readonly user: UserEvent;
}

export function calendar(items: readonly CalendarItem[], props: object = {}): Shown {
  const calls: Calls = {
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

export const bilan = (name: RegExp = /Bilan/) => screen.getByRole('button', { name });
export const cell = (name: string) => screen.getByLabelText(name, { selector: '[role=gridcell]' });
export const said = () => screen.getByRole('status').textContent;

export async function drag(from: Element, start: object, ...through: object[]) {
  await fireEvent.pointerDown(from, start);
  for (const point of through) await fireEvent.pointerMove(from, point);
  await fireEvent.pointerUp(from, through.at(-1) ?? start);
}
