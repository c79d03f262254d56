import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { fail } from '#shared/kernel/errors.ts';
import NewClientDialog from '#renderer/features/client-list/NewClientDialog.svelte';
import { CLAIRE, SALON } from '../../support/renderer-cabinet.ts';
import { type FakeHandlers, installBridge } from '../../support/fake-bridge.ts';
import { clientIdAt, OPERATION } from './clients.ts';
import { show } from './screen.ts';

const CREATED = clientIdAt(7);
const ALIKE = {
  clientId: clientIdAt(1),
  name: 'DURAND Zoé',
  phone: '06 39 98 12 34',
  email: 'zoe@exemple.test',
  town: 'Grenoble',
  birthOn: '1985-03-12',
  reasons: ['name' as const, 'phone' as const],
};

const typed = (lastName: string) => ({
  kind: 'PARTICULIER' as const,
  stage: 'PROSPECT' as const,
  civility: 'NR' as const,
  firstName: '',
  lastName,
  legalName: '',
  birthOn: null,
  phone: '',
  email: '',
  postcode: '',
  town: '',
  managerId: null,
  originId: null,
  originDetail: '',
});

async function open(handlers: FakeHandlers = {}, props: Record<string, unknown> = {}) {
  const bridge = installBridge({
    'client.create': () => ({ operationId: OPERATION, id: CREATED }),
    'client.possibleDuplicates': () => [],
    'clientChannel.suggestTowns': () => [],
    ...handlers,
  });
  const [onclose, oncreated] = [vi.fn(), vi.fn()];
  const shown = show(NewClientDialog, { onclose, oncreated, ...props });
  await screen.findByRole('dialog', { name: 'Nouveau client' });
  return { bridge, onclose, oncreated, ...shown };
}

const field = (name: RegExp | string): HTMLInputElement => screen.getByRole('textbox', { name });

describe('« Nouveau client »', () => {
  it('is entered at the name', async () => {
    await open();
    await waitFor(() => expect(document.activeElement).toBe(field('Nom')));
  });

  it('saves by Ctrl+Entrée, for the collaborator at work', async () => {
    const { user, bridge, oncreated } = await open();
    await user.type(field('Nom'), 'Durand');
    await user.type(field('Prénom'), 'Zoé');
    await user.type(field('Téléphone'), '06 39 98 12 34');
    await user.type(field('Date de naissance'), '03/1985');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Origine' }), SALON);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(oncreated).toHaveBeenCalledWith(CREATED));
    expect(bridge.inputsOf('client.create')).toMatchObject([
      {
        kind: 'PARTICULIER',
        lastName: 'Durand',
        firstName: 'Zoé',
        phone: '06 39 98 12 34',
        birthOn: '1985-03',
        managerId: CLAIRE,
        originId: SALON,
      },
    ]);
    await screen.findByText('Fiche créée : DURAND Zoé');
  });

  it('asks for a name, and for nothing else', async () => {
    const { user, bridge } = await open();
    await user.click(screen.getByRole('button', { name: /^Créer la fiche/ }));
    await screen.findByText('Un nom suffit, mais il en faut un.');
    expect(bridge.inputsOf('client.create')).toEqual([]);
    await user.type(field('Nom'), 'Durand{Control>}{Enter}{/Control}');
    await waitFor(() => expect(bridge.inputsOf('client.create')).toHaveLength(1));
  });

  it('keeps the name when a person turns out to be a company, and sends what a company has', async () => {
    const { user, bridge } = await open();
    await user.type(field('Nom'), 'Leroy');
    await user.click(screen.getByRole('radio', { name: 'Entreprise' }));
    expect(field('Raison sociale').value).toBe('Leroy');
    await user.type(field('Raison sociale'), ' SARL{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(bridge.inputsOf('client.create').at(-1)).toMatchObject({
        legalName: 'Leroy SARL',
        lastName: '',
        civility: 'STE',
      }),
    );
  });

  it('refuses to lose a date that it does not understand', async () => {
    const { user, bridge } = await open();
    await user.type(field('Nom'), 'Durand');
    await user.type(field('Date de naissance'), '31/11/1985');
    await screen.findByText('Ce jour n’existe pas dans ce mois.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(bridge.inputsOf('client.create')).toEqual([]);
    expect(document.activeElement).toBe(field('Date de naissance'));
  });

  it('doubts an e-mail without blocking', async () => {
    const { user, bridge } = await open();
    await user.type(field('Nom'), 'Durand');
    await user.type(field('E-mail'), 'zoe@exemple');
    await user.tab();
    await screen.findByText(/semble incomplète/);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(bridge.inputsOf('client.create')).toHaveLength(1));
  });

  it('says beside the field what main refuses', async () => {
    const { user } = await open({
      'client.create': () => fail('invalid-input', 'email', { fields: { email: 'email-space' } }),
    });
    await user.type(field('Nom'), 'Durand{Control>}{Enter}{/Control}');
    await screen.findByText(/Adresse e-mail incomplète/);
    expect(field('E-mail').getAttribute('aria-invalid')).toBe('true');
    expect(field('Nom').value).toBe('Durand');
  });

  it('fills the town that a postcode has alone', async () => {
    const { user } = await open({
      'clientChannel.suggestTowns': () => [{ insee: '38185', postcode: '38000', town: 'Grenoble' }],
    });
    await user.type(field('Code postal'), '38000');
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Ville' }).value).toBe('Grenoble'),
    );
  });

  it('goes on with the next one of a series by Ctrl+Maj+Entrée', async () => {
    const { user, bridge, onclose } = await open();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Origine' }), SALON);
    await user.type(field('Nom'), 'Durand');
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    await waitFor(() => expect(field('Nom').value).toBe(''));
    await user.type(field('Nom'), 'Petit{Control>}{Enter}{/Control}');
    await waitFor(() => expect(bridge.inputsOf('client.create')).toHaveLength(2));
    expect(bridge.inputsOf('client.create')).toMatchObject([
      { lastName: 'Durand', originId: SALON },
      { lastName: 'Petit', originId: SALON },
    ]);
    expect(onclose).toHaveBeenCalledTimes(1);
  });
});

