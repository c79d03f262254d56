/** @file Entry of the vault's page: all that the window shows while the vault is closed. */
import './ui/zod-setup.ts';
import './ui/ui.css';
import { mount } from 'svelte';
import { listenWhileClosed } from './app/closed-commands.ts';
import { WindowPreferences } from './app/preferences.svelte.ts';
import VaultPage from './features/vault/VaultPage.svelte';

const target = document.getElementById('app');
if (target) {
  void WindowPreferences.load().then((preferences) => {
    listenWhileClosed(preferences);
    mount(VaultPage, { target });
  });
}
