/** @file Days that come each year, for the cabinet as a whole. */
import { yearDuesOf, type YearRule } from '#shared/features/scheduler/rules.ts';
import { dateOnly, partsOf, todayIn, type DateOnly } from '#shared/kernel/date-only.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { At, Due, Reader, Source } from './rule-source.ts';

/** The subject of what concerns nobody in particular. */
const CABINET = 'cabinet';

/** The first day of the cabinet: what came before it was somebody else's. */
async function setUpOn(db: Reader, { timeZone }: At): Promise<DateOnly | null> {
  const first = await db
    .selectFrom('operation')
    .select('at')
    .where('command', '=', 'cabinet.setUp')
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  return first === undefined ? null : todayIn(timeZone, first.at as Instant);
}

const yearOf = (date: string): string => date.slice(0, 4);

async function yearsDone(db: Reader, rule: YearRule): Promise<ReadonlySet<string>> {
  const done = await db
    .selectFrom('task')
    .select('ruleDueOn')
    .where('ruleKey', '=', rule.key)
    .where('status', '=', 'FAITE')
    .where('deletedAt', 'is', null)
    .execute();
  return new Set(done.map(({ ruleDueOn }) => yearOf(ruleDueOn ?? '')));
}

const before = (dueOn: DateOnly): DateOnly => dateOnly(partsOf(dueOn).year, 3, 1);

export const yearSource: Source<YearRule> = {
  async findDues(db, rule, at) {
    const since = await setUpOn(db, at);
    if (since === null) return { dues: [], next: null };
    const lines = await db
      .selectFrom('scheduler_act')
      .select('dueOn')
      .where('ruleKey', '=', rule.key)
      .where('outcome', '<>', 'cause-gone')
      .where('subject', '=', CABINET)
      .execute();
    const acted = new Set(lines.map(({ dueOn }) => dueOn));
    const done = await yearsDone(db, rule);
    const dues = yearDuesOf(rule, { today: at.today, since })
      .filter((dueOn) => !acted.has(dueOn))
      .map((dueOn): Due => ({
        subject: CABINET,
        dueOn,
        outcome: done.has(yearOf(dueOn)) ? 'left-out' : 'task',
        ...{ clientId: null, assigneeId: null, about: null },
        facts: { before: before(dueOn) },
      }));
    return { dues, next: null };
  },

  /** Done once, it is done for the year. */
  async standing(db, rule, _at, tasks) {
    const done = await yearsDone(db, rule);
    return new Set(tasks.filter(({ ruleDueOn }) => !done.has(yearOf(ruleDueOn))).map(({ id }) => id));
  },
};
