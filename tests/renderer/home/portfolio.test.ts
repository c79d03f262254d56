import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { renewalRow } from '../../support/renewal-rows.ts';
import { openHome } from './open-home.ts';

const renewals = (rows: readonly object[], late: number, toRenew: number) => () =>
  ({
    ...{ rows, total: late + toRenew, premiumTotalCents: 0, weeks: [], load: [] },
    stepCounts: { late, 'to-renew': toRenew, later: 7 },
  }) as never;

describe('the portfolio on « Accueil »', () => {
  const show = () =>
    openHome({
      'renewal.list': renewals([renewalRow(1), renewalRow(2)], 2, 12),
      'claim.list': () => ({ rows: [], total: 3, statusCounts: {} }),
    });

  it('shows the nearest contracts, and opens the one that is chosen', async () => {
    const { user } = await show();
    const list = await screen.findByRole('list', { name: /^Contrats à renouveler, / });
    expect(within(list).getAllByRole('button')).toHaveLength(2);
    await user.click(within(list).getByRole('button', { name: /CLIENT 2/ }));
    await waitFor(() => expect(location.hash).toContain('panneau=contrat/'));
  });

  it.each([
    [/^12\s*à renouveler/, '#/echeancier/contrats', { steps: ['to-renew'] }],
    [/^2\s*non renouvelés/, '#/echeancier/contrats', { steps: ['late'] }],
  ])('counts what the list it opens holds: %s', async (name, hash, filter) => {
    const { bridge, user } = await show();
    await user.click(await screen.findByRole('link', { name }));
    await waitFor(() => expect(location.hash).toBe(hash));
    await waitFor(() => expect(bridge.inputsOf('renewal.list').at(-1)).toMatchObject({ filter }));
  });

  it('counts the open claims, and opens them', async () => {
    const { bridge, user } = await show();
    await user.click(await screen.findByRole('link', { name: /^3\s*sinistres en cours/ }));
    await waitFor(() => expect(location.hash).toBe('#/sinistres'));
    expect(bridge.inputsOf('claim.list').at(-1)).toMatchObject({ filter: { state: 'open', statuses: [] } });
  });
});
