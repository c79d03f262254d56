import { configure, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { AppError } from '#shared/kernel/errors.ts';
import { bareSheet, LEA, memberAnswer } from '../../support/client-sheet.ts';
import { CONTRACT, type ContractAnswer } from '../../support/contract-answers.ts';
import { openPanel, row } from '../../support/contract-panel.ts';
import { chooseEntry, saved, takeProposal } from '../../support/desk-host.ts';
import { ZOE } from '../../support/memo-screens.ts';

configure({ defaultHidden: true });
vi.setConfig({ testTimeout: 30_000 });

describe('what may be done with a contract', () => {
  it('is renewed with R, but not while somebody types', async () => {
    const { user, onact } = await openPanel();
    screen.getByRole('region', { name: 'Confort+' }).focus();
    await user.keyboard('r');
    expect(onact).toHaveBeenCalledWith('renew', expect.objectContaining({ id: CONTRACT }));
    await user.click(row(/^Formule (?!de)/));
    await user.keyboard('r');
    expect(onact).toHaveBeenCalledTimes(1);
  });

  it('leaves out what main would refuse', async () => {
    await openPanel({ status: 'RESILIE', badges: [{ kind: 'terminated', effectiveOn: '2026-06-01' }] });
    expect(screen.queryByRole('button', { name: /^Renouveler/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Résilier/ })).toBeNull();
  });

  it('is amended with a purpose, a date and amounts', async () => {
    const { bridge, user } = await openPanel({}, { 'renewal.amend': () => saved });
    await user.click(screen.getByRole('button', { name: 'Avenant…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Avenant' }));
    await user.click(dialog.getByRole('button', { name: 'Enregistrer l’avenant' }));
    expect(await dialog.findByText('À compléter.')).toBeTruthy();
    await user.type(dialog.getByLabelText(/^Objet de l’avenant/), 'Ajout d’un conducteur');
    const premium = dialog.getByLabelText('Prime TTC');
    await user.clear(premium);
    await user.type(premium, '650');
    await user.clear(dialog.getByLabelText('Taxes'));
    await user.click(dialog.getByRole('button', { name: 'Enregistrer l’avenant' }));
    await waitFor(() =>
      expect(bridge.inputsOf('renewal.amend')).toMatchObject([
        {
          label: 'Ajout d’un conducteur',
          effectiveOn: '2026-11-24',
          premiumTtcCents: 65_000,
          taxCents: 15_000,
        },
      ]),
    );
    expect(await screen.findByText('Avenant enregistré : Ajout d’un conducteur')).toBeTruthy();
  });

  it('keeps the form open with the reason when main refuses a date', async () => {
    const refuse = () => {
      throw new AppError('invalid-input', 'outside', { fields: { effectiveOn: 'outside-period' } });
    };
    const { user } = await openPanel({}, { 'renewal.amend': refuse });
    await user.click(screen.getByRole('button', { name: 'Avenant…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Avenant' }));
    await user.type(dialog.getByLabelText(/^Objet de l’avenant/), 'Essai');
    await user.click(dialog.getByRole('button', { name: 'Enregistrer l’avenant' }));
    expect(await dialog.findByText('Cette date n’est dans aucune période du contrat.')).toBeTruthy();
  });

  it('is suspended, with its reason', async () => {
    const { bridge, user } = await openPanel({}, { 'contract.suspend': () => saved });
    await chooseEntry(user, 'Autres actions sur le contrat', 'Suspendre');
    const dialog = within(await screen.findByRole('dialog', { name: 'Suspendre la garantie' }));
    await user.selectOptions(dialog.getByLabelText('Motif'), 'VENTE');
    await user.click(dialog.getByRole('button', { name: 'Suspendre' }));
    await waitFor(() =>
      expect(bridge.inputsOf('contract.suspend')).toEqual([
        { id: CONTRACT, reason: 'VENTE', suspendedOn: '2026-11-24' },
      ]),
    );
  });

  it('goes to the bin and closes its panel', async () => {
    const { user, onclose } = await openPanel({}, { 'contract.remove': () => saved });
    await chooseEntry(user, 'Autres actions sur le contrat', 'Mettre à la corbeille');
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    expect(await screen.findByText('Contrat mis à la corbeille')).toBeTruthy();
  });

  it('takes a termination back', async () => {
    const termination = {
      ...{ reason: 'ECHEANCE' as const, by: 'CLIENT' as const, notifiedOn: '2026-10-01' },
      ...{ receivedOn: null, effectiveOn: '2027-01-04' },
    };
    const { bridge, user } = await openPanel(
      {
        termination,
        status: 'RESILIE',
        badges: [{ kind: 'termination-planned', effectiveOn: '2027-01-04' }],
      },
      { 'renewal.cancelTermination': () => saved },
    );
    expect(screen.getByText('03/01/2027')).toBeTruthy();
    await chooseEntry(user, 'Autres actions sur le contrat', 'Retirer la résiliation');
    await waitFor(() => expect(bridge.inputsOf('renewal.cancelTermination')).toEqual([{ id: CONTRACT }]));
  });
});

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
