/** @file Complaints that still want their receipt or their answer: a task for each step, on its last business day. */
import { sql } from 'kysely';
import { complaintClock } from '#shared/features/contract/law/complaint.rules.ts';
import type { ComplaintRule } from '#shared/features/scheduler/rules.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { HolidayRegion } from '#shared/kernel/holidays.ts';
import { WHOLE_ROW } from '#main/db/journal/entities.ts';
import type { Change } from '#main/db/journal/write-transaction.ts';
import { among } from '#main/db/rows/among.ts';
import { cabinetRegion } from '#main/db/rows/cabinet-region.ts';
import { actedOn, keyOf } from './ledger.ts';
import type { At, Cursor, Due, Reader, Source } from './rule-source.ts';

/** Few enough that reading them does not hold the window up. */
const PAGE = 25;

interface ComplaintCause {
  readonly id: string;
  readonly clientId: string | null;
  readonly number: string;
  readonly sentOn: DateOnly;
  readonly acknowledgedOn: DateOnly | null;
  readonly assigneeId: string | null;
}

/** Unanswered ones that are shown, of somebody or of nobody. A closed ticket does not stop the clock. */
async function readComplaints(db: Reader, which: ReturnType<typeof sql>): Promise<ComplaintCause[]> {
  const { rows } = await sql<ComplaintCause>`
    SELECT ticket.id, ticket.clientId, ticket.number, ticket.complaintSentOn AS sentOn,
      ticket.complaintAcknowledgedOn AS acknowledgedOn,
      (SELECT id FROM collaborator WHERE id = ticket.assigneeId AND deletedAt IS NULL AND isActive = 1) AS assigneeId
    FROM ticket LEFT JOIN client ON client.id = ticket.clientId
    WHERE ticket.complaintSentOn IS NOT NULL AND ticket.complaintAnsweredOn IS NULL AND ticket.deletedAt IS NULL
      AND client.deletedAt IS NULL ${which}`.execute(db);
  return rows;
}

interface Step {
  readonly step: 'acknowledge' | 'answer';
  readonly on: DateOnly;
  readonly limitOn: DateOnly;
}

function stepsOf({ sentOn, acknowledgedOn }: ComplaintCause, today: DateOnly, region: HolidayRegion): Step[] {
  const clock = complaintClock({ sentOn, acknowledgedOn, answeredOn: null }, { today, region });
  const steps: Step[] = [{ step: 'answer', on: clock.answer.adviseOn, limitOn: clock.answer.limitOn }];
  const { adviseOn: on, limitOn } = clock.acknowledge;
  return acknowledgedOn === null ? [{ step: 'acknowledge', on, limitOn }, ...steps] : steps;
}

const subjectOf = (id: string, { step }: Step): string => `${id} ${step}`;

const dueOf = (complaint: ComplaintCause, step: Step): Due => ({
  ...{ subject: subjectOf(complaint.id, step), dueOn: step.on, outcome: 'task' },
  ...{ clientId: complaint.clientId, assigneeId: complaint.assigneeId },
  about: { entity: 'ticket', id: complaint.id },
  facts: { step: step.step, number: complaint.number, sentOn: complaint.sentOn, limitOn: step.limitOn },
});

const regionAt = (db: Reader, at: At): Promise<HolidayRegion> =>
  cabinetRegion({ db, timeZone: () => at.timeZone });

const placeOf = (cursor: Cursor): readonly [string, string] => {
  const [sentOn = '', id = ''] = cursor?.split(' ') ?? [];
  return [sentOn, id];
};

export const complaintSource: Source<ComplaintRule> = {
  async findDues(db, rule, at, cursor) {
    const [sentOn, id] = placeOf(cursor);
    const complaints = await readComplaints(
      db,
      sql`AND (ticket.complaintSentOn, ticket.id) > (${sentOn}, ${id})
        ORDER BY ticket.complaintSentOn, ticket.id LIMIT ${PAGE}`,
    );
    const region = await regionAt(db, at);
    const found = complaints.flatMap((complaint) =>
      stepsOf(complaint, at.today, region).map((step) => dueOf(complaint, step)),
    );
    const acted = await actedOn(
      db,
      rule.key,
      found.map(({ subject }) => subject),
    );
    const last = complaints.at(-1);
    const isEnd = complaints.length < PAGE || last === undefined;
    return {
      dues: found.filter(({ subject, dueOn }) => !acted.has(keyOf(subject, dueOn))),
      next: isEnd ? null : `${last.sentOn} ${last.id}`,
    };
  },

  /** Gone once the step was taken, the date was corrected, or it is no complaint any more. */
  async standing(db, _rule, at, tasks) {
    const ids = [...new Set(tasks.flatMap(({ aboutId }) => aboutId ?? []))];
    const complaints = await readComplaints(db, sql`AND ticket.id IN ${among(ids)}`);
    const region = await regionAt(db, at);
    const byId = new Map(complaints.map((one) => [one.id, stepsOf(one, at.today, region)]));
    const standing = tasks.filter(
      ({ aboutId, ruleDueOn }) =>
        aboutId === null || byId.get(aboutId)?.some(({ on }) => on === ruleDueOn) === true,
    );
    return new Set(standing.map(({ id }) => id));
  },
};

/** The clock of a complaint runs from when it is one, not from tomorrow. */
export const isComplaintMade = (changes: readonly Change[]): boolean =>
  changes.some(
    ({ entity, fieldGroup, after }) =>
      entity === 'ticket' &&
      (fieldGroup === 'complaintSentOn' || fieldGroup === WHOLE_ROW) &&
      typeof after?.['complaintSentOn'] === 'string',
  );
