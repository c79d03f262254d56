import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContractBadge } from '#shared/features/contract/state/contract-state.ts';
import { addDays, parseDateOnly } from '#shared/kernel/date-only.ts';
import { emptyContract } from '#main/db/empty-rows.ts';
import type { ContractTable } from '#main/db/schema.ts';
import { openTestCabinet } from '../../support/cabinet.ts';
import { addClient } from '../../support/contracts.ts';

const TODAY = parseDateOnly('2026-11-24');
/** Days around what is compared: yesterday, today, the horizons of 60 and 90 days. */
const near = fc
  .oneof(fc.constantFrom(-400, -1, 0, 1, 59, 60, 61, 89, 90, 91), fc.integer({ min: -500, max: 500 }))
  .map((days) => addDays(TODAY, days));

const facts = fc
  .record({
    status: fc.constantFrom('EN_COURS', 'EN_COURS', 'SUSPENDU', 'RESILIE', 'TERMINE', 'SANS_EFFET', 'DEVIS'),
    branch: fc.constantFrom('AUTO', 'MRH'),
    effectiveOn: near,
    fixedEndOn: fc.option(near, { freq: 4 }),
    isTacit: fc.constantFrom(0, 1),
    dueOn: fc.option(near, { freq: 8 }),
    reason: fc.constantFrom('NON_PAIEMENT', 'VENTE', 'AUTRE'),
    terminationEffectiveOn: fc.option(near),
  })
  .filter(({ effectiveOn, fixedEndOn, dueOn }) => (fixedEndOn ?? dueOn ?? effectiveOn) >= effectiveOn)
  .map(({ reason, ...row }) => ({
    ...row,
    suspensionReason: row.status === 'SUSPENDU' ? reason : null,
    // What the service keeps true: a fixed end that is not renewed is the due date.
    ...(row.fixedEndOn !== null && { isTacit: 0, dueOn: addDays(row.fixedEndOn, 1) }),
  }));

const stepOf = (badges: readonly ContractBadge[]): string | null => {
  const due = badges.find(({ kind }) => kind === 'not-renewed' || kind === 'to-renew');
  return due === undefined ? null : due.kind === 'not-renewed' ? 'late' : 'to-renew';
};

describe('what falls due, in SQL', () => {
  it('is what the badges say, of every contract', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(facts, { minLength: 150, maxLength: 200 }), async (rows) => {
        const cabinet = await openTestCabinet();
        try {
          const clientId = await addClient(cabinet);
          await cabinet.api.contract.setHorizon({ branch: 'MRH', days: 60 });
          await cabinet.context.write({ command: 'contract.create' }, async (tx) => {
            for (const row of rows) {
              const empty = emptyContract(cabinet.context.newId(), clientId, cabinet.clock.now());
              await tx.insert('contract', { ...empty, ...row } as ContractTable);
            }
          });
          const shown = await cabinet.api.contract.ofClient({ clientId });
          expect(shown.rows).toHaveLength(rows.length);
          const wanted = new Map(shown.rows.map(({ id, badges }) => [id, stepOf(badges)]));
          for (const step of ['late', 'to-renew'] as const) {
            const found = await cabinet.api.renewal.list({
              filter: { steps: [step] },
              offset: 0,
              limit: 200,
            });
            const expected = [...wanted].filter(([, of]) => of === step).map(([id]) => id);
            expect(found.rows.map(({ id }) => id as string).sort()).toEqual(expected.sort());
            expect([found.total, found.stepCounts[step]]).toEqual([expected.length, expected.length]);
          }
        } finally {
          await cabinet.dispose();
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 60_000);
});
