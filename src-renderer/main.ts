/** @file Entry of the desk: the application over an open vault. */
import './ui/zod-setup.ts';
import './ui/ui.css';
import { mount, unmount } from 'svelte';
import { isRecordHash } from '#shared/features/window/record-address.ts';
import App from './App.svelte';
import RecordApp from './RecordApp.svelte';
import { WindowPreferences } from './app/preferences.svelte.ts';

async function open(target: HTMLElement): Promise<void> {
  const preferences = await WindowPreferences.load();
  const app = mount(isRecordHash(location.hash) ? RecordApp : App, { target, props: { preferences } });
  // Locking and closing take the page away: a field that is still open then saves what it holds.
  window.addEventListener('beforeunload', () => void unmount(app));
}

const target = document.getElementById('app');
if (target) void open(target);
