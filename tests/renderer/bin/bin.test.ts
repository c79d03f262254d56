import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { BinRow } from '#shared/features/journal/journal.api.ts';
import { ClientId } from '#shared/kernel/ids.ts';
import { parseInstant } from '#shared/kernel/instant.ts';
import BinView from '#renderer/views/BinView.svelte';
import { OPERATION, saved, showOnDesk } from '../../support/desk-host.ts';

const CLIENT = ClientId.parse('01990000-0000-7000-8000-0000000000a1');
const row = (changes: Partial<BinRow>): BinRow => ({
  entity: 'client',
  rowId: '01990000-0000-7000-8000-0000000000b1',
  label: 'DURAND Zoé',
  clientId: null,
  clientName: null,
  deletedAt: parseInstant('2026-11-20T09:12:00.000Z'),
  daysLeft: 26,
  ...changes,
});
const phone = row({
  entity: 'client_phone',
  rowId: '01990000-0000-7000-8000-0000000000b2',
  label: '06 39 98 12 34',
  clientId: CLIENT,
  clientName: 'PETIT Hugo',
  daysLeft: 2,
});
const user = userEvent.setup();

describe('the bin', () => {
  it('says that it is empty', async () => {
    showOnDesk(BinView, { 'journal.listBin': () => [] });
    expect(await screen.findByText('La corbeille est vide')).toBeDefined();
  });

  it('groups what it holds by kind, with whose it was and the days left', async () => {
    showOnDesk(BinView, { 'journal.listBin': () => [phone, row({})] });
    const clients = await screen.findByRole('region', { name: /Clients/ });
    expect(within(clients).getByText('DURAND Zoé')).toBeDefined();
    expect(within(clients).getByText('Retiré le 20/11/2026 10:12')).toBeDefined();
    const phones = screen.getByRole('region', { name: /Téléphones/ });
    expect(within(phones).getByRole('link', { name: 'de PETIT Hugo' }).getAttribute('href')).toBe(
      `#/clients/${CLIENT}`,
    );
    expect(within(phones).getByText('Encore 2 jours')).toBeDefined();
  });

  it('gives a row back, says so, and can take that back', async () => {
    let rows = [row({}), phone];
    const bridge = showOnDesk(BinView, {
      'journal.listBin': () => rows,
      'journal.restoreFromBin': ({ rowId }) => {
        rows = rows.filter((one) => one.rowId !== rowId);
        return saved;
      },
      'journal.undoOperation': () => ({
        undone: {
          ...{
            id: OPERATION,
            seq: 12,
            at: '2026-11-24T09:00:00.000Z',
            command: 'bin.restore',
            entity: 'client',
          },
          ...{
            fieldGroup: null,
            clientId: null,
            clientName: null,
            count: 1,
            rowCount: 1,
            collaboratorId: null,
          },
        },
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Restaurer\u00a0: DURAND Zoé' }));
    expect(bridge.inputsOf('journal.restoreFromBin')).toEqual([
      { entity: 'client', rowId: '01990000-0000-7000-8000-0000000000b1' },
    ]);
    bridge.announce(['journal']);
    await waitFor(() => expect(screen.queryByRole('region', { name: /Clients/ })).toBeNull());

    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    expect(bridge.inputsOf('journal.undoOperation')).toEqual([{ operationId: OPERATION }]);
    expect(await screen.findByText('Modification annulée')).toBeDefined();
  });
});
