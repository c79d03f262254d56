import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFoundOn, ruleDayOf } from '#shared/features/scheduler/renewal-days.rules.ts';
import { rules, type RenewalRule } from '#shared/features/scheduler/rules.ts';
import { addDays, parseDateOnly, type DateOnly } from '#shared/kernel/date-only.ts';
import { emptyContract, emptyPeriod } from '#main/db/empty-rows.ts';
import { isAsked, readCauses, type ContractCause } from '#main/features/scheduler/rules/contract-cause.ts';
import { renewalSource } from '#main/features/scheduler/rules/renewal-source.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { addClient } from '../../support/contracts.ts';

const RULES = rules.filter((rule): rule is (typeof rules)[number] & RenewalRule => rule.source === 'renewal');
const FIRST_DUE = parseDateOnly('2026-01-01');
/** More than the source reads of its index at once. */
const COUNT = 650;
const TIME_ZONE = 'Europe/Paris';

const contract = fc.record({
  status: fc.constantFrom('EN_COURS', 'EN_COURS', 'EN_COURS', 'SUSPENDU', 'RESILIE', 'TERMINE', 'DEVIS'),
  branch: fc.constantFrom('AUTO', 'RCPRO', 'PJ', 'SANTE_IND'),
  isTacit: fc.constantFrom(1, 1, 1, 0),
  // The longest is where the search is the widest.
  noticeMonths: fc.oneof(fc.constantFrom(12, 12, 2), fc.integer({ min: 0, max: 12 })),
  dueIn: fc.option(fc.integer({ min: 0, max: 900 }), { freq: 12 }),
  isInBin: fc.boolean(),
});

let cabinet: TestCabinet;
/** Every contract that is shown, whatever it falls due. */
let all: ContractCause[];

beforeAll(async () => {
  cabinet = await openTestCabinet();
  const clientId = await addClient(cabinet);
  const now = cabinet.clock.now();
  const made = fc.sample(contract, { numRuns: COUNT, seed: 42 });
  await cabinet.context.write({ command: 'contract.create' }, async (tx) => {
    for (const { dueIn, isInBin, ...facts } of made) {
      const empty = emptyContract(cabinet.context.newId(), clientId, now);
      const dueOn = dueIn === null ? null : addDays(FIRST_DUE, dueIn);
      const startOn = addDays(dueOn ?? FIRST_DUE, -365);
      const deletedAt = isInBin && facts.noticeMonths === 3 ? now : null;
      const suspensionReason = facts.status === 'SUSPENDU' ? 'NON_PAIEMENT' : null;
      const dates = { dueOn, effectiveOn: startOn, signedOn: startOn, deletedAt };
      const row = { ...empty, ...facts, ...dates, suspensionReason };
      await tx.insert('contract', row);
      const period = emptyPeriod(cabinet.context.newId(), { contractId: empty.id, clientId, startOn }, now);
      await tx.insert('contract_period', { ...period, endOn: dueOn });
    }
  });
  const { db } = cabinet.context;
  const ids = (await db.selectFrom('contract').select('id').execute()).map(({ id }) => id);
  all = await readCauses(db, ids);
}, 120_000);
afterAll(() => cabinet.dispose());

/** What the source finds over all its pages. */
async function foundBySource(rule: RenewalRule, today: DateOnly): Promise<[string, string][]> {
  const found: [string, string][] = [];
  let cursor: string | null = null;
  do {
    const page = await renewalSource.findDues(
      cabinet.context.db,
      rule,
      { today, timeZone: TIME_ZONE },
      cursor,
    );
    found.push(...page.dues.map(({ subject, dueOn }): [string, string] => [subject, dueOn]));
    cursor = page.next;
  } while (cursor !== null);
  return found.sort();
}

/** What the rules in TypeScript say of every contract, one by one. */
const foundByRules = (rule: RenewalRule, today: DateOnly): [string, string][] =>
  all
    .flatMap((cause): [string, string][] => {
      const { id, dueOn, noticeMonths, status } = cause.row;
      if (dueOn === null || (status !== 'EN_COURS' && status !== 'SUSPENDU')) return [];
      const terms = { dueOn: dueOn as DateOnly, noticeMonths };
      const isHeld = isFoundOn(rule, terms, today) && isAsked(rule, cause, { today, region: 'METROPOLE' });
      return isHeld ? [[id, ruleDayOf(rule, terms)]] : [];
    })
    .sort();

/** Days on which something begins or ends for one of the contracts, and those around them. */
const edgeOf = (rule: RenewalRule) =>
  fc
    .record({ at: fc.nat(), isEnd: fc.boolean(), shift: fc.constantFrom(-1, 0, 1) })
    .map(({ at, isEnd, shift }): DateOnly => {
      const due = all.filter(({ row }) => row.dueOn !== null);
      const row = due[at % due.length]!.row;
      const terms = { dueOn: row.dueOn as DateOnly, noticeMonths: row.noticeMonths };
      const edge = isEnd && rule.foundUntil ? { ...rule, on: rule.foundUntil } : rule;
      return addDays(ruleDayOf(edge, terms), shift);
    });

describe('the contracts that a rule of renewal finds in SQL', () => {
  it.each(RULES.map((rule) => [rule.key, rule] as const))(
    'are those of its days in TypeScript, whatever the day: %s',
    async (_key, rule) => {
      let most = 0;
      await fc.assert(
        fc.asyncProperty(edgeOf(rule), async (today) => {
          const expected = foundByRules(rule, today);
          most = Math.max(most, expected.length);
          expect(await foundBySource(rule, today)).toEqual(expected);
        }),
        { numRuns: 30, endOnFailure: true },
      );
      // A rule that finds nothing would agree with anything.
      expect(most).toBeGreaterThan(0);
    },
    60_000,
  );
});
