/** @file What is insured, field by field, for each branch; and the few words that tell it on a line. Pure. */
import type { Branch } from './branches.ts';

export type RiskFieldKind = 'text' | 'plate' | 'date' | 'money' | 'integer' | 'decimal' | 'choice';

export interface RiskField {
  readonly key: string;
  readonly kind: RiskFieldKind;
  /** Codes of a choice, worded by labels. */
  readonly options?: readonly string[];
}

const text = (key: string): RiskField => ({ key, kind: 'text' });
const money = (key: string): RiskField => ({ key, kind: 'money' });
const integer = (key: string): RiskField => ({ key, kind: 'integer' });
const date = (key: string): RiskField => ({ key, kind: 'date' });
const choice = (key: string, ...options: string[]): RiskField => ({ key, kind: 'choice', options });

const VEHICLE: readonly RiskField[] = [
  { key: 'plate', kind: 'plate' },
  text('make'),
  text('model'),
  date('firstRegisteredOn'),
  choice('usage', 'PRIVE', 'TRAJET', 'AFFAIRES', 'TOURNEES'),
  choice('cover', 'TIERS', 'TIERS_PLUS', 'TOUS_RISQUES'),
  { key: 'bonusMalus', kind: 'decimal' },
  text('garage'),
];
const HOME: readonly RiskField[] = [
  text('address'),
  choice('dwelling', 'APPARTEMENT', 'MAISON', 'AUTRE'),
  choice('occupancy', 'LOCATAIRE', 'PROPRIETAIRE', 'COLOCATAIRE'),
  choice('residence', 'PRINCIPALE', 'SECONDAIRE'),
  integer('areaM2'),
  integer('rooms'),
  money('contentsCents'),
];
const HEALTH: readonly RiskField[] = [text('level'), choice('madelin', 'OUI', 'NON'), text('waiting')];
const PROVIDENCE: readonly RiskField[] = [
  money('deathCapitalCents'),
  money('dailyAllowanceCents'),
  integer('deductibleDays'),
];
const BUSINESS: readonly RiskField[] = [
  text('activity'),
  money('turnoverCents'),
  integer('headcount'),
  text('siret'),
  text('address'),
];
const SITE: readonly RiskField[] = [
  text('activity'),
  text('address'),
  date('openedOn'),
  date('acceptedOn'),
  money('worksCents'),
];
const SAVINGS: readonly RiskField[] = [
  money('initialPaymentCents'),
  money('plannedPaymentCents'),
  choice('hasBeneficiaryClause', 'OUI', 'NON'),
];
const LOAN: readonly RiskField[] = [
  text('bank'),
  money('loanCents'),
  integer('loanMonths'),
  integer('quotaPercent'),
  date('loanEndOn'),
];

const FIELDS: Readonly<Partial<Record<Branch, readonly RiskField[]>>> = {
  AUTO: VEHICLE,
  MOTO: [...VEHICLE, integer('engineCc')],
  FLOTTE: [integer('vehicleCount'), text('activity')],
  MRH: HOME,
  PNO: HOME.filter(({ key }) => key !== 'occupancy' && key !== 'residence'),
  ...{ SANTE_IND: HEALTH, SANTE_COLL: HEALTH },
  ...{ PREV_IND: PROVIDENCE, PREV_COLL: PROVIDENCE, HOMME_CLE: PROVIDENCE },
  EMPRUNTEUR: LOAN,
  ...{ RCPRO: BUSINESS, MRP: BUSINESS, CYBER: BUSINESS, RCMS: BUSINESS, TRANSPORT: BUSINESS },
  ...{ DECENNALE: SITE, DO: SITE },
  ...{ VIE: SAVINGS, PER: SAVINGS, CAPI: SAVINGS, OBSEQUES: SAVINGS },
  ANIMAUX: [text('animalName'), text('species'), text('chip'), date('bornOn')],
  VOYAGE: [text('destination'), date('leavesOn'), date('returnsOn')],
  NAVIGATION: [text('make'), text('model'), text('boatName'), text('mooring'), integer('enginePower')],
};
const ANYTHING: readonly RiskField[] = [text('object')];

/** The fields of the risk of a branch, in the order of the form; what has none of its own takes one free text. */
export const riskFieldsOf = (branch: Branch): readonly RiskField[] => FIELDS[branch] ?? ANYTHING;

/** What tells one contract of a branch from another, best first: the fields that a line shows. */
const TELLING = [
  ...['make', 'model', 'plate', 'boatName', 'address', 'activity', 'bank', 'destination'],
  ...['animalName', 'species', 'level', 'object'],
];

/** « Peugeot 208 AA-123-BB », « 12 rue des Lilas, 38000 Grenoble »; empty while nothing of it is known. */
export function riskTextOf(branch: Branch, risk: Readonly<Record<string, string>>): string {
  const keys = new Set(riskFieldsOf(branch).map(({ key }) => key));
  return TELLING.filter((key) => keys.has(key))
    .map((key) => risk[key]?.trim() ?? '')
    .filter((value) => value !== '')
    .slice(0, 3)
    .join(' ');
}
