/** @file Whole rows with nothing filled in: the journal keeps each column of what is inserted, defaults included. */
import type { Instant } from '#shared/kernel/instant.ts';
import type {
  ClientTable,
  ContractPeriodTable,
  ContractTable,
  FamilyMemberTable,
  TaskTable,
} from './schema.ts';

/** A client of whom nothing is known yet; at least one name must be added. */
export const emptyClient = (id: string, createdAt: Instant): ClientTable => ({
  id,
  kind: 'PARTICULIER',
  stage: 'PROSPECT',
  civility: 'NR',
  title: null,
  firstName: '',
  lastName: '',
  birthName: '',
  legalName: '',
  legalForm: '',
  siren: null,
  siret: null,
  naf: null,
  representative: '',
  familySituation: 'NR',
  familySituationOn: null,
  gender: 'NR',
  birthOn: null,
  birthTown: '',
  birthInsee: null,
  birthCountry: 'FR',
  profession: '',
  pcsCode: null,
  pcsNomenclature: null,
  nir: null,
  nirToConfirm: 0,
  socialRegime: 'NR',
  managerId: null,
  originId: null,
  originDetail: '',
  comment: '',
  createdAt,
  importedCreatedOn: null,
  deletedAt: null,
});

export const emptyFamilyMember = (id: string, clientId: string): FamilyMemberTable => ({
  id,
  clientId,
  relationship: 'AUTRE',
  firstName: '',
  lastName: '',
  birthName: '',
  gender: 'NR',
  birthOn: null,
  birthTown: '',
  birthInsee: null,
  birthRank: null,
  nir: null,
  nirToConfirm: 0,
  attachment: 'INCONNU',
  linkedClientId: null,
  linkId: null,
  position: 0,
  deletedAt: null,
});

/** An open task made by hand, of nobody and for no day; its title must be added. */
export const emptyTask = (id: string, createdAt: Instant): TaskTable => ({
  id,
  clientId: null,
  title: '',
  details: '',
  assigneeId: null,
  dueOn: null,
  dueTime: null,
  priority: 'NORMALE',
  status: 'OUVERTE',
  closedAt: null,
  closedById: null,
  closeReason: '',
  source: 'MANUELLE',
  ruleKey: null,
  ruleDueOn: null,
  aboutEntity: null,
  aboutId: null,
  repetition: null,
  repetitionFrom: null,
  occurrenceOn: null,
  seriesId: null,
  createdAt,
  createdById: null,
  deletedAt: null,
});

/** A quote of which nothing is known yet. */
export const emptyContract = (id: string, clientId: string, createdAt: Instant): ContractTable => ({
  ...{ id, clientId, insurerId: null, wholesalerId: null, policyNumber: '', isPolicyProvisional: 0 },
  ...{ branch: 'AUTRE', product: '', formula: '', risk: '{}', isProfessional: 0, managerId: null },
  ...{ status: 'DEVIS', signedOn: null, effectiveOn: null, effectiveTime: null, mainDue: null },
  ...{ fixedEndOn: null, isTacit: 1, noticeMonths: 2, dueOn: null, split: 'ANNUEL', paymentMode: 'NR' },
  ...{
    commissionKind: null,
    commissionBp: null,
    commissionCents: null,
    firstYearBp: null,
    firstYearCents: null,
  },
  ...{ suspensionReason: null, suspendedOn: null, terminationReason: null, terminationBy: null },
  ...{ terminationNotifiedOn: null, terminationReceivedOn: null, terminationEffectiveOn: null },
  ...{
    quoteSentOn: null,
    quoteExpiresOn: null,
    quoteOutcome: null,
    replacesId: null,
    facts: '{}',
    comment: '',
  },
  ...{ createdAt, createdById: null, deletedAt: null },
});

/** A period without amounts. */
export const emptyPeriod = (
  id: string,
  { contractId, clientId, startOn }: Pick<ContractPeriodTable, 'contractId' | 'clientId' | 'startOn'>,
  createdAt: Instant,
): ContractPeriodTable => ({
  ...{ id, contractId, clientId, kind: 'INITIALE', startOn, endOn: null },
  ...{ premiumHtCents: null, taxCents: null, premiumTtcCents: null, commissionCents: null, label: '' },
  ...{ noticeSentOn: null, noticeDocumentId: null, reviewOn: null, reviewOutcome: null, reviewText: '' },
  ...{ reviewById: null, createdAt, createdById: null, deletedAt: null },
});
