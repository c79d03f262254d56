/** @file Shows the panel of a contract on the fake bridge. */
import { screen } from '@testing-library/svelte';
import { vi, type Mock } from 'vitest';
import ContractPanel from '#renderer/features/contract/ContractPanel.svelte';
import { ContractId } from '#shared/kernel/ids.ts';
import { CONTRACT, contractAnswer, type ContractAnswer } from './contract-answers.ts';
import { saved } from './desk-host.ts';
import type { FakeHandlers } from './fake-bridge.ts';
import { showMemo, type ShownMemo } from './memo-screens.ts';

export interface ShownContract extends ShownMemo {
  readonly onact: Mock;
  readonly onclose: Mock;
}

export async function openPanel(
  changes: Partial<ContractAnswer> = {},
  handlers: FakeHandlers = {},
): Promise<ShownContract> {
  const onact = vi.fn();
  const onclose = vi.fn();
  const props = { record: { kind: 'contract' as const, id: ContractId.parse(CONTRACT) }, onact, onclose };
  const shown = showMemo(ContractPanel as never, props as never, {
    'contract.get': () => contractAnswer(changes),
    'contract.update': () => ({ ...saved, warnings: [] }),
    'insurer.list': () => [],
    'claim.ofContract': () => [],
    ...handlers,
  });
  await screen.findByRole('heading', { level: 2, name: changes.product ?? 'Confort+' });
  return { ...shown, onact, onclose };
}

export const row = (name: RegExp): HTMLElement => screen.getByRole('button', { name });
