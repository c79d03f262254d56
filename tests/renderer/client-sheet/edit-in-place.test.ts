import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/kernel/errors.ts';
import { bareSheet, fullSheet, OPERATION, saved, ZOE } from '../../support/client-sheet.ts';
import { button, floating, showSheet, textbox } from '../../support/render-sheet.ts';

describe('a field of the sheet', () => {
  it('is saved when it is left, only the changed column', async () => {
    const { bridge, user } = await showSheet(fullSheet());
    await user.click(button(/^Profession /));
    await user.clear(textbox('Profession'));
    await user.keyboard('Notaire{Tab}');
    await waitFor(() =>
      expect(bridge.inputsOf('client.update')).toEqual([{ clientId: ZOE, patch: { profession: 'Notaire' } }]),
    );
    expect(await screen.findByText('Profession : enregistré')).toBeTruthy();
  });

  it('is what it was after Échap, and nothing is saved', async () => {
    const { bridge, user } = await showSheet(fullSheet());
    await user.click(button(/^Prénom /));
    await user.keyboard('Zoë{Escape}');
    expect(button(/^Prénom Zoé/)).toBeTruthy();
    expect(bridge.inputsOf('client.update')).toEqual([]);
  });

  it('offers to take the very act back through the journal', async () => {
    const sheet = fullSheet();
    const { bridge, user, change } = await showSheet(sheet, {
      'journal.undoOperation': () => {
        throw new AppError('conflict', 'moved on');
      },
    });
    await user.click(button(/^Profession /));
    await user.keyboard('Notaire{Enter}');
    change({ ...sheet, profession: 'Notaire' });
    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    expect(bridge.inputsOf('journal.undoOperation')).toEqual([{ operationId: OPERATION }]);
  });

  it('no longer offers it once the value has moved on', async () => {
    const sheet = fullSheet();
    const { user, change } = await showSheet(sheet);
    await user.click(button(/^Profession /));
    await user.clear(textbox('Profession'));
    await user.keyboard('Notaire{Enter}');
    change({ ...sheet, profession: 'Notaire' });
    expect(await screen.findByText('Enregistré')).toBeTruthy();
    change(sheet);
    await waitFor(() => expect(screen.queryByText('Enregistré')).toBeNull());
    expect(button('Profession Architecte')).toBeTruthy();
  });

  it('is saved when the sheet is left while it is open', async () => {
    const { bridge, user } = await showSheet(fullSheet());
    await user.click(button(/^Profession /));
    await user.keyboard('Notaire');
    cleanup();
    await waitFor(() => expect(bridge.inputsOf('client.update')).toHaveLength(1));
  });

  it('keeps what was typed beside the sentence that refuses it', async () => {
    const { user } = await showSheet(fullSheet(), {
      'client.update': () => {
        throw new AppError('invalid-input', 'code', { fields: { pcsCode: 'pcs-format' } });
      },
    });
    await user.click(button(/^Code PCS /));
    await user.clear(screen.getByRole('combobox', { name: 'Code PCS' }));
    await user.keyboard('99{Enter}');
    expect(await screen.findByText(/^Un code PCS compte/)).toBeTruthy();
    expect(button(/^Code PCS 99/)).toBeTruthy();
  });

  it('refuses an impossible date before main is asked', async () => {
    const { bridge, user } = await showSheet(fullSheet());
    await user.click(button(/^Naissance /));
    await user.clear(screen.getByRole('textbox', { name: 'Naissance' }));
    await user.keyboard('31/11/1985{Enter}');
    expect(screen.getByText('Ce jour n’existe pas dans ce mois.')).toBeTruthy();
    expect(bridge.inputsOf('client.update')).toEqual([]);
  });

  it('takes a birth known to the year only', async () => {
    const { bridge, user } = await showSheet(bareSheet({ gender: 'F' }));
    await user.click(button(/^Naissance /));
    await user.keyboard('1985{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('client.update')).toEqual([{ clientId: ZOE, patch: { birthOn: '1985' } }]),
    );
  });

  it('shows a doubt beside the value without refusing it', async () => {
    await showSheet(fullSheet({ warnings: [{ field: 'birthOn', code: 'birth-unusually-old' }] }));
    const birth = button(/^Naissance /);
    expect(birth.getAttribute('aria-describedby')).toBeTruthy();
    expect(screen.getByText(/Plus de 110/)).toBeTruthy();
  });

  it('words the family situation by gender', async () => {
    const { change } = await showSheet(fullSheet());
    expect(button(/^Situation Mariée/)).toBeTruthy();
    change(fullSheet({ gender: 'NR' }));
    expect(await screen.findByRole('button', { name: /^Situation Marié\(e\)/ })).toBeTruthy();
  });

  it('brings the INSEE code of a town that was chosen, and drops it when another is typed', async () => {
    const { bridge, user } = await showSheet(bareSheet({ gender: 'F' }), {
      'clientChannel.suggestTowns': () => [{ insee: '38185', postcode: '38000', town: 'Grenoble' }],
    });
    await user.click(button(/^Lieu de naissance /));
    await user.keyboard('Greno');
    await user.click(await floating('option', 'Grenoble'));
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('client.update')).toEqual([
        { clientId: ZOE, patch: { birthTown: 'Grenoble', birthInsee: '38185', birthCountry: 'FR' } },
      ]),
    );
  });
});

describe('the header', () => {
  it('changes the stage and offers to take it back', async () => {
    const { bridge, user } = await showSheet(fullSheet(), { 'journal.undoOperation': () => saved as never });
    await user.click(screen.getByRole('button', { name: /^Statut/ }));
    await user.click(await floating('menuitem', 'Ancien client'));
    await waitFor(() =>
      expect(bridge.inputsOf('client.update')).toEqual([
        { clientId: ZOE, patch: { stage: 'ANCIEN_CLIENT' } },
      ]),
    );
  });

  it('lists what is missing and opens the field that is chosen', async () => {
    const { user } = await showSheet(bareSheet());
    await user.click(screen.getByRole('button', { name: /^Complétude/ }));
    const missing = (await screen.findByText('Reste à compléter')).parentElement!;
    expect(within(missing).queryByText('Gestionnaire')).toBeNull();
    await user.click(within(missing).getByText('Profession'));
    expect(await screen.findByRole('textbox', { name: 'Profession' })).toBe(document.activeElement);
  });

  it('puts the sheet into the bin', async () => {
    const { bridge, user, change } = await showSheet(fullSheet(), { 'client.remove': () => saved });
    await user.click(screen.getByRole('button', { name: 'Actions sur la fiche' }));
    await user.click(await floating('menuitem', 'Mettre à la corbeille'));
    expect(bridge.inputsOf('client.remove')).toEqual([{ clientId: ZOE }]);
    change(fullSheet({ deletedAt: '2026-11-24T09:00:00.000Z' }));
    expect(await screen.findByText(/^Dans la corbeille depuis le 24\/11\/2026/)).toBeTruthy();
    expect(button(/^Prénom /)).toHaveProperty('disabled', false);
    expect(button(/^Prénom /).matches(':disabled')).toBe(true);
  });
});
