/** @file The groups of branches that the texts name. */
import { BRANCHES, type Branch, branchesWhere, hasRenewals } from '../../branches.ts';

const without = (branches: readonly Branch[], left: readonly Branch[]): readonly Branch[] =>
  branches.filter((branch) => !left.includes(branch));

/** Their own terms alone are certain: life cover of a company, carriage that may be maritime, group cover. */
export const BY_TERMS_ONLY: readonly Branch[] = ['PREV_COLL', 'HOMME_CLE', 'TRANSPORT'];

export const LIFE = branchesWhere(({ family }) => family === 'savings');
/** Neither L113-12, nor L113-15-1, nor L113-16 applies to life. */
export const NON_LIFE = without(BRANCHES, [...LIFE, 'HOMME_CLE']);

const HEALTH = branchesWhere(({ family }) => family === 'health');

/** Renewed each year, and not for a group. */
export const RENEWING = without(
  branchesWhere(({ use }, branch) => use !== 'group' && hasRenewals(branch)),
  BY_TERMS_ONLY,
);
/** Renewed each year, and which the insurer too may end: not a loan's cover, nor health, that laws of their own keep. */
export const RENEWING_FOR_BOTH = without(RENEWING, [...HEALTH, 'EMPRUNTEUR']);

/** « Véhicule terrestre à moteur » ; boats by the last line of L121-11. */
export const SOLD_AS_VEHICLE: readonly Branch[] = ['AUTO', 'MOTO', 'NAVIGATION'];
/** Other things that can be sold with their cover (title II of book I). */
export const SOLD_AS_THING: readonly Branch[] = ['MRH', 'PNO', 'AFFINITAIRE', 'ANIMAUX', 'MRP', 'DO'];
export const INHERITED: readonly Branch[] = [...SOLD_AS_VEHICLE, ...SOLD_AS_THING];

/** L112-9 leaves travel aside. */
export const CANVASSED = without(NON_LIFE, ['VOYAGE', 'SANTE_COLL', 'PREV_COLL']);
/** L113-4 leaves health aside; the risk of a loan is the person. */
export const WITH_CHANGING_RISK = without(NON_LIFE, [...HEALTH, 'EMPRUNTEUR']);
