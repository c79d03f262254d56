import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/kernel/errors.ts';
import {
  ACCOUNT,
  accountAnswer,
  bareSheet,
  LANDLINE,
  LEA,
  memberAnswer,
  MOBILE,
  phoneAnswer,
  saved,
  ZOE,
} from '../../support/client-sheet.ts';
import { button, floating, showSheet, textbox } from '../../support/render-sheet.ts';

const bad = (field: string, code: string) => () => {
  throw new AppError('invalid-input', 'refused', { fields: { [field]: code } });
};

describe('telephones', () => {
  it('are added as typed, several in one text, the type left to the number', async () => {
    const { bridge, user } = await showSheet(bareSheet(), {
      'clientChannel.addPhone': () => ({ ...saved, id: MOBILE }),
    });
    await user.click(button('Téléphone Ajouter'));
    await user.keyboard('06 39 98 12 34 / 01 99 00 12 34{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('clientChannel.addPhone')).toEqual([
        { clientId: ZOE, type: null, raw: '06 39 98 12 34 / 01 99 00 12 34' },
      ]),
    );
    expect(button('Téléphone Ajouter')).toBeTruthy();
  });

  it('show which one is used first, and can change it or go', async () => {
    const { bridge, user } = await showSheet(
      bareSheet({
        phones: [
          phoneAnswer(),
          phoneAnswer({
            id: LANDLINE,
            type: 'DOMICILE',
            raw: '0199001234',
            display: '01 99 00 12 34',
            isPrimary: false,
          }),
        ],
      }),
      { 'clientChannel.setPrimaryPhone': () => saved, 'clientChannel.removePhone': () => saved },
    );
    expect(button(/^Mobile .*principal$/)).toBeTruthy();
    await user.click(button('Définir comme principal : 01 99 00 12 34'));
    await user.click(button('Retirer : 06 39 98 12 34'));
    expect(bridge.inputsOf('clientChannel.setPrimaryPhone')).toEqual([{ id: LANDLINE }]);
    expect(bridge.inputsOf('clientChannel.removePhone')).toEqual([{ id: MOBILE }]);
  });

  it('are not emptied by mistake', async () => {
    const { bridge, user } = await showSheet(bareSheet({ phones: [phoneAnswer()] }));
    await user.click(button(/^Mobile /));
    await user.clear(textbox('Mobile'));
    await user.keyboard('{Enter}');
    expect(screen.getByText(/Pour retirer cette ligne/)).toBeTruthy();
    expect(bridge.inputsOf('clientChannel.updatePhone')).toEqual([]);
  });
});

