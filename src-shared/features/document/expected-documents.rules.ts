/** @file The documents that a contract or a claim needs, by branch and by kind: codes of the types. Pure. */
import type { ClaimKind } from '../claim/claim.rules.ts';
import { traitsOf, type Branch, type BranchFamily } from '../contract/branches.ts';

/** The client's own: asked once, whichever contract needs it. */
const OF_CLIENT: ReadonlySet<string> = new Set([
  ...['PIECE_IDENTITE', 'PERMIS_CONDUIRE', 'RIB', 'JUSTIFICATIF_DOMICILE', 'EXTRAIT_KBIS'],
  ...['ATTESTATION_SECURITE_SOCIALE', 'LIVRET_FAMILLE'],
]);
export const isOfClient = (code: string): boolean => OF_CLIENT.has(code);

/** Whether a document of that type, on the client, is what the record expects: its own, or any of the client's. */
export const answersFor = (code: string, isOnRecord: boolean): boolean => isOnRecord || isOfClient(code);

/** What every contract has: the advice that was given, and what was signed. */
const ALWAYS = ['FICHE_CONSEIL', 'CONDITIONS_PARTICULIERES'];

const BY_FAMILY: Readonly<Record<BranchFamily, readonly string[]>> = {
  vehicle: ['CARTE_GRISE', 'PERMIS_CONDUIRE', 'RELEVE_INFORMATION', 'RIB'],
  property: ['JUSTIFICATIF_DOMICILE', 'RIB'],
  health: ['PIECE_IDENTITE', 'ATTESTATION_SECURITE_SOCIALE', 'RIB'],
  private: ['PIECE_IDENTITE', 'RIB'],
  loan: ['PIECE_IDENTITE', 'RIB', 'BULLETIN_ADHESION'],
  business: ['EXTRAIT_KBIS', 'RELEVE_INFORMATION', 'RIB'],
  savings: ['PIECE_IDENTITE', 'JUSTIFICATIF_DOMICILE', 'RIB', 'BULLETIN_ADHESION'],
  other: ['PIECE_IDENTITE', 'RIB'],
};

/** Where a branch needs something else than its family. */
const BY_BRANCH: Readonly<Partial<Record<Branch, readonly string[]>>> = {
  FLOTTE: ['EXTRAIT_KBIS', 'CARTE_GRISE', 'RELEVE_INFORMATION', 'RIB'],
  DO: ['PIECE_JUSTIFICATIVE', 'RIB'],
  VOYAGE: ['PIECE_IDENTITE'],
  AUTRE: ['PIECE_IDENTITE'],
};

export const expectedOfBranch = (branch: Branch): readonly string[] => [
  ...(BY_BRANCH[branch] ?? BY_FAMILY[traitsOf(branch).family]),
  ...ALWAYS,
];

const BY_CLAIM: Readonly<Partial<Record<ClaimKind, readonly string[]>>> = {
  COLLISION: ['CONSTAT', 'CARTE_GRISE', 'PERMIS_CONDUIRE', 'PHOTO'],
  BRIS_GLACE: ['DECLARATION_SINISTRE', 'CARTE_GRISE', 'FACTURE'],
  VOL: ['DECLARATION_SINISTRE', 'PIECE_JUSTIFICATIVE', 'FACTURE'],
  INCENDIE: ['DECLARATION_SINISTRE', 'PHOTO', 'FACTURE'],
  DEGAT_DES_EAUX: ['CONSTAT', 'PHOTO', 'DEVIS'],
  EVENEMENT_CLIMATIQUE: ['DECLARATION_SINISTRE', 'PHOTO', 'DEVIS'],
  CATASTROPHE_NATURELLE: ['DECLARATION_SINISTRE', 'PHOTO', 'DEVIS'],
  VANDALISME: ['DECLARATION_SINISTRE', 'PIECE_JUSTIFICATIVE', 'PHOTO'],
  DOMMAGE_ELECTRIQUE: ['DECLARATION_SINISTRE', 'FACTURE', 'DEVIS'],
};

export const expectedOfClaim = (kind: ClaimKind): readonly string[] =>
  BY_CLAIM[kind] ?? ['DECLARATION_SINISTRE', 'PIECE_JUSTIFICATIVE'];
