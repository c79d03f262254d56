import { createClient, createVault, openNewCabinet, unlock } from './support/broker.ts';
import { expect, PASSPHRASE, start, test } from './support/application.ts';

test.describe('the first run', () => {
  test('makes a vault, shows the recovery sheet once, and sets the cabinet up', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1, name: 'Bienvenue' })).toBeVisible();
    await openNewCabinet(page);
    await page.getByRole('link', { name: 'Réglages', exact: true }).click();
    await expect(page.getByText('Cabinet Martin').first()).toBeVisible();
  });

  test('does not let the sheet go before it was put away', async ({ page }) => {
    await createVault(page);
    await expect(page.getByRole('button', { name: 'Entrer' })).toBeDisabled();
    await page.getByRole('checkbox', { name: 'J’ai rangé ma fiche de secours' }).check();
    await expect(page.getByRole('button', { name: 'Entrer' })).toBeEnabled();
  });
});

test.describe('a later start', () => {
  test('asks for the passphrase, says kindly when it is wrong, and opens', async ({ folder, running }) => {
    await openNewCabinet(running.page);
    await running.close();
    const again = await start(folder);
    const { page } = again;
    await expect(
      page.getByRole('heading', { level: 1, name: 'Votre mallette est verrouillée' }),
    ).toBeVisible();
    await unlock(page, 'une autre phrase secrète');
    await expect(page.getByText('Cette phrase n’ouvre pas la mallette.', { exact: false })).toBeVisible();
    await unlock(page, PASSPHRASE);
    await expect(page.getByRole('heading', { level: 1, name: /Bonjour Claire/ })).toBeVisible();
    expect(again.problems).toEqual([]);
    await again.close();
  });

  test('opens with the recovery sheet and then asks for a new passphrase', async ({ folder, running }) => {
    await createVault(running.page);
    const groups = running.page.getByRole('region', { name: 'Clé de secours' }).getByRole('listitem');
    const key = (await groups.allInnerTexts()).map((text) => text.trim().slice(-4)).join(' ');
    expect(key).toMatch(/^(?:[0-9A-Z]{4} ){8}[0-9A-Z]{4}$/);
    await running.page.getByRole('checkbox', { name: 'J’ai rangé ma fiche de secours' }).check();
    await running.page.getByRole('button', { name: 'Entrer' }).click();
    await running.page.getByRole('textbox', { name: /Nom du cabinet/ }).waitFor();
    await running.close();

    const again = await start(folder);
    const { page } = again;
    await page.getByRole('button', { name: 'J’ai ma fiche de secours' }).click();
    await page.getByLabel('Clé de secours').fill(key);
    await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Choisissez une nouvelle phrase secrète' })).toBeVisible();
    await page.getByLabel('Phrase secrète', { exact: true }).fill('panier lundi girafe bouton');
    await page.getByLabel('Confirmez la phrase').fill('panier lundi girafe bouton');
    await page.getByRole('button', { name: 'Enregistrer et entrer' }).click();
    await page.getByRole('textbox', { name: /Nom du cabinet/ }).waitFor();
    await again.close();

    const last = await start(folder);
    await unlock(last.page, PASSPHRASE);
    await expect(
      last.page.getByText('Cette phrase n’ouvre pas la mallette.', { exact: false }),
    ).toBeVisible();
    await unlock(last.page, 'panier lundi girafe bouton');
    await last.page.getByRole('textbox', { name: /Nom du cabinet/ }).waitFor();
    await last.close();
  });
});

test.describe('locking', () => {
  test('takes everything off the window and closes the database', async ({ page, running }) => {
    await openNewCabinet(page);
    await page.keyboard.press('Control+Shift+L');
    await expect(
      page.getByRole('heading', { level: 1, name: 'Votre mallette est verrouillée' }),
    ).toBeVisible();
    expect(page.url()).toMatch(/^app:\/\/vault\//);
    expect(await page.content()).not.toContain('Claire');
    const answer = await page.evaluate(() => window.mallette.call('cabinet.context', {}));
    expect(answer).toMatchObject({ ok: false });
    expect(running.problems).toEqual([]);
    await unlock(page);
    await expect(page.getByRole('heading', { level: 1, name: /Bonjour Claire/ })).toBeVisible();
  });

  test('and closing keep what a field holds while it is being typed', async ({ folder, running }) => {
    const { page } = running;
    await openNewCabinet(page);
    await createClient(page, { lastName: 'Durand', firstName: 'Zoé' });
    await page.getByRole('button', { name: /^Prénom/ }).click();
    await page.keyboard.type('Zoë');
    await page.keyboard.press('Control+Shift+L');
    await page.getByRole('heading', { level: 1, name: 'Votre mallette est verrouillée' }).waitFor();
    await unlock(page);
    await page.getByRole('link', { name: /DURAND Zoë/ }).click();
    await page.getByRole('heading', { level: 1, name: 'DURAND Zoë' }).waitFor();
    await page.getByRole('button', { name: /^Nom Durand/i }).click();
    await page.keyboard.type('Durant');
    await running.close();

    const again = await start(folder);
    await unlock(again.page);
    await expect(again.page.getByRole('link', { name: /DURANT Zoë/ })).toBeVisible();
    await again.close();
  });
});
