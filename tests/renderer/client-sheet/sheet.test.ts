import { render, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import ClientSheetView from '#renderer/views/ClientSheetView.svelte';
import { fail } from '#shared/kernel/errors.ts';
import { installBridge } from '../../support/fake-bridge.ts';
import { withCabinet } from '../../support/renderer-cabinet.ts';
import { bareSheet, fullSheet, phoneAnswer, MOBILE, saved, ZOE } from '../../support/client-sheet.ts';
import { button, floating, showSheet, textbox } from '../../support/render-sheet.ts';

describe('the sheet', () => {
  it('shows the five rubrics of a person, and folds the empty ones to one line', async () => {
    await showSheet(bareSheet());
    const rubrics = ['générales', 'de gestion', 'personnelles', 'famille', 'bancaires'];
    const open = rubrics.map((rubric) => button(`Informations ${rubric}`).getAttribute('aria-expanded'));
    expect(open).toEqual(['true', 'true', 'false', 'false', 'false']);
  });

  it('shows a company by its own fields, without what only a person has', async () => {
    await showSheet(
      bareSheet({
        kind: 'ENTREPRISE',
        civility: 'STE',
        firstName: '',
        lastName: '',
        legalName: 'Atelier Fictif',
        displayName: 'Atelier Fictif',
        siren: '732829320',
      }),
    );
    expect(button('Raison sociale Atelier Fictif')).toBeTruthy();
    expect(button('SIREN 732 829 320')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Informations personnelles' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Prénom/ })).toBeNull();
  });

  it('shows a professional as a person who has a SIREN', async () => {
    await showSheet(bareSheet({ kind: 'PRO' }));
    expect(button(/^Prénom Zoé/)).toBeTruthy();
    expect(button(/^SIREN/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Représentant/ })).toBeNull();
  });

  it('says what the other columns will keep, and where to write', async () => {
    await showSheet(bareSheet(), {
      'memo.ofClient': () => ({
        ...{ pinnedNotes: [], notes: [], noteCount: 0, noteDraft: 'Un mot commencé' },
        ...{ openTasks: [], openTaskCount: 0, closedTaskCount: 0, upcomingEvents: [], pastEventCount: 0 },
      }),
      'draft.find': () => ({ value: null }),
    });
    const memo = within(screen.getByRole('region', { name: 'Mémo' }));
    const composer = await memo.findByRole<HTMLTextAreaElement>('textbox', { name: 'Écrire une note' });
    expect(composer.value).toBe('Un mot commencé');
    expect(memo.getByRole('textbox', { name: 'Ajouter une tâche' })).toBeTruthy();
    expect(memo.getByText('Rien à faire pour ce client.')).toBeTruthy();
    expect(memo.getByText('Aucun rendez-vous prévu.')).toBeTruthy();
    expect(screen.getAllByRole('tab').map((one) => one.textContent?.trim())).toEqual([
      'Contrats',
      'Documents',
      'Tickets',
    ]);
  });

  it('follows what another window writes', async () => {
    const { change } = await showSheet(bareSheet());
    change(bareSheet({ profession: 'Notaire', phones: [phoneAnswer()] }));
    expect(await screen.findByRole('button', { name: /^Mobile/ })).toBeTruthy();
  });

  it('jumps to a field by name, opening its rubric and its editor', async () => {
    const { user } = await showSheet(bareSheet());
    await user.type(screen.getByRole('combobox', { name: 'Aller au champ…' }), 'profess');
    await user.click(await floating('option', 'Profession'));
    await waitFor(() => expect(textbox('Profession')).toBe(document.activeElement));
    expect(button('Informations personnelles').getAttribute('aria-expanded')).toBe('true');
  });

  it('moves a separator with the arrows', async () => {
    const { user } = await showSheet(bareSheet());
    const separator = screen.getByRole('separator', { name: 'Largeur de la colonne Mémo' });
    expect(separator.getAttribute('aria-valuenow')).toBe('36');
    separator.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(separator.getAttribute('aria-valuenow')).toBe('32');
    await user.keyboard('{Home}');
    expect(separator.getAttribute('aria-valuenow')).toBe('36');
  });

  it('walks from column to column with F6', async () => {
    const { user } = await showSheet(bareSheet());
    await user.keyboard('{F6}{F6}');
    expect(screen.getByRole('region', { name: 'Mémo' })).toBe(document.activeElement);
    await user.keyboard('{Shift>}{F6}{/Shift}');
    expect(screen.getByRole('region', { name: 'Informations client' })).toBe(document.activeElement);
  });

  it('becomes three tabs in a narrow window, without losing what is being typed', async () => {
    const { user } = await showSheet(fullSheet());
    await user.click(button(/^Profession /));
    await user.keyboard('Notai');
    window.innerWidth = 1000;
    window.dispatchEvent(new Event('resize'));
    const tab = await screen.findByRole('tab', { name: 'Informations client' });
    expect(textbox('Profession')).toHaveProperty('value', 'Notai');
    tab.focus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tabpanel', { name: 'Mémo' }).hidden).toBe(false);
    expect(screen.getByText('Informations générales').closest('[role="tabpanel"]')).toHaveProperty(
      'hidden',
      true,
    );
  });
});

describe('the history of a field', () => {
  it('says who changed what, and puts an earlier value back', async () => {
    const { bridge, user } = await showSheet(bareSheet({ phones: [phoneAnswer()] }), {
      'journal.fieldHistory': () => [
        {
          changeId: 7,
          at: '2026-11-20T08:00:00.000Z',
          collaboratorId: null,
          kind: 'do',
          before: { raw: '0639980000', e164: '+33639980000' },
          after: { raw: '0639981234', e164: '+33639981234' },
        },
        {
          changeId: 3,
          at: '2026-11-19T08:00:00.000Z',
          collaboratorId: null,
          kind: 'do',
          before: null,
          after: { raw: null, e164: null },
        },
      ],
      'journal.restoreField': () => saved,
    });
    await user.click(button('Historique : Mobile'));
    expect(await screen.findByText('20/11/2026 09:00')).toBeTruthy();
    expect(screen.getByText('06 39 98 00 00')).toBeTruthy();
    // Empty when the sheet was made: nothing to tell.
    expect(screen.queryByText('création')).toBeNull();
    expect(bridge.inputsOf('journal.fieldHistory')).toEqual([
      { entity: 'client_phone', rowId: MOBILE, field: 'raw' },
    ]);
    await user.click(screen.getByText('Rétablir cette valeur'));
    expect(bridge.inputsOf('journal.restoreField')).toEqual([{ changeId: 7, side: 'before', field: 'raw' }]);
  });
});

describe('a sheet that is not there', () => {
  it('says so calmly', async () => {
    installBridge({ 'client.sheet': () => fail('not-found', 'client') });
    render(ClientSheetView, { props: { clientId: ZOE }, context: withCabinet() });
    expect(await screen.findByText('Cette fiche n’existe pas')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Retour à la liste des clients' })).toBeTruthy();
  });

  it('offers to come back from the bin', async () => {
    const { bridge, user } = await showSheet(bareSheet({ deletedAt: '2026-11-24T09:00:00.000Z' }), {
      'journal.restoreFromBin': () => saved,
    });
    await user.click(button('Restaurer la fiche'));
    expect(bridge.inputsOf('journal.restoreFromBin')).toEqual([{ entity: 'client', rowId: ZOE }]);
  });
});
