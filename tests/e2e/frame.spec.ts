/** @file The frame of the window: palette, shortcuts, undo across restarts, help, theme and zoom. */
import { call, createClient, openNewCabinet, unlock } from './support/broker.ts';
import { expect, start, test } from './support/application.ts';

const ZOE = { lastName: 'Durand', firstName: 'Zoé', phone: '06 39 98 17 57' };

test('the palette finds a client by any fragment, and leaves the screen as it was', async ({ page }) => {
  await openNewCabinet(page);
  await createClient(page, ZOE);
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { level: 1, name: 'Bonjour Claire' })).toBeVisible();

  // The first letter is typed right after the keys that open the palette.
  await page.keyboard.press('Control+K');
  await page.keyboard.type('9817');
  await expect(page.getByRole('option', { name: /DURAND Zoé/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Bonjour Claire' })).toBeVisible();

  await page.keyboard.press('Control+K');
  await page.keyboard.type('zoe dur');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /DURAND Zoé/ })).toBeVisible();

  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { level: 1, name: 'Bonjour Claire' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByRole('heading', { level: 1, name: /DURAND Zoé/ })).toBeVisible();
});

test('an act is taken back after a restart, and made again', async ({ folder, running }) => {
  await openNewCabinet(running.page);
  await createClient(running.page, ZOE);
  await running.close();

  const again = await start(folder);
  const { page } = again;
  await unlock(page);
  await expect(page.getByRole('link', { name: /DURAND Zoé/ })).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Annuler\u00a0: création de la fiche de DURAND Zoé' }),
  ).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(page.getByText('Annulé\u00a0: création de la fiche de DURAND Zoé')).toBeVisible();
  await expect(page.getByText('Aucun client pour l’instant')).toBeVisible();
  await page.keyboard.press('Control+Shift+Z');
  await expect(page.getByText('Rétabli\u00a0: création de la fiche de DURAND Zoé')).toBeVisible();
  await expect(page.getByRole('link', { name: /DURAND Zoé/ })).toBeVisible();
  await again.close();
});

test('typing in a field keeps its own Ctrl+Z', async ({ page }) => {
  await openNewCabinet(page);
  await createClient(page, ZOE);
  await page.getByRole('link', { name: 'Clients', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Clients' }).waitFor();
  const search = page.getByRole('textbox', { name: 'Filtrer les clients' });
  await page.keyboard.press('Control+F');
  await expect(search).toBeFocused();
  await page.keyboard.type('dur');
  await page.keyboard.press('Control+Z');
  await expect(search).not.toHaveValue('dur');
  await expect(page.getByText(/^Annulé/)).toBeHidden();
});

test('F1 opens the help of the screen, and the help is searched without network', async ({ page }) => {
  await openNewCabinet(page);
  await page.getByRole('link', { name: 'Corbeille', exact: true }).click();
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { level: 1, name: /^Annuler, historique/ })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Rechercher dans l’aide' }).fill('presse papiers');
  await page.getByRole('link', { name: 'La fiche client' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'La fiche client' })).toBeVisible();
});

test('theme, zoom and the folded rail are the same after a restart', async ({ folder, running }) => {
  await openNewCabinet(running.page);
  await running.page.keyboard.press('Control+K');
  await running.page.keyboard.type('> sombre');
  await running.page.keyboard.press('Enter');
  await running.page.keyboard.press('Control+Equal');
  await running.page.getByRole('button', { name: 'Réduire le menu' }).click();
  await expect(running.page.getByRole('button', { name: 'Déplier le menu' })).toBeVisible();
  await running.close();

  const again = await start(folder);
  const { page } = again;
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  expect(await call(page, 'preferences.get')).toMatchObject({
    theme: 'dark',
    zoom: 1.1,
    isRailCollapsed: true,
  });
  await unlock(page);
  await expect(page.getByRole('button', { name: 'Déplier le menu' })).toBeVisible();
  const zoom = await again.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
  );
  expect(zoom).toBeCloseTo(1.1);
  await again.close();
});

test('enlarged to 200 %, nothing is cut off on the side', async ({ page, running }) => {
  await openNewCabinet(page);
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720),
  );
  await call(page, 'preferences.update', { patch: { zoom: 2 } });
  await page.waitForFunction(() => window.innerWidth <= 640);
  for (const screen of ['accueil', 'aide', 'reglages', 'corbeille']) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${screen}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    const inner = await page.evaluate(() => {
      const main = document.getElementById('screen');
      return main ? main.scrollWidth - main.clientWidth : 0;
    });
    expect([overflow, inner], screen).toEqual([0, 0]);
  }
});
