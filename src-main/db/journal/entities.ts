/** @file What the journal knows of each table: whose row it is, which columns change together, which topic it announces. */
import type { Topic } from '#shared/ipc/topics.ts';
import type { JournaledTables } from '../schema.ts';

export type Entity = keyof JournaledTables;
export type RowOf<E extends Entity> = JournaledTables[E];

export interface EntityDescription<E extends Entity> {
  readonly topic: Topic;
  /** The client whose sheet shows this row, or null. */
  readonly clientOf: (row: RowOf<E>) => string | null;
  /** Columns that only make sense together; every other column is a group of its own. The first names the group. */
  readonly groups: readonly (readonly (keyof RowOf<E> & string)[])[];
  /** Columns whose values never leave main unmasked, in history either. */
  readonly secret?: Readonly<Partial<Record<keyof RowOf<E> & string, 'nir' | 'iban'>>>;
}

const byClientId = (row: { clientId: string }): string => row.clientId;
const byClientIdIfAny = (row: { clientId: string | null }): string | null => row.clientId;
const ofNoClient = (): null => null;

/** Name of the group of a soft deletion. */
export const DELETION_GROUP = 'deletedAt';
/** Name of the group of a whole row that appeared or disappeared. */
export const WHOLE_ROW = '*';

export const entities: { readonly [E in Entity]: EntityDescription<E> } = {
  cabinet: { topic: 'cabinet', clientOf: ofNoClient, groups: [['street', 'building', 'postcode', 'town']] },
  collaborator: { topic: 'collaborator', clientOf: ofNoClient, groups: [] },
  list_item: { topic: 'list', clientOf: ofNoClient, groups: [] },
  setting: { topic: 'setting', clientOf: ofNoClient, groups: [] },
  saved_view: { topic: 'view', clientOf: ofNoClient, groups: [['filter', 'sort', 'columns']] },
  client: {
    topic: 'client',
    clientOf: (row) => row.id,
    groups: [
      ['familySituation', 'familySituationOn'],
      ['birthTown', 'birthInsee', 'birthCountry'],
      ['pcsCode', 'pcsNomenclature'],
      ['nir', 'nirToConfirm'],
      ['originId', 'originDetail'],
    ],
    secret: { nir: 'nir' },
  },
  client_phone: { topic: 'client', clientOf: byClientId, groups: [['raw', 'e164']] },
  client_email: { topic: 'client', clientOf: byClientId, groups: [] },
  client_address: {
    topic: 'client',
    clientOf: byClientId,
    groups: [['street', 'recipient2', 'building', 'locality', 'postcode', 'town', 'insee', 'country']],
  },
  family_member: {
    topic: 'client',
    clientOf: byClientId,
    groups: [
      ['nir', 'nirToConfirm'],
      ['birthTown', 'birthInsee'],
      ['linkedClientId', 'linkId'],
    ],
    secret: { nir: 'nir' },
  },
  bank_account: {
    topic: 'client',
    clientOf: byClientId,
    groups: [['iban', 'bic', 'holder', 'ibanToConfirm']],
    secret: { iban: 'iban' },
  },
  note: {
    topic: 'note',
    clientOf: byClientId,
    groups: [
      ['text', 'editedAt'],
      ['lockedAt', 'lockedById', 'lockReason'],
    ],
  },
  task: {
    topic: 'task',
    clientOf: byClientIdIfAny,
    groups: [
      ['dueOn', 'dueTime'],
      ['status', 'closedAt', 'closedById', 'closeReason'],
      ['clientId', 'aboutEntity', 'aboutId'],
      ['repetition', 'repetitionFrom', 'occurrenceOn', 'seriesId'],
    ],
  },
  calendar_event: {
    topic: 'event',
    clientOf: byClientIdIfAny,
    groups: [
      ['startOn', 'startTime', 'endOn', 'endTime', 'repetition', 'skippedOn', 'lastOn'],
      ['seriesId', 'seriesOn'],
    ],
  },
  insurer: { topic: 'insurer', clientOf: ofNoClient, groups: [['street', 'postcode', 'town']] },
  contract: {
    topic: 'contract',
    clientOf: byClientId,
    groups: [
      ['insurerId', 'wholesalerId', 'policyNumber', 'isPolicyProvisional'],
      ['branch', 'risk', 'isProfessional'],
      // What runs from when until when, and how it ended: a contract always has an effective date, a quote may not.
      [
        ...(['effectiveOn', 'effectiveTime', 'mainDue', 'fixedEndOn', 'isTacit', 'noticeMonths'] as const),
        ...(['status', 'dueOn', 'suspensionReason', 'suspendedOn', 'quoteOutcome'] as const),
        ...(['terminationReason', 'terminationBy', 'terminationNotifiedOn'] as const),
        ...(['terminationReceivedOn', 'terminationEffectiveOn'] as const),
      ],
      ['commissionKind', 'commissionBp', 'commissionCents', 'firstYearBp', 'firstYearCents'],
    ],
  },
  contract_period: {
    topic: 'contract',
    clientOf: byClientId,
    groups: [
      ['startOn', 'endOn'],
      ['premiumHtCents', 'taxCents', 'premiumTtcCents', 'commissionCents'],
      ['noticeSentOn', 'noticeDocumentId'],
      ['reviewOn', 'reviewOutcome', 'reviewText', 'reviewById'],
    ],
  },
  contract_party: {
    topic: 'contract',
    clientOf: byClientId,
    groups: [['role', 'partyClientId', 'familyMemberId', 'name']],
  },
  claim: {
    topic: 'claim',
    clientOf: byClientId,
    groups: [
      ['occurredOn', 'occurredTime'],
      ['expertName', 'expertPhone', 'expertVisitOn'],
    ],
  },
  claim_step: { topic: 'claim', clientOf: byClientId, groups: [] },
  ticket: {
    topic: 'ticket',
    clientOf: byClientIdIfAny,
    groups: [
      ['state', 'wakeOn'],
      ['clientId', 'contractId', 'claimId', 'insurerId', 'filing'],
      ['complaintSentOn', 'complaintAcknowledgedOn', 'complaintAnsweredOn'],
    ],
  },
  ticket_message: { topic: 'ticket', clientOf: ofNoClient, groups: [['text', 'body']] },
  mail_refusal: { topic: 'ticket', clientOf: byClientId, groups: [] },
  text_module: { topic: 'list', clientOf: ofNoClient, groups: [] },
  // Whose a document is, its links say.
  document: {
    topic: 'document',
    clientOf: ofNoClient,
    groups: [['address', 'size', 'fileName', 'versionNumber', 'versionAt', 'versionById']],
  },
  document_version: { topic: 'document', clientOf: ofNoClient, groups: [] },
  document_link: { topic: 'document', clientOf: byClientIdIfAny, groups: [] },
};

const groupNames = new Map<string, string>();
for (const [entity, description] of Object.entries(entities)) {
  for (const group of description.groups as readonly (readonly string[])[]) {
    const name = group[0];
    if (name === undefined) continue;
    for (const column of group) groupNames.set(`${entity}.${column}`, name);
  }
}

/** Name of the group that a column belongs to: the first column of its group, or itself. */
export function groupOf(entity: Entity, column: string): string {
  return groupNames.get(`${entity}.${column}`) ?? column;
}

/** The columns of a group, in order. */
export function columnsOf(entity: Entity, group: string): readonly string[] {
  const groups = entities[entity].groups as readonly (readonly string[])[];
  return groups.find((columns) => columns[0] === group) ?? [group];
}

/** Whether a text names a journaled table. */
export function isEntity(name: string): name is Entity {
  return Object.hasOwn(entities, name);
}
