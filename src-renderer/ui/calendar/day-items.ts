/** @file What is told on a day, in the order in which it is told. */
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { byStart } from './bars.ts';
import type { CalendarItem } from './calendar.ts';
import { lastDayOf } from './place.ts';

const minuteOn = (item: CalendarItem, on: DateOnly): number =>
  item.startOn < on ? -1 : (item.startMinute ?? -1);

/** What goes on from the day before comes first, as what lasts all day does. An item of several days is told on each. */
export const itemsOn = (items: readonly CalendarItem[], on: DateOnly): readonly CalendarItem[] =>
  items
    .filter((item) => item.startOn <= on && on <= lastDayOf(item))
    .sort((a, b) => minuteOn(a, on) - minuteOn(b, on) || byStart(a, b));
