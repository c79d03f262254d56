/** @file Entry of the desk: the application over an open vault. */
import './ui/zod-setup.ts';
import './ui/ui.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { WindowPreferences } from './app/preferences.svelte.ts';

const target = document.getElementById('app');
if (target) {
  void WindowPreferences.load().then((preferences) => mount(App, { target, props: { preferences } }));
}
