/**
 * @file The branches of insurance that a brokerage sells, and what the rules must know of each. Codes are terms of the
 * trade, stable in the database; their wording is in `branch.labels.ts`. Law counts with these traits, never with a
 * branch named in code.
 */
import { z } from 'zod';

export const BRANCHES = [
  'AUTO',
  'MOTO',
  'MRH',
  'PNO',
  'SANTE_IND',
  'SANTE_COLL',
  'PREV_IND',
  'PREV_COLL',
  'GAV',
  'PJ',
  'ANIMAUX',
  'VOYAGE',
  'SCOLAIRE',
  'CHASSE',
  'AFFINITAIRE',
  'EMPRUNTEUR',
  'RCPRO',
  'MRP',
  'DECENNALE',
  'DO',
  'FLOTTE',
  'CYBER',
  'RCMS',
  'HOMME_CLE',
  'TRANSPORT',
  'VIE',
  'PER',
  'CAPI',
  'OBSEQUES',
  'NAVIGATION',
  'AUTRE',
] as const;
export const Branch = z.enum(BRANCHES);
export type Branch = z.output<typeof Branch>;

export const BRANCH_FAMILIES = [
  'vehicle',
  'property',
  'health',
  'private',
  'loan',
  'business',
  'savings',
  'other',
] as const;
/** Groups branches in lists and menus. */
export type BranchFamily = (typeof BRANCH_FAMILIES)[number];

/**
 * For whom the branch is taken: `private` outside any profession, `professional` for one, `either` when only the
 * contract can tell (the car of a craftsman), `group` by an employer for its staff.
 */
export type BranchUse = 'private' | 'professional' | 'either' | 'group';

/** Where the main due date usually stands: a proposal, never a rule. */
export type UsualDue = 'anniversary' | 'new-year' | 'fixed-end' | 'none';

/** Which line of C. assur. R113-11 opens termination at any time after a year; null for none. */
export type AnytimeKind = 'vehicle' | 'home' | 'affinity' | 'health' | 'group-health' | null;

export interface BranchTraits {
  readonly family: BranchFamily;
  readonly use: BranchUse;
  readonly usualDue: UsualDue;
  readonly anytime: AnytimeKind;
}

const traits = (
  family: BranchFamily,
  use: BranchUse,
  usualDue: UsualDue,
  anytime: AnytimeKind = null,
): BranchTraits => ({ family, use, usualDue, anytime });

const TRAITS: Readonly<Record<Branch, BranchTraits>> = {
  AUTO: traits('vehicle', 'either', 'anniversary', 'vehicle'),
  MOTO: traits('vehicle', 'either', 'anniversary', 'vehicle'),
  MRH: traits('property', 'private', 'anniversary', 'home'),
  PNO: traits('property', 'either', 'anniversary', 'home'),
  SANTE_IND: traits('health', 'either', 'new-year', 'health'),
  SANTE_COLL: traits('health', 'group', 'new-year', 'group-health'),
  PREV_IND: traits('health', 'either', 'new-year'),
  PREV_COLL: traits('health', 'group', 'new-year'),
  GAV: traits('private', 'private', 'anniversary'),
  PJ: traits('private', 'either', 'anniversary'),
  ANIMAUX: traits('private', 'private', 'anniversary'),
  VOYAGE: traits('private', 'private', 'fixed-end'),
  SCOLAIRE: traits('private', 'private', 'anniversary'),
  CHASSE: traits('private', 'private', 'anniversary'),
  AFFINITAIRE: traits('private', 'private', 'anniversary', 'affinity'),
  EMPRUNTEUR: traits('loan', 'private', 'anniversary'),
  RCPRO: traits('business', 'professional', 'new-year'),
  MRP: traits('business', 'professional', 'new-year'),
  DECENNALE: traits('business', 'professional', 'new-year'),
  DO: traits('business', 'either', 'fixed-end'),
  FLOTTE: traits('business', 'professional', 'new-year'),
  CYBER: traits('business', 'professional', 'new-year'),
  RCMS: traits('business', 'professional', 'new-year'),
  HOMME_CLE: traits('business', 'professional', 'new-year'),
  TRANSPORT: traits('business', 'professional', 'new-year'),
  VIE: traits('savings', 'private', 'none'),
  PER: traits('savings', 'private', 'none'),
  CAPI: traits('savings', 'private', 'none'),
  OBSEQUES: traits('savings', 'private', 'none'),
  NAVIGATION: traits('other', 'either', 'anniversary'),
  AUTRE: traits('other', 'either', 'anniversary'),
};

export const traitsOf = (branch: Branch): BranchTraits => TRAITS[branch];

/** Whether contracts of the branch renew: life has no due date, travel and building sites end by themselves. */
export const hasRenewals = (branch: Branch): boolean => {
  const { usualDue } = TRAITS[branch];
  return usualDue === 'anniversary' || usualDue === 'new-year';
};

/** Months of notice where the contract says nothing else (C. assur. L113-12). */
export const DEFAULT_NOTICE_MONTHS = 2;

export interface BranchDefaults {
  readonly hasTacitRenewal: boolean;
  /** 0 where nothing renews. */
  readonly noticeMonths: number;
}

/** What a new contract of the branch starts with; the contract's own terms come over it. */
export const defaultsOf = (branch: Branch): BranchDefaults =>
  hasRenewals(branch)
    ? { hasTacitRenewal: true, noticeMonths: DEFAULT_NOTICE_MONTHS }
    : { hasTacitRenewal: false, noticeMonths: 0 };

/** The branches that satisfy a trait, in the order of {@link BRANCHES}: how the rule tables name their scope. */
export const branchesWhere = (
  accepts: (traits: BranchTraits, branch: Branch) => boolean,
): readonly Branch[] => BRANCHES.filter((branch) => accepts(TRAITS[branch], branch));
