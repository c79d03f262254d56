import type { Locator, Page } from '@playwright/test';
import { expect, start, test } from './support/application.ts';
import { violationsOf } from './support/accessibility.ts';
import { call, unlock } from './support/broker.ts';
import { tabTo } from './support/agenda.ts';
import { choose, chooseByKeys, openDurand, show } from './support/memo.ts';

/** Beside a panel the columns of the sheet are tabs. */
const tab = (page: Page): Locator => {
  const name = 'Contrats, documents et tickets';
  return page.getByRole('region', { name }).or(page.getByRole('tabpanel', { name }));
};
const lineOf = (page: Page, branch: string): Locator =>
  tab(page).getByRole('button', { name: new RegExp(`^${branch}`) });
const panelOf = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: title, exact: true });

/** A car at Horizon since 4 January 2026, 600 € without tax. */
const addCar = async (page: Page, clientId: string, more: object = {}): Promise<string> => {
  const amounts = { premiumHtCents: 60_000, taxCents: 12_000, premiumTtcCents: 72_000 };
  const car = { branch: 'AUTO', product: 'Confort', effectiveOn: '2026-01-04', amounts, ...more };
  return (await call<{ id: string }>(page, 'contract.create', { clientId, ...car })).id;
};

test('a contract is created by the mouse, renewed, terminated and taken back', async ({ page }) => {
  await openDurand(page);
  await tab(page).getByRole('button', { name: 'Nouveau contrat' }).click();
  const form = panelOf(page, 'Nouveau contrat');
  await form.getByLabel('Branche').selectOption('Habitation');
  await form.getByLabel('Compagnie').fill('Horizon');
  await form.getByLabel('N° de police').fill('55-21');
  await form.getByLabel('Adresse du risque').fill('12 rue des Lilas, 38000 Grenoble');
  await form.getByLabel('Date d’effet').fill('04/01/2026');
  await form.getByLabel('Prime HT').fill('200');
  await form.getByLabel('Prime TTC').fill('248');
  await form.getByRole('button', { name: /Créer le contrat/ }).click();

  // Its panel takes the place of the form, and its line carries the badge of the day.
  const panel = panelOf(page, 'Habitation');
  await expect(panel.getByText(/À renouveler · dans 41\sj/)).toBeVisible();
  await expect(panel.getByText(/Résiliable à partir du 04\/01\/2027 \(loi Hamon\)/).first()).toBeVisible();
  await expect(lineOf(page, 'Habitation')).toContainText('248,00 €/an');

  await panel.getByRole('button', { name: 'Renouveler' }).click();
  const renewal = page.getByRole('dialog', { name: 'Renouveler' });
  await renewal.getByLabel('Ces montants').check();
  await renewal.getByLabel(/Prime TTC/).fill('258,66');
  await renewal.getByRole('button', { name: 'Renouveler', exact: true }).click();
  await expect(panel.getByText('Échéance le 04/01/2028')).toBeVisible();
  await expect(panel.getByRole('list', { name: 'Périodes' })).toContainText('+4,3 %');
  await expect(panel.getByText(/À renouveler/)).toBeHidden();

  await panel.getByRole('button', { name: 'Résilier' }).click();
  const termination = page.getByRole('dialog', { name: 'Résilier' });
  await termination.getByLabel('Motif').selectOption('Loi Hamon (résiliation infra-annuelle)');
  await termination.getByLabel('le dernier jour garanti').check();
  await termination
    .getByRole('textbox', { name: /garanti|fin/i })
    .last()
    .fill('31/12/2026');
  await termination.getByRole('button', { name: 'Résilier', exact: true }).click();
  await expect(panel.getByText('Résiliation prévue le 01/01/2027')).toBeVisible();
  await expect(panel.getByText('31/12/2026')).toBeVisible();

  await choose(page, panel.getByRole('button', { name: 'Autres actions' }), 'Retirer la résiliation');
  await expect(panel.getByText(/Résiliation prévue/)).toBeHidden();
  await panel.getByRole('button', { name: 'Avenant…' }).click();
  const amendment = page.getByRole('dialog', { name: 'Avenant' });
  await amendment.getByLabel('Objet de l’avenant').fill('Alarme posée');
  await amendment.getByLabel('Prime TTC').fill('240');
  await amendment.getByLabel('Taxes').fill('');
  await amendment.getByRole('button', { name: 'Enregistrer l’avenant' }).click();
  await expect(panel.getByRole('list', { name: 'Périodes' })).toContainText('Alarme posée');

  await choose(page, panel.getByRole('button', { name: 'Autres actions' }), 'Mettre à la corbeille');
  await expect(panel).toBeHidden();
  await expect(tab(page).getByText('Aucun contrat')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler', exact: true }).last().click();
  await expect(lineOf(page, 'Habitation')).toBeVisible();
});

test('a contract is created, renewed, terminated and taken back by keys alone', async ({ page }) => {
  test.slow();
  await openDurand(page);
  await tab(page).getByRole('button', { name: 'Nouveau contrat' }).focus();
  await page.keyboard.press('Enter');
  const form = panelOf(page, 'Nouveau contrat');
  await expect(form.getByLabel('Branche')).toBeFocused();
  // By its first letters, as in any list of the system.
  await page.keyboard.type('Habit');
  await expect(form.getByLabel('Branche')).toHaveValue('MRH');
  await tabTo(page, form.getByLabel('Date d’effet'));
  await page.keyboard.type('04/01/2026');
  await tabTo(page, form.getByLabel('Prime TTC'));
  await page.keyboard.type('248');
  await page.keyboard.press('Control+Enter');
  const panel = panelOf(page, 'Habitation');
  await expect(panel.getByText(/À renouveler · dans 41\sj/)).toBeVisible();

  await tabTo(page, panel.getByRole('button', { name: 'Renouveler' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Renouveler' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Échéance le 04/01/2028')).toBeVisible();

  await tabTo(page, panel.getByRole('button', { name: 'Résilier' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Résilier' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Résiliation prévue le 04/01/2028')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(panel.getByText(/Résiliation prévue/)).toBeHidden();
});

test('a quote becomes a contract, and ends what it replaces, by keys alone', async ({ page }) => {
  const clientId = await openDurand(page);
  await addCar(page, clientId, { policyNumber: 'A-1' });
  await expect(lineOf(page, 'Automobile')).toBeVisible();

  // From the line, with the arrows of its panel's menu: a quote that takes its place.
  await lineOf(page, 'Automobile').focus();
  await page.keyboard.press('Enter');
  const car = panelOf(page, 'Confort');
  await expect(car).toBeVisible();
  await chooseByKeys(page, car.getByRole('button', { name: 'Autres actions' }), /devis qui le remplace/);
  const form = panelOf(page, 'Nouveau devis');
  await expect(form.getByLabel('Branche')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('La Neuve');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Éco');
  await page.keyboard.press('Control+Enter');
  const quote = panelOf(page, 'Éco');
  await expect(quote.getByText('Devis à envoyer')).toBeVisible();

  await quote.getByRole('button', { name: 'Envoyé…' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Envoi du devis' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(quote.getByText('Devis envoyé aujourd’hui')).toBeVisible();

  await quote.getByRole('button', { name: 'Accepter…' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Le devis devient un contrat' });
  await expect(dialog.getByLabel('Signé le')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('01/12/2026');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(quote.getByText('Effet le 01/12/2026')).toBeVisible();

  // Échap closes; the line of the former contract says when it ends; R renews nothing any more.
  await page.keyboard.press('Escape');
  await expect(quote).toBeHidden();
  await expect(lineOf(page, 'Automobile').filter({ hasText: 'A-1' })).toContainText(
    'Résiliation prévue le 01/12/2026',
  );
  await page.keyboard.press('Control+z');
  await expect(tab(page).getByRole('list', { name: 'Devis' })).toContainText('Éco');
});

test('a contract turns red the day after its due date, by the clock alone', async ({ folder }) => {
  const first = await start(folder);
  const clientId = await openDurand(first.page);
  await addCar(first.page, clientId);
  await expect(lineOf(first.page, 'Automobile')).toContainText(/À renouveler · dans 41\sj/);
  await first.close();
  const later = await start(folder, { clock: '2027-01-10T09:00:00.000Z' });
  await unlock(later.page);
  await later.page.getByRole('heading', { level: 1, name: /Bonjour/ }).waitFor();
  await show(later.page, `clients/${clientId}`);
  await expect(lineOf(later.page, 'Automobile')).toContainText(/Non renouvelé · depuis 6\sj/);
  await later.close();
});

test('the contracts of a sheet, a contract and the form of a new one pass the scan in both themes', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const clientId = await openDurand(page);
  const id = await addCar(page, clientId, {
    risk: { plate: 'AA-123-BB' },
    commissionKind: 'TAUX',
    commissionBp: 1_200,
  });
  await call(page, 'claim.create', { contractId: id, kind: 'BRIS_GLACE', occurredOn: '2026-11-03' });
  await addCar(page, clientId, { isQuote: true });
  await expect(lineOf(page, 'Automobile').first()).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await show(page, `clients/${clientId}?panneau=contrat/${id}`);
  await expect(panelOf(page, 'Confort')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await show(page, `clients/${clientId}?panneau=nouveau-contrat&client=${clientId}`);
  await expect(panelOf(page, 'Nouveau contrat')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await show(page, 'reglages/compagnies');
  await expect(page.getByRole('heading', { level: 2, name: 'Compagnies' })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});
