/**
 * @file One French sentence as a broker types it → a title, a due date, a priority, a repetition. What is understood
 * is taken out of the title and shown before it is kept; what is not stays in the title, word for word.
 */
import { type CivilTime, minutesOf, timeOfMinutes } from '../../kernel/civil-time.ts';
import { addDays, type DateOnly } from '../../kernel/date-only.ts';
import { nextOccurrence, type Repetition } from '../../kernel/repetition.ts';
import type { TaskPriority } from './task.api.ts';
import { calendarRules } from './sentence/calendar-rules.ts';
import { namedDateRules } from './sentence/date-rules.ts';
import { foldText, type FoldedText } from './sentence/folded-text.ts';
import { periodRules } from './sentence/period-rules.ts';
import { priorityRules } from './sentence/priority-rules.ts';
import { repetitionRules } from './sentence/repetition-rules.ts';
import type { DayPart, PartKind, Reading } from './sentence/sentence-rule.ts';
import { timeRules } from './sentence/time-rules.ts';
import { titleWithout } from './sentence/title.ts';

export interface SentencePart {
  /** In the text as typed; `end` is not part of it. */
  readonly start: number;
  readonly end: number;
  readonly kind: PartKind;
}

export interface DueSentence {
  readonly title: string;
  readonly dueOn: DateOnly | null;
  readonly dueTime: CivilTime | null;
  readonly priority: TaskPriority | null;
  readonly repetition: Repetition | null;
  /** A date was typed that does not exist; it stays in the title. */
  readonly problem: 'date-impossible' | null;
  readonly parts: readonly SentencePart[];
}

interface Moment {
  readonly today: DateOnly;
  readonly now: CivilTime;
}

interface Found extends SentencePart {
  readonly reading: Reading;
}

/** In this order at each place: a longer form before the shorter one that begins it. */
const RULES = [
  ...repetitionRules,
  ...calendarRules,
  ...periodRules,
  ...namedDateRules,
  ...timeRules,
  ...priorityRules,
];

const IN_WORD = /[\p{L}\p{N}]/u;
const isPlaceToRead = (text: string, at: number): boolean =>
  text[at] !== ' ' && !(IN_WORD.test(text[at] ?? '') && IN_WORD.test(text[at - 1] ?? ''));

/** What the first rule that applies reads at one place of the folded text. */
function readAt(
  folded: FoldedText,
  at: number,
  typed: string,
  moment: Moment & { readonly isAfterDate: boolean },
): { readonly end: number; readonly kind: PartKind; readonly reading: Reading } | null {
  for (const rule of RULES) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(folded.text);
    if (!match) continue;
    const end = at + match[0].length;
    const reading = rule.read(match.groups ?? {}, {
      ...moment,
      before: folded.text.slice(0, at),
      after: folded.text.slice(end),
      isNameNext: /^\P{L}*\p{Lu}/u.test(typed.slice(folded.typedAt(end))),
    });
    if (reading) return { end, kind: rule.kind, reading };
  }
  return null;
}

type Slot = Exclude<keyof Reading, 'isUntil'>;

/** Whether a part says something that nothing before it said. */
function isNew(reading: Reading, found: readonly Found[]): boolean {
  const said = (slot: Slot): boolean => found.some((other) => other.reading[slot] !== undefined);
  const { date, isUntil, priority } = reading;
  if (priority !== undefined)
    return found.every((other) => (other.reading.priority ?? priority) === priority);
  if (date !== undefined && reading.repetition === undefined) {
    const same = found.filter((other) => other.reading.date !== undefined);
    return same.every((other) => other.reading.isUntil !== isUntil);
  }
  const slots = Object.keys(reading) as Slot[];
  return slots.length > 0 && !slots.some(said);
}

/** All parts of the sentence in order, and whether a date in it does not exist. */
function scan(typed: string, moment: Moment): { readonly found: Found[]; readonly isImpossible: boolean } {
  const folded = foldText(typed);
  const found: Found[] = [];
  let isImpossible = false;
  let lastEnd = -1;
  let at = 0;
  while (at < folded.text.length) {
    const isAfterDate = lastEnd >= 0 && folded.text.slice(lastEnd, at).trim() === '';
    const read = isPlaceToRead(folded.text, at)
      ? readAt(folded, at, typed, { ...moment, isAfterDate })
      : null;
    if (read?.reading.isImpossible === true) isImpossible = true;
    else if (read && isNew(read.reading, found)) {
      found.push({ ...read, start: folded.typedAt(at), end: folded.typedAt(read.end) });
      lastEnd = read.kind === 'date' || read.kind === 'repetition' ? read.end : -1;
    }
    at = read ? read.end : at + 1;
  }
  return { found, isImpossible };
}

