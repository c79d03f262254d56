/** @file What works by itself, as a broker meets it: the bell, the doubtful clock, the rules and their journal. */
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, start, test, type Running } from './support/application.ts';
import { call, createClient, openNewCabinet, unlock } from './support/broker.ts';

/** The machine wakes: the scheduler looks at the clock. */
const wake = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('resume');
  });

const bell = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const list = (page: Page) => page.getByRole('dialog', { name: 'Rappels' });

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((wanted) => {
    location.hash = wanted;
  }, hash);
}

/** At 12:30, with a reminder an hour before. */
async function planVisit(page: Page): Promise<void> {
  const clientId = page.url().split('/').at(-1) ?? '';
  await call(page, 'agenda.create', {
    ...{ kind: 'VISITE', title: 'Visite du local', place: 'Voiron', clientId, reminderMinutes: 60 },
    ...{ startOn: '2026-11-24', startTime: '12:30', endOn: '2026-11-24', endTime: '13:30' },
  });
}

/** The same cabinet at another hour, unlocked. */
async function reopen(folder: string, clock: string): Promise<Running> {
  const running = await start(folder, { clock });
  await unlock(running.page);
  await expect(running.page.getByRole('navigation', { name: 'Écrans' })).toBeVisible();
  return running;
}

test('a reminder arrives, is put off by keyboard only, comes back and is seen', async ({ folder }) => {
  test.slow();
  const morning = await start(folder, { clock: '2026-11-24T09:00:00.000Z' });
  await openNewCabinet(morning.page);
  await createClient(morning.page, { lastName: 'Durand', firstName: 'Zoé', phone: '06 39 98 17 57' });
  await planVisit(morning.page);
  await wake(morning.app);
  await expect(bell(morning.page, 'Aucun rappel')).toBeVisible();
  await morning.close();

  const noon = await reopen(folder, '2026-11-24T10:35:00.000Z');
  const { page } = noon;
  await expect(bell(page, '1\u00a0rappel')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Rappel\u00a0: Visite du local' })).toHaveText(
    /12:30/,
  );
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await expect(
    list(page).getByRole('button', { name: /^Ouvrir.*Visite du local, 12:30, dans 5\d\smin/ }),
  ).toBeFocused();
  await expect(list(page).getByText('Voiron')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: /Dans 10\smin/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Rappel reporté\s: dans 1\sh/)).toBeVisible();
  await expect(list(page).getByText('Aucun rappel en attente')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await noon.close();

  const later = await reopen(folder, '2026-11-24T11:50:00.000Z');
  await bell(later.page, '1\u00a0rappel').click();
  await list(later.page)
    .getByRole('button', { name: /^Ouvrir/ })
    .click();
  await expect(later.page.getByRole('region', { name: 'Visite du local' })).toBeVisible();
  await bell(later.page, '1\u00a0rappel').click();
  await list(later.page).getByRole('link', { name: 'DURAND Zoé' }).click();
  await expect(later.page.getByRole('heading', { level: 1, name: /DURAND/ })).toBeVisible();
  await bell(later.page, '1\u00a0rappel').click();
  await list(later.page).getByRole('button', { name: 'Tout marquer comme vu' }).click();
  await later.page.keyboard.press('Escape');
  await expect(bell(later.page, 'Aucun rappel')).toBeVisible();
  await wake(later.app);
  await expect(bell(later.page, 'Aucun rappel')).toBeVisible();
  expect([...morning.problems, ...noon.problems, ...later.problems]).toEqual([]);
  await later.close();
});

