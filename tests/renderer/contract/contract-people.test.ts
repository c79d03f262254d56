import { configure, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { AppError } from '#shared/kernel/errors.ts';
import { CONTRACT, type ContractAnswer } from '../../support/contract-answers.ts';
import { bareSheet, LEA, memberAnswer } from '../../support/client-sheet.ts';
import { chooseEntry, saved, takeProposal } from '../../support/desk-host.ts';
import { ZOE } from '../../support/memo-screens.ts';

import { openPanel } from '../../support/contract-panel.ts';

configure({ defaultHidden: true });
vi.setConfig({ testTimeout: 30_000 });

describe('whoever a contract is about', () => {
  it('takes a member of the family, another client or a name', async () => {
    const { bridge, user } = await openPanel(
      {},
      {
        'client.sheet': () => bareSheet({ family: [memberAnswer()] }),
        'clientList.search': () => [],
        'contract.addParty': () => ({ ...saved, id: '01990000-0000-7000-8000-00c400000001' }),
      },
    );
    await user.click(screen.getByRole('button', { name: 'Ajouter une personne' }));
    await user.type(screen.getByRole('combobox', { name: 'Personne' }), 'Léa');
    await takeProposal(user, 'Léa Durand');
    await user.click(screen.getByRole('button', { name: 'Ajouter' }));
    await waitFor(() =>
      expect(bridge.inputsOf('contract.addParty')).toMatchObject([
        { contractId: CONTRACT, role: 'ASSURE', name: '', familyMemberId: LEA },
      ]),
    );
    await user.click(await screen.findByRole('button', { name: 'Ajouter une personne' }));
    await user.selectOptions(screen.getByLabelText('Rôle'), 'CONDUCTEUR');
    await user.type(screen.getByRole('combobox', { name: 'Personne' }), 'Paul Martin');
    await user.click(screen.getByRole('button', { name: 'Ajouter' }));
    await waitFor(() =>
      expect(bridge.inputsOf('contract.addParty').at(-1)).toMatchObject({
        role: 'CONDUCTEUR',
        ...{ name: 'Paul Martin', familyMemberId: null },
      }),
    );
  });

  it('asks for a name', async () => {
    const refuse = () => {
      throw new AppError('invalid-input', 'no name', { fields: { name: 'name-required' } });
    };
    const { user } = await openPanel({}, { 'client.sheet': () => bareSheet(), 'contract.addParty': refuse });
    await user.click(screen.getByRole('button', { name: 'Ajouter une personne' }));
    await user.click(screen.getByRole('button', { name: 'Ajouter' }));
    expect(await screen.findByText('Un nom ou un prénom est nécessaire.')).toBeTruthy();
  });
});

describe('a quote', () => {
  const quote: Partial<ContractAnswer> = {
    ...{ status: 'DEVIS', badges: [{ kind: 'quote-sent', days: 6 }], dueOn: null, effectiveOn: null },
    ...{ quoteSentOn: '2026-11-18', policyNumber: '' },
  };

  it('becomes a contract with all that was typed', async () => {
    const { bridge, user } = await openPanel(quote, { 'contract.acceptQuote': () => saved });
    await user.click(screen.getByRole('button', { name: 'Accepter…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Le devis devient un contrat' }));
    await user.type(dialog.getByLabelText(/de police$/), '9-1');
    await user.click(dialog.getByRole('button', { name: 'Créer le contrat' }));
    await waitFor(() =>
      expect(bridge.inputsOf('contract.acceptQuote')).toEqual([
        { id: CONTRACT, signedOn: '2026-11-24', effectiveOn: '2026-11-24', policyNumber: '9-1' },
      ]),
    );
    expect(await screen.findByText('Le devis est devenu un contrat')).toBeTruthy();
  });

  it('is sent, refused, and followed up by a task', async () => {
    const { bridge, user, opened } = await openPanel(quote, {
      'contract.sendQuote': () => saved,
      'contract.closeQuote': () => saved,
    });
    await user.click(screen.getByRole('button', { name: 'Renvoyé…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Envoi du devis' }));
    await user.click(dialog.getByRole('button', { name: 'Noter l’envoi' }));
    await waitFor(() =>
      expect(bridge.inputsOf('contract.sendQuote')).toEqual([
        { id: CONTRACT, sentOn: '2026-11-24', expiresOn: null },
      ]),
    );
    await chooseEntry(user, 'Autres actions sur le contrat', 'Relancer');
    expect(opened).toEqual([{ kind: 'new-task', clientId: ZOE, title: 'Relancer le devis Confort+' }]);
    await chooseEntry(user, 'Autres actions sur le contrat', 'Refusé par le client');
    await waitFor(() =>
      expect(bridge.inputsOf('contract.closeQuote')).toEqual([{ id: CONTRACT, outcome: 'REFUSE' }]),
    );
  });

  it('has no claim, no legal date, no period', async () => {
    await openPanel(quote);
    expect(screen.queryByRole('button', { name: 'Déclarer un sinistre' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Échéances légales' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Périodes/ })).toBeNull();
  });
});
