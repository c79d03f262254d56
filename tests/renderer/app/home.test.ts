import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { fail } from '#shared/kernel/errors.ts';
import { openDesk, ZOE } from './open-desk.ts';

const row = {
  clientId: ZOE,
  name: 'DURAND Zoé',
  kind: 'PARTICULIER',
  stage: 'CLIENT',
  phone: '06 39 98 12 10',
  email: 'zoe.durand@example.fr',
  postcode: '38000',
  town: 'Grenoble',
  managerId: null,
  originId: null,
  birthOn: null,
  // Two in the morning of the 24th in Paris.
  createdAt: '2026-11-24T01:00:00.000Z',
} as const;

describe('the home screen', () => {
  it('asks for the last clients created, and leads to them', async () => {
    const { bridge } = await openDesk({ 'clientList.page': () => ({ total: 1, rows: [row] }) });
    const link = await screen.findByRole('link', { name: /DURAND Zoé/ });
    expect(link.getAttribute('href')).toBe(`#/clients/${ZOE}`);
    expect(link.textContent).toContain('38000 Grenoble');
    expect(link.textContent).toContain('créé le 24/11/2026');
    expect(bridge.inputsOf('clientList.page')).toMatchObject([
      { sort: { column: 'createdAt', direction: 'desc' }, offset: 0 },
    ]);
  });

  it('follows what is created elsewhere', async () => {
    let rows: (typeof row)[] = [];
    const { bridge } = await openDesk({ 'clientList.page': () => ({ total: rows.length, rows }) });
    await screen.findByText('Aucun client pour l’instant');
    rows = [row];
    bridge.announce(['client']);
    expect(await screen.findByRole('link', { name: /DURAND Zoé/ })).toBeTruthy();
  });

  it('accompanies the first clients, then leaves', async () => {
    const { bridge } = await openDesk({ 'clientList.page': () => ({ total: 9, rows: [row] }) });
    expect(await screen.findByRole('heading', { name: 'Premiers pas' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Créer un premier client.*fait/ })).toBeTruthy();
    bridge.handle({ 'clientList.page': () => ({ total: 1_243, rows: [row] }) });
    bridge.announce(['client']);
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Premiers pas' })).toBeNull());
    expect(screen.getByRole('link', { name: /1.243\s+clients · Ouvrir la liste/ })).toBeTruthy();
  });

  it('opens « Nouveau client » from its first step', async () => {
    const { user } = await openDesk();
    await user.click(await screen.findByRole('button', { name: 'Créer un premier client' }));
    expect(await screen.findByRole('dialog', { name: 'Nouveau client' })).toBeTruthy();
  });

  it('says that the list could not be read, and reads it again', async () => {
    const { user, bridge } = await openDesk({ 'clientList.page': () => fail('unexpected') });
    await screen.findByText(/Un imprévu a interrompu/);
    bridge.handle({ 'clientList.page': () => ({ total: 1, rows: [row] }) });
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByRole('link', { name: /DURAND Zoé/ })).toBeTruthy();
  });
});
