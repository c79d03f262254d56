/** @file What the ledger answers already, for subjects that a page names. */
import { among } from '#main/db/rows/among.ts';
import type { Reader } from './rule-source.ts';

export const keyOf = (subject: string, dueOn: string): string => `${subject} ${dueOn}`;

/** The keys of a rule that were acted on. */
export async function actedOn(
  db: Reader,
  ruleKey: string,
  subjects: readonly string[],
): Promise<ReadonlySet<string>> {
  if (subjects.length === 0) return new Set();
  const lines = await db
    .selectFrom('scheduler_act')
    .select(['subject', 'dueOn'])
    .where('ruleKey', '=', ruleKey)
    .where('outcome', '<>', 'cause-gone')
    .where('subject', 'in', among(subjects))
    .execute();
  return new Set(lines.map(({ subject, dueOn }) => keyOf(subject, dueOn)));
}
