/** @file The page of the vault over a fake main process, in the state that a test needs. */
import { render } from '@testing-library/svelte';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { AboutApp } from '#shared/features/preferences/preferences.api.ts';
import type { RecoverySheet, VaultStatus } from '#shared/features/vault/vault.api.ts';
import type { z } from 'zod';
import VaultPage from '#renderer/features/vault/VaultPage.svelte';
import { installBridge, type FakeBridge, type FakeHandlers } from '../../support/fake-bridge.ts';

export const status = (changes: Partial<z.input<typeof VaultStatus>> = {}): z.input<typeof VaultStatus> => ({
  state: 'locked',
  canStayUnlocked: false,
  staysUnlocked: false,
  mustSetPassphrase: false,
  backoffUntil: null,
  ...changes,
});

export const about = (changes: Partial<AboutApp> = {}): AboutApp => ({
  version: '0.1.0',
  electron: '45.4.1',
  platform: 'linux',
  dataFolder: '/home/claire/.config/Mallette',
  isSample: false,
  samplePassphrase: null,
  ...changes,
});

export const sheet: RecoverySheet = {
  title: 'Fiche de secours Mallette',
  introduction: 'Cette clé ouvre votre mallette.',
  keyLabel: 'Clé de secours',
  keyGroups: ['4KD2', '9XQH', '0000', 'ABCD', 'EFGH', 'JKMN', 'PQRS', 'TVWX', 'YZ12'],
  stepsTitle: 'Comment s’en servir',
  steps: ['Ouvrez Mallette.'],
  keepingTitle: 'Où la conserver',
  keeping: ['Sous clé.'],
  dateLabel: 'Établie le',
  createdOn: '24 novembre 2026',
  vaultLabel: 'Repère',
  vaultMark: '624EE183',
  warning: 'Sans elle, tout est perdu.',
};

export interface OpenVault {
  readonly bridge: FakeBridge;
  readonly user: UserEvent;
}

export function openVault(
  state: Partial<z.input<typeof VaultStatus>>,
  handlers: FakeHandlers = {},
): OpenVault {
  const bridge = installBridge({
    'vault.status': () => status(state),
    'preferences.about': () => about(),
    'vault.enter': () => ({ kind: 'done' }),
    ...handlers,
  });
  render(VaultPage);
  return { bridge, user: userEvent.setup() };
}
