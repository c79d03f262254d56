/** @file Acts on insurers, contracts, renewals and claims: « renouvellement de 12 contrats ». */
import {
  changedRows,
  ofRows,
  onOneRow,
  onRows,
  plain,
  type DescribedOperation,
  type Phrase,
  type RowWords,
} from './operation-phrase.labels.ts';

const contract: RowWords = { one: 'd’un contrat', many: 'contrats' };
const claim: RowWords = { one: 'd’un sinistre', many: 'sinistres' };
const quote: RowWords = { one: 'd’un devis', many: 'devis' };
const insurer: RowWords = { one: 'd’une compagnie', many: 'compagnies' };

/** A row that its table alone names; null for others. */
export function ofContractRow(act: DescribedOperation): string | null {
  const rows: Readonly<Record<string, RowWords>> = {
    ...{ contract, contract_period: contract, contract_party: contract },
    ...{ claim, claim_step: claim, insurer },
  };
  const words = rows[act.entity ?? ''];
  return words ? ofRows(words, act) : null;
}

const contractFields: Readonly<Record<string, string>> = {
  insurerId: 'de la compagnie ou du numéro',
  branch: 'du risque',
  product: 'du produit',
  formula: 'de la formule',
  managerId: 'du gestionnaire',
  signedOn: 'de la date de souscription',
  effectiveOn: 'des dates',
  split: 'du fractionnement',
  paymentMode: 'du mode de paiement',
  commissionKind: 'de la commission',
  comment: 'du commentaire',
};

const claimFields: Readonly<Record<string, string>> = {
  number: 'du numéro',
  kind: 'de la nature',
  occurredOn: 'de la date',
  place: 'du lieu',
  circumstances: 'des circonstances',
  expertName: 'de l’expert',
  managerId: 'du gestionnaire',
};

export const contractPhrases: Readonly<Record<string, Phrase>> = {
  'insurer.add': plain('ajout d’une compagnie'),
  'insurer.update': plain('modification d’une compagnie'),
  'insurer.remove': plain('mise à la corbeille d’une compagnie'),
  'contract.create': onOneRow(contract, 'création'),
  'contract.update': changedRows(contract, contractFields),
  'contract.updatePeriod': onOneRow(contract, 'correction d’une période'),
  'contract.remove': onRows(contract, 'mise à la corbeille'),
  'contract.addParty': onOneRow(contract, 'ajout d’une personne'),
  'contract.removeParty': onOneRow(contract, 'retrait d’une personne'),
  'contract.suspend': onOneRow(contract, 'suspension'),
  'contract.resume': onOneRow(contract, 'remise en vigueur'),
  'contract.sendQuote': onOneRow(quote, 'envoi'),
  'contract.closeQuote': onOneRow(quote, 'clôture'),
  'contract.acceptQuote': onOneRow(quote, 'acceptation'),
  'contract.setHorizon': plain('réglage du délai des contrats à renouveler'),
  'renewal.prepare': onRows(contract, 'préparation du renouvellement'),
  'renewal.recordNotice': onRows(contract, 'envoi de l’avis d’échéance'),
  'renewal.writeNotices': onRows(contract, 'édition de l’avis d’échéance'),
  'renewal.renew': onRows(contract, 'renouvellement'),
  'renewal.amend': onOneRow(contract, 'avenant'),
  'renewal.terminate': onRows(contract, 'résiliation'),
  'renewal.cancelTermination': onOneRow(contract, 'retrait de la résiliation'),
  'renewal.lapse': onRows(contract, 'fin sans renouvellement'),
  'renewal.assign': onRows(contract, 'attribution'),
  'claim.create': onOneRow(claim, 'ouverture'),
  'claim.update': changedRows(claim, claimFields),
  'claim.move': onOneRow(claim, 'changement d’état'),
  'claim.remove': onRows(claim, 'mise à la corbeille'),
};
