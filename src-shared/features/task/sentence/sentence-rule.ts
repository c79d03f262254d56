/** @file What a rule of the sentence reader is: a pattern on folded text, and what it means on a given day. */
import type { CivilTime } from '../../../kernel/civil-time.ts';
import type { DateOnly } from '../../../kernel/date-only.ts';
import type { Repetition } from '../../../kernel/repetition.ts';
import type { TaskPriority } from '../task.api.ts';

export type PartKind = 'date' | 'time' | 'priority' | 'repetition';

export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening';

/** What one part of a sentence says. */
export interface Reading {
  readonly date?: DateOnly;
  /** With `date`: it is the last day of the repetition. */
  readonly isUntil?: boolean;
  readonly time?: CivilTime;
  readonly dayPart?: DayPart;
  readonly priority?: TaskPriority;
  readonly repetition?: Omit<Repetition, 'ends'>;
  /** How many times the repetition comes back. */
  readonly count?: number;
  /** A date that does not exist. */
  readonly isImpossible?: boolean;
}

/** Looks like a part and is none (« facture du 12 mars »): it is passed over, so that nothing inside it is read. */
export const NOT_A_PART: Reading = {};

export interface SentenceContext {
  readonly today: DateOnly;
  readonly now: CivilTime;
  /** The folded text before and after the match. */
  readonly before: string;
  readonly after: string;
  /** The next word begins with a capital. */
  readonly isNameNext: boolean;
  /** A date or a repetition was read just before. */
  readonly isAfterDate: boolean;
}

export interface SentenceRule {
  readonly kind: PartKind;
  readonly pattern: RegExp;
  /** Null when another rule may still read the same place. */
  read(groups: Groups, context: SentenceContext): Reading | null;
}

export type Groups = Readonly<Record<string, string | undefined>>;

/** @param source a pattern that begins at the start of a word; it must end with a word, too */
export const rule = (kind: PartKind, source: string, read: SentenceRule['read']): SentenceRule => ({
  kind,
  pattern: new RegExp(`${source}(?![\\p{L}\\p{N}])`, 'uy'),
  read,
});
