/** @file Contracts whose due date is near or over. */
import { sql } from 'kysely';
import type { RenewalRule } from '#shared/features/scheduler/rules.ts';
import {
  dueDatesFor,
  isFoundOn,
  ruleDayOf,
  standsOn,
  type DueTerms,
} from '#shared/features/scheduler/renewal-days.rules.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { cabinetRegion } from '#main/db/rows/cabinet-region.ts';
import { contractFacts, isAsked, readCauses, type ContractCause } from './contract-cause.ts';
import { actedOn, keyOf } from './ledger.ts';
import type { At, Cursor, Due, DuePage, Reader, Source } from './rule-source.ts';

/** Lines of an index, and what is read of them. */
const LINES = 100;
/** Contracts that are looked at closely, and written for, in one step. */
const PAGE = 16;

interface Line extends DueTerms {
  readonly id: string;
}

const positionOf = (cursor: Cursor): readonly [string, string] => {
  const [dueOn = '', id = ''] = cursor?.split(' ') ?? [];
  return [dueOn, id];
};
const cursorAt = ({ dueOn, id }: Line): string => `${dueOn} ${id}`;

/** What runs, soonest due first. The conditions are those of the index `contract_due`, word for word. */
async function dueLines(db: Reader, rule: RenewalRule, today: DateOnly, cursor: Cursor): Promise<Line[]> {
  const { from, to } = dueDatesFor(rule, today);
  const [afterDue, afterId] = positionOf(cursor);
  const { rows } = await sql<Line>`
    SELECT id, dueOn, noticeMonths FROM contract
    WHERE dueOn IS NOT NULL AND status IN ('EN_COURS', 'SUSPENDU') AND deletedAt IS NULL
      AND dueOn >= ${from ?? ''} AND dueOn <= ${to} AND (dueOn, id) > (${afterDue}, ${afterId})
    ORDER BY dueOn, id
    LIMIT ${LINES}`.execute(db);
  return rows;
}

const termsOf = ({ row }: ContractCause): DueTerms | null =>
  row.dueOn === null ? null : { dueOn: row.dueOn as DateOnly, noticeMonths: row.noticeMonths };

function dueOf(cause: ContractCause, dueOn: DateOnly): Due {
  const { row, assigneeId } = cause;
  return {
    ...{ subject: row.id, dueOn, outcome: 'task', clientId: row.clientId, assigneeId },
    about: { entity: 'contract', id: row.id },
    facts: contractFacts(cause),
  };
}

/** The zone and the region in which a day is one. */
const legalDay = async (db: Reader, { today, timeZone }: At) => ({
  today,
  region: await cabinetRegion({ db, timeZone: () => timeZone }),
});

export const renewalSource: Source<RenewalRule> = {
  async findDues(db, rule, at, cursor): Promise<DuePage> {
    const lines = await dueLines(db, rule, at.today, cursor);
    const near = lines.filter((line) => isFoundOn(rule, line, at.today));
    const acted = await actedOn(
      db,
      rule.key,
      near.map(({ id }) => id),
    );
    const unanswered = near.filter((line) => !acted.has(keyOf(line.id, ruleDayOf(rule, line))));
    const page = unanswered.slice(0, PAGE);
    const legal = await legalDay(db, at);
    const causes = await readCauses(
      db,
      page.map(({ id }) => id),
    );
    const byId = new Map(causes.map((cause) => [cause.row.id, cause]));
    const dues = page.flatMap((line) => {
      const cause = byId.get(line.id);
      return cause && isAsked(rule, cause, legal) ? [dueOf(cause, ruleDayOf(rule, line))] : [];
    });
    const last = unanswered.length > PAGE ? page.at(-1) : lines.length < LINES ? undefined : lines.at(-1);
    return { dues, next: last === undefined ? null : cursorAt(last) };
  },

  /** Gone once the contract is renewed or ends, what was asked is done, or its time is over. */
  async standing(db, rule, at, tasks) {
    const causes = await readCauses(db, [...new Set(tasks.flatMap(({ aboutId }) => aboutId ?? []))]);
    const legal = await legalDay(db, at);
    const byId = new Map(causes.map((cause) => [cause.row.id, cause]));
    const standing = tasks.filter(({ aboutId, ruleDueOn }) => {
      // Given to another client, it is the broker's own.
      if (aboutId === null) return true;
      const cause = byId.get(aboutId);
      const terms = cause ? termsOf(cause) : null;
      if (cause === undefined || terms === null || ruleDayOf(rule, terms) !== ruleDueOn) return false;
      return standsOn(rule, terms, at.today) && isAsked(rule, cause, legal);
    });
    return new Set(standing.map(({ id }) => id));
  },
};
