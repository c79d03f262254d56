import { configure, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import RenewalDeskView from '#renderer/views/due/RenewalDeskView.svelte';
import { fail } from '#shared/kernel/errors.ts';
import { OPERATION } from '../../support/desk-host.ts';
import type { FakeHandlers } from '../../support/fake-bridge.ts';
import { floating, showMemo, takeLine } from '../../support/memo-screens.ts';
import { contractId, renewalRow } from '../../support/renewal-rows.ts';

configure({ defaultHidden: true });
vi.setConfig({ testTimeout: 30_000 });

/** Without layout nothing has a size, and a long list would show no row. */
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 720 });
Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: () => 1280 });

const done = (changed: number, refused: object[] = []) =>
  ({ operationId: changed === 0 ? null : OPERATION, changed, refused }) as never;

function answer(total: number, offset: number, limit: number) {
  const rows = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, at) =>
    renewalRow(offset + at + 1),
  );
  return {
    rows,
    total,
    premiumTotalCents: total * 60_000,
    stepCounts: { late: 0, 'to-renew': total, later: 0 },
    weeks: total === 0 ? [] : [{ mondayOn: '2026-12-28', count: total }],
    load: total === 0 ? [] : [{ managerId: null, count: total }],
  } as never;
}

async function show(handlers: FakeHandlers = {}, total = 3) {
  const shown = showMemo(
    RenewalDeskView,
    {},
    {
      'insurer.list': () => [],
      'renewal.list': ({ filter, offset, limit }) =>
        answer(filter.text === 'rien' ? 0 : total, offset, limit),
      ...handlers,
    },
  );
  const grid = await screen.findByRole('grid', { name: 'Contrats par échéance' });
  await within(grid).findByText('CLIENT 1');
  grid.focus();
  return { ...shown, grid };
}

const dueOn = (...numbers: number[]) =>
  Object.fromEntries(numbers.map((number) => [contractId(number), '2027-01-01']));
const ids = (...numbers: number[]) => ({ ids: numbers.map(contractId) });

