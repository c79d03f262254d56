import { beforeAll, describe, expect, it } from 'vitest';
import { readEmail } from '#shared/kernel/email.ts';
import { isValidIban } from '#shared/kernel/iban.ts';
import { EntityId } from '#shared/kernel/ids.ts';
import { isValidNir } from '#shared/kernel/nir.ts';
import { PartialDate } from '#shared/kernel/partial-date.ts';
import { CLIENT_KINDS, inverseRelationship, isPersonKind, Relationship } from '#shared/kernel/person.ts';
import { frenchNational } from '#shared/kernel/phone.ts';
import { siretIssue } from '#shared/kernel/siren.ts';
import type { ClientBundle, SampleCabinetRows } from '#main/samples/client-bundle.ts';
import { portfolioOf } from '#main/samples/portfolio.ts';
import { readTowns, type Towns } from '#main/samples/sample-towns.ts';

const CABINET: SampleCabinetRows = {
  collaboratorIds: ['01930000-0000-7000-8000-000000000001', '01930000-0000-7000-8000-000000000002'],
  originIds: new Map([['SALON', '01930000-0000-7000-8000-000000000003']]),
};

describe('a generated portfolio', () => {
  let towns: Towns;
  let bundles: ClientBundle[];
  const make = (clients: number, seed = 7): ClientBundle[] => [
    ...portfolioOf({ clients, seed, today: '2026-11-24', towns, cabinet: CABINET }),
  ];
  beforeAll(async () => {
    towns = await readTowns();
    bundles = make(3_000);
  });

  it('is the same for the same seed, and another for another seed', () => {
    expect(make(50)).toEqual(make(50));
    expect(make(50, 8)[0]?.client).not.toEqual(make(50, 7)[0]?.client);
  });

  it('has exactly the clients asked, the same ones whatever the size', () => {
    for (const size of [1, 2, 3, 10, 57]) {
      const some = make(size);
      expect(some).toHaveLength(size);
      // The last household may lack a partner, and then lacks the link.
      expect(some.slice(0, size - 1)).toEqual(bundles.slice(0, size - 1));
    }
  });

  it('has valid and distinct identifiers', () => {
    const rows = bundles.flatMap((bundle) => [
      bundle.client,
      ...bundle.phones,
      ...bundle.emails,
      ...bundle.addresses,
      ...bundle.family,
      ...bundle.bankAccounts,
    ]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.every(({ id }) => EntityId.safeParse(id).success)).toBe(true);
  });

  it('mixes kinds and stages as a cabinet does', () => {
    const share = (test: (bundle: ClientBundle) => boolean): number =>
      (bundles.filter(test).length / bundles.length) * 100;
    expect(CLIENT_KINDS.every((kind) => share(({ client }) => client.kind === kind) > 0)).toBe(true);
    expect(share(({ client }) => client.kind === 'PARTICULIER')).toBeCloseTo(78, -1);
    expect(share(({ client }) => client.kind === 'PRO')).toBeCloseTo(14, -1);
    expect(share(({ client }) => client.stage === 'CLIENT')).toBeCloseTo(70, -1);
    expect(share(({ client }) => client.stage === 'PROSPECT')).toBeCloseTo(22, -1);
  });

  it('gives right keys, except to the numbers that are marked as to be confirmed', () => {
    const people = bundles.flatMap(({ client, family }) => [client, ...family]);
    const numbered = people.filter(({ nir }) => nir !== null);
    expect(numbered.length).toBeGreaterThan(1_000);
    expect(numbered.every(({ nir, nirToConfirm }) => isValidNir(nir!) === (nirToConfirm === 0))).toBe(true);
    expect(numbered.some(({ nirToConfirm }) => nirToConfirm === 1)).toBe(true);
    expect(numbered.some(({ nir }) => /^.{5}2[AB]/.test(nir!))).toBe(true);
    expect(numbered.some(({ nir }) => /^.{5}99/.test(nir!))).toBe(true);

    const accounts = bundles.flatMap(({ bankAccounts }) => bankAccounts);
    expect(accounts.length).toBeGreaterThan(1_000);
    expect(accounts.every(({ iban, ibanToConfirm }) => isValidIban(iban) === (ibanToConfirm === 0))).toBe(
      true,
    );

    const companies = bundles.filter(({ client }) => client.siren !== null);
    expect(companies.length).toBeGreaterThan(300);
    expect(companies.every(({ client }) => siretIssue(client.siret!, client.siren) === null)).toBe(true);
  });

  it('reaches nobody: phones kept for fiction, domains that do not exist', () => {
    const phones = bundles.flatMap((bundle) => bundle.phones);
    const fiction = /^(?:063998|019900|026191|035301|046571|053649)\d{4}$/;
    expect(phones.every(({ raw }) => fiction.test(frenchNational(raw) ?? ''))).toBe(true);
    expect(phones.every(({ e164 }) => e164?.startsWith('+33'))).toBe(true);
    const emails = bundles.flatMap((bundle) => bundle.emails);
    expect(emails.every(({ address }) => readEmail(address).ok)).toBe(true);
    expect(emails.every(({ address }) => /@(?:.+\.)?(?:exemple\.test|example\.org)$/.test(address))).toBe(
      true,
    );
  });

  it('has families that share an e-mail, and partners linked both ways', () => {
    const addresses = bundles.flatMap(({ emails }) => emails.map(({ address }) => address));
    expect(new Set(addresses).size).toBeLessThan(addresses.length);
    const byId = new Map(bundles.map((bundle) => [bundle.client.id, bundle]));
    const linked = bundles.flatMap(({ family }) => family.filter(({ linkId }) => linkId !== null));
    expect(linked.length).toBeGreaterThan(100);
    for (const member of linked) {
      const back = byId.get(member.linkedClientId!)?.family.find(({ linkId }) => linkId === member.linkId);
      expect(back?.linkedClientId).toBe(member.clientId);
      expect(back?.relationship).toBe(inverseRelationship(Relationship.parse(member.relationship)));
    }
  });

  it('names every client, dates every birth and places every address', () => {
    for (const { client, addresses } of bundles) {
      const isPerson = isPersonKind(client.kind as never);
      expect(isPerson ? client.lastName : client.legalName).not.toBe('');
      if (client.birthOn !== null) expect(PartialDate.safeParse(client.birthOn).success).toBe(true);
      expect(client.createdAt < '2026-11-24').toBe(true);
      expect(addresses[0]).toMatchObject({
        isPrimary: 1,
        postcode: expect.stringMatching(/^\d{5}$/) as string,
      });
    }
  });
});
