/** @file How contracts are spread over branches, and what they cost. */
import type { Branch } from '#shared/features/contract/branches.ts';
import type { ClaimKind } from '#shared/features/claim/claim.rules.ts';

type Shares = readonly (readonly [branch: Branch, share: number])[];

const PRIVATE: Shares = [['AUTO', 33], ['MRH', 24], ['SANTE_IND', 20], ['EMPRUNTEUR', 8], ['PREV_IND', 4], ['MOTO', 5], ['GAV', 4], ['PJ', 2], ['VIE', 3], ['PER', 1], ['ANIMAUX', 1.2], ['PNO', 2], ['VOYAGE', 0.8], ['SCOLAIRE', 0.6], ['OBSEQUES', 0.6], ['NAVIGATION', 0.4], ['CHASSE', 0.3], ['AFFINITAIRE', 0.3], ['CAPI', 0.2], ['AUTRE', 0.3]]; // prettier-ignore
const TRADES: Shares = [['AUTO', 20], ['RCPRO', 18], ['MRP', 16], ['SANTE_IND', 13], ['DECENNALE', 12], ['PREV_IND', 9], ['MRH', 6], ['CYBER', 2], ['PER', 2], ['PJ', 1], ['TRANSPORT', 1]]; // prettier-ignore
const COMPANIES: Shares = [['MRP', 26], ['RCPRO', 24], ['SANTE_COLL', 12], ['FLOTTE', 9], ['PREV_COLL', 8], ['DECENNALE', 7], ['CYBER', 5], ['RCMS', 4], ['HOMME_CLE', 2], ['TRANSPORT', 2], ['DO', 1]]; // prettier-ignore
const OWNERS: Shares = [
  ['PNO', 45],
  ['MRP', 40],
  ['DO', 8],
  ['PJ', 7],
];

export function sharesOf(kind: string): Shares {
  if (kind === 'PARTICULIER') return PRIVATE;
  if (kind === 'PRO') return TRADES;
  return kind === 'SCI_SYNDIC' ? OWNERS : COMPANIES;
}

/** What a year costs in the middle of the branch, in euros, tax included. */
const MEDIANS: Readonly<Partial<Record<Branch, number>>> = { AUTO: 560, MOTO: 380, MRH: 260, PNO: 190, SANTE_IND: 1_150, SANTE_COLL: 8_400, PREV_IND: 640, PREV_COLL: 6_200, GAV: 160, PJ: 95, EMPRUNTEUR: 480, RCPRO: 900, MRP: 1_400, DECENNALE: 3_200, FLOTTE: 9_000, DO: 6_500, CYBER: 1_100, RCMS: 1_600 }; // prettier-ignore
export const medianOf = (branch: Branch): number => MEDIANS[branch] ?? 240;

/** Tax on insurance, in basis points of the premium without it. */
const TAXES: Readonly<Partial<Record<Branch, number>>> = { SANTE_IND: 1_327, SANTE_COLL: 1_327, VIE: 0, PER: 0, CAPI: 0, OBSEQUES: 0, AUTO: 1_800, MOTO: 1_800, FLOTTE: 1_800, PJ: 1_340 }; // prettier-ignore
export const taxOf = (branch: Branch): number => TAXES[branch] ?? 900;

/** Which insurers of the list write the branch, by rank. */
export function insurerRanksOf(branch: Branch): readonly number[] {
  if (branch.startsWith('SANTE') || branch.startsWith('PREV') || branch === 'HOMME_CLE') return [2, 1, 0];
  if (['VIE', 'PER', 'CAPI', 'OBSEQUES', 'EMPRUNTEUR'].includes(branch)) return [2, 0];
  return [0, 4, 1, 3];
}

const ROAD: readonly (readonly [ClaimKind, number])[] = [['COLLISION', 52], ['BRIS_GLACE', 32], ['VOL', 8], ['VANDALISME', 5], ['EVENEMENT_CLIMATIQUE', 3]]; // prettier-ignore
const HOME: readonly (readonly [ClaimKind, number])[] = [['DEGAT_DES_EAUX', 52], ['EVENEMENT_CLIMATIQUE', 14], ['VOL', 12], ['BRIS_GLACE', 8], ['DOMMAGE_ELECTRIQUE', 8], ['INCENDIE', 4], ['CATASTROPHE_NATURELLE', 2]]; // prettier-ignore
const WORK: readonly (readonly [ClaimKind, number])[] = [['RESPONSABILITE_CIVILE', 55], ['DEGAT_DES_EAUX', 20], ['VOL', 15], ['PERTE_EXPLOITATION', 10]]; // prettier-ignore
const BODY: readonly (readonly [ClaimKind, number])[] = [
  ['HOSPITALISATION', 60],
  ['ARRET_TRAVAIL', 40],
];

/** How often claims happen on a contract of the branch, per cent, and which. */
export function claimsOf(branch: Branch): { readonly percent: number; readonly kinds: typeof ROAD } | null {
  if (branch === 'AUTO' || branch === 'MOTO' || branch === 'FLOTTE') return { percent: 24, kinds: ROAD };
  if (branch === 'MRH' || branch === 'PNO') return { percent: 20, kinds: HOME };
  if (branch === 'MRP' || branch === 'RCPRO' || branch === 'DECENNALE') return { percent: 14, kinds: WORK };
  return branch.startsWith('PREV') ? { percent: 6, kinds: BODY } : null;
}