describe('resemblance while typing', () => {
  const panel = (): HTMLElement => screen.getByRole('region', { name: 'Ressemble à…' });

  it('says why, opens, compares, and never blocks', async () => {
    const { user, bridge } = await open({ 'client.possibleDuplicates': () => [ALIKE] });
    await user.type(field('Nom'), 'Durant');
    await user.type(field('Téléphone'), '0639981234');
    await within(panel()).findByText('DURAND Zoé');
    expect(within(panel()).getByText('nom proche')).toBeTruthy();
    expect(within(panel()).getByText('même téléphone')).toBeTruthy();
    expect(
      within(panel()).getByRole('link', { name: 'Ouvrir la fiche\u00a0: DURAND Zoé' }).getAttribute('href'),
    ).toBe(`#/clients/${ALIKE.clientId}`);
    await user.click(within(panel()).getByRole('button', { name: 'Comparer côte à côte\u00a0: DURAND Zoé' }));
    expect(within(panel()).getByRole('rowheader', { name: 'Nom différent' })).toBeTruthy();
    expect(within(panel()).getByRole('rowheader', { name: 'Téléphone identique' })).toBeTruthy();
    field('Nom').focus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(bridge.inputsOf('client.create')).toHaveLength(1));
    await user.click(await screen.findByRole('button', { name: 'Comparer' }));
    expect(location.hash).toBe(`#/clients/comparer/${CREATED}/${ALIKE.clientId}`);
  });

  it('drops an answer to what is no longer typed', async () => {
    let answer: () => void = () => {};
    const late = new Promise<void>((resolve) => (answer = resolve));
    const { user, bridge } = await open({
      'client.possibleDuplicates': async ({ lastName }) => {
        if (lastName !== 'Du') return [];
        await late;
        return [ALIKE];
      },
    });
    await user.type(field('Nom'), 'Du');
    await waitFor(() => expect(bridge.inputsOf('client.possibleDuplicates')).toHaveLength(1));
    await user.type(field('Nom'), 'pont');
    await within(panel()).findByText('Aucune fiche ne ressemble à cette saisie.');
    answer();
    await late;
    await Promise.resolve();
    expect(within(panel()).queryByText('DURAND Zoé')).toBeNull();
  });
});

describe('the draft of « Nouveau client »', () => {
  it('is kept when the dialog goes, says so, and comes back', async () => {
    const { user, leave, comeBack, list } = await open();
    await user.type(field('Nom'), 'Durand');
    await user.type(field('E-mail'), 'zoe@exemple.test');
    await leave();
    await screen.findByText('Brouillon conservé : DURAND');
    expect(list().drafts).toHaveLength(1);
    await comeBack();
    await screen.findByText(/Brouillon repris là où vous l’aviez laissé/);
    expect([field('Nom').value, field('E-mail').value]).toEqual(['Durand', 'zoe@exemple.test']);
    await user.type(field('Date de naissance'), '31/11/1985');
    await user.click(screen.getByRole('button', { name: 'Recommencer à vide' }));
    expect([field('Nom').value, field('Date de naissance').value]).toEqual(['', '']);
  });

  it('is not made of an empty form', async () => {
    const { leave, list } = await open();
    await leave();
    expect(list().drafts).toEqual([]);
  });

  it('waits behind a name that was asked for, and neither is lost', async () => {
    const { user, leave, list } = await open({}, { initialName: 'Martin' });
    list().keepDraft(typed('Durand'));
    expect(field('Nom').value).toBe('Martin');
    await user.type(field('Prénom'), 'Ève');
    await user.click(await screen.findByRole('button', { name: 'Le reprendre' }));
    expect(field('Nom').value).toBe('Durand');
    await leave();
    expect(list().drafts.map((draft) => draft.lastName)).toEqual(['Martin', 'Durand']);
  });
});
