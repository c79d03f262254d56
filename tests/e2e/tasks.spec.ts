/** @file Tasks of a sheet in the real application: said in one sentence, told in full, done, moved, handed over. */
import { expect, test } from './support/application.ts';
import { call } from './support/broker.ts';
import { addHugo, choose, openDurand, quickLine, show, taskOf } from './support/memo.ts';

test('a task goes through its life by mouse', async ({ page }) => {
  test.slow();
  await openDurand(page);
  await addHugo(page);
  await quickLine(page).click();
  await page.keyboard.type('rappeler Mme Durand demain 14h urgent');
  const read = page.getByRole('status').filter({ hasText: 'Compris' });
  await expect(read).toContainText('rappeler Mme Durand');
  await expect(read).toContainText('mercredi 25/11/2026 14:00');
  await expect(read).toContainText('priorité haute');
  await read.getByRole('button', { name: /^Créer/ }).click();
  const task = taskOf(page, 'rappeler Mme Durand');
  await expect(task).toContainText('demain 14:00');
  await expect(quickLine(page)).toHaveValue('');

  await task.getByRole('button', { name: 'rappeler Mme Durand', exact: true }).click();
  const form = page.getByRole('form').or(page.locator('form')).last();
  await form.getByRole('textbox', { name: 'Précisions' }).fill('Devis **santé** à relire');
  await form.getByRole('combobox', { name: 'Responsable' }).selectOption({ label: 'Hugo Petit' });
  await form.getByRole('combobox', { name: 'Priorité' }).selectOption({ label: 'Normale' });
  await form.getByRole('textbox', { name: 'Échéance' }).fill('04/12/2026');
  await form.getByRole('textbox', { name: 'Heure' }).fill('');
  await form.getByRole('combobox', { name: 'Répétition' }).selectOption({ index: 2 });
  await form.getByRole('button', { name: /^Enregistrer/ }).click();
  await expect(task).toContainText('dans 10 j');
  await expect(task.getByText('HP', { exact: true })).toBeVisible();
  await expect(task.getByLabel('Se répète')).toBeVisible();

  const acts = page.getByRole('button', { name: 'Actions : rappeler Mme Durand' });
  await choose(page, acts, /^Reporter/);
  await page.getByRole('menuitem', { name: /^Demain/ }).click();
  await expect(task).toContainText('demain');
  await choose(page, acts, /^Assigner/);
  await page.getByRole('menuitem', { name: 'Claire Martin' }).click();
  await expect(task.getByText('CM', { exact: true })).toBeVisible();

  // Done: folded away but kept; the next one of a repeated task is there at once.
  await task.getByRole('checkbox').click();
  await expect(page.getByText(/est faite\. Prochaine échéance le/)).toBeVisible();
  await page.getByRole('button', { name: '1 tâche terminée' }).click();
  const closed = page.getByRole('list', { name: '1 tâche terminée' });
  await expect(closed.getByRole('listitem')).toContainText('faite');
  await page.getByRole('button', { name: 'Annuler', exact: true }).last().click();
  await expect(closed).toHaveCount(0);
  await choose(page, acts, 'Abandonner');
  await expect(page.getByRole('button', { name: '1 tâche terminée' })).toBeVisible();
  await expect(page.getByText('Rien à faire pour ce client.')).toBeVisible();
});

test('a task goes through its life by keyboard only', async ({ page }) => {
  test.slow();
  const clientId = await openDurand(page);
  await addHugo(page);
  await page.keyboard.press('Control+Shift+T');
  await expect(quickLine(page)).toBeFocused();
  await page.keyboard.type('envoyer l’attestation dans 3 jours');
  await expect(page.getByRole('status').filter({ hasText: 'Compris' })).toContainText('vendredi 27/11/2026');
  await page.keyboard.press('Enter');
  const task = taskOf(page, 'envoyer l’attestation');
  await expect(task).toContainText('dans 3 j');
  await page.keyboard.type('relancer le 30 février');
  await expect(page.getByText('Cette date n’existe pas')).toBeVisible();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('bilan annuel');
  await page.keyboard.press('Enter');
  await expect(taskOf(page, 'bilan annuel')).toBeVisible();

  await page.keyboard.press('Tab');
  await expect(task).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(taskOf(page, 'bilan annuel')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('r');
  await expect(page.getByRole('menuitem', { name: /^Demain/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(task).toContainText('demain');
  await task.focus();
  await page.keyboard.press('a');
  await expect(page.getByRole('menuitem', { name: 'Claire Martin' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(task.getByText('HP', { exact: true })).toBeVisible();

  await task.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /^À faire/ })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' école');
  await page.keyboard.press('Control+Enter');
  const renamed = taskOf(page, 'envoyer l’attestation école');
  await renamed.focus();
  await page.keyboard.press('f');
  await expect(renamed).toHaveCount(0);
  await page.keyboard.press('Control+Z');
  await expect(renamed).toBeVisible();
  await renamed.focus();
  await page.keyboard.press('Delete');
  await expect(renamed).toHaveCount(0);

  // What was being typed is found again.
  await quickLine(page).focus();
  await page.keyboard.type('rappeler lundi');
  await show(page, 'clients');
  await show(page, `clients/${clientId}`);
  await expect(quickLine(page)).toHaveValue('rappeler lundi');
  await call(page, 'draft.save', { clientId, name: 'task.new', value: '' });
});
