import { screen, waitFor, within } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../app/open-desk.ts';
import { call, holding, task, visit, TASK, ZOE } from './reminders.ts';

/** What floats is hidden here: nothing is measured, so nothing is placed, and hidden things have no name. */
const list = () => screen.findByRole('dialog', { hidden: true });
const nameOf = (one: HTMLElement) => (one.getAttribute('aria-label') ?? one.textContent).trim();
const named = (all: readonly HTMLElement[], name: RegExp) => all.find((one) => name.test(nameOf(one)));

async function act(name: RegExp): Promise<HTMLElement> {
  const all = within(await list()).getAllByRole('button', { hidden: true });
  const found = named(all, name);
  if (!found) throw new Error(`no « ${String(name)} » among ${all.map(nameOf).join(' | ')}`);
  return found;
}

async function openList(user: UserEvent, count: string): Promise<void> {
  await screen.findByRole('button', { name: count });
  await user.keyboard('gr');
  await list();
}

describe('the bell', { timeout: 20_000 }, () => {
  it('says how many reminders wait, and opens the list by its command', async () => {
    const { user } = await openDesk(holding([visit, call]));
    expect(await screen.findByRole('button', { name: '2\u00a0rappels' })).toBeDefined();
    await user.keyboard('gr');
    expect(await act(/Visite du local, 10:12, dans 12\u00a0min/)).toBeDefined();
    expect(await act(/Appel, 09:35, il y a 25\u00a0min/)).toBeDefined();
    expect(within(await list()).getByText('Voiron')).toBeDefined();
    expect(
      within(await list())
        .getByText('DURAND Zoé')
        .getAttribute('href'),
    ).toBe(`#/clients/${ZOE}`);
  });

  it('says that nothing waits', async () => {
    const { user } = await openDesk(holding([]));
    await user.click(await screen.findByRole('button', { name: 'Aucun rappel' }));
    expect(within(await list()).getByText('Aucun rappel en attente')).toBeDefined();
    expect(within(await list()).queryByText('Tout marquer comme vu')).toBeNull();
  });

  it('puts those of one client under its name', async () => {
    const { user } = await openDesk(holding([visit, call, task]));
    await openList(user, '3\u00a0rappels');
    const names = within(await list()).getAllByText('DURAND Zoé');
    expect(names).toHaveLength(1);
    const all = within(await list()).getAllByRole('button', { hidden: true });
    expect(all.map(nameOf).filter((name) => name.startsWith('Ouvrir'))).toEqual([
      'Ouvrir\u00a0: Visite du local, 10:12, dans 12\u00a0min',
      'Ouvrir\u00a0: Rappeler, 10:00, maintenant',
      'Ouvrir\u00a0: Appel, 09:35, il y a 25\u00a0min',
    ]);
  });

  it('lets one be seen by keyboard only, and goes on with the next one', async () => {
    const { user, bridge } = await openDesk(holding([visit, call]));
    await openList(user, '2\u00a0rappels');
    (await act(/Visite/)).focus();
    await user.keyboard('{ArrowDown}{ArrowUp}');
    expect(document.activeElement).toBe(await act(/Visite/));
    (await act(/^Vu/)).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByText('Rappel marqué comme vu.')).toBeDefined());
    expect(bridge.inputsOf('scheduler.closeReminders')).toEqual([{ ids: [visit.id] }]);
    await waitFor(async () => expect(document.activeElement).toBe(await act(/Appel/)));
  });

  it('puts one off until this evening', async () => {
    const { user, bridge } = await openDesk(holding([visit]));
    await openList(user, '1\u00a0rappel');
    const snooze = await act(/^Reporter le rappel/);
    snooze.focus();
    await user.keyboard('{Enter}');
    const choices = await screen.findAllByRole('menuitem', { hidden: true });
    named(choices, /^Ce soir à 18:00$/)!.focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByText('Rappel reporté : ce soir à 18:00.')).toBeDefined());
    expect(bridge.inputsOf('scheduler.snoozeReminders')).toEqual([
      { ids: [visit.id], to: { until: 'this-evening' } },
    ]);
    expect(await screen.findByRole('button', { name: 'Aucun rappel', hidden: true })).toBeDefined();
  });

  it('marks all as seen at once', async () => {
    const { user, bridge } = await openDesk(holding([visit, call, task]));
    await openList(user, '3\u00a0rappels');
    await user.click(await act(/^Tout marquer/));
    await waitFor(() => expect(screen.getByText('3 rappels marqués comme vus.')).toBeDefined());
    expect(bridge.inputsOf('scheduler.closeReminders')).toEqual([{ ids: [visit.id, call.id, task.id] }]);
    expect(within(await list()).getByText('Aucun rappel en attente')).toBeDefined();
  });

  it('opens what reminds in the panel beside the screen', async () => {
    const { user, bridge } = await openDesk(holding([task]));
    await openList(user, '1\u00a0rappel');
    await user.click(await act(/^Ouvrir/));
    await waitFor(() => expect(bridge.inputsOf('task.get')).toEqual([{ id: TASK }]));
    await waitFor(() => expect(screen.queryByRole('dialog', { hidden: true })).toBeNull());
  });

  it('tells a new one once, in a low voice, and again when it comes back', async () => {
    const { bridge } = await openDesk(holding([visit]));
    const voice = await screen.findByText('Rappel : Visite du local, 10:12, dans 12 min');
    expect(voice.getAttribute('role')).toBe('status');
    bridge.handle({ 'scheduler.reminders': () => [visit, call] });
    bridge.announce(['reminder']);
    await waitFor(() => expect(voice.textContent).toBe('Rappel\u00a0: Appel, 09:35, il y a 25\u00a0min'));
    bridge.announce(['minute']);
    bridge.handle({ 'scheduler.reminders': () => [call] });
    bridge.announce(['reminder']);
    await screen.findByRole('button', { name: '1\u00a0rappel' });
    expect(voice.textContent).toContain('Appel');
    bridge.handle({ 'scheduler.reminders': () => [visit, call] });
    bridge.announce(['reminder']);
    await waitFor(() => expect(voice.textContent).toContain('Visite du local'));
  });
});

const commandOf = (id: string | undefined) => (id === undefined ? null : ({ kind: 'command', id } as const));

describe('a click on a notification', { timeout: 20_000 }, () => {
  it('opens the list once the desk is there, after the unlock too', async () => {
    const errands = ['reminders.open'];
    const handlers = { 'window.takeErrand': () => ({ errand: commandOf(errands.pop()) }) };
    await openDesk({ ...holding([visit]), ...handlers });
    expect(await within(await list()).findByText('Visite du local')).toBeDefined();
  });

  it('leads a desk that is already there to its place', async () => {
    const errands: string[] = [];
    const handlers = { 'window.takeErrand': () => ({ errand: commandOf(errands.pop()) }) };
    const { bridge } = await openDesk({ ...holding([]), ...handlers });
    errands.push('nav.tasks');
    bridge.announce(['errand']);
    await waitFor(() => expect(location.hash).toBe('#/echeancier'));
  });
});
