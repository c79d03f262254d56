/** @file The 360° sheet in the real application: every rubric written, taken back, read again. */
import type { Locator, Page } from '@playwright/test';
import { createClient, openNewCabinet } from './support/broker.ts';
import { expect, test } from './support/application.ts';

const column = (page: Page): Locator => page.getByRole('region', { name: 'Informations client' });

/** Opens a field by the box of the header. */
async function jumpTo(page: Page, field: string): Promise<void> {
  await page.keyboard.press('Control+F');
  await page.keyboard.type(field);
  await page.getByRole('option', { name: new RegExp(`^${field.replaceAll(' ', '\\s')}`) }).click();
}

test('a broker fills a sheet field by field and takes a change back', async ({ page }) => {
  await openNewCabinet(page);
  await createClient(page, { lastName: 'Durand', firstName: 'Zoé', phone: '06 39 98 12 34' });
  const sheet = column(page);

  await sheet.getByRole('button', { name: /^Prénom/ }).click();
  await page.keyboard.type('Zoë');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('heading', { level: 1, name: 'DURAND Zoë' })).toBeVisible();
  await expect(sheet.getByRole('textbox', { name: 'Nom de naissance' })).toBeFocused();
  await page.keyboard.press('Escape');
  await sheet.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'DURAND Zoé' })).toBeVisible();

  await sheet.getByRole('button', { name: 'Téléphone', exact: true }).click();
  await page.keyboard.type('01 99 00 12 34 / 01 99 00 56 78');
  await page.keyboard.press('Enter');
  await expect(sheet.getByText(/01.99.00.56.78/)).toBeVisible();

  await sheet.getByRole('button', { name: /^Adresse/ }).click();
  await page.getByRole('textbox', { name: 'Numéro et rue' }).fill('12 rue des Tilleuls');
  await page.getByRole('combobox', { name: 'Code postal' }).pressSequentially('38000');
  await page.getByRole('option', { name: /Grenoble/ }).click();
  await page.keyboard.press('Tab');
  await page.getByRole('textbox', { name: 'Numéro et rue' }).press('Enter');
  await expect(
    sheet.getByRole('button', { name: /^Adresse 12 rue des Tilleuls\s38000 Grenoble/ }),
  ).toBeVisible();

  await jumpTo(page, 'Naissance');
  await page.keyboard.type('12/03/1985');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/41.ans · Particulier · Grenoble/)).toBeVisible();
  await jumpTo(page, 'N° de sécurité sociale');
  await page.keyboard.type('1 85 05 78 006 084 91');
  await page.keyboard.press('Enter');
  await expect(sheet.getByText(/Le mois ne correspond pas/)).toBeVisible();
  await expect(sheet.getByText('78 006', { exact: false })).toHaveCount(0);
  await sheet.getByRole('button', { name: /^Afficher : N° de sécurité sociale/ }).click();
  await expect(sheet.getByText(/1.85.05.78.006.084.91/)).toBeVisible();

  await jumpTo(page, 'Profession');
  await page.keyboard.type('Architecte');
  await page.keyboard.press('Enter');
  await sheet.getByRole('button', { name: /^Profession/ }).click();
  await page.keyboard.type('Notaire');
  await page.keyboard.press('Enter');
  await sheet.getByRole('button', { name: 'Historique : Profession' }).click();
  await page.getByRole('button', { name: 'Rétablir la valeur : Architecte' }).click();
  await expect(sheet.getByRole('button', { name: 'Profession Architecte' })).toBeVisible();
});

test('a member of the family becomes a client, and an account is read from a pasted RIB', async ({
  page,
}) => {
  await openNewCabinet(page);
  await createClient(page, { lastName: 'Durand', firstName: 'Zoé', email: 'zoe@exemple.test' });
  const sheet = column(page);

  await sheet.getByRole('button', { name: 'Ajouter : Informations famille' }).click();
  const member = page.getByRole('form', { name: 'Membre de la famille' });
  await member.getByRole('textbox', { name: 'Prénom' }).fill('Léa');
  await member.getByRole('textbox', { name: 'Nom', exact: true }).fill('Durand');
  await member.getByRole('textbox', { name: 'Naissance' }).fill('2014');
  await page.keyboard.press('Enter');
  await sheet.getByRole('button', { name: 'Actions sur DURAND Léa' }).click();
  await page.getByRole('menuitem', { name: 'Créer sa fiche' }).click();
  await sheet.getByRole('link', { name: 'Ouvrir la fiche de DURAND Léa' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'DURAND Léa' })).toBeVisible();
  await expect(sheet.getByRole('link', { name: 'Ouvrir la fiche de DURAND Zoé' })).toBeVisible();
  await page.goBack();

  await sheet.getByRole('button', { name: 'Ajouter : Informations bancaires' }).click();
  const account = page.getByRole('form', { name: 'Compte bancaire' });
  await account.getByRole('textbox', { name: 'IBAN ou RIB entier' }).fill('RIB 30006 00001 12345678901 89');
  await expect(account.getByText(/IBAN lu/)).toBeVisible();
  await account.getByRole('button', { name: 'Reprendre' }).click();
  await account.getByRole('button', { name: 'Ajouter' }).click();
  await expect(sheet.getByText(/^FR76/)).toBeVisible();
  await expect(sheet.getByText(/12345678901/)).toHaveCount(0);
  await expect(sheet.getByRole('button', { name: /^BIC AGRIFRPP/ })).toBeVisible();

  await page.getByRole('button', { name: 'Actions sur la fiche' }).click();
  await page.getByRole('menuitem', { name: 'Mettre à la corbeille' }).click();
  await expect(page.getByText(/^Dans la corbeille depuis/)).toBeVisible();
  await page.getByRole('button', { name: 'Restaurer la fiche' }).click();
  await expect(sheet.getByRole('button', { name: /^Prénom Zoé/ })).toBeEnabled();
});
