/** @file The list of clients in the real application: find, sort out, take back, compare. */
import type { Page } from '@playwright/test';
import { call, openNewCabinet } from './support/broker.ts';
import { expect, test } from './support/application.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Liste des clients' });
const names = (page: Page) => grid(page).getByRole('link');
const screenOf = (page: Page, hash: string) => page.evaluate((value) => void (location.hash = value), hash);

async function prepare(page: Page): Promise<void> {
  await call(page, 'cabinet.addCollaborator', {
    firstName: 'Hugo',
    lastName: 'Petit',
    initials: 'HP',
    color: 'amber',
  });
  const people = [
    { lastName: 'Durand', firstName: 'Zoé', phone: '06 39 98 17 57', postcode: '38000', town: 'Grenoble' },
    { lastName: 'Leroy', firstName: 'Inès', email: 'ines@example.fr' },
    { lastName: "N'Golo", firstName: 'Mamadou', phone: '01 99 00 12 34', town: 'Voiron' },
  ];
  for (const person of people) await call(page, 'client.create', { kind: 'PARTICULIER', ...person });
}

test('a broker finds, sorts out and takes back in the list of clients', async ({ page }) => {
  await openNewCabinet(page);
  await screenOf(page, '#/clients');
  await expect(page.getByText('Votre portefeuille est vide')).toBeVisible();
  await prepare(page);
  await expect(page.getByText('3 clients', { exact: true })).toBeVisible();
  await expect(names(page)).toHaveText(['DURAND Zoé', 'LEROY Inès', "N'GOLO Mamadou"]);

  const search = page.getByRole('textbox', { name: 'Filtrer les clients' });
  await search.fill('9900 12');
  await expect(names(page)).toHaveText(["N'GOLO Mamadou"]);
  await search.fill('gren zoe');
  await expect(names(page)).toHaveText(['DURAND Zoé']);
  await page.getByRole('button', { name: 'Vue', exact: true }).click();
  await page.getByRole('textbox', { name: /Nom de la vue/ }).fill('Grenoblois');
  await page.keyboard.press('Enter');
  const views = page.getByRole('navigation', { name: 'Vues' });
  await expect(views.getByRole('button', { name: 'Grenoblois 1' })).toHaveAttribute('aria-current', 'true');

  await page.keyboard.press('ArrowDown');
  await views.getByRole('button', { name: 'Tous 3' }).click();
  await expect(names(page)).toHaveCount(3);
  await grid(page).focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 cochés')).toBeVisible();
  await page.getByRole('button', { name: 'Assigner…' }).click();
  await page.getByRole('menuitem', { name: 'Hugo Petit' }).click();
  await expect(grid(page).getByText('Hugo Petit')).toHaveCount(2);
  await page.getByRole('button', { name: 'Annuler', exact: true }).last().click();
  await expect(grid(page).getByText('Hugo Petit')).toHaveCount(0);

  await grid(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect(names(page)).toHaveText(['LEROY Inès', "N'GOLO Mamadou"]);
  await page.keyboard.press('Control+Z');
  await expect(names(page)).toHaveCount(3);

  await search.fill('leroy');
  await expect(names(page)).toHaveCount(1);
  await grid(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /LEROY/ })).toBeVisible();
  await page.goBack();
  await expect(search).toHaveValue('leroy');
  await expect(names(page)).toHaveText(['LEROY Inès']);
});

test('a resemblance is shown while typing, and both sheets are compared', async ({ page }) => {
  await openNewCabinet(page);
  await prepare(page);
  await page.keyboard.press('Control+Shift+C');
  const form = page.getByRole('dialog', { name: 'Nouveau client' });
  await form.getByRole('textbox', { name: 'Nom', exact: true }).fill('durand');
  await form.getByRole('textbox', { name: 'Prénom' }).fill('Zoe');
  await form.getByRole('textbox', { name: 'Téléphone' }).fill('+33 6 39 98 17 57');
  const panel = form.getByRole('region', { name: 'Ressemble à…' });
  await expect(panel.getByText('DURAND Zoé')).toBeVisible();
  await expect(panel.getByText('même téléphone')).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(page.getByText('Brouillon conservé : DURAND Zoe')).toBeVisible();
  await page.keyboard.press('Control+Shift+C');
  await expect(form.getByRole('textbox', { name: 'Téléphone' })).toHaveValue('+33 6 39 98 17 57');
  await panel.getByRole('button', { name: /^Comparer côte à côte/ }).click();
  await expect(panel.getByRole('rowheader', { name: 'Téléphone identique' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await page.getByRole('button', { name: 'Comparer', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Comparer deux fiches' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Téléphones .* identique$/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Adresses .* à droite seulement$/ })).toBeVisible();
});
