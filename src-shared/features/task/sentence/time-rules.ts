/** @file Hours: « 14h30 », « à 9h », « midi », « demain matin ». */
import { timeOfMinutes } from '../../../kernel/civil-time.ts';
import {
  type DayPart,
  type Groups,
  NOT_A_PART,
  type Reading,
  rule,
  type SentenceContext,
  type SentenceRule,
} from './sentence-rule.ts';
import { isAfterCivility } from './sentence-words.ts';

const LEAD = '(?:(?:a partir de|d ici|a|vers|avant|pour|des) )?';
const CLOCK = '(?:\\d{1,2} ?(?:h|heures?)(?: ?[0-5]\\d)?|\\d{1,2}:[0-5]\\d)';

/** « prévoir 2h », « 2h de route », « sous 48h », « 24h/24 » are durations. */
const isDuration = ({ before, after }: SentenceContext): boolean =>
  /(?:^| )(?:prevoir|duree|pendant|environ|depuis|sous|toutes les|tous les|en|de|du)(?: de| :)? $/.test(
    before,
  ) || /^(?: d[eu]? |\/\d)/.test(after);

function readClock(groups: Groups, context: SentenceContext): Reading {
  const [hour, minute] = [Number(groups['hour']), Number(groups['minute'] ?? 0)];
  if (hour > 23 || isDuration(context)) return NOT_A_PART;
  const isLater = groups['half'] !== undefined && groups['half'] !== 'du matin' && hour < 12;
  return { time: timeOfMinutes((hour + (isLater ? 12 : 0)) * 60 + minute) };
}

/** « midi »; not « le Midi », « Midi-Pyrénées ». */
function readNoon(groups: Groups, { before, after }: SentenceContext): Reading {
  const isPlace = /(?:^| )(?:le|du|canal|apres) $/.test(before) || /^ (?:pyrenees|libre)/.test(after);
  if (isPlace || isAfterCivility(before)) return NOT_A_PART;
  return { time: timeOfMinutes(groups['half'] === undefined ? 720 : 750) };
}

const DAY_PARTS: readonly (readonly [RegExp, DayPart])[] = [
  [/^(?:debut de )?matin/, 'morning'],
  [/^(?:midi|fin de matinee)/, 'noon'],
  [/^(?:debut d )?apres midi/, 'afternoon'],
  [/^(?:soir|fin (?:de journee|d apres))/, 'evening'],
];

/** Only right after a day: « lundi matin ». */
function readDayPart(groups: Groups, context: SentenceContext): Reading | null {
  const found = DAY_PARTS.find(([pattern]) => pattern.test(groups['part'] ?? ''));
  return context.isAfterDate && found ? { dayPart: found[1] } : null;
}

export const timeRules: readonly SentenceRule[] = [
  // From one hour to another: what lasts is written in the title, whole.
  rule('time', `(?:(?:de|entre) )?${CLOCK} ?(?:a|-|et) ?${CLOCK}`, () => NOT_A_PART),
  rule(
    'time',
    '(?:(?:dans la|dans l|en|le|au) )?(?<part>(?:debut de )?matin(?:ee)?|midi(?! et)|(?:debut d )?apres midi|soir(?:ee)?|fin (?:de journee|d apres midi)|fin de matinee)',
    readDayPart,
  ),
  rule(
    'time',
    `${LEAD}(?<hour>\\d{1,2}) ?(?:h|heures?)(?: ?(?<minute>[0-5]\\d))?(?: (?<half>du matin|du soir|de l apres midi))?(?: (?:precises?|pile))?`,
    readClock,
  ),
  rule('time', `${LEAD}(?<hour>\\d{1,2}):(?<minute>[0-5]\\d)(?![:\\d])`, readClock),
  rule('time', `${LEAD}midi(?<half> et demie?)?`, readNoon),
];
