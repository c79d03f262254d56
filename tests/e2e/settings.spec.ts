import type { Page } from '@playwright/test';
import { call, openNewCabinet, unlock } from './support/broker.ts';
import { expect, PASSPHRASE, start, test } from './support/application.ts';

const open = (page: Page, section: string) =>
  page.evaluate((name) => (location.hash = `#/reglages/${name}`), section);

test.beforeEach(async ({ page }) => {
  await openNewCabinet(page);
});

test('a town is picked with the keyboard, brings its postcode, and both are taken back', async ({ page }) => {
  await open(page, 'cabinet');
  await page.getByRole('button', { name: /^Ville/ }).click();
  await page.keyboard.type('voiron');
  await page.getByRole('option', { name: /Voiron/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Ville' })).toHaveValue('Voiron');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Code postal 38500' })).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(page.getByText('Annulé\u00a0: modification de l’adresse du cabinet')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Code postal/ })).not.toContainText('38500');
});

test('an item of a list keeps the focus while the arrows move it, and one act takes a step back', async ({
  page,
}) => {
  await open(page, 'listes');
  const row = page.getByRole('button', { name: 'Parrainage', exact: true });
  await row.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText('Parrainage\u00a0: rang 3 sur 14')).toBeAttached();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText('Parrainage\u00a0: rang 2 sur 14')).toBeAttached();
  await expect(row).toBeFocused();
  await page.keyboard.press('Control+Z');
  await expect(page.getByText('Annulé\u00a0: déplacement d’une valeur de liste')).toBeVisible();
  const labels = page.getByRole('list', { name: 'Origines' }).getByRole('listitem');
  await expect(labels.nth(2)).toContainText('Parrainage');
});

test('a collaborator goes to the bin and comes back from there', async ({ page }) => {
  await open(page, 'collaborateurs');
  await page.getByRole('button', { name: 'Ajouter' }).click();
  await page.keyboard.type('Hugo');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Petit');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Actions\u00a0: Hugo Petit' }).click();
  await page.getByRole('menuitem', { name: 'Mettre à la corbeille…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mettre à la corbeille' }).click();
  await expect(page.getByText('Hugo Petit est dans la corbeille.')).toBeVisible();

  await page.getByRole('link', { name: 'Corbeille', exact: true }).click();
  await page.getByRole('button', { name: /^Restaurer/ }).click();
  await expect(page.getByText('La corbeille est vide')).toBeVisible();
  await open(page, 'collaborateurs');
  await expect(page.getByRole('button', { name: 'Hugo Petit', exact: true })).toBeVisible();
});

test('the passphrase is changed, and only the new one opens', async ({ page }) => {
  await open(page, 'securite');
  await page.getByRole('button', { name: 'Modifier…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Modifier la phrase secrète' });
  await dialog.getByLabel(/^Phrase secrète actuelle/).fill(PASSPHRASE);
  await dialog.getByLabel(/^Nouvelle phrase/).fill('panier lundi girafe bouton');
  await dialog.getByLabel('Confirmez la phrase').fill('panier lundi girafe bouton');
  await dialog.getByRole('button', { name: 'Modifier la phrase' }).click();
  await expect(page.getByText('La phrase secrète est modifiée.')).toBeVisible();
  await page.getByRole('button', { name: 'Verrouiller maintenant' }).click();
  await unlock(page, PASSPHRASE);
  await expect(page.getByText('Cette phrase n’ouvre pas la mallette.', { exact: false })).toBeVisible();
  await unlock(page, 'panier lundi girafe bouton');
  await expect(page.getByRole('heading', { level: 1, name: /Bonjour Claire/ })).toBeVisible();
});

test('a new recovery sheet prints alone, on one page of A4', async ({ page, running }) => {
  await open(page, 'securite');
  await page.getByRole('button', { name: 'Créer une nouvelle fiche…' }).click();
  await page.getByLabel(/^Phrase secrète actuelle/).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Fiche de secours Mallette' })).toBeVisible();

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('article', { name: 'Fiche de secours Mallette' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await page.emulateMedia({ media: null });
  const pdf = await running.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return (await window!.webContents.printToPDF({ preferCSSPageSize: true })).toString('latin1');
  });
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][\d.]* 84[12]/);

  await page.getByRole('button', { name: 'La fiche est en lieu sûr' }).click();
  await expect(page.getByRole('article')).toHaveCount(0);
});

test('the theme and the letter keys are remembered on this machine', async ({ page, running, folder }) => {
  await open(page, 'apparence');
  await page.getByText('Sombre').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await open(page, 'clavier');
  await page.getByRole('switch', { name: /Activer les raccourcis/ }).uncheck();
  await running.close();
  const again = await start(folder);
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await call(again.page, 'preferences.get', {})).toMatchObject({ areLetterKeysOn: false });
  await again.close();
});
