import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fail } from '#shared/kernel/errors.ts';
import OnboardingView from '#renderer/views/OnboardingView.svelte';
import { saved, showOnDesk, takeProposal } from '../../support/desk-host.ts';
import type { FakeHandlers } from '../../support/fake-bridge.ts';

const GRENOBLE = { insee: '38185', postcode: '38000', town: 'Grenoble' };

const show = (handlers: FakeHandlers = {}) =>
  showOnDesk(OnboardingView, {
    'clientChannel.suggestTowns': () => [GRENOBLE],
    'cabinet.setUp': () => saved,
    ...handlers,
  });

const user = userEvent.setup();
const fill = async (label: string | RegExp, text: string) => {
  await user.clear(await screen.findByLabelText(label));
  await user.type(screen.getByLabelText(label), text);
};
const next = () => user.click(screen.getByRole('button', { name: 'Continuer' }));
const start = () => user.click(screen.getByRole('button', { name: 'Commencer' }));

async function passCabinet(): Promise<void> {
  await fill(/Nom du cabinet/, 'Cabinet Martin');
  await next();
  await screen.findByText('Étape 2 sur 2');
}

describe('the first day', () => {
  it('starts in the name of the cabinet, which is all that is needed', async () => {
    const bridge = show();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/Nom du cabinet/)));
    await passCabinet();
    expect(document.activeElement).toBe(screen.getByLabelText(/Prénom/));
    await fill(/Prénom/, 'Claire');
    await start();
    await waitFor(() => expect(bridge.inputsOf('cabinet.setUp')).toHaveLength(1));
    expect(bridge.inputsOf('cabinet.setUp')[0]).toMatchObject({
      cabinet: { name: 'Cabinet Martin', oriasNumber: '' },
      collaborator: { firstName: 'Claire', lastName: '', initials: 'C', color: 'teal' },
    });
  });

  it('keeps the cabinet and goes to the one of examples, when that is asked for', async () => {
    const bridge = show({ 'preferences.switchCabinet': () => ({}) });
    await passCabinet();
    await fill(/Prénom/, 'Claire');
    await user.click(screen.getByRole('button', { name: 'Découvrir avec un cabinet d’exemple' }));
    await waitFor(() => expect(bridge.inputsOf('preferences.switchCabinet')).toEqual([{ toSample: true }]));
    expect(bridge.inputsOf('cabinet.setUp')).toHaveLength(1);
  });

  it('goes straight in with the return key', async () => {
    const bridge = show({ 'preferences.switchCabinet': () => ({}) });
    await passCabinet();
    await fill(/Prénom/, 'Claire{Enter}');
    await waitFor(() => expect(bridge.inputsOf('cabinet.setUp')).toHaveLength(1));
    expect(bridge.inputsOf('preferences.switchCabinet')).toEqual([]);
  });

  it('does not go on without a name, and says so beside it', async () => {
    show();
    await screen.findByLabelText(/Nom du cabinet/);
    await next();
    expect(await screen.findByText('À compléter.')).toBeDefined();
    expect(screen.getByText('Étape 1 sur 2')).toBeDefined();
  });

  it('refuses an ORIAS number that is not eight digits before anything is sent', async () => {
    const bridge = show();
    await fill(/Nom du cabinet/, 'Cabinet Martin');
    await fill(/ORIAS/, '123');
    await next();
    expect(await screen.findByText('Un n° ORIAS compte 8 chiffres.')).toBeDefined();
    await fill(/ORIAS/, '07 001 234');
    await next();
    expect(await screen.findByText('Étape 2 sur 2')).toBeDefined();
    expect(bridge.inputsOf('cabinet.setUp')).toEqual([]);
  });

  it('fills the postcode and the town from a proposed commune', async () => {
    show();
    await fill(/Ville/, 'gren');
    await takeProposal(user, 'Grenoble');
    expect(screen.getByLabelText('Ville')).toHaveProperty('value', 'Grenoble');
    expect(screen.getByLabelText('Code postal')).toHaveProperty('value', '38000');
  });

  it('proposes initials until they are chosen', async () => {
    show();
    await passCabinet();
    await fill(/Prénom/, 'Jean-Baptiste');
    await fill('Nom', 'Martin');
    expect(screen.getByLabelText(/Initiales/)).toHaveProperty('value', 'JM');
    await fill(/Initiales/, 'JBM');
    await fill('Nom', 'Martinez');
    expect(screen.getByLabelText(/Initiales/)).toHaveProperty('value', 'JBM');
  });

  it('keeps what was typed when going back', async () => {
    show();
    await passCabinet();
    await user.click(screen.getByRole('button', { name: 'Retour' }));
    expect(await screen.findByLabelText(/Nom du cabinet/)).toHaveProperty('value', 'Cabinet Martin');
  });

  it('shows a refusal of main beside its field and keeps the form', async () => {
    show({
      'cabinet.setUp': () => fail('invalid-input', 'test', { fields: { firstName: 'first-name' } }),
    });
    await passCabinet();
    await fill(/Prénom/, '12');
    await start();
    expect(await screen.findByText('Le prénom doit contenir des lettres.')).toBeDefined();
    expect(screen.getByLabelText(/Prénom/)).toHaveProperty('value', '12');
  });
});
