/** @file The French words of the calendar. Days are told without their year, which the heading of the screen says. */
import { dayNumberOf, isoWeekOf, partsOf, type DateOnly } from '#shared/kernel/date-only.ts';
import { DAY_MINUTES, type CalendarItem, type CalendarMove } from './calendar.ts';
import { boundsOf, isBar, lastDayOf } from './place.ts';

const DAY_MS = 86_400_000;
const format = (options: Intl.DateTimeFormatOptions) => {
  const written = new Intl.DateTimeFormat('fr-FR', { ...options, timeZone: 'UTC' });
  return (on: DateOnly): string => written.format(dayNumberOf(on) * DAY_MS);
};
const weekdayName = format({ weekday: 'long' });
const shortWeekday = format({ weekday: 'short' });
const monthName = format({ month: 'long' });
const shortMonth = format({ month: 'short' });

/** 1er, 2, 3… */
const ordinal = (day: number): string => (day === 1 ? '1er' : String(day));
const dayOfMonth = (on: DateOnly): string => ordinal(partsOf(on).day);
/** mardi 24 novembre */
const dayName = (on: DateOnly): string => `${weekdayName(on)} ${dayOfMonth(on)} ${monthName(on)}`;

const two = (value: number): string => String(value).padStart(2, '0');
/** 10:15; the end of the day is 24:00. */
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

const endClock = (place: CalendarMove): string =>
  clock(place.endMinute === 0 && place.endOn > place.startOn ? DAY_MINUTES : (place.endMinute ?? 0));

/** mercredi 25 novembre, 10:15 */
const placeName = (place: CalendarMove): string =>
  place.startMinute === null
    ? lastDayOf(place) === place.startOn
      ? `${dayName(place.startOn)}, toute la journée`
      : daysName(place)
    : `${dayName(place.startOn)}, ${clock(place.startMinute)}`;

const daysName = (place: CalendarMove): string =>
  `du ${dayName(place.startOn)} au ${dayName(lastDayOf(place))}`;

function endName(place: CalendarMove): string[] {
  if (place.endMinute === null || place.startMinute === null) return [];
  const lastOn = lastDayOf(place);
  const end = endClock(place);
  return [lastOn === place.startOn ? `jusqu’à ${end}` : `jusqu’au ${dayName(lastOn)}, ${end}`];
}

/** What is seen comes first: « 10:15 Bilan, DURAND Zoé, mardi 24 novembre, jusqu’à 11:00, en retard ». */
function itemName(item: CalendarItem): string {
  const time = item.startMinute === null ? '' : `${clock(item.startMinute)} `;
  const when = item.startMinute === null ? [placeName(item)] : [dayName(item.startOn), ...endName(item)];
  const states = [item.shapeLabel ?? '', item.isDone ? 'fait' : ''];
  return [`${time}${item.title}`, item.detail, ...when, ...states].filter(Boolean).join(', ');
}

const others = (count: number): string => (count === 1 ? '+ 1 autre' : `+ ${count} autres`);

export const calendarLabels = {
  dayName,
  clock,
  itemName,
  weekday: shortWeekday,
  weekdayName,
  dayOfMonth: (on: DateOnly) => String(partsOf(on).day),
  /** 1er déc.: where a month begins among the days of another. */
  shortDay: (on: DateOnly) => `${dayOfMonth(on)} ${shortMonth(on)}`,
  week: (on: DateOnly) => `S${isoWeekOf(on).week}`,
  weekColumn: 'Semaine',
  weekName: (on: DateOnly) => `semaine ${isoWeekOf(on).week}`,
  day: (on: DateOnly, holiday: string | undefined, isToday: boolean) =>
    [dayName(on), holiday ?? '', isToday ? 'aujourd’hui' : ''].filter(Boolean).join(', '),
  cell: (on: DateOnly, minute: number | null) =>
    minute === null ? `${dayName(on)}, toute la journée` : `${dayName(on)}, ${clock(minute)}`,
  count: (count: number) => (count === 0 ? 'aucun élément' : count === 1 ? '1 élément' : `${count} éléments`),
  /** « 10:15 – 11:00 » beside what is being moved. */
  span: (place: CalendarMove) => {
    if (place.startMinute === null) {
      const { day } = partsOf(place.startOn);
      return isOneDay(place) ? 'Toute la journée' : `${ordinal(day)} – ${dayOfMonth(lastDayOf(place))}`;
    }
    const start = clock(place.startMinute);
    return place.endMinute === null ? start : `${start} – ${endClock(place)}`;
  },
  /** What is written beside an item in the list of a day. */
  spanOn: (item: CalendarItem, on: DateOnly) => {
    const isFirst = item.startOn === on;
    const isLast = lastDayOf(item) === on;
    if (item.startMinute === null || (!isFirst && !isLast)) return 'Journée';
    if (!isFirst) return `→ ${endClock(item)}`;
    if (!isLast) return `${clock(item.startMinute)} →`;
    return item.endMinute === null
      ? clock(item.startMinute)
      : `${clock(item.startMinute)} – ${endClock(item)}`;
  },
  allDay: 'Journée',
  /** « + 3 autres » where only a number has room. */
  more: (count: number) => `+\u202f${count}`,
  others,
  othersOn: (count: number, on: DateOnly) => `${others(count)}, ${dayName(on)}`,
  fold: 'Réduire',
  foldOn: (on: DateOnly) => `Réduire, ${dayName(on)}`,
  moved: (place: CalendarMove) =>
    isBar(place) && lastDayOf(place) !== place.startOn
      ? `Déplacé ${daysName(place)}`
      : `Déplacé au ${placeName(place)}`,
  stretched: (place: CalendarMove) =>
    place.startMinute === null
      ? isOneDay(place)
        ? `Le ${dayName(place.startOn)}`
        : `Du ${dayName(place.startOn)} au ${dayName(lastDayOf(place))}`
      : `De ${clock(place.startMinute)} à ${endClock(place)}, ${minutesName(place)}`,
  drawn: (place: CalendarMove) =>
    place.startMinute === null
      ? `${placeName(place)}, Entrée pour créer`
      : `De ${clock(place.startMinute)} à ${endClock(place)}, Entrée pour créer`,
  cancelled: 'Annulé, rien n’a changé',
  fixed: 'Cet élément ne se déplace pas',
  timeKeys:
    'Flèches\u00a0: parcourir. Entrée\u00a0: créer ou ouvrir. Maj et flèches\u00a0: choisir ou changer la durée. ' +
    'Alt et flèches sur un élément\u00a0: le déplacer, Échap annule. Page haut et Page bas\u00a0: période précédente et suivante.',
  monthKeys:
    'Flèches\u00a0: parcourir. Entrée\u00a0: créer ou ouvrir. Alt et flèches sur un élément\u00a0: le déplacer, ' +
    'Échap annule. Page haut et Page bas\u00a0: mois précédent et suivant.',
  createOn: (on: DateOnly) => `Créer le ${dayName(on)}`,
  nothingOn: 'Rien ce jour',
  today: 'Aujourd’hui',
};

function isOneDay(place: CalendarMove): boolean {
  return lastDayOf(place) === place.startOn;
}

/** 45 min, 1 h, 1 h 30 */
function minutesName(place: CalendarMove): string {
  const { from, to } = boundsOf(place);
  const [hours, minutes] = [Math.floor((to - from) / 60), (to - from) % 60];
  if (hours === 0) return `${minutes}\u00a0min`;
  return minutes === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${two(minutes)}`;
}
