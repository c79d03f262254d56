/** @file Contracts as main answers them to the screens, with only what a test speaks of spelled out. */
import type { contractApi } from '#shared/features/contract/contract.api.ts';
import type { ResultOf } from '#shared/ipc/procedure.ts';
import { CLAIRE } from './renderer-cabinet.ts';
import { ZOE } from './memo-screens.ts';

export type ContractLine = ResultOf<typeof contractApi.ofClient>['rows'][number];
export type ContractAnswer = ResultOf<typeof contractApi.get>;

const idOf = (kind: string, number: number): string =>
  `01990000-0000-7000-8000-${kind}${String(number).padStart(8, '0')}`;
export const CONTRACT = idOf('00c1', 1);
export const PERIOD = idOf('00c2', 1);
export const INSURER = idOf('00c3', 1);

/** A house insured at Horizon, 248 € a year, with nothing to be done. */
export const contractLine = (number: number, changes: Partial<ContractLine> = {}): ContractLine => ({
  ...{ id: idOf('00c1', number), clientId: ZOE, clientName: 'DURAND Zoé', role: 'SOUSCRIPTEUR' },
  ...{ branch: 'MRH', product: '', insurerId: INSURER, insurerName: 'Horizon', riskText: '' },
  ...{ policyNumber: `P-${String(number)}`, managerId: CLAIRE, status: 'EN_COURS', badges: [] },
  ...{ dueOn: '2027-06-01', premiumTtcCents: 24_800, changePermille: null, nextLegal: null },
  ...{ openClaimCount: 0, quoteSentOn: null },
  ...changes,
});

export const periodAnswer = (changes: Partial<ContractAnswer['periods'][number]> = {}) => ({
  ...{ id: PERIOD, kind: 'INITIALE' as const, startOn: '2026-01-04', endOn: '2027-01-04' },
  ...{ premiumHtCents: 50_000, taxCents: 11_200, premiumTtcCents: 61_200, commissionCents: null },
  ...{ changePermille: null, label: '', noticeSentOn: null, reviewOn: null, reviewOutcome: null },
  ...{ reviewText: '', reviewById: null, createdAt: '2026-01-04T08:00:00.000Z', createdById: CLAIRE },
  ...changes,
});

const ownFields = {
  ...{ insurerId: INSURER, wholesalerId: null, policyNumber: '7712-A', isPolicyProvisional: false },
  ...{ branch: 'AUTO' as const, product: 'Confort+', formula: '', risk: { plate: 'AA-123-BB' } },
  ...{ isProfessional: false, managerId: CLAIRE, signedOn: '2026-01-02', effectiveOn: '2026-01-04' },
  ...{ effectiveTime: null, mainDue: '01-04', fixedEndOn: null, isTacit: true, noticeMonths: 2 },
  ...{ split: 'ANNUEL' as const, paymentMode: 'NR' as const, commissionKind: null, commissionBp: null },
  ...{ commissionCents: null, firstYearBp: null, firstYearCents: null, quoteSentOn: null },
  ...{ quoteExpiresOn: null, facts: {}, comment: '' },
};

/** A car, due in 41 days. */
export const contractAnswer = (changes: Partial<ContractAnswer> = {}): ContractAnswer => ({
  ...ownFields,
  ...{ id: CONTRACT, clientId: ZOE, clientName: 'DURAND Zoé', insurerName: 'Horizon', wholesalerName: '' },
  ...{ status: 'EN_COURS', badges: [{ kind: 'to-renew', days: 41 }], dueOn: '2027-01-04' },
  ...{ suspensionReason: null, suspendedOn: null, termination: null, quoteOutcome: null },
  ...{ replaces: null, replacedBy: null, parties: [], periods: [periodAnswer()], legalDates: [] },
  ...{ instalments: [], claimIds: [], openClaimCount: 0, openTaskCount: 0, warnings: [], policyTwins: [] },
  ...{ createdAt: '2026-01-02T08:00:00.000Z', createdById: CLAIRE, isDeleted: false },
  ...changes,
});
