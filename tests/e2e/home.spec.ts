/** @file What a broker opens every morning: counters that are filters, blocks, and the turn of the day. */
import type { ElectronApplication, Page } from '@playwright/test';
import { call, createClient, openNewCabinet, openSample, unlock } from './support/broker.ts';
import { expect, start, test } from './support/application.ts';

interface Counters {
  readonly late: number;
  readonly near: number;
  readonly open: number;
  readonly mineLate: number;
  readonly mineNear: number;
}

const homeOf = (page: Page) => page.getByRole('link', { name: 'Accueil', exact: true });
const blocksOf = (page: Page): Promise<string[]> => page.locator('section[data-block] h2').allInnerTexts();

/** What the heading of the list says: « 13 tâches » → 13. */
async function countedOn(page: Page): Promise<number> {
  const words = await page.getByRole('status').filter({ hasText: /tâche/ }).innerText();
  return words.startsWith('Aucune') ? 0 : Number(/\d+/.exec(words.replaceAll(/\s/g, ''))?.[0]);
}

test('each counter opens exactly what it counts', async ({ folder }) => {
  test.slow();
  const { page, problems, close } = await start(folder, { isSample: true });
  await openSample(page);
  const { counters, quality } = await call<{
    counters: Counters;
    quality: { code: string; count: number }[];
  }>(page, 'dashboard.read');
  const asked = [
    { whose: 'Mes tâches', words: /en retard/, count: counters.mineLate },
    { whose: 'Mes tâches', words: /proche/, count: counters.mineNear },
    { whose: 'Tout le cabinet', words: /en retard/, count: counters.late },
    { whose: 'Tout le cabinet', words: /proche/, count: counters.near },
    { whose: 'Tout le cabinet', words: /à faire/, count: counters.open },
  ];
  for (const { whose, words, count } of asked) {
    const counter = page.getByRole('group', { name: whose }).getByRole('link', { name: words });
    await expect(counter, `${whose} ${words}`).toContainText(String(count));
    await counter.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Échéancier' })).toBeVisible();
    await expect.poll(() => countedOn(page), `${whose} ${words}`).toBe(count);
    await homeOf(page).click();
  }
  for (const [at, { count }] of quality.filter((one) => one.count > 0).entries()) {
    const line = page.getByRole('list', { name: 'Fiches à compléter, par raison' }).getByRole('link').nth(at);
    await line.click();
    await expect(page.getByRole('button', { name: /Retirer le filtre À compléter/ })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: /client/ })).toHaveText(
      new RegExp(`^${count}\\sclients? sur 200$`),
    );
    await homeOf(page).click();
  }
  expect(problems).toEqual([]);
  await close();
});

test('a view keeps what is missing, and the chip takes it away', async ({ page }) => {
  await openNewCabinet(page);
  await createClient(page, { lastName: 'Durand', firstName: 'Zoé', phone: '06 39 98 17 57' });
  await createClient(page, { lastName: 'Leroy', firstName: 'Paul' });
  await homeOf(page).click();
  await page.getByRole('link', { name: /Sans téléphone ni e-mail/ }).click();
  await expect(page.getByRole('link', { name: 'LEROY Paul' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'DURAND Zoé' })).toBeHidden();
  await page.getByRole('button', { name: 'Vue', exact: true }).click();
  await page.getByRole('textbox', { name: 'Nom de la vue' }).fill('À joindre');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Vues' }).getByText('À joindre')).toBeVisible();
  await page.getByRole('button', { name: /Retirer le filtre À compléter/ }).click();
  await expect(page.getByRole('link', { name: 'DURAND Zoé' })).toBeVisible();
});

