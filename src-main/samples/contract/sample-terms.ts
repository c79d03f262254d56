/** @file When generated contracts run, how each of their periods was paid, and what was done for the one that ends. */
import type { Branch } from '#shared/features/contract/branches.ts';
import { nextDue, type MonthDay } from '#shared/features/contract/contract-dates.ts';
import { noticeLimit } from '#shared/features/contract/law/anchors.ts';
import { addDays, addYears, type DateOnly } from '#shared/kernel/date-only.ts';
import { epochMsOf, type Instant } from '#shared/kernel/instant.ts';
import { emptyPeriod } from '#main/db/empty-rows.ts';
import type { ContractPeriodTable, ContractTable } from '#main/db/schema.ts';
import { instantOf } from '../memo/memo-draw.ts';
import type { RandomStream } from '../random.ts';
import { medianOf, taxOf } from './branch-figures.ts';
import type { ContractDraw } from './contract-draw.ts';
import { AMENDMENTS, REVIEWS } from './contract-texts.ts';

/** The days on which contracts fall due: a third of them on New Year's Day, one in fifty at the end of a month. */
export function mainDueOf(random: RandomStream, startOn: DateOnly): MonthDay {
  const two = (value: number): string => String(value).padStart(2, '0');
  const month = two(random.between(1, 12));
  const day = random.share([
    ['01-01', 34],
    [`${random.pick(['01', '04', '07', '10'])}-01`, 12],
    [`${month}-01`, 14],
    [startOn.slice(5), 38],
    [random.pick(['01-31', '02-29', '03-31', '04-30', '05-31', '08-29', '10-30']), 2],
  ]);
  return day as MonthDay;
}

/** Normally spread around nought: twelve throws less their mean. */
function spreadOf(random: RandomStream): number {
  let sum = -6;
  for (let throws = 0; throws < 12; throws += 1) sum += random.fraction();
  return sum;
}

type Amounts = Pick<ContractPeriodTable, 'premiumHtCents' | 'taxCents' | 'premiumTtcCents'>;

function amountsOf(totalCents: number, branch: Branch): Amounts {
  const net = Math.round((totalCents * 10_000) / (10_000 + taxOf(branch)));
  return { premiumHtCents: net, taxCents: totalCents - net, premiumTtcCents: totalCents };
}

/** Log-normal around the middle of the branch. */
export const firstPremiumOf = (random: RandomStream, branch: Branch): number =>
  Math.round(medianOf(branch) * 100 * Math.exp(0.45 * spreadOf(random)));

const raised = (random: RandomStream, cents: number): number =>
  Math.round((cents * (1_000 + random.between(-18, 92))) / 1_000);

/** A needs review in the ninety days, a premium notice before the limit: most are done, some are late or missing. */
function workOn(draw: ContractDraw, dueOn: DateOnly, noticeMonths: number): Partial<ContractPeriodTable> {
  const { random, today, collaboratorIds } = draw;
  const reviewOn = addDays(dueOn, -random.between(50, 88));
  const noticeOn = addDays(noticeLimit(dueOn, noticeMonths), -random.between(4, 40));
  const isReviewed = reviewOn <= today && random.chance(76);
  const isNoticed = noticeOn <= today && random.chance(82);
  return {
    ...(isNoticed && { noticeSentOn: noticeOn }),
    ...(isReviewed && {
      ...{ reviewOn, reviewOutcome: random.chance(80) ? 'INCHANGE' : 'A_ADAPTER' },
      ...{ reviewText: random.pick(REVIEWS), reviewById: random.pick(collaboratorIds) },
    }),
  };
}

export interface Terms {
  readonly branch: Branch;
  readonly effectiveOn: DateOnly;
  readonly mainDue: MonthDay | null;
  readonly fixedEndOn: DateOnly | null;
  readonly noticeMonths: number;
  /** First day of which no period was opened: renewals stop before it. */
  readonly renewedBefore: DateOnly;
}

function endAfter({ mainDue, fixedEndOn }: Terms, startOn: DateOnly): DateOnly | null {
  if (fixedEndOn !== null) return addDays(fixedEndOn, 1);
  return mainDue === null ? null : nextDue(mainDue, startOn);
}

/** The history of a contract, oldest first: its first period, one for each renewal, an amendment now and then. */
export function periodsOf(
  draw: ContractDraw,
  contract: Pick<ContractTable, 'id' | 'clientId' | 'createdAt' | 'createdById'>,
  terms: Terms,
): ContractPeriodTable[] {
  const { random, todayMs } = draw;
  const periods: ContractPeriodTable[] = [];
  let cents = firstPremiumOf(random, terms.branch);
  const add = (
    kind: ContractPeriodTable['kind'],
    startOn: DateOnly,
    more: Partial<ContractPeriodTable>,
  ): void => {
    const rank = periods.length;
    // Written on the day that it began, or today for what begins later; rank keeps their order.
    const startMs = epochMsOf(`${startOn}T08:00:00.000Z` as Instant);
    const writtenMs = Math.min(startMs, todayMs - 3_600_000) + rank;
    const createdAt = rank === 0 ? (contract.createdAt as Instant) : instantOf(writtenMs);
    const base = { contractId: contract.id, clientId: contract.clientId, startOn };
    periods.push({
      ...emptyPeriod(random.uuid(todayMs), base, createdAt),
      ...{ kind, ...amountsOf(cents, terms.branch), createdById: contract.createdById, ...more },
    });
  };
  let startOn = terms.effectiveOn;
  for (let rank = 0; ; rank += 1) {
    const endOn = endAfter(terms, startOn);
    add(rank === 0 ? 'INITIALE' : 'RENOUVELLEMENT', startOn, {
      endOn,
      ...(endOn !== null && terms.fixedEndOn === null && workOn(draw, endOn, terms.noticeMonths)),
    });
    const middleOn = addDays(startOn, 100);
    if (endOn !== null && middleOn < endOn && middleOn < draw.today && random.chance(4)) {
      cents = raised(random, cents);
      add('AVENANT', middleOn, { endOn, label: random.pick(AMENDMENTS) });
    }
    if (endOn === null || terms.fixedEndOn !== null || endOn >= terms.renewedBefore) return periods;
    cents = raised(random, cents);
    startOn = endOn;
  }
}

/** A due date so many days before today, for what nobody renewed. */
export const missedDueOf = (today: DateOnly, days: number): MonthDay =>
  addDays(today, -days).slice(5) as MonthDay;

/** No older than a contract keeps its history here. */
export const oldestOf = (today: DateOnly): DateOnly => addYears(today, -6);
