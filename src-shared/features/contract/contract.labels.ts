/** @file The words of a contract that screens and letters share: roles, payment, periods. */
import type { z } from 'zod';
import type { ContractPeriod, ContractRow, PaymentMode } from './contract.api.ts';
import type { Split } from './contract-dates.ts';

export const partyRoleLabels: Readonly<Record<ContractRow['role'], string>> = {
  SOUSCRIPTEUR: 'Souscripteur',
  CO_SOUSCRIPTEUR: 'Co-souscripteur',
  PAYEUR: 'Payeur',
  ASSURE: 'Assuré',
  CONDUCTEUR: 'Conducteur',
  BENEFICIAIRE: 'Bénéficiaire',
};

export const paymentModeLabels: Readonly<Record<z.output<typeof PaymentMode>, string>> = {
  NR: 'Non renseigné',
  PRELEVEMENT_COMPAGNIE: 'Prélèvement par la compagnie',
  PRELEVEMENT_CABINET: 'Prélèvement par le cabinet',
  CHEQUE: 'Chèque',
  VIREMENT: 'Virement',
  CB: 'Carte bancaire',
  ESPECES: 'Espèces',
};

export const splitLabels: Readonly<Record<Split, string>> = {
  MENSUEL: 'Mensuel',
  BIMESTRIEL: 'Tous les deux mois',
  TRIMESTRIEL: 'Trimestriel',
  SEMESTRIEL: 'Semestriel',
  ANNUEL: 'Annuel',
  UNIQUE: 'Prime unique',
};

export const periodKindLabels: Readonly<Record<ContractPeriod['kind'], string>> = {
  INITIALE: 'Souscription',
  RENOUVELLEMENT: 'Renouvellement',
  AVENANT: 'Avenant',
};
