/** @file « Échéancier » in the real application: every task by urgency, person and client, one by one or many at once. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/application.ts';
import { call } from './support/broker.ts';
import { addHugo, openDurand, show } from './support/memo.ts';

const rows = (page: Page): Locator =>
  page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.locator('[role="gridcell"]') });

/** Late, near, far, without date; one of nobody's, one of Hugo's. */
async function prepare(page: Page): Promise<void> {
  const clientId = await openDurand(page);
  const hugoId = await addHugo(page);
  await call(page, 'task.create', {
    clientId,
    title: 'Relancer devis',
    dueOn: '2026-11-20',
    priority: 'HAUTE',
  });
  await call(page, 'task.create', {
    clientId,
    title: 'Carte grise',
    dueOn: '2026-11-25',
    assigneeId: hugoId,
  });
  await call(page, 'task.create', { title: 'Bilan famille', dueOn: '2026-12-06', assigneeId: null });
  await call(page, 'task.create', { title: 'Ranger les dossiers' });
  await show(page, 'echeancier');
  await expect(rows(page)).toHaveCount(4);
}

test('tasks are told by words and shapes, filtered, ordered and moved by mouse', async ({ page }) => {
  test.slow();
  await prepare(page);
  await expect(rows(page).nth(0)).toContainText('en retard de 4 j');
  await expect(rows(page).nth(1)).toContainText('demain');
  await expect(rows(page).nth(2)).toContainText('dans 12 j');
  await expect(rows(page).nth(0).locator('svg').first()).toBeVisible();

  await page.getByRole('button', { name: /^Urgence/ }).click();
  await page.getByRole('checkbox', { name: 'En retard' }).click();
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Effacer les filtres' }).click();
  await page
    .getByRole('search')
    .getByRole('button', { name: /^Responsable/ })
    .click();
  await page.getByRole('checkbox', { name: 'Hugo Petit' }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Carte grise');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Effacer les filtres' }).click();
  await page.getByRole('radiogroup', { name: 'Classer par' }).getByText('Client').click();
  await expect(rows(page)).toHaveCount(4);

  await page.getByRole('checkbox', { name: 'Sélectionner Relancer devis' }).click();
  await page.getByRole('checkbox', { name: 'Sélectionner Carte grise' }).click();
  const bar = page.getByRole('toolbar', { name: 'Tâches cochées' });
  await expect(bar).toContainText('2 tâches cochées');
  await bar.getByRole('button', { name: 'Reporter' }).click();
  await page.getByRole('menuitem', { name: /^Fin du mois/ }).click();
  await expect(page.getByText('2 tâches reportées au 30/11/2026.')).toBeVisible();
  await expect(rows(page).filter({ hasText: 'dans 6 j' })).toHaveCount(2);
  await page.getByRole('button', { name: 'Annuler', exact: true }).last().click();
  await expect(rows(page).filter({ hasText: 'en retard de 4 j' })).toHaveCount(1);

  await rows(page).filter({ hasText: 'Bilan famille' }).dblclick();
  await expect(page.getByRole('textbox', { name: /^À faire/ })).toHaveValue('Bilan famille');
  await page.getByRole('button', { name: 'Fermer' }).last().click();
  await page.getByRole('radiogroup', { name: 'État' }).getByText('Terminées').click();
  await expect(page.getByText('Aucune tâche ne correspond')).toBeVisible();
});

test('tasks are found, done, moved and handed over by keyboard only', async ({ page }) => {
  test.slow();
  await prepare(page);
  await page.keyboard.press('Control+F');
  await page.keyboard.type('carte');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(4);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('grid')).toBeFocused();
  await page.keyboard.press('r');
  await expect(page.getByRole('menuitem', { name: /^Demain/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(page).filter({ hasText: 'demain' })).toHaveCount(2);
  await page.keyboard.press('Control+Z');
  await expect(rows(page).filter({ hasText: 'en retard de 4 j' })).toHaveCount(1);

  await page.getByRole('grid').focus();
  await page.keyboard.press('x');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.keyboard.press('a');
  await expect(page.getByRole('menuitem', { name: 'Claire Martin' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 tâche confiée à Hugo Petit.')).toBeVisible();

  await page.getByRole('grid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('f');
  await expect(rows(page)).toHaveCount(3);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /^À faire/ })).toHaveValue('Carte grise');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: /^À faire/ })).toHaveCount(0);
});

test('beside an open panel the list keeps to its room', async ({ page, running }) => {
  test.slow();
  await prepare(page);
  await running.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720);
  });
  await rows(page).first().dblclick();
  await expect(page.getByRole('textbox', { name: /^À faire/ })).toBeVisible();
  const overflow = (): Promise<number> =>
    page.getByRole('grid').evaluate((grid) => grid.scrollWidth - grid.clientWidth);
  await expect.poll(overflow).toBeLessThanOrEqual(0);
  await expect(page.getByRole('columnheader', { name: /Client/ })).toBeVisible();
});
