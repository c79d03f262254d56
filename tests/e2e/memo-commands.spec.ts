/** @file From any screen and by keyboard only: a task in one sentence, a note, both found again. */
import { expect, test } from './support/application.ts';
import { createClient, openNewCabinet } from './support/broker.ts';

test('makes a task and a note from the palette and finds the note by its words', async ({ page }) => {
  await openNewCabinet(page);
  await createClient(page, { lastName: 'Durand', firstName: 'Zoé' });
  await page.keyboard.press('Control+Shift+N');
  const composer = page.getByRole('textbox', { name: 'Écrire une note' });
  await expect(composer).toBeFocused();
  await page.keyboard.type('Préfère être appelée après 18 h');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('article').getByText('Préfère être appelée')).toBeVisible();

  await page.getByRole('link', { name: 'Accueil', exact: true }).click();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('! rappeler durand mardi 14h');
  await expect(page.getByRole('option').first()).toContainText('DURAND Zoé · mardi 01/12/2026 14:00');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Tâche créée\s: mardi 01\/12\/2026 14:00/)).toBeVisible();

  await page.keyboard.press('Control+K');
  await page.keyboard.type('appelée');
  const found = page.getByRole('option', { name: /Préfère être appelée/ });
  await expect(found.locator('mark')).toHaveText('appelée');
  await found.click();
  await expect(page.getByRole('heading', { level: 1, name: /DURAND/ })).toBeVisible();
  await expect(page.getByRole('article').first()).toBeFocused();
  await expect(page.getByText('rappeler durand')).toBeVisible();

  await page.keyboard.press('Control+K');
  await page.keyboard.type('> nouvelle tâche');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-new-task]')).toBeFocused();

  await page.getByRole('button', { name: 'Fil', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Tâche créée' })).toBeVisible();
});

test('asks for the client of a note that begins elsewhere', async ({ page }) => {
  await openNewCabinet(page);
  await createClient(page, { lastName: 'Durand', firstName: 'Zoé' });
  await page.getByRole('link', { name: 'Accueil', exact: true }).click();
  await page.keyboard.press('Control+Shift+N');
  await page.getByRole('combobox', { name: /pour quel client/ }).fill('dur');
  await expect(page.getByRole('option', { name: /DURAND Zoé/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Écrire une note' })).toBeFocused();
});
