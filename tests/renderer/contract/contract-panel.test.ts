import { configure, screen, waitFor, within } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import ContractPanel from '#renderer/features/contract/ContractPanel.svelte';
import { AppError } from '#shared/kernel/errors.ts';
import { CONTRACT, PERIOD, periodAnswer } from '../../support/contract-answers.ts';
import { openPanel, row } from '../../support/contract-panel.ts';
import { saved } from '../../support/desk-host.ts';
import { showMemo, ZOE } from '../../support/memo-screens.ts';

configure({ defaultHidden: true });
vi.setConfig({ testTimeout: 30_000 });

const plain = (text: string | null | undefined): string =>
  (text ?? '').replaceAll(/[\u00a0\u202f\s]+/gu, ' ').trim();

async function edit(user: UserEvent, name: RegExp, label: string, text: string): Promise<void> {
  await user.click(row(name));
  const field = screen.getByRole('textbox', { name: label });
  await user.clear(field);
  await user.type(field, `${text}{Enter}`);
}

describe('the panel of a contract', () => {
  it('begins with whose it is, its badge and its due date', async () => {
    await openPanel();
    expect(screen.getByText('À renouveler · dans 41 j')).toBeTruthy();
    expect(screen.getByText('Échéance le 04/01/2027')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'DURAND Zoé' })[0]?.getAttribute('href')).toBe(
      `#/clients/${ZOE}`,
    );
  });

  it('saves one field at a time, and only that one', async () => {
    const { bridge, user } = await openPanel();
    await edit(user, /^Formule (?!de)/, 'Formule', 'Tous risques');
    await waitFor(() =>
      expect(bridge.inputsOf('contract.update')).toEqual([
        { id: CONTRACT, patch: { formula: 'Tous risques' } },
      ]),
    );
  });

  it('reads the due date, and keeps what it does not understand with the reason', async () => {
    const { bridge, user } = await openPanel();
    await edit(user, /^Échéance principale/, 'Échéance principale', '31/02');
    expect(await screen.findByText('Écrivez un jour et un mois, par exemple 01/01.')).toBeTruthy();
    await edit(user, /^Échéance principale/, 'Échéance principale', '1/4');
    await waitFor(() =>
      expect(bridge.inputsOf('contract.update')).toEqual([{ id: CONTRACT, patch: { mainDue: '04-01' } }]),
    );
  });

  it('writes only the field of the risk that changed', async () => {
    const { bridge, user } = await openPanel();
    await edit(user, /^Bonus-malus/, 'Bonus-malus', '0,5');
    await waitFor(() =>
      expect(bridge.inputsOf('contract.update')).toEqual([
        { id: CONTRACT, patch: { risk: { bonusMalus: '0.5' } } },
      ]),
    );
  });

  it('adds an insurer that the list does not hold yet', async () => {
    const id = '01990000-0000-7000-8000-00c300000009';
    const { bridge, user } = await openPanel({}, { 'insurer.add': () => ({ ...saved, id }) });
    await user.click(row(/^Compagnie/));
    const field = screen.getByRole('combobox', { name: 'Compagnie' });
    await user.clear(field);
    await user.type(field, 'La Neuve{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('contract.update')).toEqual([{ id: CONTRACT, patch: { insurerId: id } }]),
    );
    expect(bridge.inputsOf('insurer.add')).toEqual([{ kind: 'COMPAGNIE', name: 'La Neuve' }]);
  });

  it('shows remarks beside their field', async () => {
    await openPanel({
      warnings: [
        { field: 'policyNumber', code: 'policy-taken' },
        { field: 'risk:plate', code: 'plate-unusual' },
        { field: `premiumTtcCents:${PERIOD}`, code: 'premium-sum' },
      ],
      policyTwins: [{ id: '01990000-0000-7000-8000-00c100000002', clientName: 'PETIT Marc' }],
    });
    expect(screen.getByText('Un autre contrat de cette compagnie porte le même numéro.')).toBeTruthy();
    expect(screen.getByText('Ceci ne ressemble pas à une immatriculation française.')).toBeTruthy();
    expect(screen.getByText(/HT et taxes ne font pas le TTC/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'PETIT Marc' })).toBeTruthy();
  });

  it('says when it is gone', async () => {
    const gone = () => {
      throw new AppError('not-found', 'contract');
    };
    showMemo(
      ContractPanel as never,
      {
        record: { kind: 'contract', id: CONTRACT },
        onact: vi.fn(),
        onclose: vi.fn(),
      } as never,
      { 'contract.get': gone },
    );
    expect(await screen.findByText('Ce contrat n’existe plus')).toBeTruthy();
  });
});

describe('the legal dates of a contract', () => {
  const date = {
    ...{ rule: 'ECHEANCE', by: 'client', reason: 'ECHEANCE', state: 'open' },
    ...{ citation: { code: 'ASSURANCES', article: 'L113-12' }, opensOn: null, limitOn: '2026-12-03' },
    ...{ adviseOn: '2026-12-03', effectOn: '2027-01-04', refundOn: null },
    ...{ duties: [{ code: 'registered-letter', by: null }], remarks: ['prudent-limit'] },
  };

  it('begin with the day before which to act, then say what, why and by which article', async () => {
    await openPanel({ legalDates: [date] as never });
    expect(screen.getByText('Agir avant le 03/12/2026 inclus')).toBeTruthy();
    const list = within(screen.getByRole('list', { name: 'Échéances légales' }));
    expect(list.getByText(/Résiliable jusqu’au 03\/12\/2026 \(échéance annuelle\)/)).toBeTruthy();
    expect(list.getByText('C. assur., art. L113-12')).toBeTruthy();
    expect(list.getByText('Envoyer une lettre recommandée, électronique ou non')).toBeTruthy();
  });

  it('say what nobody could verify', async () => {
    const unsure = {
      ...date,
      rule: 'RIA_PRO',
      reason: 'RIA_PRO',
      state: 'unverified',
      limitOn: null,
      adviseOn: null,
    };
    await openPanel({ legalDates: [unsure] as never });
    expect(screen.getByText(/À vérifier : résiliation infra-annuelle des professionnels/)).toBeTruthy();
  });
});

describe('periods', () => {
  it('are a history with premium and change, and are corrected in place', async () => {
    const older = periodAnswer({
      id: '01990000-0000-7000-8000-00c200000002',
      ...{ startOn: '2025-01-04', endOn: '2026-01-04', premiumTtcCents: 58_700 },
    });
    const newer = periodAnswer({ kind: 'RENOUVELLEMENT', changePermille: 43 });
    const { bridge, user } = await openPanel(
      { periods: [newer, older] },
      { 'contract.updatePeriod': () => saved },
    );
    const list = screen.getByRole('list', { name: 'Périodes' });
    expect(plain(list.textContent)).toContain('04/01/2026 – 03/01/2027');
    expect(plain(list.textContent)).toContain('+4,3 %');
    await user.click(within(list).getByRole('button', { name: /^Souscription, 04\/01\/2025/ }));
    await user.click(within(list).getByRole('button', { name: /^Prime TTC/ }));
    const field = within(list).getByRole('textbox', { name: 'Prime TTC' });
    await user.clear(field);
    await user.type(field, '590{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('contract.updatePeriod')).toEqual([
        { id: older.id, patch: { premiumTtcCents: 59_000 } },
      ]),
    );
  });
});