test('by keyboard only: a task in one sentence, done, then the sheet of another at its place', async ({
  page,
}) => {
  await openNewCabinet(page);
  await createClient(page, { lastName: 'Durand', firstName: 'Zoé', phone: '06 39 98 17 57' });
  const { rows } = await call<{ rows: { clientId: string }[] }>(page, 'clientList.page', {
    filter: {},
    sort: { column: 'name', direction: 'asc' },
    offset: 0,
    limit: 1,
  });
  await call(page, 'task.create', {
    title: 'Relancer le devis',
    dueOn: '2026-11-20',
    clientId: rows[0]?.clientId,
  });
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { level: 1, name: /Bonjour/ })).toBeVisible();
  await page.keyboard.press('Control+Shift+T');
  const line = page.getByRole('textbox', { name: 'Ajouter une tâche' });
  await expect(line).toBeFocused();
  await page.keyboard.type('rappeler le garage demain 14h');
  await expect(page.getByText(/mercredi 25\/11\/2026 14:00/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem', { name: 'rappeler le garage' })).toBeVisible();

  await page.keyboard.press('Tab');
  await expect(page.getByRole('listitem', { name: 'Relancer le devis' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('f');
  await expect(page.getByRole('listitem', { name: 'rappeler le garage' })).toBeHidden();
  await expect(page.getByRole('listitem', { name: 'Relancer le devis' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: /DURAND/ })).toBeVisible();
  await expect(page.getByRole('listitem', { name: 'Relancer le devis' })).toBeFocused();
});

test('an event is created at the half-hour under the keys, and followed to the sheet', async ({ page }) => {
  await openNewCabinet(page);
  await createClient(page, { lastName: 'Durand', firstName: 'Zoé' });
  const { rows } = await call<{ rows: { clientId: string }[] }>(page, 'clientList.page', {
    filter: {},
    sort: { column: 'name', direction: 'asc' },
    offset: 0,
    limit: 1,
  });
  await call(page, 'agenda.create', {
    kind: 'RDV',
    title: 'Bilan',
    clientId: rows[0]?.clientId,
    startOn: '2026-11-24',
    startTime: '14:00',
    endOn: '2026-11-24',
    endTime: '15:00',
  });
  await homeOf(page).click();
  const grid = page.getByRole('grid', { name: /^Agenda, mardi 24 novembre 2026/ });
  const meeting = grid.getByRole('button', { name: /14:00 DURAND Zoé, Bilan/ });
  await expect(meeting).toBeVisible();
  // The agenda block: its region, then its grid.
  await page.keyboard.press('F6');
  await expect(page.getByRole('region', { name: 'À traiter' })).toBeFocused();
  await meeting.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Bilan' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(meeting).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: /DURAND/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /Bilan/ }).first()).toBeFocused();
});

test('blocks are hidden and moved, and found so after a restart', async ({ folder }) => {
  test.slow();
  const first = await start(folder);
  const { page } = first;
  await openNewCabinet(page);
  await expect.poll(() => blocksOf(page)).toContain('Tickets');
  // By keyboard.
  await page.getByRole('button', { name: 'Organiser' }).focus();
  await page.keyboard.press('Enter');
  const organise = page.getByRole('dialog', { name: 'Organiser l’accueil' });
  await organise.getByRole('checkbox', { name: 'Tickets' }).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => blocksOf(page)).not.toContain('Tickets');
  await organise.getByRole('button', { name: /Monter\s: Tâches/ }).focus();
  await page.keyboard.press('Enter');
  const order = async (): Promise<string[]> =>
    (await blocksOf(page)).filter((name) => name === 'Tâches' || name === 'Agenda');
  await expect.poll(order).toEqual(['Tâches', 'Agenda']);
  await expect(organise.getByRole('button', { name: /Monter\s: Tâches/ })).toBeFocused();
  // By mouse: « Derniers clients créés » is dragged above all others.
  const rows = organise.getByRole('listitem');
  const grip = await rows
    .filter({ hasText: 'Derniers clients' })
    .getByTitle('Glisser pour déplacer')
    .boundingBox();
  const top = await rows.first().boundingBox();
  if (!grip || !top) throw new Error('the list of blocks is not laid out');
  await page.mouse.move(grip.x + 8, grip.y + 8);
  await page.mouse.down();
  await page.mouse.move(top.x + 8, top.y + 40, { steps: 5 });
  await page.mouse.move(top.x + 8, top.y + 4, { steps: 5 });
  await page.mouse.up();
  await expect(rows.first()).toContainText('Derniers clients créés');
  await page.keyboard.press('Escape');
  const left = await blocksOf(page);
  await first.close();

  const again = await start(folder);
  await unlock(again.page);
  await again.page.getByRole('heading', { level: 1, name: /Bonjour/ }).waitFor();
  await expect.poll(() => blocksOf(again.page)).toEqual(left);
  // The last act, of before the restart, is taken back.
  await again.page.keyboard.press('Control+Z');
  await expect.poll(async () => (await blocksOf(again.page)).at(-1)).toBe('Derniers clients créés');
  await again.page.getByRole('button', { name: 'Organiser' }).click();
  await again.page.getByRole('button', { name: 'Rétablir la disposition d’origine' }).click();
  await expect.poll(() => blocksOf(again.page)).toContain('Tickets');
  expect([...first.problems, ...again.problems]).toEqual([]);
  await again.close();
});

/** What the system says when the machine wakes. */
const wake = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('resume');
  });

test('the day turns while the screen is open: date, counters and agenda follow', async ({ folder }) => {
  test.slow();
  const first = await start(folder);
  await openNewCabinet(first.page);
  await call(first.page, 'task.create', { title: 'Avant minuit', dueOn: '2026-11-24' });
  await first.close();

  // A quarter of a minute before midnight in Paris, and half a minute to unlock.
  const evening = await start(folder, { clock: '2026-11-24T22:59:15.000Z' });
  const { page } = evening;
  await unlock(page);
  await expect(page.getByText('mardi 24 novembre 2026', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: /^1\s*proche/ })).toBeVisible();
  await expect(async () => {
    await wake(evening.app);
    await expect(page.getByText('mercredi 25 novembre 2026', { exact: true })).toBeVisible({
      timeout: 1_000,
    });
  }).toPass({ timeout: 90_000 });
  await expect(page.getByRole('link', { name: /^1\s*en retard/ })).toBeVisible();
  await expect(page.getByRole('grid', { name: /mercredi 25 novembre 2026/ })).toBeVisible();
  expect([...first.problems, ...evening.problems]).toEqual([]);
  await evening.close();
});
