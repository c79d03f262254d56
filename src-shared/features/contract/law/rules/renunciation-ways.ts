/** @file Changing one's mind in the first days of a contract. The delays are of calendar days: no week-end extends them. */
import { day, written } from './rule.ts';
import { CANVASSED, LIFE } from './scopes.ts';
import type { WayOut } from './way-out.ts';

const RENUNCIATION = {
  by: 'client',
  reason: 'RENONCIATION',
  holders: ['private'],
  isForPersons: true,
  isForgottenOnceClosed: true,
} as const;

/** L112-10: the premium comes back thirty days after the letter. */
const AFFINITY = {
  branches: ['AFFINITAIRE'],
  opens: { from: 'signature' },
  effect: [],
  refund: { from: 'posting', days: 30 },
  duties: [{ code: 'any-durable-medium' }],
  remarks: ['no-claim-known', 'not-extended', 'effect-not-in-law'],
} as const;

export const renunciationWays = [
  {
    ...written('ASSURANCES', 'L112-9'),
    ...RENUNCIATION,
    code: 'CANVASSING',
    branches: CANVASSED,
    isForLastingCover: true,
    opens: { from: 'canvassing' },
    limit: { from: 'canvassing', days: 14 },
    effect: [{ from: 'receipt' }],
    refund: { from: 'effect', days: 30 },
    duties: [{ code: 'registered-letter' }],
    remarks: ['no-claim-known', 'not-extended', 'receipt-presumed'],
  },
  {
    ...written('ASSURANCES', 'L112-10'),
    ...RENUNCIATION,
    ...AFFINITY,
    signedFrom: day('2015-01-01'),
    signedUntil: day('2023-01-01'),
    code: 'AFFINITY_14_DAYS',
    limit: { from: 'signature', days: 14 },
  },
  {
    // Loi 2022-1158 of 16 August 2022, article 18: thirty days, and no proof of another cover any more.
    ...written('ASSURANCES', 'L112-10'),
    ...RENUNCIATION,
    ...AFFINITY,
    signedFrom: day('2023-01-01'),
    code: 'AFFINITY_30_DAYS',
    limit: { from: 'signature', days: 30 },
  },
  {
    ...written('ASSURANCES', 'L132-5-1'),
    ...RENUNCIATION,
    code: 'LIFE',
    branches: LIFE,
    opens: { from: 'life-information' },
    limit: { from: 'life-information', days: 30 },
    effect: [],
    duties: [{ code: 'registered-letter' }],
    remarks: ['not-extended', 'effect-not-in-law'],
  },
] as const satisfies readonly WayOut[];