/** When a part of the day begins and ends. */
const DAY_PARTS: Readonly<Record<DayPart, readonly [from: number, to: number]>> = {
  morning: [9 * 60, 12 * 60],
  noon: [12 * 60, 14 * 60],
  afternoon: [14 * 60, 18 * 60],
  evening: [18 * 60, 24 * 60],
};

/** « ce matin » is at 9; when 9 has passed, at noon; when noon has passed, today without an hour. */
function timeOfDayPart(dayPart: DayPart, isToday: boolean, now: CivilTime): CivilTime | null {
  const [from, to] = DAY_PARTS[dayPart];
  if (!isToday || from > minutesOf(now)) return timeOfMinutes(from);
  return to > minutesOf(now) && to < 24 * 60 ? timeOfMinutes(to) : null;
}

/** « demain soir 8h » is at 20:00. */
function clockIn(time: CivilTime, dayPart: DayPart | undefined): CivilTime {
  const isLater = dayPart === 'afternoon' || dayPart === 'evening';
  return isLater && minutesOf(time) < 12 * 60 ? timeOfMinutes(minutesOf(time) + 12 * 60) : time;
}

const value = <S extends Slot>(found: readonly Found[], slot: S): Reading[S] | undefined =>
  found.find((part) => part.reading[slot] !== undefined)?.reading[slot];

function repetitionOf(found: readonly Found[]): Repetition | null {
  const series = value(found, 'repetition');
  if (!series) return null;
  const until = found.find((part) => part.reading.isUntil)?.reading.date;
  const count = value(found, 'count');
  if (until !== undefined) return { ...series, ends: { kind: 'on', on: until } };
  return { ...series, ends: count === undefined ? { kind: 'never' } : { kind: 'after', count } };
}

/** The day that the sentence means: its date, the first day of its repetition, or the next time it is that hour. */
function dueOnOf(
  date: DateOnly | undefined,
  time: CivilTime | null,
  repetition: Repetition | null,
  { today, now }: Moment,
): DateOnly | null {
  const nextFree = time !== null && time <= now ? addDays(today, 1) : today;
  if (repetition) {
    const from = date ?? nextFree;
    const anchor = date ?? today;
    // Neither its end nor its interval matters to where a series begins: on the first of its days to come.
    const closest: Repetition = { ...repetition, interval: 1, ends: { kind: 'never' } };
    return nextOccurrence(anchor, closest, addDays(from, -1));
  }
  return date ?? (time === null ? null : nextFree);
}

/**
 * Without a repetition nothing ends; without a day there is no morning; and an hour beside a date that does not exist
 * belongs to no day.
 */
function keptParts(found: readonly Found[], isImpossible: boolean): Found[] {
  const isRepeated = value(found, 'repetition') !== undefined;
  const ending = ({ reading }: Found): boolean => reading.isUntil === true || reading.count !== undefined;
  const kept = found.filter((part) => isRepeated || !ending(part));
  if (isRepeated || value(kept, 'date') !== undefined) return kept;
  return kept.filter(
    ({ kind, reading }) => kind === 'priority' || (!isImpossible && reading.dayPart === undefined),
  );
}

export function readDueSentence(text: string, moment: Moment): DueSentence {
  const { found, isImpossible } = scan(text, moment);
  const kept = keptParts(found, isImpossible);
  const dated = kept.find(({ reading }) => reading.date !== undefined && reading.isUntil !== true);
  const repetition = repetitionOf(kept);
  const dayPart = value(kept, 'dayPart');
  const clock = value(kept, 'time');
  const given = clock === undefined ? null : clockIn(clock, dayPart);
  const dueOn = dueOnOf(dated?.reading.date, given, repetition, moment);
  const isToday = dueOn === moment.today;
  const inPart = dayPart === undefined ? null : timeOfDayPart(dayPart, isToday, moment.now);
  return {
    title: titleWithout(text, kept),
    dueOn,
    dueTime: given ?? inPart,
    priority: value(kept, 'priority') ?? null,
    repetition,
    problem: isImpossible ? 'date-impossible' : null,
    parts: kept.map(({ start, end, kind }) => ({ start, end, kind })),
  };
}
