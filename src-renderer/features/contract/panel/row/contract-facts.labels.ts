/** @file The dated facts that a contract can carry: which ones its branch asks for, and their names. */
import { traitsOf, type Branch } from '#shared/features/contract/branches.ts';
import type { Fact } from '#shared/features/contract/law/delay.ts';

export const factLabels = {
  'situation-change': 'Changement de situation',
  canvassing: 'Conclu à domicile ou au travail',
  'premium-due': 'Prime impayée, échue le',
  'formal-notice': 'Mise en demeure',
  payment: 'Paiement de la prime due',
  'other-policy-ended': 'Autre contrat résilié par la compagnie',
  'claim-end-notified': 'Résiliation après sinistre notifiée',
  'reduction-refused': 'Baisse de prime refusée',
  'aggravation-offer': 'Nouvelle prime proposée (aggravation)',
  'aggravation-end-notified': 'Résiliation pour aggravation notifiée',
  'vehicle-sale': 'Vente du véhicule ou du bateau',
  'property-sale': 'Vente du bien assuré',
  'transfer-request': 'Transfert demandé',
  death: 'Décès',
  'bank-request': 'Demande de substitution à la banque',
  'bank-decision': 'Accord de la banque reçu par la compagnie',
  'new-cover': 'Début du nouveau contrat',
  'life-information': 'Information de la conclusion',
} as const satisfies Readonly<Partial<Record<Fact, string>>>;

export type ContractFact = keyof typeof factLabels;

const COMMON: readonly ContractFact[] = [
  'situation-change',
  'canvassing',
  'premium-due',
  'formal-notice',
  'payment',
  'other-policy-ended',
  'claim-end-notified',
  'reduction-refused',
  'aggravation-offer',
  'aggravation-end-notified',
  'death',
];
const OF_FAMILY: Readonly<Partial<Record<string, readonly ContractFact[]>>> = {
  vehicle: ['vehicle-sale'],
  property: ['property-sale', 'transfer-request'],
  loan: ['bank-request', 'bank-decision', 'new-cover'],
  savings: ['life-information'],
  business: ['property-sale', 'transfer-request'],
  other: ['vehicle-sale'],
};

/** What may be said of a contract of the branch, the most particular first. */
export const factsOfBranch = (branch: Branch): readonly ContractFact[] => [
  ...(OF_FAMILY[traitsOf(branch).family] ?? []),
  ...COMMON,
];
