/** @file Closed lists of a contract: what is stored of its state, how it is paid, how it ends. */
import { z } from 'zod';

export const ContractStatus = z.enum([
  ...['DEVIS', 'A_VENIR', 'EN_COURS', 'SUSPENDU', 'RESILIE', 'TERMINE', 'SANS_EFFET', 'REMPLACE'],
] as const);
export type ContractStatus = z.output<typeof ContractStatus>;

export const TerminationReason = z.enum([
  ...['ECHEANCE', 'CHATEL', 'HAMON_RIA', 'RIA_SANTE', 'LEMOINE', 'RIA_PRO', 'CHANGEMENT_SITUATION'],
  ...['VENTE', 'DECES', 'DISPARITION_RISQUE', 'DIMINUTION_RISQUE', 'MAJORATION_TARIF', 'NON_PAIEMENT'],
  ...['APRES_SINISTRE', 'AGGRAVATION', 'FAUSSE_DECLARATION', 'RENONCIATION', 'REMPLACEMENT'],
  ...['COMPAGNIE_ECHEANCE', 'ACCORD', 'SANS_EFFET', 'AUTRE'],
] as const);
export type TerminationReason = z.output<typeof TerminationReason>;

/** Why cover stopped without an end: unpaid (L113-3), the vehicle was sold (L121-11), or another reason. */
export const SuspensionReason = z.enum(['NON_PAIEMENT', 'VENTE', 'AUTRE']);
export type SuspensionReason = z.output<typeof SuspensionReason>;
