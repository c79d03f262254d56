/** @file French names of the branches, of their families and of their usual due dates. */
import type { Branch, BranchFamily, UsualDue } from './branches.ts';

export const branchLabels: Readonly<Record<Branch, string>> = {
  AUTO: 'Automobile',
  MOTO: 'Moto, 2-roues, EDPM',
  MRH: 'Habitation',
  PNO: 'Propriétaire non occupant',
  SANTE_IND: 'Santé individuelle',
  SANTE_COLL: 'Santé collective',
  PREV_IND: 'Prévoyance individuelle',
  PREV_COLL: 'Prévoyance collective',
  GAV: 'Garantie des accidents de la vie',
  PJ: 'Protection juridique',
  ANIMAUX: 'Animaux',
  VOYAGE: 'Voyage',
  SCOLAIRE: 'Scolaire',
  CHASSE: 'Chasse',
  AFFINITAIRE: 'Affinitaire',
  EMPRUNTEUR: 'Assurance emprunteur',
  RCPRO: 'Responsabilité civile professionnelle',
  MRP: 'Multirisque professionnelle',
  DECENNALE: 'Responsabilité décennale',
  DO: 'Dommages-ouvrage',
  FLOTTE: 'Flotte automobile',
  CYBER: 'Cyber',
  RCMS: 'Responsabilité des mandataires sociaux',
  HOMME_CLE: 'Homme-clé',
  TRANSPORT: 'Transport',
  VIE: 'Assurance vie',
  PER: 'Plan d’épargne retraite',
  CAPI: 'Capitalisation',
  OBSEQUES: 'Obsèques',
  NAVIGATION: 'Navigation de plaisance',
  AUTRE: 'Autre',
};

export const branchFamilyLabels: Readonly<Record<BranchFamily, string>> = {
  vehicle: 'Véhicules',
  property: 'Logement',
  health: 'Santé et prévoyance',
  private: 'Particuliers divers',
  loan: 'Emprunt',
  business: 'Professionnels',
  savings: 'Épargne, retraite, obsèques',
  other: 'Autres',
};

export const usualDueLabels: Readonly<Record<UsualDue, string>> = {
  anniversary: 'À l’anniversaire',
  'new-year': 'Au 1er janvier',
  'fixed-end': 'Terme fixe',
  none: 'Sans échéance',
};
