/** @file What a calendar shows and what it answers. Days are civil dates, hours minutes since midnight (0..1439). */
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { Icon, Tone } from '../icon.ts';

/** Where an item stands in time. */
export interface CalendarMove {
  readonly startOn: DateOnly;
  /** `null`: whole days, from `startOn` to `endOn` included. */
  readonly startMinute: number | null;
  /** The day after, at minute 0, when it ends at midnight. */
  readonly endOn: DateOnly;
  /** `null` beside a `startMinute`: a moment without length, such as the hour of a task. It is never stretched. */
  readonly endMinute: number | null;
}

export interface CalendarItem extends CalendarMove {
  readonly id: string;
  /** The kind of thing it is to the screen that gave it; nothing here depends on it. */
  readonly layer: string;
  readonly title: string;
  /** Second line: the client's name, the place. May be empty. */
  readonly detail: string;
  readonly tone: Tone;
  /** The name of a collaborator's colour; takes the place of the tone's. */
  readonly color?: string | undefined;
  readonly icon?: Icon | undefined;
  readonly isMovable: boolean;
  readonly isDone?: boolean | undefined;
  /** What the tone and the icon mean, in words: « Tâche en retard ». Read, not shown. */
  readonly shapeLabel?: string | undefined;
}

/** A place where something is to be created. */
export interface CalendarSlot {
  readonly on: DateOnly;
  /** `null`: whole days, from `on` to `endOn` included. */
  readonly startMinute: number | null;
  /** The day after, at minute 0, when it ends at midnight. */
  readonly endOn: DateOnly;
  readonly endMinute: number | null;
}

/**
 * The item stays where it was dropped until this is done. `false`, or an error, puts it back: the caller says why.
 */
export type OnMove = (item: CalendarItem, move: CalendarMove) => Promise<boolean | void> | void;

/** What the views have in common. A callback left out takes its gesture away. */
export interface CalendarProps {
  /** The name of the calendar: « Semaine du 23 au 29 novembre 2026 ». */
  readonly label: string;
  readonly items: readonly CalendarItem[];
  readonly today: DateOnly;
  /** Names of the days off. */
  readonly holidays?: ReadonlyMap<DateOnly, string> | undefined;
  readonly oncreate?: ((slot: CalendarSlot) => void) | undefined;
  /** `anchor` is what was pressed: the place of a popover. */
  readonly onopen?: ((item: CalendarItem, anchor: HTMLElement) => void) | undefined;
  /** Ctrl+Entrée or a double click on an item: what it is about. */
  readonly onfollow?: ((item: CalendarItem) => void) | undefined;
  /** The key F on an item. */
  readonly ondone?: ((item: CalendarItem) => void) | undefined;
  readonly onmove?: OnMove | undefined;
  /** Before or after what is shown. */
  readonly onperiod?: ((direction: -1 | 1) => void) | undefined;
  /** Shows one day: its name was pressed, or « + 3 autres ». */
  readonly onday?: ((on: DateOnly) => void) | undefined;
}

/** What is done to an item, wherever it is drawn. */
export type ItemActs = Pick<CalendarProps, 'onopen' | 'onfollow' | 'ondone'>;

export interface TimeGridProps extends CalendarProps {
  /** One to seven days that follow each other, Monday first. */
  readonly days: readonly DateOnly[];
  /** Of the clock on the wall: the line of the hour, on `today`. */
  readonly nowMinute: number;
  /** For a block some 300 pixels wide. */
  readonly isCompact?: boolean | undefined;
}

export interface MonthGridProps extends CalendarProps {
  /** Any day of the month. */
  readonly month: DateOnly;
}

export interface ListDaysProps extends Pick<
  CalendarProps,
  'label' | 'items' | 'today' | 'holidays' | 'oncreate' | 'onopen' | 'onfollow' | 'ondone' | 'onday'
> {
  readonly days: readonly DateOnly[];
  /** Of the days, under the heading of the screen or of its block. */
  readonly headingLevel?: 2 | 3 | undefined;
  /** Leaves out the days without items, but for today. */
  readonly isDense?: boolean | undefined;
}

/** What is drawn and moved goes by quarters of an hour; the cursor goes by half-hours. */
export const STEP_MINUTES = 15;
export const CELL_MINUTES = 30;
export const DAY_MINUTES = 1440;
/** Where the day opens when nothing is earlier, and where a whole-day item lands when it is given an hour. */
export const OPENING_MINUTE = 450;
export const MORNING_MINUTE = 540;
