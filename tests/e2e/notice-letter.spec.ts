import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect, test } from './support/application.ts';
import { violationsOf } from './support/accessibility.ts';
import { call } from './support/broker.ts';
import { choose, openDurand, show } from './support/memo.ts';

const panelOf = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: title, exact: true });
const windows = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** Due on 23 January 2027. */
async function addCar(page: Page, clientId: string): Promise<string> {
  const amounts = { premiumHtCents: 60_000, taxCents: 12_000, premiumTtcCents: 72_000 };
  const car = { branch: 'AUTO', product: 'Confort', policyNumber: 'A-1', effectiveOn: '2026-01-23', amounts };
  return (await call<{ id: string }>(page, 'contract.create', { clientId, ...car })).id;
}

async function addAddress(page: Page, clientId: string): Promise<void> {
  const place = { recipient2: '', building: '', street: '12 rue des Lilas', locality: '', insee: null };
  await call(page, 'clientChannel.addAddress', {
    ...{ clientId, type: 'PRINCIPALE' },
    address: { ...place, postcode: '38000', town: 'Grenoble', country: 'FR' },
  });
}

interface Row {
  readonly id: string;
  readonly title: string;
}

test('a notice is made by the mouse: a real PDF among the documents, and another legal date', async ({
  running: { app, page },
}) => {
  const clientId = await openDurand(page);
  await addAddress(page, clientId);
  const id = await addCar(page, clientId);
  await show(page, `clients/${clientId}?panneau=contrat/${id}`);
  const panel = panelOf(page, 'Confort');
  await expect(panel.getByText(/jusqu’au 14\/12\/2026/)).toBeHidden();

  await choose(page, panel.getByRole('button', { name: 'Autres actions' }), 'Avis d’échéance…');
  const dialog = page.getByRole('dialog', { name: 'Avis d’échéance' });
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByLabel('Augmentée ou baissée de').check();
  await dialog.getByLabel('Évolution en %').fill('5');
  await dialog.getByRole('button', { name: 'Éditer l’avis' }).click();

  // It opens beside the sheet, drawn by the reader of PDFs.
  const title = 'Avis d’échéance du 23 janvier 2027, Automobile';
  await expect(panelOf(page, title)).toBeVisible();
  await expect(page.getByText('1 avis édité et classé dans les documents.')).toBeVisible();
  // The window that drew it is gone.
  await expect.poll(() => windows(app)).toBe(1);

  const [document] = await call<Row[]>(page, 'document.ofClient', { clientId });
  expect(document?.title).toBe(title);
  await expect
    .poll(async () => JSON.stringify(await call(page, 'document.words', { id: document?.id })))
    .toContain('756,00');

  await show(page, `clients/${clientId}?panneau=contrat/${id}`);
  await expect(panel.getByText(/jusqu’au 14\/12\/2026/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: /^Documents/ }).click();
  await expect(page.getByRole('tabpanel', { name: /^Documents/ })).toContainText(title);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('tabpanel', { name: /^Documents/ })).not.toContainText(title);
});
