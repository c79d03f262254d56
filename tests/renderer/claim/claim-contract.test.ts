import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import ClaimContractPanel from '#renderer/features/claim/ClaimContractPanel.svelte';
import { ClientId } from '#shared/kernel/ids.ts';
import { contractLine, type ContractLine } from '../../support/contract-answers.ts';
import { showOnDesk } from '../../support/desk-host.ts';
import { ZOE } from '../../support/memo-screens.ts';

const show = (rows: ContractLine[]): void => {
  showOnDesk(
    ClaimContractPanel,
    { 'contract.ofClient': () => ({ rows, premiumTotalCents: 0, commissionTotalCents: 0 }) },
    {
      record: { kind: 'claim-contract' as const, clientId: ClientId.parse(ZOE) },
      onclose: () => undefined,
    },
  );
};

describe('the contract of a new claim', () => {
  it('is chosen among those that may have covered that day', async () => {
    show([
      contractLine(1),
      contractLine(2, { status: 'RESILIE', policyNumber: 'Ancien' }),
      contractLine(3, { status: 'DEVIS', policyNumber: 'Projet' }),
      contractLine(4, { status: 'SANS_EFFET', policyNumber: 'Jamais' }),
    ]);
    expect(await screen.findByRole('button', { name: /Habitation.*P-1/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Ancien/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Projet|Jamais/ })).toBeNull();
  });

  it('says that there is none to claim on', async () => {
    show([]);
    expect(await screen.findByText('Aucun contrat à mettre en jeu')).toBeTruthy();
  });
});
