import { configure, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import InsurersSection from '#renderer/features/insurer/InsurersSection.svelte';
import { AppError } from '#shared/kernel/errors.ts';
import { chooseEntry, saved } from '../../support/desk-host.ts';
import type { FakeHandlers } from '../../support/fake-bridge.ts';
import { showMemo } from '../../support/memo-screens.ts';

configure({ defaultHidden: true });

const idOf = (number: number): string => `01990000-0000-7000-8000-00c30000000${String(number)}`;
const insurer = (number: number, changes: object = {}) => ({
  ...{ id: idOf(number), kind: 'COMPAGNIE' as const, name: 'Horizon', brokerCode: '', phone: '', email: '' },
  ...{ claimPhone: '', claimEmail: '', street: '', postcode: '', town: '', comment: '' },
  ...{ isArchived: false, contractCount: 0, ...changes },
});

async function openSection(rows = [insurer(1)], handlers: FakeHandlers = {}) {
  const shown = showMemo(InsurersSection as never, {} as never, {
    'insurer.list': () => rows,
    'insurer.update': () => saved,
    'insurer.remove': () => saved,
    ...handlers,
  });
  await screen.findByRole('region', { name: 'Compagnies' });
  return shown;
}
const companies = () => within(screen.getByRole('region', { name: 'Compagnies' }));

describe('the cabinet’s own insurers', () => {
  it('are listed by kind, with what names them', async () => {
    await openSection([insurer(1, { contractCount: 3 }), insurer(2, { kind: 'GROSSISTE', name: 'Alpes' })]);
    expect(companies().getByText('3 contrats ou devis')).toBeTruthy();
    expect(
      within(screen.getByRole('region', { name: 'Courtiers grossistes' })).getByText('Alpes'),
    ).toBeTruthy();
  });

  it('are added, and a name that is taken is refused beside it', async () => {
    const taken = () => {
      throw new AppError('invalid-input', 'taken', { fields: { name: 'label-taken' } });
    };
    const { bridge, user } = await openSection([], { 'insurer.add': taken });
    await user.type(companies().getByLabelText('Nouvelle compagnie'), 'Horizon{Enter}');
    expect(await screen.findByText('Ce libellé est déjà dans la liste.')).toBeTruthy();
    bridge.handle({ 'insurer.add': () => ({ ...saved, id: idOf(1) }) });
    await user.click(companies().getByRole('button', { name: 'Ajouter' }));
    expect(await screen.findByText('Horizon ajouté')).toBeTruthy();
  });

  it('are edited in place', async () => {
    const { bridge, user } = await openSection();
    await user.click(screen.getByRole('button', { name: /^Horizon.*coordonnées$/ }));
    await user.click(screen.getByRole('button', { name: /^Téléphone (?!des)/ }));
    await user.type(screen.getByRole('textbox', { name: 'Téléphone' }), '01 99 00 12 34{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('insurer.update')).toEqual([
        { id: idOf(1), patch: { phone: '01 99 00 12 34' } },
      ]),
    );
  });

  it('are removed while nothing names them', async () => {
    const { bridge, user } = await openSection();
    await chooseEntry(user, 'Actions sur Horizon', 'Retirer de la liste');
    await waitFor(() => expect(bridge.inputsOf('insurer.remove')).toEqual([{ id: idOf(1) }]));
  });

  it('that contracts name are archived instead, and the reason is said', async () => {
    const { bridge, user } = await openSection([insurer(1, { contractCount: 2 })]);
    await chooseEntry(user, 'Actions sur Horizon', 'Retirer de la liste');
    const dialog = within(await screen.findByRole('dialog', { name: 'Horizon ne peut pas être retiré' }));
    expect(dialog.getByText(/2 contrats ou devis le nomment/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Archiver' }));
    await waitFor(() =>
      expect(bridge.inputsOf('insurer.update')).toEqual([{ id: idOf(1), patch: { isArchived: true } }]),
    );
    expect(bridge.inputsOf('insurer.remove')).toEqual([]);
  });
});
