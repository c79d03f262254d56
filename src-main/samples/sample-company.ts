/** @file A generated legal entity: a company, an association, a property company. */
import { instantFromEpochMs } from '#shared/kernel/instant.ts';
import { emptyClient } from '#main/db/empty-rows.ts';
import type { ClientTable } from '#main/db/schema.ts';
import {
  addressOf,
  bankAccountOf,
  creationOf,
  managementOf,
  rowOf,
  stageOf,
  type ClientBundle,
  type Draw,
} from './client-bundle.ts';
import {
  ASSOCIATIONS,
  COMPANY_PLACES,
  COMPANY_TRADES,
  FAMILY_NAMES,
  LEGAL_FORMS,
  MEN,
  WOMEN,
} from './sample-names.ts';
import { companyEmailOf, phoneOf, sirenOf } from './sample-numbers.ts';

export type LegalKind = 'ENTREPRISE' | 'ASSOCIATION' | 'SCI_SYNDIC';

type LegalIdentity = Pick<ClientTable, 'legalName' | 'legalForm' | 'naf' | 'civility'>;

function legalIdentityOf({ random }: Draw, kind: LegalKind, townName: string): LegalIdentity {
  if (kind === 'ASSOCIATION') {
    const legalName = `${random.pick(ASSOCIATIONS)} de ${townName}`;
    return { legalName, legalForm: 'Association loi 1901', naf: '94.99Z', civility: 'ASSO' };
  }
  if (kind === 'SCI_SYNDIC') {
    const name = random.pick([random.pick(COMPANY_PLACES), random.pickUneven(FAMILY_NAMES)]);
    return { legalName: `SCI ${name}`, legalForm: 'SCI', naf: '68.20B', civility: 'STE' };
  }
  const [trade, naf] = random.pick(COMPANY_TRADES);
  const name = random.pick([random.pick(COMPANY_PLACES), random.pickUneven(FAMILY_NAMES)]);
  return { legalName: `${trade} ${name}`, legalForm: random.pick(LEGAL_FORMS), naf, civility: 'STE' };
}

export function companyOf(draw: Draw, kind: LegalKind): ClientBundle {
  const { random, towns, todayMs } = draw;
  const town = towns.pick(random);
  const createdMs = creationOf(draw);
  const representative = `${random.pick([...WOMEN, ...MEN])} ${random.pickUneven(FAMILY_NAMES)}`;
  const client: ClientTable = {
    ...emptyClient(random.uuid(createdMs), instantFromEpochMs(createdMs)),
    kind,
    stage: stageOf(random),
    ...legalIdentityOf(draw, kind, town.name),
    ...sirenOf(random),
    representative: random.chance(85) ? representative : '',
    ...managementOf(draw),
  };
  const row = (position: number) => ({ id: random.uuid(todayMs), ...rowOf(client.id, position) });
  return {
    client,
    phones: [{ ...row(0), type: 'TRAVAIL', ...phoneOf(random, random.pick(['landline', 'mobile'])) }],
    emails: [{ ...row(0), type: 'TRAVAIL', address: companyEmailOf(random, client.legalName) }],
    addresses: [addressOf(draw, { ...row(0), town })],
    family: [],
    bankAccounts: client.stage === 'PROSPECT' ? [] : [bankAccountOf(draw, row(0), client.legalName)],
  };
}
