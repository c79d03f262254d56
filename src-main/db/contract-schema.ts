/** @file The tables of contracts, quotes and claims as Kysely sees them. */
type Flag = 0 | 1;

export interface InsurerTable {
  id: string;
  kind: 'COMPAGNIE' | 'GROSSISTE';
  name: string;
  /** The cabinet's own code at this insurer. */
  brokerCode: string;
  phone: string;
  email: string;
  claimPhone: string;
  claimEmail: string;
  street: string;
  postcode: string;
  town: string;
  comment: string;
  position: number;
  isArchived: Flag;
  deletedAt: string | null;
}

export interface ContractTable {
  id: string;
  /** Whoever subscribed. */
  clientId: string;
  insurerId: string | null;
  wholesalerId: string | null;
  policyNumber: string;
  isPolicyProvisional: Flag;
  branch: string;
  product: string;
  formula: string;
  /** What is insured, as JSON: its fields depend on the branch. */
  risk: string;
  /** Signed for a trade: the consumer's rights do not apply. */
  isProfessional: Flag;
  managerId: string | null;
  status: 'DEVIS' | 'A_VENIR' | 'EN_COURS' | 'SUSPENDU' | 'RESILIE' | 'TERMINE' | 'SANS_EFFET' | 'REMPLACE';
  signedOn: string | null;
  effectiveOn: string | null;
  effectiveTime: string | null;
  /** `MM-DD`; null for what has no due date (life, fixed end). */
  mainDue: string | null;
  /** Last day covered. */
  fixedEndOn: string | null;
  isTacit: Flag;
  noticeMonths: number;
  /** First day after the current period, or after the fixed end; null for a quote and where nothing falls due. */
  dueOn: string | null;
  split: 'MENSUEL' | 'BIMESTRIEL' | 'TRIMESTRIEL' | 'SEMESTRIEL' | 'ANNUEL' | 'UNIQUE';
  paymentMode: string;
  commissionKind: 'TAUX' | 'MONTANT' | null;
  /** Basis points of the premium without tax. */
  commissionBp: number | null;
  commissionCents: number | null;
  firstYearBp: number | null;
  firstYearCents: number | null;
  suspensionReason: string | null;
  suspendedOn: string | null;
  terminationReason: string | null;
  terminationBy: 'CLIENT' | 'COMPAGNIE' | 'CABINET' | null;
  terminationNotifiedOn: string | null;
  terminationReceivedOn: string | null;
  /** First day without cover. */
  terminationEffectiveOn: string | null;
  quoteSentOn: string | null;
  quoteExpiresOn: string | null;
  quoteOutcome: 'ACCEPTE' | 'REFUSE' | 'PERIME' | null;
  replacesId: string | null;
  /** Dated facts that the law counts from, as JSON. */
  facts: string;
  comment: string;
  createdAt: string;
  createdById: string | null;
  deletedAt: string | null;
}

export interface ContractPeriodTable {
  id: string;
  contractId: string;
  clientId: string;
  kind: 'INITIALE' | 'RENOUVELLEMENT' | 'AVENANT';
  startOn: string;
  /** First day after the period; null for what never falls due. */
  endOn: string | null;
  premiumHtCents: number | null;
  taxCents: number | null;
  premiumTtcCents: number | null;
  commissionCents: number | null;
  /** What an amendment changed. */
  label: string;
  /** When the notice of the due date that ends this period was sent: it drives the legal dates. */
  noticeSentOn: string | null;
  noticeDocumentId: string | null;
  /** The review of the client's needs before the due date that ends this period. */
  reviewOn: string | null;
  reviewOutcome: 'INCHANGE' | 'A_ADAPTER' | null;
  reviewText: string;
  reviewById: string | null;
  createdAt: string;
  createdById: string | null;
  deletedAt: string | null;
}

export interface ContractPartyTable {
  id: string;
  contractId: string;
  /** The subscriber of the contract. */
  clientId: string;
  role: 'CO_SOUSCRIPTEUR' | 'PAYEUR' | 'ASSURE' | 'CONDUCTEUR' | 'BENEFICIAIRE';
  partyClientId: string | null;
  familyMemberId: string | null;
  /** Of somebody who has no sheet. */
  name: string;
  position: number;
  deletedAt: string | null;
}

type ClaimStatus =
  | 'DECLARE'
  | 'EN_INSTRUCTION'
  | 'ATTENTE_PIECES'
  | 'EXPERTISE'
  | 'ACCORD'
  | 'REGLE'
  | 'SANS_SUITE'
  | 'REFUSE'
  | 'CLOS';

export interface ClaimTable {
  id: string;
  clientId: string;
  contractId: string;
  /** The insurer's number. */
  number: string;
  kind: string;
  occurredOn: string | null;
  occurredTime: string | null;
  /** When the insured knew of it: the delay to declare counts from there. */
  knownOn: string | null;
  declaredOn: string | null;
  place: string;
  circumstances: string;
  liabilityPercent: number | null;
  hasInjury: Flag;
  expertName: string;
  expertPhone: string;
  expertVisitOn: string | null;
  estimatedCents: number | null;
  deductibleCents: number | null;
  paidCents: number | null;
  managerId: string | null;
  status: ClaimStatus;
  lastActionOn: string;
  createdAt: string;
  createdById: string | null;
  deletedAt: string | null;
}

export interface ClaimStepTable {
  id: string;
  claimId: string;
  clientId: string;
  status: ClaimStatus;
  stepOn: string;
  comment: string;
  isReopening: Flag;
  createdAt: string;
  createdById: string | null;
  deletedAt: string | null;
}
