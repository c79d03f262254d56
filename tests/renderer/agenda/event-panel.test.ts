import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/kernel/errors.ts';
import { OPERATION, saved, takeProposal } from '../../support/desk-host.ts';
import { CLAIRE, HUGO } from '../../support/renderer-cabinet.ts';
import { EVENT, lunch, weekly, ZOE } from './events.ts';

import { fill, openExisting, openNew } from '../../support/event-panel.ts';
describe('a new event', () => {
  it('is created from the keyboard, at the hours that were typed', async () => {
    const { bridge, user, onclose } = await openNew();
    await user.click(screen.getByRole('radio', { name: 'Appel' }));
    await fill(user, 'Titre', 'Point trimestriel');
    await fill(user, 'Date de début', '26/11');
    await fill(user, 'Heure de début', '14h30');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    expect(bridge.inputsOf('agenda.create')).toMatchObject([
      {
        kind: 'APPEL',
        title: 'Point trimestriel',
        startOn: '2026-11-26',
        startTime: '14:30',
        endOn: '2026-11-26',
        endTime: '14:45',
        ownerId: CLAIRE,
      },
    ]);
    expect(await screen.findByText('Évènement créé : Point trimestriel')).toBeTruthy();
  });

  it('has no hours when it lasts whole days', async () => {
    const { bridge, user } = await openNew();
    await user.click(screen.getByRole('switch', { name: 'Toute la journée' }));
    expect(screen.queryByLabelText('Heure de début', { exact: false })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Créer l’évènement' }));
    await waitFor(() =>
      expect(bridge.inputsOf('agenda.create')).toMatchObject([{ startTime: null, endTime: null }]),
    );
  });

  it('takes the hours of the slot that was pointed at', async () => {
    await openNew({}, { startOn: '2026-11-27', startTime: '16:00', endOn: '2026-11-27', endTime: '16:45' });
    expect(screen.getByLabelText<HTMLInputElement>('Heure de fin', { exact: false }).value).toBe('16:45');
    expect(screen.getAllByText('vendredi 27 novembre 2026')).toHaveLength(2);
  });

  it('belongs to a client who is chosen, never to a name that was only typed', async () => {
    const { bridge, user } = await openNew({
      'clientList.search': () =>
        [{ clientId: ZOE, name: 'DURAND Zoé', phone: '', town: '', stage: 'CLIENT' }] as never,
    });
    const field = screen.getByRole('combobox', { name: 'Client' });
    await user.type(field, 'dura');
    await user.click(screen.getByRole('button', { name: 'Créer l’évènement' }));
    expect(screen.getByText('Choisissez un client dans la liste, ou videz ce champ.')).toBeTruthy();
    expect(bridge.inputsOf('agenda.create')).toEqual([]);
    await user.type(field, 'n');
    await takeProposal(user, 'DURAND Zoé');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(bridge.inputsOf('agenda.create')).toMatchObject([{ clientId: ZOE }]));
  });

  it('is not saved while a field holds what is no hour, or an end before its start', async () => {
    const { bridge, user } = await openNew();
    await fill(user, 'Heure de début', '25h');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByText('Heure non comprise. Écrivez par exemple 14:30 ou 14h.')).toBeTruthy();
    await fill(user, 'Heure de début', '15h');
    await fill(user, 'Heure de fin', '14h');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByText('La fin est avant le début.')).toBeTruthy();
    expect(bridge.inputsOf('agenda.create')).toEqual([]);
  });

  it('says beforehand that the hour does not exist on the day the clock changes', async () => {
    const { user } = await openNew();
    await fill(user, 'Date de début', '28/03/2027');
    await fill(user, 'Heure de début', '02:30');
    expect(screen.getByText('02:30 n’existe pas ce jour-là : 03:30.')).toBeTruthy();
  });

  it('shows what main refuses beside its field, and keeps what was typed', async () => {
    const { user, onclose } = await openNew({
      'agenda.create': () => {
        throw new AppError('invalid-input', 'refused', { fields: { place: 'too-big' } });
      },
    });
    await fill(user, 'Lieu', 'Grenoble');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Cette valeur est trop longue.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Lieu').value).toBe('Grenoble');
    expect(onclose).not.toHaveBeenCalled();
  });

  it('is filled in by one sentence', async () => {
    const { bridge, user } = await openNew({
      'task.readSentence': () => ({
        title: 'déjeuner avec Durand',
        dueOn: '2026-11-26',
        dueTime: '12:30',
        priority: null,
        repetition: null,
        problem: null,
        parts: [],
        closedDay: null,
      }),
    });
    await user.type(
      screen.getByRole('textbox', { name: 'En une phrase' }),
      'déjeuner avec Durand jeudi 12h30',
    );
    expect(await screen.findByText(/Compris : jeudi 26 novembre 2026 à 12:30/)).toBeTruthy();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Titre' })));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(bridge.inputsOf('agenda.create')).toMatchObject([
        {
          kind: 'DEJEUNER',
          title: 'Déjeuner avec Durand',
          startOn: '2026-11-26',
          startTime: '12:30',
          endTime: '14:00',
        },
      ]),
    );
  });

  it('carries collaborators and other names as participants', async () => {
    const { bridge, user } = await openNew();
    const field = screen.getByRole('combobox', { name: 'Participants' });
    await user.type(field, 'Mme Rossi');
    await user.click(screen.getByRole('button', { name: 'Ajouter' }));
    await user.type(field, 'Hugo Petit');
    await user.click(screen.getByRole('button', { name: 'Ajouter' }));
    await user.type(field, 'Erreur');
    await user.click(screen.getByRole('button', { name: 'Ajouter' }));
    await user.click(screen.getByRole('button', { name: 'Retirer Erreur' }));
    await user.click(screen.getByRole('button', { name: 'Créer l’évènement' }));
    await waitFor(() =>
      expect(bridge.inputsOf('agenda.create')).toMatchObject([
        { participants: [{ name: 'Mme Rossi' }, { collaboratorId: HUGO }] },
      ]),
    );
  });

  it('repeats by a rule of one’s own, said in words', async () => {
    const { bridge, user } = await openNew();
    await user.selectOptions(screen.getByLabelText('Répétition'), 'Personnalisée…');
    await fill(user, 'Tous les', '2');
    await user.click(screen.getByRole('button', { name: 'jeudi' }));
    expect(screen.getByText('toutes les 2 semaines, le mardi et le jeudi')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Fin'), 'Après un nombre de fois');
    await fill(user, 'Nombre de fois', '6');
    await user.click(screen.getByRole('button', { name: 'Créer l’évènement' }));
    await waitFor(() =>
      expect(bridge.inputsOf('agenda.create')).toMatchObject([
        { repetition: { every: 'WEEK', interval: 2, weekdays: [2, 4], ends: { kind: 'after', count: 6 } } },
      ]),
    );
  });

  it('is reminded of as long before as one says', async () => {
    const { bridge, user } = await openNew();
    await user.selectOptions(screen.getByLabelText('Rappel'), 'Personnalisé…');
    await fill(user, 'Combien avant', '40');
    await user.selectOptions(screen.getByLabelText('Unité'), 'jours');
    expect(screen.getByText('Au plus 28 jours avant.')).toBeTruthy();
    await fill(user, 'Combien avant', '3');
    await user.click(screen.getByRole('button', { name: 'Créer l’évènement' }));
    await waitFor(() => expect(bridge.inputsOf('agenda.create')).toMatchObject([{ reminderMinutes: 4320 }]));
  });
});

