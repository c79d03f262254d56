import { beforeAll, describe, expect, it } from 'vitest';
import { badgesOf, DEFAULT_HORIZONS } from '#shared/features/contract/state/badge.rules.ts';
import { Branch } from '#shared/features/contract/branches.ts';
import { riskFieldsOf } from '#shared/features/contract/risk-fields.ts';
import { isOpenClaim } from '#shared/features/claim/claim.rules.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { factsOf } from '#main/db/rows/contract-rows.ts';
import type { ClientBundle } from '#main/samples/client-bundle.ts';
import type { ContractRows } from '#main/samples/contract/contract-draw.ts';
import { contractSourceOf } from '#main/samples/contract/contract-source.ts';
import { portfolioOf } from '#main/samples/portfolio.ts';
import { readTowns } from '#main/samples/sample-towns.ts';

const TODAY = '2026-11-24' as DateOnly;
const collaboratorIds = ['01930000-0000-7000-8000-000000000001'];
const insurerIds = ['a', 'b', 'c', 'd', 'e'];

describe('generated contracts', () => {
  let bundles: ClientBundle[];
  let all: ContractRows[];
  const make = (seed = 7): ContractRows[] => {
    const source = contractSourceOf({
      ...{ seed, today: TODAY, collaboratorIds, insurerIds, wholesalerIds: ['g'], hasBusyClient: true },
    });
    return bundles.map((bundle, rank) => source(bundle, rank));
  };
  const contracts = () => all.flatMap((rows) => rows.contracts);
  const badges = () => contracts().map((row) => badgesOf(factsOf(row), DEFAULT_HORIZONS, TODAY));
  beforeAll(async () => {
    const cabinet = { collaboratorIds, originIds: new Map<string, string>() };
    const options = { clients: 2_000, seed: 7, today: TODAY, towns: await readTowns(), cabinet };
    bundles = [...portfolioOf(options)];
    all = make();
  });

  it('are the same for the same seed, and others for another seed', () => {
    expect(make()).toEqual(all);
    expect(make(8)[1]).not.toEqual(all[1]);
  });

  it('are as many as a cabinet has, forty of them of one client', () => {
    expect(all[0]?.contracts).toHaveLength(40);
    expect(contracts().length / bundles.length).toBeGreaterThan(1.5);
    expect(contracts().length / bundles.length).toBeLessThan(2);
  });

  it('are of every branch that is sold often, each with what it insures', () => {
    const branches = new Set(contracts().map(({ branch }) => branch));
    expect(branches.size).toBeGreaterThan(24);
    for (const { branch, risk } of contracts()) {
      const known = new Set(riskFieldsOf(Branch.parse(branch)).map(({ key }) => key));
      expect(Object.keys(JSON.parse(risk) as object).filter((key) => !known.has(key))).toEqual([]);
    }
  });

  it('show every badge around today', () => {
    const count = (kind: string): number =>
      badges().filter((list) => list.some((badge) => badge.kind === kind)).length;
    const share = (kind: string): number => (count(kind) * 100) / contracts().length;
    expect(share('to-renew')).toBeGreaterThan(8);
    expect(share('not-renewed')).toBeGreaterThan(0.6);
    expect(share('not-renewed')).toBeLessThan(3);
    expect(share('terminated')).toBeGreaterThan(8);
    for (const kind of [
      'termination-planned',
      'suspended',
      'starts',
      'quote-sent',
      'quote-draft',
      'quote-lapsed',
      'quote-refused',
      'without-effect',
      'finished',
    ])
      // prettier-ignore
      expect([kind, count(kind) > 0]).toEqual([kind, true]);
    expect(count('anomaly')).toBe(0);
  });

  it('have periods that follow each other without a gap', () => {
    for (const { contracts: own, periods } of all) {
      for (const contract of own) {
        const whole = periods.filter(
          ({ contractId, kind }) => contractId === contract.id && kind !== 'AVENANT',
        );
        expect(whole.length).toBeGreaterThan(0);
        for (const [rank, period] of whole.entries()) {
          if (rank > 0) expect(period.startOn).toBe(whole[rank - 1]?.endOn);
          if (period.endOn !== null) expect(period.endOn > period.startOn).toBe(true);
          const { premiumHtCents, taxCents, premiumTtcCents } = period;
          expect((premiumHtCents ?? 0) + (taxCents ?? 0)).toBe(premiumTtcCents);
        }
        if (contract.status !== 'DEVIS') expect(contract.dueOn).toBe(whole.at(-1)?.endOn);
      }
    }
  });

  it('have claims in every state, dated within their cover and told step by step', () => {
    const claims = all.flatMap((rows) => rows.claims);
    const steps = all.flatMap((rows) => rows.steps);
    expect(claims.length / bundles.length).toBeGreaterThan(0.15);
    expect(new Set(claims.map(({ status }) => status)).size).toBe(9);
    expect(claims.filter(({ status }) => isOpenClaim(status)).length).toBeGreaterThan(40);
    expect(claims.some(({ declaredOn }) => declaredOn === null)).toBe(true);
    const byId = new Map(contracts().map((row) => [row.id, row]));
    for (const claim of claims) {
      const cover = byId.get(claim.contractId)!;
      expect(claim.occurredOn! >= cover.effectiveOn! && claim.occurredOn! <= TODAY).toBe(true);
      const own = steps.filter(({ claimId }) => claimId === claim.id);
      expect(own.at(-1)).toMatchObject({ status: claim.status, stepOn: claim.lastActionOn });
      expect(own.map(({ stepOn }) => stepOn)).toEqual(own.map(({ stepOn }) => stepOn).sort());
      expect(own.every(({ stepOn }) => stepOn <= TODAY)).toBe(true);
    }
  });
});
