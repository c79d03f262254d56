/** @file The words of the panel of a contract. */
import type { LegalDate } from '#shared/features/contract/state/contract-state.ts';

export const legalStateLabels: Readonly<Record<LegalDate['state'], string>> = {
  open: 'Possible',
  later: 'Plus tard',
  closed: 'Passé',
  unverified: 'À vérifier',
};

/** Who may end it, where the sentence does not say. */
export const legalPartyLabels: Readonly<Record<LegalDate['by'], string>> = {
  client: 'par le client',
  insurer: 'par la compagnie',
  successor: 'par l’héritier ou l’acquéreur',
};

export const panelLabels = {
  missingTitle: 'Ce contrat n’existe plus',
  missingText: 'Il a peut-être été mis à la corbeille. «\u00a0Annuler\u00a0» le remet en place.',
  acts: 'Actions sur le contrat',
  policy: (number: string) => `n°\u00a0${number}`,
  noPolicy: 'sans numéro de police',
  provisional: 'provisoire',
  due: (on: string) => `Échéance le ${on}`,
  openClaims: (count: number) => (count > 1 ? `${count}\u00a0sinistres en cours` : 'Sinistre en cours'),
  openTasks: (count: number) => (count > 1 ? `${count}\u00a0tâches ouvertes` : '1\u00a0tâche ouverte'),
  inBin: 'Ce contrat est à la corbeille\u00a0: il se lit, il ne se modifie plus.',

  legalDates: 'Échéances légales',
  noLegalDate: 'Aucun délai légal ne court sur ce contrat.',
  nothingMore: 'Aucune autre condition connue.',
  contract: 'Contrat',
  dates: 'Dates',
  risk: 'Objet du risque',
  people: 'Personnes',
  parties: 'Personnes du contrat',
  money: 'Prime et commission',
  facts: 'Faits qui ouvrent un droit',
  comment: 'Commentaire',
  claims: 'Sinistres',

  periods: 'Périodes',
  periodLabel: 'Objet',
  commissionHint: 'Vide\u00a0: calculée avec le taux du contrat.',
  correctPeriod: (kind: string, dates: string) => `${kind}, ${dates}\u00a0: corriger`,
  from: (start: string) => `depuis le ${start}`,
  between: (start: string, last: string) => `${start} – ${last}`,
  current: 'en cours',
  unknownPremium: 'Prime inconnue',
  noPeriod: 'Pas encore de période\u00a0: elle naît avec la date d’effet.',
  reviewed: (on: string, outcome: string) =>
    `Besoins revus le ${on}\u00a0: ${outcome.toLocaleLowerCase('fr')}`,
  noticeSent: (on: string) => `Avis d’échéance envoyé le ${on}`,
  instalments: (count: number) => `Échéancier de la période (${count})`,

  addFact: 'Ajouter un fait',
  chooseFact: 'Choisir…',
  factHint: 'Sa date ouvre un droit ou fait courir un délai\u00a0: les échéances légales suivent.',

  addParty: 'Ajouter une personne',
  role: 'Rôle',
  person: 'Personne',
  personHint: 'Famille, autre client ou simple nom.',
  ofFamily: 'famille',
  add: 'Ajouter',
  cancel: 'Annuler',
  partyAdded: (name: string) => `${name} ajouté au contrat`,
  partyRemoved: (name: string) => `${name} retiré du contrat`,
  removeParty: (name: string) => `Retirer ${name} du contrat`,

  noClaim: 'Aucun sinistre déclaré.',
  declareClaim: 'Déclarer un sinistre',
  number: (number: string) => `n°\u00a0${number}`,

  twins: 'Le même numéro de police existe chez cette compagnie\u00a0:',
  replaces: 'Remplace',
  replacedBy: 'Remplacé par',
  termination: 'Résiliation',
  terminationReason: 'Motif',
  terminationBy: 'Demandée par',
  notifiedOn: 'Envoyée le',
  receivedOn: 'Reçue le',
  lastCovered: 'Dernier jour garanti',
  notKnown: 'non connu',
  suspendedSince: (on: string) => `Suspendu depuis le ${on}`,
} as const;
