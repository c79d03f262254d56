/** @file Pictures of the main screens of a running application, for machines without a display. */
import { join } from 'node:path';
import { connect } from './devtools.mjs';

const SCREENS = [
  ['accueil', '#/accueil'],
  ['clients', '#/clients'],
  ['reglages', '#/reglages'],
];
const WAIT_MS = 20_000;

async function settle(page) {
  await page.locator('h1, [role="heading"]').first().waitFor({ timeout: WAIT_MS });
  await page.evaluate(async () => {
    await globalThis.document.fonts.ready;
    await new Promise((done) =>
      globalThis.requestAnimationFrame(() => globalThis.requestAnimationFrame(done)),
    );
  });
}

/** Unlocks with the passphrase that the sample cabinet prints. Without one, the first screen is all there is to see. */
async function unlock(page, passphrase) {
  const field = page.locator('input[type="password"]').first();
  if (!passphrase || (await page.locator('input[type="password"]').count()) !== 1)
    return page.url().startsWith('app://desk');
  await field.fill(passphrase);
  await field.press('Enter');
  await page.waitForURL(/^app:\/\/desk/, { timeout: WAIT_MS });
  return true;
}

/**
 * @param {{ endpoint: string, passphrase?: string }} running the passphrase may be printed after the endpoint
 * @returns {Promise<string[]>} the names of the files written to `folder`
 */
export async function takeScreenshots(running, folder) {
  const { browser, page } = await connect(running.endpoint);
  const names = [];
  const shoot = async (page, name) => {
    await settle(page);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    names.push(`${name}.png`);
  };
  try {
    await shoot(page, 'ouverture');
    if (!(await unlock(page, running.passphrase))) return names;
    await settle(page);
    for (const [name, hash] of SCREENS) {
      await page.evaluate((value) => (globalThis.location.hash = value), hash);
      await shoot(page, name);
    }
    const client = page.locator('a[href*="#/clients/"]').first();
    await page.evaluate(() => (globalThis.location.hash = '#/clients'));
    const href = await client.getAttribute('href', { timeout: WAIT_MS }).catch(() => undefined);
    if (href) {
      await page.evaluate((value) => (globalThis.location.hash = value.slice(value.indexOf('#'))), href);
      await shoot(page, 'fiche-client');
    }
    return names;
  } finally {
    await browser.close().catch(() => {});
  }
}
