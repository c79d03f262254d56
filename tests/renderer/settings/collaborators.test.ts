import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Collaborator } from '#shared/features/cabinet/cabinet.api.ts';
import { CollaboratorId } from '#shared/kernel/ids.ts';
import SettingsView from '#renderer/views/SettingsView.svelte';
import { chooseEntry, openMenu, saved, showOnDesk } from '../../support/desk-host.ts';
import { CLAIRE, HUGO } from '../../support/renderer-cabinet.ts';

const person = (id: string, firstName: string, lastName: string, changes: Partial<Collaborator> = {}) => ({
  ...{ id: CollaboratorId.parse(id), firstName, lastName, initials: firstName[0]! + lastName[0]! },
  ...{ color: 'teal', isActive: true, clientCount: 0 },
  ...changes,
});
const people = [
  person(CLAIRE, 'Claire', 'Martin', { clientCount: 4 }),
  person(HUGO, 'Hugo', 'Petit', { clientCount: 2, color: 'steelblue' }),
];

const user = userEvent.setup();

const show = () =>
  showOnDesk(
    SettingsView,
    {
      'cabinet.listCollaborators': () => people,
      'cabinet.addCollaborator': () => ({ ...saved, id: HUGO }),
      'cabinet.updateCollaborator': () => saved,
      'cabinet.removeCollaborator': () => saved,
      'cabinet.setCurrentCollaborator': () => saved,
    },
    { section: 'collaborateurs' },
  );

const choose = (name: string, act: string) => chooseEntry(user, `Actions\u00a0: ${name}`, act);

describe('the collaborators', () => {
  it('are listed with their clients, and who works here is marked', async () => {
    show();
    const row = (await screen.findByRole('button', { name: 'Claire Martin' })).closest('li')!;
    expect(within(row).getByText('Travaille ici')).toBeDefined();
    expect(within(row).getByText('4 clients')).toBeDefined();
  });

  it('takes a new one, with initials and a free colour proposed', async () => {
    const bridge = show();
    await screen.findByRole('button', { name: 'Claire Martin' });
    await user.click(screen.getByRole('button', { name: 'Ajouter' }));
    const dialog = await screen.findByRole('dialog', { name: 'Nouveau collaborateur' });
    await user.type(within(dialog).getByLabelText(/Prénom/), 'Inès');
    await user.type(within(dialog).getByLabelText('Nom'), 'Roy');
    expect(within(dialog).getByRole('radio', { name: 'Violet' })).toHaveProperty('checked', true);
    await user.click(within(dialog).getByRole('radio', { name: 'Corail' }));
    await user.click(within(dialog).getByRole('button', { name: 'Ajouter' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(bridge.inputsOf('cabinet.addCollaborator')).toEqual([
      { firstName: 'Inès', lastName: 'Roy', initials: 'IR', color: 'coral' },
    ]);
    expect(await screen.findByText('Inès Roy fait partie du cabinet.')).toBeDefined();
  });

  it('changes who works here now', async () => {
    const bridge = show();
    await screen.findByRole('button', { name: 'Claire Martin' });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Qui travaille ici maintenant' }), HUGO);
    expect(bridge.inputsOf('cabinet.setCurrentCollaborator')).toEqual([{ id: HUGO }]);
    expect(await screen.findByText('Hugo Petit travaille maintenant sur ce poste.')).toBeDefined();
  });

  it('hands over the clients of the one who leaves', async () => {
    const bridge = show();
    await choose('Hugo Petit', 'Mettre à la corbeille…');
    const dialog = await screen.findByRole('dialog');
    await user.selectOptions(within(dialog).getByLabelText('Confier ses clients à'), CLAIRE);
    await user.click(within(dialog).getByRole('button', { name: 'Mettre à la corbeille' }));
    expect(bridge.inputsOf('cabinet.removeCollaborator')).toEqual([{ id: HUGO, reassignTo: CLAIRE }]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('keeps the one who works here from leaving', async () => {
    show();
    const entry = await openMenu(user, 'Actions\u00a0: Claire Martin');
    for (const act of ['Rendre inactif', 'Mettre à la corbeille'])
      expect(entry(act).getAttribute('aria-disabled')).toBe('true');
  });

  it('sets one inactive', async () => {
    const bridge = show();
    await choose('Hugo Petit', 'Rendre inactif');
    expect(bridge.inputsOf('cabinet.updateCollaborator')).toEqual([{ id: HUGO, patch: { isActive: false } }]);
  });
});
