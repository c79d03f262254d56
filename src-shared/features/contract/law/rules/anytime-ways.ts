/** @file Ending a contract at any time: after a year (« résiliation infra-annuelle »), or from the start for a loan. */
import { type AnytimeKind, type Branch, branchesWhere } from '../../branches.ts';
import { day, written } from './rule.ts';
import type { WayOut } from './way-out.ts';

const anytime = (kind: AnytimeKind): readonly Branch[] => branchesWhere((traits) => traits.anytime === kind);

/** L113-15-2: a year after the first subscription, effect a month after the insurer received the letter. */
const AFTER_A_YEAR = {
  by: 'client',
  isTacitOnly: true,
  opens: { from: 'signature', years: 1 },
  limit: null,
  effect: [{ from: 'receipt', months: 1 }],
  refund: { from: 'effect', days: 30 },
} as const;

/** L113-12-2: the later of ten days after the insurer knows the lender's answer, and the start of the new cover. */
const LOAN = {
  by: 'client',
  reason: 'LEMOINE',
  branches: ['EMPRUNTEUR'],
  holders: ['private'],
  opens: { from: 'signature' },
  limit: null,
  effect: [{ from: 'bank-decision', days: 10 }, { from: 'new-cover' }],
  duties: [{ code: 'ask-lender', by: { from: 'bank-request', businessDays: 10 } }],
  remarks: ['lender-must-accept'],
} as const;

export const anytimeWays = [
  {
    ...written('ASSURANCES', 'L113-15-2 et R113-11, 1°'),
    ...AFTER_A_YEAR,
    appliesFrom: day('2015-01-01'),
    code: 'RIA_VEHICLE',
    reason: 'HAMON_RIA',
    branches: anytime('vehicle'),
    holders: ['private'],
    duties: [{ code: 'new-insurer-writes' }],
    remarks: ['receipt-presumed'],
  },
  {
    ...written('ASSURANCES', 'L113-15-2 et R113-11, 2°'),
    ...AFTER_A_YEAR,
    appliesFrom: day('2015-01-01'),
    code: 'RIA_HOME',
    reason: 'HAMON_RIA',
    branches: anytime('home'),
    holders: ['private'],
    duties: [{ code: 'new-insurer-writes' }],
    remarks: ['tenant-only', 'receipt-presumed'],
  },
  {
    ...written('ASSURANCES', 'L113-15-2 et R113-11, 3°'),
    ...AFTER_A_YEAR,
    appliesFrom: day('2015-01-01'),
    code: 'RIA_AFFINITY',
    reason: 'HAMON_RIA',
    branches: anytime('affinity'),
    holders: ['private'],
    duties: [{ code: 'any-durable-medium' }],
    remarks: ['receipt-presumed'],
  },
  {
    ...written('ASSURANCES', 'L113-15-2 et R113-11, 4°'),
    ...AFTER_A_YEAR,
    appliesFrom: day('2020-12-01'),
    code: 'RIA_HEALTH',
    reason: 'RIA_SANTE',
    branches: anytime('health'),
    holders: ['private'],
    duties: [{ code: 'new-insurer-writes' }],
    remarks: ['health-guarantees-only', 'receipt-presumed'],
  },
  {
    ...written('ASSURANCES', 'L113-15-2 et R113-11, II'),
    ...AFTER_A_YEAR,
    appliesFrom: day('2020-12-01'),
    code: 'RIA_GROUP_HEALTH',
    reason: 'RIA_SANTE',
    branches: anytime('group-health'),
    holders: ['group'],
    duties: [{ code: 'any-durable-medium' }],
    remarks: ['health-guarantees-only', 'receipt-presumed'],
  },
  {
    // Promulgated; the final wording and the decree that sets the threshold of surface were not found.
    ...written('LOI', '2026-403 du 26 mai 2026'),
    ...AFTER_A_YEAR,
    standing: 'to-verify',
    code: 'RIA_PRO',
    reason: 'RIA_PRO',
    branches: ['RCPRO', 'MRP', 'FLOTTE', 'DECENNALE', 'CYBER', 'AUTO'],
    holders: ['professional'],
    duties: [],
    remarks: ['decree-awaited'],
  },
  {
    ...written('ASSURANCES', 'L113-12-2'),
    ...LOAN,
    // Loi Lemoine: first the loans offered from 1 June 2022, three months later those before them too.
    appliesFrom: day('2022-06-01'),
    appliesUntil: day('2022-09-01'),
    signedFrom: day('2022-06-01'),
    code: 'LEMOINE_NEW_LOANS',
  },
  {
    ...written('ASSURANCES', 'L113-12-2'),
    ...LOAN,
    appliesFrom: day('2022-09-01'),
    code: 'LEMOINE',
  },
] as const satisfies readonly WayOut[];
