/** @file « Échéancier » des contrats in the real application: filtered, acted on one by one and many at once; axe in both themes. */
import type { Locator, Page } from '@playwright/test';
import { violationsOf } from './support/accessibility.ts';
import { expect, test } from './support/application.ts';
import { call } from './support/broker.ts';
import { openDurand, show } from './support/memo.ts';

/** Contracts, not the weeks that head them. */
const rows = (page: Page): Locator =>
  page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox', { name: /^Sélectionner/ }) });
const row = (page: Page, text: string): Locator => rows(page).filter({ hasText: text });

/** One late, two near — one of them a car of a trade that ends by itself —, one far. */
async function prepare(page: Page): Promise<void> {
  const clientId = await openDurand(page);
  const amounts = { premiumHtCents: 50_000, taxCents: 10_000, premiumTtcCents: 60_000 };
  const add = (product: string, contract: object) =>
    call(page, 'contract.create', { ...{ clientId, product, amounts }, ...contract });
  await add('Ancienne', { branch: 'MRH', effectiveOn: '2025-11-10' });
  await add('Proche', { branch: 'AUTO', effectiveOn: '2026-01-04' });
  await add('Séjour', { branch: 'VOYAGE', effectiveOn: '2026-11-01', fixedEndOn: '2026-12-15' });
  await add('Lointaine', { branch: 'PJ', effectiveOn: '2026-09-01' });
  await show(page, 'echeancier/contrats');
  await expect(rows(page)).toHaveCount(4);
}

const states = (page: Page): Locator => page.getByRole('radiogroup', { name: 'État des contrats' });

test('contracts are filtered, acted on one by one and together by the mouse, and all is taken back', async ({
  page,
}) => {
  test.slow();
  await prepare(page);
  await expect(rows(page).nth(0)).toContainText(/Non renouvelé · depuis 14\sj/);
  await expect(page.getByText(/^4\scontrats · 2\s400,00\s€ de primes par an$/)).toBeVisible();
  await states(page).getByText('À traiter · 3').click();
  await expect(rows(page)).toHaveCount(3);
  await states(page).getByText('Non renouvelés · 1').click();
  await expect(rows(page)).toHaveCount(1);

  // One: the late one, at another premium.
  await page.getByRole('checkbox', { name: /^Sélectionner DURAND Zoé Ancienne/ }).click();
  const bar = page.getByRole('toolbar', { name: 'Contrats cochés' });
  await bar.getByRole('button', { name: 'Renouveler…' }).click();
  const renewal = page.getByRole('dialog', { name: 'Renouveler' });
  await renewal.getByLabel('Augmentée ou baissée de').check();
  await renewal.getByLabel('Évolution en %').fill('4,3');
  await expect(renewal.getByText(/600,00\s€ par an aujourd’hui, 625,80\s€ ensuite/)).toBeVisible();
  await renewal.getByRole('button', { name: 'Renouveler', exact: true }).click();
  await expect(page.getByText('1 contrat renouvelé.')).toBeVisible();
  await expect(page.getByText('Aucun contrat ne correspond')).toBeVisible();

  // Together: the report says of the one that ends by itself why it was left.
  await states(page).getByText('À renouveler · 2').click();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'Tout sélectionner' }).click();
  await expect(bar).toContainText(/2\scontrats cochés/);
  await bar.getByRole('button', { name: 'Renouveler…' }).click();
  await renewal.getByRole('button', { name: 'Renouveler', exact: true }).click();
  const report = page.getByRole('dialog', { name: /^1\scontrat laissé tel quel$/ });
  await expect(report).toContainText('Contrat à terme fixe');
  await expect(report).toContainText('DURAND Zoé Séjour');
  await report.getByRole('button', { name: 'Fermer' }).last().click();
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(row(page, 'À renouveler')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await states(page).getByText('Tous · 4').click();
  await expect(row(page, 'Non renouvelé')).toHaveCount(1);

  // A double click opens the contract beside the list.
  await row(page, 'Non renouvelé').dblclick();
  await expect(page.getByRole('region', { name: 'Ancienne', exact: true })).toBeVisible();
});

test('contracts are found, prepared, noticed, renewed and terminated by keyboard only', async ({ page }) => {
  test.slow();
  await prepare(page);
  await page.keyboard.press('Control+F');
  await page.keyboard.type('durand');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('grid')).toBeFocused();

  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog', { name: 'Préparer le renouvellement' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 contrat préparé.')).toBeVisible();
  await expect(page.getByRole('grid')).toBeFocused();

  // Nobody has an address: the report says so, and its button has the keyboard.
  await page.keyboard.press('v');
  await expect(page.getByRole('button', { name: 'Éditer l’avis', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  const report = page.getByRole('dialog', { name: /laissé tel quel$/ });
  await expect(report).toContainText('Le client n’a pas d’adresse postale complète.');
  await page.keyboard.press('Enter');
  await expect(report).toBeHidden();

  await page.getByRole('grid').focus();
  await page.keyboard.press('s');
  const termination = page.getByRole('dialog', { name: 'Résilier' });
  await expect(termination.getByText(/^Garanti jusqu’au 03\/01\/2027 à minuit/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 contrat résilié.')).toBeVisible();
  await expect(rows(page)).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(4);

  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('r');
  const renewal = page.getByRole('dialog', { name: 'Renouveler' });
  await expect(renewal.getByRole('button', { name: 'Renouveler', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  const left = page.getByRole('dialog', { name: /^2\scontrats laissés tels quels$/ });
  await expect(left).toContainText('Trop tôt');
  await page.keyboard.press('Escape');
  await expect(left).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Non renouvelé')).toHaveCount(1);

  await page.getByRole('grid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Ancienne', exact: true })).toBeVisible();
});

test('the desk, its dialogs and its report pass the scan in both themes', async ({ page }) => {
  test.setTimeout(180_000);
  await prepare(page);
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('checkbox', { name: 'Tout sélectionner' }).click();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Avis d’échéance…' }).click();
  await expect(page.getByRole('dialog', { name: 'Avis d’échéance' })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Éditer les avis' }).click();
  await expect(page.getByRole('dialog', { name: /laissés tels quels$/ })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});
