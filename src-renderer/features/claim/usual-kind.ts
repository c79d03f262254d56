/** @file The claim that a branch has most often: what the form of a new one begins with. */
import type { Branch } from '#shared/features/contract/branches.ts';
import type { ClaimKind } from '#shared/features/claim/claim.rules.ts';

const USUAL: Readonly<Partial<Record<Branch, ClaimKind>>> = {
  ...{ AUTO: 'COLLISION', MOTO: 'COLLISION', FLOTTE: 'COLLISION', MRH: 'DEGAT_DES_EAUX' },
  ...{ PNO: 'DEGAT_DES_EAUX', MRP: 'DEGAT_DES_EAUX', SANTE_IND: 'HOSPITALISATION' },
  ...{ SANTE_COLL: 'HOSPITALISATION', PREV_IND: 'ARRET_TRAVAIL', PREV_COLL: 'ARRET_TRAVAIL' },
  ...{ EMPRUNTEUR: 'ARRET_TRAVAIL', GAV: 'ACCIDENT_CORPOREL', PJ: 'PROTECTION_JURIDIQUE' },
  ...{ ANIMAUX: 'ANIMAL', RCPRO: 'RESPONSABILITE_CIVILE', DECENNALE: 'RESPONSABILITE_CIVILE' },
  ...{ CYBER: 'CYBER', VOYAGE: 'ASSISTANCE', OBSEQUES: 'DECES', VIE: 'DECES' },
};

export const usualKindOf = (branch: Branch): ClaimKind => USUAL[branch] ?? 'AUTRE';