test('a clock that jumps is doubted until it is said to be right', async ({ folder }) => {
  test.slow();
  const before = await start(folder);
  await openNewCabinet(before.page);
  await createClient(before.page, { lastName: 'Durand', firstName: 'Zoé', phone: '06 39 98 17 57' });
  await before.close();

  const after = await reopen(folder, '2029-11-26T09:00:00.000Z');
  const { page } = after;
  const banner = page.getByRole('alert');
  await expect(banner).toContainText('lundi 26 novembre 2029 à 10:00');
  await expect(banner).toContainText('mardi 24 novembre 2026 à 10:0');
  await goTo(page, '#/reglages/automatismes');
  await expect(page.getByText('Chaque tâche créée ou fermée par une règle')).toBeVisible();
  await wake(after.app);
  await expect(page.getByText('Chaque tâche créée ou fermée par une règle')).toBeVisible();
  await banner.getByRole('button', { name: 'Cette date est la bonne' }).focus();
  await page.keyboard.press('Enter');
  await expect(banner).toBeHidden();
  const acts = page.getByRole('list', { name: 'Actions des règles' });
  const act = acts.getByRole('listitem').filter({ hasText: 'DURAND Zoé' });
  await expect(act).toContainText('Tâche créée');
  await expect(act).toContainText('après confirmation de la date');
  await act.getByText('Pourquoi').click();
  await expect(act.getByText(/date du 24\/11\/2026/)).toBeVisible();
  await act.getByRole('button', { name: /Ouvrir la tâche/ }).click();
  await expect(page.getByText(/Pourquoi cette tâche/)).toBeVisible();
  expect([...before.problems, ...after.problems]).toEqual([]);
  await after.close();
});

test('a rule is switched off, taken back by keyboard, and catches up at once', async ({ folder }) => {
  test.slow();
  const first = await start(folder);
  await openNewCabinet(first.page);
  await createClient(first.page, { lastName: 'Durand', firstName: 'Zoé', phone: '06 39 98 17 57' });
  await goTo(first.page, '#/reglages/automatismes');
  const rule = first.page.getByRole('switch', { name: /^Prospects sans contact/ });
  await rule.focus();
  await first.page.keyboard.press('Space');
  await expect(first.page.getByText(/«\sProspects sans contact\s» est désactivée/)).toBeVisible();
  await expect(rule).not.toBeChecked();
  await first.close();

  const last = await reopen(folder, '2029-11-01T09:00:00.000Z');
  await call(last.page, 'scheduler.confirmClock');
  const { page } = last;
  await goTo(page, '#/reglages/automatismes');
  const off = page.getByRole('switch', { name: /^Prospects sans contact/ });
  await expect(off).not.toBeChecked();
  const acts = page.getByRole('list', { name: 'Actions des règles' });
  await expect(acts).toBeVisible();
  await expect(acts.getByText('DURAND Zoé')).toBeHidden();
  await page.getByRole('heading', { level: 2 }).click();
  await page.keyboard.press('Control+Z');
  await expect(off).toBeChecked();
  await expect(acts.getByRole('link', { name: 'DURAND Zoé' })).toBeVisible();
  expect([...first.problems, ...last.problems]).toEqual([]);
  await last.close();
});

test('settings of notifications and due dates are saved and survive a restart', async ({ folder }) => {
  test.slow();
  const first = await start(folder);
  await openNewCabinet(first.page);
  const { page } = first;
  await goTo(page, '#/reglages/notifications');
  await page.getByRole('button', { name: /Heure du résumé/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('7h45');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Heure du résumé 07:45/ })).toBeVisible();
  await page.getByRole('button', { name: /Jusqu’à/ }).click();
  await page.keyboard.type('19:00');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Choisissez deux heures différentes/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('switch', { name: /dimanches/ }).uncheck();
  await page.getByRole('switch', { name: /^Garder Mallette/ }).check();
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { level: 1, name: 'Rappels et automatismes' })).toBeVisible();
  await goTo(page, '#/reglages/echeances');
  await page.getByRole('combobox', { name: 'Une tâche devient jaune' }).selectOption('7');
  await expect(page.getByText(/Une tâche devient jaune 7\sjours/)).toBeVisible();
  // The window alone: with the icon beside the clock, closing it is not quitting.
  await call(page, 'preferences.update', { patch: { keepsInTray: false } });
  await first.close();

  const second = await reopen(folder, '2026-11-24T10:00:00.000Z');
  await goTo(second.page, '#/reglages/notifications');
  await expect(second.page.getByRole('button', { name: /Heure du résumé 07:45/ })).toBeVisible();
  await expect(second.page.getByRole('button', { name: /Jusqu’à 08:00/ })).toBeVisible();
  await expect(second.page.getByRole('switch', { name: /dimanches/ })).not.toBeChecked();
  await goTo(second.page, '#/reglages/echeances');
  await expect(second.page.getByRole('combobox', { name: 'Une tâche devient jaune' })).toHaveValue('7');
  expect([...first.problems, ...second.problems]).toEqual([]);
  await second.close();
});
