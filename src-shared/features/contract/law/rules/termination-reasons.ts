/** @file Why a contract ends: codes stored with a termination. */
import { z } from 'zod';

export const TERMINATION_REASONS = [
  'ECHEANCE',
  'CHATEL',
  'HAMON_RIA',
  'RIA_SANTE',
  'LEMOINE',
  'RIA_PRO',
  'CHANGEMENT_SITUATION',
  'VENTE',
  'DECES',
  'DISPARITION_RISQUE',
  'DIMINUTION_RISQUE',
  'MAJORATION_TARIF',
  'NON_PAIEMENT',
  'APRES_SINISTRE',
  'AGGRAVATION',
  'FAUSSE_DECLARATION',
  'RENONCIATION',
  'REMPLACEMENT',
  'COMPAGNIE_ECHEANCE',
  'ACCORD',
  'SANS_EFFET',
  'AUTRE',
] as const;
export const TerminationReason = z.enum(TERMINATION_REASONS);
export type TerminationReason = z.output<typeof TerminationReason>;

/** Who ends the contract: its holder, the insurer, or whoever the insured thing went to (heir, buyer). */
export type Party = 'client' | 'insurer' | 'successor';
