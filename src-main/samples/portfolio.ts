/** @file The clients of a generated portfolio, household after household. Pure: the same seed gives the same clients. */
import { epochMsOf, parseInstant } from '#shared/kernel/instant.ts';
import type { ClientBundle, Draw, SampleCabinetRows } from './client-bundle.ts';
import { householdOf } from './household.ts';
import { RandomStream } from './random.ts';
import { companyOf } from './sample-company.ts';
import type { Towns } from './sample-towns.ts';

export interface PortfolioOptions {
  readonly clients: number;
  readonly seed: number;
  /** The day that stands for today, `YYYY-MM-DD`. */
  readonly today: string;
  readonly towns: Towns;
  readonly cabinet: SampleCabinetRows;
}

/** Heads of household; their partners, all private persons, make up the rest of the 78 %. */
const KINDS = [
  ['PARTICULIER', 72.5],
  ['PRO', 17.5],
  ['ENTREPRISE', 7.5],
  ['ASSOCIATION', 1.25],
  ['SCI_SYNDIC', 1.25],
] as const;

function bundlesOf(draw: Draw): ClientBundle[] {
  const kind = draw.random.share(KINDS);
  return kind === 'PARTICULIER' || kind === 'PRO' ? householdOf(draw, kind) : [companyOf(draw, kind)];
}

/** Alone on the last place of the portfolio: without the links to a partner who is not in it. */
function unlinked(bundle: ClientBundle): ClientBundle {
  return { ...bundle, family: bundle.family.filter((member) => member.linkedClientId === null) };
}

export function* portfolioOf(options: PortfolioOptions): Generator<ClientBundle> {
  const { towns, cabinet, today } = options;
  const todayMs = epochMsOf(parseInstant(`${today}T00:00:00.000Z`));
  let left = options.clients;
  for (let household = 0; left > 0; household += 1) {
    const random = new RandomStream(options.seed, household);
    const bundles = bundlesOf({ random, towns, cabinet, today, todayMs });
    const kept = bundles.length <= left ? bundles : bundles.slice(0, left).map(unlinked);
    left -= kept.length;
    yield* kept;
  }
}