describe('the renewal desk', () => {
  it('heads the rows of a week with its count, and tells how many there are for how much', async () => {
    const { grid } = await show();
    expect(within(grid).getByText('Semaine du 28/12/2026 au 03/01/2027')).toBeTruthy();
    expect(screen.getByText(/^3.contrats · 1.800,00/)).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'À renouveler · 3' })).toBeTruthy();
  });

  it('asks main for a state, a number of days and what is missing', async () => {
    const { bridge, user } = await show();
    await user.click(screen.getByRole('radio', { name: /^Non renouvelés/ }));
    await user.click(screen.getByRole('button', { name: 'Échéance' }));
    await user.click(await floating('60 jours'));
    await user.click(screen.getByRole('button', { name: 'Manque' }));
    await user.click(await floating('Avis d’échéance'));
    await waitFor(() =>
      expect(bridge.inputsOf('renewal.list').at(-1)).toMatchObject({
        filter: { steps: ['late'], dueFrom: '2026-11-24', dueTo: '2027-01-23', missing: ['notice'] },
      }),
    );
  });

  it('lights the choice of both states that need somebody now, as « Accueil » asks for', async () => {
    const { bridge, user } = await show();
    const both = screen.getByRole('radio', { name: 'À traiter · 3' });
    await user.click(both);
    await waitFor(() =>
      expect(bridge.inputsOf('renewal.list').at(-1)).toMatchObject({
        filter: { steps: ['late', 'to-renew'] },
      }),
    );
    expect((both as HTMLInputElement).checked).toBe(true);
    await user.click(screen.getByRole('radio', { name: /^Tous/ }));
    await waitFor(() =>
      expect(bridge.inputsOf('renewal.list').at(-1)).toMatchObject({ filter: { steps: [] } }),
    );
  });

  it('opens by Entrée the contract under the keys', async () => {
    const { opened, user } = await show();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(opened).toEqual([{ kind: 'contract', id: contractId(2) }]);
  });

  it('renews what is ticked by a percentage, with the due dates that were shown', async () => {
    const { bridge, user } = await show({ 'renewal.renew': () => done(2) });
    await user.keyboard('x{ArrowDown}xr');
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: 'Augmentée ou baissée de' }));
    expect(within(dialog).queryByRole('radio', { name: 'Ces montants' })).toBeNull();
    await user.type(within(dialog).getByRole('textbox', { name: 'Évolution en %' }), '4,3');
    expect(within(dialog).getByText(/1.200,00.€ par an aujourd’hui, 1.251,60.€ ensuite/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Renouveler' }));
    await waitFor(() =>
      expect(bridge.inputsOf('renewal.renew')).toEqual([
        { selection: ids(1, 2), expectedDueOn: dueOn(1, 2), premium: { kind: 'change', permille: 43 } },
      ]),
    );
    expect(await screen.findByText(/^2.contrats renouvelés\.$/)).toBeTruthy();
  });

  it('names every contract of the filter, over all its pages, when all are ticked', async () => {
    const { bridge, user } = await show({ 'renewal.renew': () => done(450) }, 450);
    await user.keyboard('{Control>}a{/Control}r');
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Renouveler' }));
    await waitFor(() => expect(bridge.inputsOf('renewal.renew')).toHaveLength(1));
    const [input] = bridge.inputsOf('renewal.renew') as [
      { selection: { ids: string[] }; expectedDueOn: object },
    ];
    expect(new Set(input.selection.ids).size).toBe(450);
    expect(Object.keys(input.expectedDueOn)).toHaveLength(450);
  });

  it('says of each contract that was left why it was', async () => {
    const refused = [{ id: contractId(2), label: 'CLIENT 2 P-2', code: 'already-renewed' }];
    const { user } = await show({ 'renewal.renew': () => done(0, refused) });
    await user.keyboard('{ArrowDown}r');
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Renouveler' }));
    const report = await screen.findByText('Déjà renouvelé, ici ou dans une autre fenêtre.');
    expect(within(report.closest('section')!).getByText('CLIENT 2 P-2')).toBeTruthy();
    expect(screen.getByText('Aucun contrat n’a été modifié.')).toBeTruthy();
  });

  it.each([
    ['le dernier jour garanti', '2027-01-01'],
    ['le premier jour non garanti', '2026-12-31'],
  ])('terminates with %s', async (how, effectiveOn) => {
    const { bridge, user } = await show({ 'renewal.terminate': () => done(1) });
    await user.keyboard('s');
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: how }));
    await user.click(within(dialog).getByRole('button', { name: 'Résilier' }));
    await waitFor(() =>
      expect(bridge.inputsOf('renewal.terminate')).toMatchObject([
        { selection: ids(1), reason: 'ECHEANCE', by: 'CLIENT', effectiveOn },
      ]),
    );
  });

  it('keeps the dialog and says beside its field what main refuses', async () => {
    const { user } = await show({
      'renewal.prepare': () => fail('invalid-input', 'to come', { fields: { reviewOn: 'date-in-future' } }),
    });
    await user.keyboard('p');
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Enregistrer le point' }));
    expect(await within(dialog).findByText('Cette date est dans le futur.')).toBeTruthy();
  });

  it('records and takes back the sending of a notice that someone else wrote', async () => {
    const { bridge, user, grid } = await show({ 'renewal.recordNotice': () => done(1) });
    await user.keyboard('v');
    await user.click(await screen.findByRole('radio', { name: /^Noter seulement sa date d’envoi/ }));
    expect(screen.queryByRole('group', { name: 'Prime annoncée' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Noter l’envoi' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    grid.focus();
    await user.keyboard('v');
    await user.click(await screen.findByRole('button', { name: 'Retirer la date d’envoi' }));
    await waitFor(() =>
      expect(bridge.inputsOf('renewal.recordNotice')).toEqual([
        { selection: ids(1), sentOn: '2026-11-24' },
        { selection: ids(1), sentOn: null },
      ]),
    );
  });

  it('writes the notice of one contract at the premium it announces, and shows it', async () => {
    const documentId = '01990000-0000-7000-8000-00d000000001';
    const { bridge, opened, user } = await show({
      'renewal.writeNotices': () => ({ ...(done(1) as object), documentIds: [documentId] }) as never,
    });
    await user.keyboard('v');
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: 'Augmentée ou baissée de' }));
    await user.click(within(dialog).getByRole('button', { name: 'Éditer l’avis' }));
    expect(bridge.inputsOf('renewal.writeNotices')).toEqual([]);
    await user.type(within(dialog).getByRole('textbox', { name: 'Évolution en %' }), '4,3');
    await user.click(within(dialog).getByRole('button', { name: 'Éditer l’avis' }));
    await waitFor(() => expect(opened).toEqual([{ kind: 'document', id: documentId }]));
    expect(bridge.inputsOf('renewal.writeNotices')).toEqual([
      {
        ...{ selection: ids(1), expectedDueOn: dueOn(1), sentOn: '2026-11-24' },
        premium: { kind: 'change', permille: 43 },
      },
    ]);
    expect(await screen.findByText(/^1.avis édité et classé dans les documents\.$/)).toBeTruthy();
  });

  it('writes the notices of many, and says who has none for want of an address', async () => {
    const refused = [{ id: contractId(2), label: 'CLIENT 2 P-2', code: 'no-address' }];
    const { opened, user } = await show({
      'renewal.writeNotices': () =>
        ({ ...(done(1, refused) as object), documentIds: [contractId(9)] }) as never,
    });
    await user.keyboard('x{ArrowDown}xv');
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Éditer les avis' }));
    const report = await screen.findByText('Le client n’a pas d’adresse postale complète.');
    expect(within(report.closest('section')!).getByText('CLIENT 2 P-2')).toBeTruthy();
    expect(opened).toEqual([]);
  });

  it('hands over by A, and lets lapse by L', async () => {
    const { bridge, grid, user } = await show({
      'renewal.assign': () => done(1),
      'renewal.lapse': () => done(1),
    });
    await user.keyboard('a');
    await takeLine(user, 'Non attribuée');
    await waitFor(() =>
      expect(bridge.inputsOf('renewal.assign')).toEqual([{ selection: ids(1), managerId: null }]),
    );
    grid.focus();
    await user.keyboard('l');
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Laisser échoir' }));
    await waitFor(() => expect(bridge.inputsOf('renewal.lapse')).toEqual([{ selection: ids(1) }]));
  });

  it('says when nothing answers, and offers to clear what narrows it', async () => {
    const { user } = await show();
    await user.type(screen.getByRole('textbox', { name: 'Chercher dans les échéances' }), 'rien');
    expect(await screen.findByText('Aucun contrat ne correspond')).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: 'Effacer les filtres' })[0]!);
    expect(await screen.findByText('CLIENT 1')).toBeTruthy();
  });
});
