/** @file The panel of a contract, open in front of a bridge that answers. */
import { screen } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { vi, type Mock } from 'vitest';
import ContractPanel from '#renderer/features/contract/ContractPanel.svelte';
import { ContractId } from '#shared/kernel/ids.ts';
import { CONTRACT, contractAnswer, type ContractAnswer } from './contract-answers.ts';
import { saved } from './desk-host.ts';
import type { FakeHandlers } from './fake-bridge.ts';
import { showMemo } from './memo-screens.ts';

type Shown = ReturnType<typeof showMemo> & { readonly onact: Mock; readonly onclose: Mock };

export async function openPanel(
  changes: Partial<ContractAnswer> = {},
  handlers: FakeHandlers = {},
): Promise<Shown> {
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
export const plain = (text: string | null | undefined): string =>
  (text ?? '').replaceAll(/[\u00a0\u202f\s]+/gu, ' ').trim();

export async function edit(user: UserEvent, name: RegExp, label: string, text: string): Promise<void> {
  await user.click(row(name));
  const field = screen.getByRole('textbox', { name: label });
  await user.clear(field);
  await user.type(field, `${text}{Enter}`);
}
