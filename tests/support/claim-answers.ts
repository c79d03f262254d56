/** @file Claims as main answers them. */
import { CLAIRE } from './renderer-cabinet.ts';
import { ZOE } from './memo-screens.ts';

export const claimId = (number: number): string =>
  `01990000-0000-7000-8000-00c2${String(number).padStart(8, '0')}`;
export const CLAIM_CONTRACT = '01990000-0000-7000-8000-00c100000001';

const shared = (number: number) => ({
  ...{ id: claimId(number), clientId: ZOE, clientName: `CLIENT ${String(number)}` },
  ...{ contractId: CLAIM_CONTRACT, contractLabel: 'P-1', branch: 'MRH', insurerName: 'Équinoxe' },
  ...{ number: `S-${String(number)}`, kind: 'DEGAT_DES_EAUX', occurredOn: '2026-11-03' },
  ...{ status: 'DECLARE', lastActionOn: '2026-11-04', managerId: CLAIRE },
  ...{ estimatedCents: 120_000, paidCents: null },
});

export const claimRow = (number: number, changes: object = {}) =>
  ({ ...shared(number), ...changes }) as never;

/** A water damage of 3 November, known the same day, not declared yet, unless said otherwise. */
export const claimAnswer = (changes: object = {}) =>
  ({
    ...shared(1),
    ...{ occurredTime: null, knownOn: '2026-11-20', declaredOn: null, place: '', circumstances: '' },
    ...{ liabilityPercent: null, hasInjury: false, expertName: '', expertPhone: '', expertVisitOn: null },
    ...{ deductibleCents: null, declareBeforeOn: '2026-11-27', warnings: [], isDeleted: false },
    ...{ createdAt: '2026-11-04T09:00:00.000Z', createdById: CLAIRE },
    steps: [
      {
        ...{ id: claimId(91), status: 'DECLARE', stepOn: '2026-11-04', comment: '', isReopening: false },
        ...{ createdAt: '2026-11-04T09:00:00.000Z', createdById: CLAIRE },
      },
    ],
    ...changes,
  }) as never;
