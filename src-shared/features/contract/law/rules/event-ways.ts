/** @file Ending a contract because something happened: a move, a sale, a death, a claim, a smaller risk. */
import { written } from './rule.ts';
import { INHERITED, NON_LIFE, SOLD_AS_THING, SOLD_AS_VEHICLE, WITH_CHANGING_RISK } from './scopes.ts';
import type { WayOut } from './way-out.ts';

/** L113-16: three months from the event, effect a month after the other party received the letter. */
const SITUATION = {
  reason: 'CHANGEMENT_SITUATION',
  branches: NON_LIFE,
  holders: ['private', 'professional'],
  isForPersons: true,
  opens: { from: 'situation-change' },
  limit: { from: 'situation-change', months: 3 },
  effect: [{ from: 'receipt', months: 1 }],
  remarks: ['direct-link-only', 'receipt-presumed'],
} as const;

/** L121-11: ten days of notice, until the contract ends by itself after six months. */
const VEHICLE_SALE = {
  reason: 'VENTE',
  branches: SOLD_AS_VEHICLE,
  holders: ['private', 'professional'],
  opens: { from: 'vehicle-sale' },
  limit: { from: 'vehicle-sale', months: 6 },
  effect: [{ from: 'posting', days: 10 }],
  remarks: ['suspended-since-sale'],
} as const;

/** L121-10: cover goes on for the heir or the buyer, who may end it; the text sets neither limit nor effect. */
const SUCCESSION = {
  by: 'successor',
  holders: ['private', 'professional'],
  limit: null,
  effect: [],
  duties: [{ code: 'attach-proof' }],
  remarks: ['cover-continues', 'effect-not-in-law'],
} as const;

export const eventWays = [
  {
    ...written('ASSURANCES', 'L113-16'),
    ...SITUATION,
    code: 'SITUATION',
    by: 'client',
    duties: [{ code: 'registered-letter' }, { code: 'attach-proof' }],
  },
  {
    ...written('ASSURANCES', 'L113-16'),
    ...SITUATION,
    code: 'SITUATION_INSURER',
    by: 'insurer',
    duties: [],
  },
  {
    ...written('ASSURANCES', 'L121-11'),
    ...VEHICLE_SALE,
    code: 'VEHICLE_SALE',
    by: 'client',
    duties: [{ code: 'tell-date-of-sale' }],
  },
  {
    ...written('ASSURANCES', 'L121-11'),
    ...VEHICLE_SALE,
    code: 'VEHICLE_SALE_INSURER',
    by: 'insurer',
    duties: [],
  },
  {
    ...written('ASSURANCES', 'L121-10'),
    ...SUCCESSION,
    code: 'DEATH',
    isForPersons: true,
    reason: 'DECES',
    branches: INHERITED,
    opens: { from: 'death' },
  },
  {
    ...written('ASSURANCES', 'L121-10'),
    ...SUCCESSION,
    code: 'THING_SALE',
    reason: 'VENTE',
    branches: SOLD_AS_THING,
    opens: { from: 'property-sale' },
  },
  {
    ...written('ASSURANCES', 'R113-10'),
    code: 'OTHER_POLICY_ENDED',
    by: 'client',
    reason: 'APRES_SINISTRE',
    branches: NON_LIFE,
    holders: ['private', 'professional', 'group'],
    opens: { from: 'other-policy-ended' },
    limit: { from: 'other-policy-ended', months: 1 },
    effect: [{ from: 'receipt', months: 1 }],
    duties: [{ code: 'registered-letter' }],
    remarks: ['receipt-presumed'],
  },
  {
    ...written('ASSURANCES', 'L113-4'),
    code: 'SMALLER_RISK',
    by: 'client',
    reason: 'DIMINUTION_RISQUE',
    branches: WITH_CHANGING_RISK,
    holders: ['private', 'professional'],
    opens: { from: 'reduction-refused' },
    limit: null,
    effect: [{ from: 'posting', days: 30 }],
    duties: [{ code: 'registered-letter' }],
    remarks: [],
  },
] as const satisfies readonly WayOut[];
