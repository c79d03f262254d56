/** @file Acts on insurers, contracts, renewals and claims: « renouvellement de 12 contrats ». */
import { ofName, type DescribedOperation, type Phrase } from './operation-phrase.labels.ts';

interface RowWords {
  readonly one: string;
  readonly many: string;
}

const contract: RowWords = { one: 'd’un contrat', many: 'contrats' };
const claim: RowWords = { one: 'd’un sinistre', many: 'sinistres' };
const quote: RowWords = { one: 'd’un devis', many: 'devis' };
const insurer: RowWords = { one: 'd’une compagnie', many: 'compagnies' };

function ofRows({ one, many }: RowWords, { rowCount, clientName }: DescribedOperation): string {
  const rows = rowCount > 1 ? `de ${rowCount.toLocaleString('fr-FR')} ${many}` : one;
  return clientName ? `${rows} ${ofName(clientName)}` : rows;
}

/** A row that its table alone names; null for others. */
export function ofContractRow(act: DescribedOperation): string | null {
  const rows: Readonly<Record<string, RowWords>> = {
    ...{ contract, contract_period: contract, contract_party: contract },
    ...{ claim, claim_step: claim, insurer },
  };
  const words = rows[act.entity ?? ''];
  return words ? ofRows(words, act) : null;
}

const on =
  (words: RowWords, act: string): Phrase =>
  (operation) =>
    `${act} ${ofRows(words, operation)}`;

/** One row made or changed among several others of the act: never « de 3 ». */
const onOne =
  (words: RowWords, act: string): Phrase =>
  (operation) =>
    `${act} ${ofRows(words, { ...operation, rowCount: 1 })}`;

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

const changed =
  (words: RowWords, fields: Readonly<Record<string, string>>): Phrase =>
  (operation) => {
    const field = fields[operation.fieldGroup ?? ''];
    return `modification ${field ? `${field} ` : ''}${ofRows(words, { ...operation, rowCount: 1 })}`;
  };

const plain =
  (words: string): Phrase =>
  () =>
    words;

export const contractPhrases: Readonly<Record<string, Phrase>> = {
  'insurer.add': plain('ajout d’une compagnie'),
  'insurer.update': plain('modification d’une compagnie'),
  'insurer.remove': plain('mise à la corbeille d’une compagnie'),
  'contract.create': onOne(contract, 'création'),
  'contract.update': changed(contract, contractFields),
  'contract.updatePeriod': onOne(contract, 'correction d’une période'),
  'contract.remove': on(contract, 'mise à la corbeille'),
  'contract.addParty': onOne(contract, 'ajout d’une personne'),
  'contract.removeParty': onOne(contract, 'retrait d’une personne'),
  'contract.suspend': onOne(contract, 'suspension'),
  'contract.resume': onOne(contract, 'remise en vigueur'),
  'contract.sendQuote': onOne(quote, 'envoi'),
  'contract.closeQuote': onOne(quote, 'clôture'),
  'contract.acceptQuote': onOne(quote, 'acceptation'),
  'contract.setHorizon': plain('réglage du délai des contrats à renouveler'),
  'renewal.prepare': on(contract, 'préparation du renouvellement'),
  'renewal.recordNotice': on(contract, 'envoi de l’avis d’échéance'),
  'renewal.renew': on(contract, 'renouvellement'),
  'renewal.amend': onOne(contract, 'avenant'),
  'renewal.terminate': on(contract, 'résiliation'),
  'renewal.cancelTermination': onOne(contract, 'retrait de la résiliation'),
  'renewal.lapse': on(contract, 'fin sans renouvellement'),
  'renewal.assign': on(contract, 'attribution'),
  'claim.create': onOne(claim, 'ouverture'),
  'claim.update': changed(claim, claimFields),
  'claim.move': onOne(claim, 'changement d’état'),
  'claim.remove': on(claim, 'mise à la corbeille'),
};
