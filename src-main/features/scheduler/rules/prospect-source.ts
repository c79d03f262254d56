/** @file Prospects with whom nobody has been in contact for long. */
import { prospectDueOn, type ProspectRule } from '#shared/features/scheduler/rules.ts';
import { addDays, addYears, type DateOnly } from '#shared/kernel/date-only.ts';
import { among } from '#main/db/rows/among.ts';
import { readContacts, readOldProspects, type Contact } from './contacts.ts';
import type { Cursor, Due, Reader, Source } from './rule-source.ts';

/** Few enough that reading them does not hold the window up. */
const PAGE = 25;

/** A day in another zone may be the day before or after: the same contact is not two dates. */
const ONE_DAY = 1;

/** Later than any sheet whose contact can be due today; what is due exactly is decided day by day. */
const limitOf = ({ after }: ProspectRule, today: DateOnly): DateOnly =>
  addDays(addYears(addDays(today, -after.days), -after.years), 3);

const positionOf = (cursor: Cursor): readonly [string, string] => {
  const [collected = '', id = ''] = cursor?.split(' ') ?? [];
  return [collected, id];
};

/** The last day that the rule acted for, by client. */
async function lastActed(
  db: Reader,
  rule: ProspectRule,
  subjects: readonly string[],
): Promise<Map<string, DateOnly>> {
  const lines = await db
    .selectFrom('scheduler_act')
    .select((eb) => ['subject', eb.fn.max('dueOn').as('dueOn')])
    .where('ruleKey', '=', rule.key)
    .where('outcome', '<>', 'cause-gone')
    .where('subject', 'in', among(subjects))
    .groupBy('subject')
    .execute();
  return new Map(lines.map(({ subject, dueOn }) => [subject, dueOn as DateOnly]));
}

function dueOf(rule: ProspectRule, { clientId, managerId, lastOn, kind }: Contact): Due {
  return {
    subject: clientId,
    dueOn: prospectDueOn(rule, lastOn),
    outcome: 'task',
    clientId,
    assigneeId: managerId,
    about: { entity: 'client', id: clientId },
    facts: {
      lastContactOn: lastOn,
      lastContactKind: kind,
      keptUntil: addYears(lastOn, rule.after.years),
    },
  };
}

export const prospectSource: Source<ProspectRule> = {
  async findDues(db, rule, at, cursor) {
    const page = { before: limitOf(rule, at.today), after: positionOf(cursor), limit: PAGE };
    const contacts = await readOldProspects(db, at, page);
    const dues = contacts.map((contact) => dueOf(rule, contact)).filter(({ dueOn }) => dueOn <= at.today);
    const acted = await lastActed(
      db,
      rule,
      dues.map(({ subject }) => subject),
    );
    const last = contacts.at(-1);
    return {
      dues: dues.filter(({ subject, dueOn }) => {
        const known = acted.get(subject);
        return known === undefined || addDays(known, ONE_DAY) < dueOn;
      }),
      next: contacts.length < PAGE || last === undefined ? null : `${last.collected} ${last.clientId}`,
    };
  },

  /** Gone as soon as there is a later contact, or nobody to contact as a prospect. */
  async standing(db, rule, at, tasks) {
    const ids = [...new Set(tasks.flatMap(({ clientId }) => clientId ?? []))];
    const contacts = new Map((await readContacts(db, at, ids)).map((contact) => [contact.clientId, contact]));
    const standing = tasks.filter(({ clientId, ruleDueOn }) => {
      const contact = clientId === null ? undefined : contacts.get(clientId);
      if (contact?.deletedAt !== null || contact.stage !== 'PROSPECT') return false;
      return prospectDueOn(rule, contact.lastOn) <= addDays(ruleDueOn, ONE_DAY);
    });
    return new Set(standing.map(({ id }) => id));
  },
};
