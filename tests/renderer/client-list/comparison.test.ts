import { screen, waitFor, within } from '@testing-library/svelte';
import type { z } from 'zod';
import { describe, expect, it } from 'vitest';
import type { ClientSheet } from '#shared/features/client/client.api.ts';
import ComparisonView from '#renderer/views/ComparisonView.svelte';
import { CLAIRE } from '../../support/renderer-cabinet.ts';
import { installBridge } from '../../support/fake-bridge.ts';
import { clientIdAt } from './clients.ts';
import { show } from './screen.ts';

type Sheet = z.input<typeof ClientSheet>;

const ZOE: Sheet = {
  id: clientIdAt(1),
  displayName: 'DURAND Zoé',
  kind: 'PARTICULIER',
  stage: 'CLIENT',
  civility: 'MME',
  title: null,
  firstName: 'Zoé',
  lastName: 'Durand',
  birthName: '',
  legalName: '',
  legalForm: '',
  siren: null,
  siret: null,
  naf: null,
  representative: '',
  familySituation: 'NR',
  familySituationOn: null,
  gender: 'F',
  birthOn: '1985-03-12',
  birthTown: '',
  birthInsee: null,
  birthCountry: 'FR',
  profession: '',
  pcsCode: null,
  pcsNomenclature: null,
  socialRegime: 'NR',
  managerId: CLAIRE,
  originId: null,
  originDetail: '',
  comment: '',
  age: 41,
  nir: null,
  createdAt: '2026-01-12T08:00:00.000Z',
  importedCreatedOn: null,
  deletedAt: null,
  phones: [],
  emails: [],
  addresses: [],
  family: [],
  bankAccounts: [],
  warnings: [],
  completeness: 40,
};
const ZOE_AGAIN: Sheet = {
  ...ZOE,
  id: clientIdAt(2),
  displayName: 'DURAND Zoe',
  firstName: 'Zoe',
  birthOn: '1985',
  profession: 'Architecte',
};

function open() {
  const bridge = installBridge({
    'client.sheet': ({ clientId }) => (clientId === ZOE.id ? ZOE : ZOE_AGAIN),
  });
  return { bridge, ...show(ComparisonView, { leftId: ZOE.id, rightId: ZOE_AGAIN.id }) };
}

const row = (name: RegExp): Promise<HTMLElement> => screen.findByRole('row', { name });

describe('the comparison of two sheets', () => {
  it('says of each fact whether both agree, in words', async () => {
    open();
    await row(/^Nom Durand Durand identique$/);
    await row(/^Prénom Zoé Zoe identique$/);
    await row(/^Date de naissance 12\/03\/1985 1985 différent$/);
    await row(/^Profession — Architecte à droite seulement$/);
    expect(screen.getByText('2 écarts')).toBeTruthy();
  });

  it('opens either sheet', async () => {
    open();
    const link = await screen.findByRole('link', { name: 'Ouvrir la fiche\u00a0: DURAND Zoe' });
    expect(link.getAttribute('href')).toBe(`#/clients/${ZOE_AGAIN.id}`);
  });

  it('shows what differs alone on demand', async () => {
    const { user } = open();
    await row(/^Nom /);
    await user.click(screen.getByRole('switch', { name: 'Écarts seulement' }));
    const table = screen.getByRole('table');
    await waitFor(() => expect(within(table).queryByRole('row', { name: /^Nom / })).toBeNull());
    expect(within(table).getByRole('row', { name: /^Profession/ })).toBeTruthy();
  });

  it('follows a change made to one of the sheets', async () => {
    const { bridge } = open();
    await row(/^Profession — Architecte/);
    bridge.handle({ 'client.sheet': ({ clientId }) => ({ ...ZOE, id: clientId, profession: 'Architecte' }) });
    bridge.announce([`client:${ZOE.id}`]);
    await row(/^Profession Architecte Architecte identique$/);
  });

  it('says that a sheet cannot be read', async () => {
    installBridge({});
    show(ComparisonView, { leftId: ZOE.id, rightId: ZOE_AGAIN.id });
    await screen.findByText('Ces fiches n’ont pas pu être lues');
  });
});
