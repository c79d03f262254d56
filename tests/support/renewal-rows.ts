/** @file Lines of the renewal desk as main answers them. */
import { CLAIRE } from './renderer-cabinet.ts';
import { ZOE } from './memo-screens.ts';

export const contractId = (number: number): string =>
  `01990000-0000-7000-8000-00c1${String(number).padStart(8, '0')}`;

/** A car due on 1 January 2027, 600 € a year, unless said otherwise. */
export const renewalRow = (number: number, changes: object = {}) => ({
  ...{ id: contractId(number), clientId: ZOE, clientName: `CLIENT ${String(number)}`, role: 'SOUSCRIPTEUR' },
  ...{ branch: 'AUTO', product: 'Auto', insurerId: null, insurerName: 'Équinoxe', riskText: '' },
  ...{ policyNumber: `P-${String(number)}`, managerId: CLAIRE, status: 'EN_COURS' },
  ...{ badges: [{ kind: 'to-renew', days: 38 }], dueOn: '2027-01-01', premiumTtcCents: 60_000 },
  ...{ changePermille: 43, nextLegal: null, openClaimCount: 0, openTicketCount: 0, quoteSentOn: null },
  ...{ reviewOn: null, reviewOutcome: null, noticeSentOn: null, ...changes },
});