/** What was being typed of it is forgotten with the act that saves it. */
const draft = { clientId: null, name: `event:${EVENT}` };

describe('an event that is there', () => {
  it('sends only what was changed', async () => {
    const { bridge, user, onclose } = await openExisting();
    await fill(user, 'Lieu', 'Au cabinet');
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    expect(bridge.inputsOf('agenda.update')).toEqual([
      { id: EVENT, occurrenceOn: '2026-11-26', scope: 'all', patch: { place: 'Au cabinet' }, draft },
    ]);
  });

  it('leads to the sheet of its client', async () => {
    await openExisting();
    const link = screen.getByRole('link', { name: /^Ouvrir la fiche.*DURAND Zoé$/ });
    expect(link.getAttribute('href')).toBe(`#/clients/${ZOE}`);
  });

  it('of a series asks which ones before it saves, and does nothing when given up', async () => {
    const { bridge, user } = await openExisting(
      { 'agenda.get': () => lunch({ repetition: weekly }) },
      '2026-12-03',
    );
    expect(screen.getByText('Évènement répété : chaque jeudi.')).toBeTruthy();
    await fill(user, 'Heure de début', '13h');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Annuler', hidden: true }));
    expect(bridge.inputsOf('agenda.update')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await user.click(await screen.findByRole('radio', { name: 'Celui-ci et les suivants', hidden: true }));
    await user.click(
      screen.getAllByRole('button', { name: 'Enregistrer', hidden: true }).at(-1) as HTMLElement,
    );
    await waitFor(() =>
      expect(bridge.inputsOf('agenda.update')).toEqual([
        {
          id: EVENT,
          occurrenceOn: '2026-12-03',
          scope: 'following',
          patch: { startOn: '2026-12-03', startTime: '13:00', endOn: '2026-12-03', endTime: '14:30' },
          draft,
        },
      ]),
    );
  });

  it('goes to the bin, with a way back', async () => {
    const { bridge, user, onclose } = await openExisting({
      'agenda.remove': () => saved,
      'journal.undoOperation': () => ({ operationId: OPERATION }) as never,
    });
    await user.click(screen.getByRole('button', { name: 'Mettre à la corbeille' }));
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    expect(bridge.inputsOf('journal.undoOperation')).toEqual([{ operationId: OPERATION }]);
  });
});
