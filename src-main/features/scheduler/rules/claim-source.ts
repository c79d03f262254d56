/** @file Claims for which nothing was done for long, and those that the insurer was not told yet. */
import { sql } from 'kysely';
import { declarationLimitOf } from '#shared/features/claim/declaration.rules.ts';
import type { ClaimKind } from '#shared/features/claim/claim.rules.ts';
import { lastBusinessDay } from '#shared/features/contract/law/working-days.ts';
import type { ClaimRule } from '#shared/features/scheduler/rules.ts';
import { addDays, todayIn, type DateOnly } from '#shared/kernel/date-only.ts';
import type { HolidayRegion } from '#shared/kernel/holidays.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { among } from '#main/db/rows/among.ts';
import { cabinetRegion } from '#main/db/rows/cabinet-region.ts';
import { actedOn, keyOf } from './ledger.ts';
import type { At, Cursor, Due, Reader, Source } from './rule-source.ts';

/** Few enough that reading them does not hold the window up. */
const PAGE = 25;

interface ClaimCause {
  readonly id: string;
  readonly clientId: string;
  readonly contractId: string;
  readonly kind: ClaimKind;
  readonly number: string;
  readonly status: string;
  readonly lastActionOn: DateOnly;
  readonly knownOn: DateOnly | null;
  readonly declaredOn: DateOnly | null;
  readonly assigneeId: string | null;
  /** When the last task of the rule was done: the insurer was asked, whatever the file says of it. */
  readonly followedUpAt: Instant | null;
}

/** Open claims that are shown: no contract nor client of theirs is in the bin. */
async function readClaims(db: Reader, rule: ClaimRule, which: ReturnType<typeof sql>): Promise<ClaimCause[]> {
  const atWork = (column: string) =>
    sql`(SELECT id FROM collaborator WHERE id = ${sql.ref(column)} AND deletedAt IS NULL AND isActive = 1)`;
  const { rows } = await sql<ClaimCause>`
    SELECT claim.id, claim.clientId, claim.contractId, claim.kind, claim.number, claim.status, claim.lastActionOn,
      claim.knownOn, claim.declaredOn,
      coalesce(${atWork('claim.managerId')}, ${atWork('client.managerId')}) AS assigneeId,
      (SELECT max(closedAt) FROM task WHERE aboutEntity = 'claim' AND aboutId = claim.id
        AND ruleKey = ${rule.key} AND status = 'FAITE' AND deletedAt IS NULL) AS followedUpAt
    FROM claim
    JOIN contract ON contract.id = claim.contractId AND contract.deletedAt IS NULL
    JOIN client ON client.id = claim.clientId AND client.deletedAt IS NULL
    WHERE claim.status <> 'CLOS' AND claim.deletedAt IS NULL ${which}`.execute(db);
  return rows;
}

interface ClaimDay {
  readonly step: 'idle' | 'declaration';
  /** Under which the ledger knows it. */
  readonly subject: string;
  readonly on: DateOnly;
  readonly limitOn: DateOnly | null;
}

function daysOf(rule: ClaimRule, claim: ClaimCause, at: At & { readonly region: HolidayRegion }): ClaimDay[] {
  const { id, kind, status, lastActionOn, followedUpAt, knownOn, declaredOn } = claim;
  const askedOn = followedUpAt === null ? lastActionOn : todayIn(at.timeZone, followedUpAt);
  const lastOn = askedOn > lastActionOn ? askedOn : lastActionOn;
  const days: ClaimDay[] = [{ step: 'idle', subject: id, on: addDays(lastOn, rule.idleDays), limitOn: null }];
  if (status === 'DECLARE' && knownOn !== null && declaredOn === null) {
    const limitOn = declarationLimitOf({ kind, knownOn }, at.region);
    days.push({ step: 'declaration', subject: `${id} declaration`, on: knownOn, limitOn });
  }
  return days.filter(({ on }) => on <= at.today);
}

function dueOf(claim: ClaimCause, day: ClaimDay, region: HolidayRegion): Due {
  const { id, clientId, assigneeId, kind, number, lastActionOn, knownOn } = claim;
  return {
    ...{ subject: day.subject, dueOn: day.on, outcome: 'task', clientId, assigneeId },
    ...(day.limitOn !== null && { deadlineOn: lastBusinessDay(day.limitOn, region) }),
    about: { entity: 'claim', id },
    facts: { step: day.step, kind, number, lastActionOn, knownOn, limitOn: day.limitOn },
  };
}

const placeOf = (cursor: Cursor): readonly [string, string] => {
  const [lastActionOn = '', id = ''] = cursor?.split(' ') ?? [];
  return [lastActionOn, id];
};

const inRegion = async (db: Reader, at: At) => ({
  ...at,
  region: await cabinetRegion({ db, timeZone: () => at.timeZone }),
});

export const claimSource: Source<ClaimRule> = {
  async findDues(db, rule, at, cursor) {
    const [lastActionOn, id] = placeOf(cursor);
    const claims = await readClaims(
      db,
      rule,
      sql`AND (claim.lastActionOn, claim.id) > (${lastActionOn}, ${id})
        ORDER BY claim.lastActionOn, claim.id LIMIT ${PAGE}`,
    );
    const { region } = await inRegion(db, at);
    const found = claims.flatMap((claim) =>
      daysOf(rule, claim, { ...at, region }).map((day) => ({ claim, day })),
    );
    const acted = await actedOn(
      db,
      rule.key,
      found.map(({ day }) => day.subject),
    );
    const dues = found
      .filter(({ day }) => !acted.has(keyOf(day.subject, day.on)))
      .map(({ claim, day }) => dueOf(claim, day, region));
    const last = claims.at(-1);
    const isEnd = claims.length < PAGE || last === undefined;
    return { dues, next: isEnd ? null : `${last.lastActionOn} ${last.id}` };
  },

  /** Gone once something was done for the claim, the insurer was told, or the file is closed. */
  async standing(db, rule, at, tasks) {
    const ids = [...new Set(tasks.flatMap(({ aboutId }) => aboutId ?? []))];
    const claims = await readClaims(db, rule, sql`AND claim.id IN ${among(ids)}`);
    const there = await inRegion(db, at);
    const byId = new Map(claims.map((claim) => [claim.id, daysOf(rule, claim, there)]));
    const standing = tasks.filter(
      ({ aboutId, ruleDueOn }) =>
        aboutId === null || byId.get(aboutId)?.some(({ on }) => on === ruleDueOn) === true,
    );
    return new Set(standing.map(({ id }) => id));
  },
};
