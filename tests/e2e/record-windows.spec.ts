import type { Page } from '@playwright/test';
import { expect, test, type Running } from './support/application.ts';
import { violationsOf } from './support/accessibility.ts';
import { call, unlock } from './support/broker.ts';
import { openDurand } from './support/memo.ts';

/** A car at Horizon, whose panel is open. */
async function openCar(page: Page): Promise<string> {
  const clientId = await openDurand(page);
  const amounts = { premiumHtCents: 60_000, taxCents: 12_000, premiumTtcCents: 72_000 };
  const car = { branch: 'AUTO', product: 'Confort', effectiveOn: '2026-01-04', amounts };
  const { id } = await call<{ id: string }>(page, 'contract.create', { clientId, ...car });
  await page.getByRole('button', { name: /^Automobile/ }).click();
  await expect(page.getByRole('region', { name: 'Confort', exact: true })).toBeVisible();
  return id;
}

async function openApart({ app, page }: Running): Promise<Page> {
  const opening = app.waitForEvent('window');
  await page.keyboard.press('Control+Shift+O');
  const apart = await opening;
  await expect(apart.getByRole('heading', { level: 2, name: 'Confort' })).toBeVisible();
  return apart;
}

const policyOf = (page: Page) => page.getByRole('button', { name: /N° de police/ });

async function writePolicy(page: Page, number: string): Promise<void> {
  await policyOf(page).first().click();
  await page.getByRole('textbox', { name: /N° de police/ }).fill(number);
}

test('a contract opens in a window of its own, and each window shows what the other writes', async ({
  running,
}) => {
  const { app, page } = running;
  const id = await openCar(page);
  const apart = await openApart(running);
  await expect(page.getByRole('region', { name: 'Confort', exact: true })).toBeHidden();
  await expect(apart).toHaveTitle('Confort — Mallette');
  expect(await violationsOf(apart)).toEqual([]);

  // Asked again, the window that shows it comes to the front.
  await call(page, 'window.open', { record: `contrat/${id}` });
  expect(app.windows()).toHaveLength(2);

  await page.getByRole('button', { name: /^Automobile/ }).click();
  const panel = page.getByRole('region', { name: 'Confort', exact: true });
  await writePolicy(apart, 'A-77');
  await apart.keyboard.press('Enter');
  await expect(panel.getByText('A-77').first()).toBeVisible();
  await writePolicy(page, 'B-88');
  await page.keyboard.press('Enter');
  await expect(apart.getByText('B-88').first()).toBeVisible();

  // Each takes back the last act of the cabinet, wherever it was made.
  await apart.getByRole('region').first().focus();
  await apart.keyboard.press('Control+z');
  await expect(panel.getByText('A-77').first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(apart.getByText('A-77')).toBeHidden();

  // Same walls as the main window.
  const walls = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const { sandbox, contextIsolation, nodeIntegration, webviewTag } = contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webviewTag };
    }),
  );
  const wall = { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false };
  expect(walls).toEqual([wall, wall]);
  expect(await apart.evaluate(() => window.open('https://example.com/'))).toBeNull();
});

test('locking closes the windows, and what was being typed in them is saved', async ({ running }) => {
  const { app, page } = running;
  const id = await openCar(page);
  const apart = await openApart(running);
  await writePolicy(apart, 'TYPED-1');
  await call(page, 'vault.lock').catch(() => undefined);
  await expect(page.getByRole('button', { name: 'Déverrouiller', exact: true })).toBeVisible();
  expect(app.windows()).toHaveLength(1);
  await unlock(page);
  await page.getByRole('heading', { level: 1, name: /Bonjour/ }).waitFor();
  const contract = await call<{ policyNumber: string }>(page, 'contract.get', { id });
  expect(contract.policyNumber).toBe('TYPED-1');
});

test('a screen that a window asks for is shown by the main one, and Échap closes the window', async ({
  running,
}) => {
  const { app, page } = running;
  await openCar(page);
  const apart = await openApart(running);
  await apart.keyboard.press('F1');
  await expect(page).toHaveURL(/#\/aide\/contrats$/);
  const closing = apart.waitForEvent('close');
  // The page goes while the key is still down.
  await apart
    .getByRole('region')
    .first()
    .press('Escape')
    .catch(() => undefined);
  await closing;
  expect(app.windows()).toHaveLength(1);
});