describe('an address', () => {
  it('takes postcode, town and INSEE code from the proposal, and the rest as typed', async () => {
    const { bridge, user } = await showSheet(bareSheet(), {
      'clientChannel.addAddress': () => ({ ...saved, id: MOBILE }),
      'clientChannel.suggestTowns': () => [{ insee: '38185', postcode: '38000', town: 'Grenoble' }],
    });
    await user.click(button('Adresse Ajouter'));
    await user.type(textbox('Numéro et rue'), '12 rue des Tilleuls');
    await user.type(screen.getByRole('combobox', { name: 'Code postal' }), '380');
    await user.click(await floating('option', '38000'));
    await user.click(textbox('Numéro et rue'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(bridge.inputsOf('clientChannel.addAddress')).toHaveLength(1));
    expect(bridge.inputsOf('clientChannel.addAddress')[0]).toMatchObject({
      clientId: ZOE,
      type: 'PRINCIPALE',
      address: {
        street: '12 rue des Tilleuls',
        postcode: '38000',
        town: 'Grenoble',
        insee: '38185',
        country: 'FR',
      },
    });
  });
});

describe('the social security number', () => {
  const masked = { masked: '2\u00a085\u00a0••\u00a0••\u00a0•••\u00a0•••\u00a0••', toConfirm: false };

  it('stays masked until it is asked for', async () => {
    const { bridge, user } = await showSheet(bareSheet({ nir: masked }), {
      'client.revealNir': () => ({ nir: '2 85 03 38 185 042 17' }),
    });
    expect(screen.queryByText(/38 185/)).toBeNull();
    await user.click(button('Afficher : N° de sécurité sociale'));
    expect(await screen.findByText('2 85 03 38 185 042 17')).toBeTruthy();
    expect(bridge.inputsOf('client.revealNir')).toEqual([{ clientId: ZOE }]);
    await user.click(button('Masquer : N° de sécurité sociale'));
    expect(screen.queryByText('2 85 03 38 185 042 17')).toBeNull();
  });

  it('with a wrong key is kept as typed, and can be saved to be confirmed', async () => {
    const { bridge, user } = await showSheet(bareSheet({ nir: masked }), { 'client.setNir': () => saved });
    await user.click(button(/^N° de sécurité sociale /));
    await user.clear(textbox('N° de sécurité sociale'));
    await user.keyboard('1 85 05 78 006 084 90{Enter}');
    expect(screen.getByText(/La clé ne correspond pas au numéro/)).toBeTruthy();
    expect(bridge.inputsOf('client.setNir')).toEqual([]);
    await user.click(button('Enregistrer comme à confirmer'));
    expect(bridge.inputsOf('client.setNir')).toEqual([
      { clientId: ZOE, nir: '1 85 05 78 006 084 90', toConfirm: true },
    ]);
  });

  it('without its key is completed on request only', async () => {
    const { bridge, user } = await showSheet(bareSheet({ nir: masked }), { 'client.setNir': () => saved });
    await user.click(button(/^N° de sécurité sociale /));
    await user.clear(textbox('N° de sécurité sociale'));
    await user.keyboard('1 85 05 78 006 084{Enter}');
    await user.click(button('Compléter avec 91'));
    expect(bridge.inputsOf('client.setNir')).toEqual([
      { clientId: ZOE, nir: '185057800608491', toConfirm: false },
    ]);
  });
});

describe('the family', () => {
  it('is one line while it is empty, and takes a first member', async () => {
    const { bridge, user } = await showSheet(bareSheet(), { 'family.add': () => ({ ...saved, id: LEA }) });
    expect(button('Informations famille').getAttribute('aria-expanded')).toBe('false');
    await user.click(button('Ajouter : Informations famille'));
    const form = screen.getByRole('form', { name: 'Membre de la famille' });
    await user.click(within(form).getByRole('button', { name: 'Ajouter' }));
    expect(within(form).getByText('Indiquez un prénom ou un nom.')).toBeTruthy();
    await user.type(within(form).getByRole('textbox', { name: 'Prénom' }), 'Léa');
    await user.click(within(form).getByRole('button', { name: 'Ajouter' }));
    expect(bridge.inputsOf('family.add')).toEqual([
      { clientId: ZOE, member: { relationship: 'ENFANT', firstName: 'Léa', lastName: '', birthOn: null } },
    ]);
  });

  it('keeps what was typed when Tab then Entrée follow the last field', async () => {
    const { bridge, user } = await showSheet(bareSheet(), { 'family.add': () => ({ ...saved, id: LEA }) });
    await user.click(button('Ajouter : Informations famille'));
    const form = screen.getByRole('form', { name: 'Membre de la famille' });
    await user.type(within(form).getByRole('textbox', { name: 'Prénom' }), 'Léa');
    within(form)
      .getByRole('textbox', { name: /naissance/i })
      .focus();
    await user.keyboard('{Tab}{Enter}');
    await waitFor(() => expect(bridge.inputsOf('family.add')).toHaveLength(1));
  });

  it('opens from the menu of the sheet, wherever it is folded', async () => {
    const { user } = await showSheet(bareSheet());
    await user.click(button('Actions sur la fiche'));
    await user.click(await floating('menuitem', 'Ajouter un membre de la famille'));
    expect(await screen.findByRole('form', { name: 'Membre de la famille' })).toBeTruthy();
    expect(button('Informations famille').getAttribute('aria-expanded')).toBe('true');
  });

  it('links a member to a client that is searched for', async () => {
    const found = '01990000-0000-7000-8000-00000000a009';
    const { bridge, user } = await showSheet(bareSheet({ family: [memberAnswer()] }), {
      'clientList.search': () => [
        { clientId: ZOE, name: 'DURAND Zoé', phone: '', town: '', stage: 'CLIENT' },
        { clientId: found, name: 'DURAND Léa', phone: '', town: 'Voiron', stage: 'CLIENT' },
      ],
      'family.link': () => saved,
    });
    await user.click(button('Actions sur DURAND Léa'));
    await user.click(await floating('menuitem', 'Lier à un client…'));
    await user.type(await screen.findByRole('combobox', { name: 'Rechercher un client' }), 'durand');
    const option = await floating('option', 'DURAND Léa');
    // The client whose sheet this is cannot be its own relative.
    expect(screen.queryAllByRole('option')).toHaveLength(1);
    await user.click(option);
    await user.click(button('Lier les deux fiches'));
    await waitFor(() => expect(bridge.inputsOf('family.link')).toEqual([{ id: LEA, linkedClientId: found }]));
  });

  it('makes a client of a member', async () => {
    const { bridge, user } = await showSheet(bareSheet({ family: [memberAnswer()] }), {
      'family.becomeClient': () => ({ ...saved, id: ZOE }),
    });
    await user.click(button('Actions sur DURAND Léa'));
    await user.click(await floating('menuitem', 'Créer sa fiche'));
    expect(bridge.inputsOf('family.becomeClient')).toEqual([{ id: LEA }]);
  });

  it('reads a linked member on its own sheet', async () => {
    const linkedClientId = '01990000-0000-7000-8000-00000000a009';
    const { user } = await showSheet(bareSheet({ family: [memberAnswer({ linkedClientId })] }));
    expect(screen.getByRole('link', { name: 'Ouvrir la fiche de DURAND Léa' }).getAttribute('href')).toBe(
      `#/clients/${linkedClientId}`,
    );
    await user.click(button(/^DURAND Léa Fille/));
    const member = screen.getByRole('listitem');
    expect(within(member).queryByRole('button', { name: /^Prénom/ })).toBeNull();
    expect(within(member).getByRole('button', { name: /^Rattaché Oui/ })).toBeTruthy();
  });
});

describe('bank accounts', () => {
  it('are read from a whole pasted RIB, the BIC only proposed', async () => {
    const { bridge, user } = await showSheet(bareSheet(), {
      'bankAccount.proposeBic': () => ({ bic: 'AGRIFRPP', bankName: 'Crédit fictif' }),
      'bankAccount.add': () => ({ ...saved, id: ACCOUNT }),
    });
    await user.click(button('Ajouter : Informations bancaires'));
    await user.click(textbox('IBAN ou RIB entier'));
    await user.paste('Titulaire : Mme Durand\nIBAN FR76 3000 6000 0112 3456 7890 189');
    expect(await screen.findByText(/BIC proposé/)).toBeTruthy();
    expect(textbox('BIC')).toHaveProperty('value', '');
    await user.click(button('Reprendre'));
    const form = screen.getByRole('form', { name: 'Compte bancaire' });
    await user.click(within(form).getByRole('button', { name: 'Ajouter' }));
    await waitFor(() => expect(bridge.inputsOf('bankAccount.add')).toHaveLength(1));
    expect(bridge.inputsOf('bankAccount.add')[0]).toMatchObject({
      clientId: ZOE,
      bic: 'AGRIFRPP',
      holder: 'DURAND Zoé',
      toConfirm: false,
    });
  });

  it('are kept when Tab then Entrée follow the last field', async () => {
    const { bridge, user } = await showSheet(bareSheet(), {
      'bankAccount.proposeBic': () => ({ bic: null, bankName: null }),
      'bankAccount.add': () => ({ ...saved, id: ACCOUNT }),
    });
    await user.click(button('Ajouter : Informations bancaires'));
    await user.click(textbox('IBAN ou RIB entier'));
    await user.paste('FR76 3000 6000 0112 3456 7890 189');
    textbox('Libellé').focus();
    await user.keyboard('{Tab}{Enter}');
    await waitFor(() => expect(bridge.inputsOf('bankAccount.add')).toHaveLength(1));
  });

  it('with a wrong number are kept to be confirmed on request', async () => {
    const { bridge, user } = await showSheet(bareSheet({ bankAccounts: [accountAnswer()] }), {
      'bankAccount.update': (input) => (input.toConfirm ? saved : bad('iban', 'iban-check')()),
    });
    await user.click(button(/^IBAN FR76/));
    await user.clear(textbox('IBAN'));
    await user.keyboard('FR76 3000 6000 0112 3456 7890 188{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Enregistrer comme à confirmer' }));
    expect(bridge.inputsOf('bankAccount.update')).toEqual([
      { id: ACCOUNT, iban: 'FR76 3000 6000 0112 3456 7890 188', toConfirm: true },
    ]);
  });

  it('copy their number by main, which clears it', async () => {
    const { bridge, user } = await showSheet(bareSheet({ bankAccounts: [accountAnswer()] }), {
      'bankAccount.copyIban': () => ({ clearsAfterSeconds: 30 }),
    });
    await user.click(button('Copier : IBAN'));
    expect(bridge.inputsOf('bankAccount.copyIban')).toEqual([{ id: ACCOUNT }]);
  });
});
