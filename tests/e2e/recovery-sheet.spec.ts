/** @file The recovery sheet on paper and in a file: the two ways it leaves the window, once. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createVault } from './support/broker.ts';
import { expect, test } from './support/application.ts';

test('the sheet is saved as a text that holds the key', async ({ folder, page, running }) => {
  await createVault(page);
  const shown = await page
    .getByRole('region', { name: 'Clé de secours' })
    .getByRole('listitem')
    .allInnerTexts();
  const file = join(folder, 'fiche.txt');
  // The dialog of the operating system cannot be driven: the answer is given in its place.
  const saved = running.app.evaluate(
    ({ BrowserWindow }, path) =>
      new Promise<string>((resolve) => {
        BrowserWindow.getAllWindows()[0]?.webContents.session.once('will-download', (_event, item) => {
          item.setSavePath(path);
          item.once('done', (_done, state) => resolve(`${item.getFilename()} ${state}`));
        });
      }),
    file,
  );
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  expect(await saved).toBe('fiche-de-secours-mallette.txt completed');
  const text = await readFile(file, 'utf8');
  expect(text).toContain(shown.map((group) => group.trim().slice(-4)).join(' '));
  await expect(page.getByText(/Un fichier enregistré ouvre la mallette/)).toBeVisible();
});

test('the sheet prints on one A4 page, alone', async ({ page, running }) => {
  await createVault(page);
  const pages = await running.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const pdf = await contents?.printToPDF({ preferCSSPageSize: true });
    return [...(pdf?.toString('latin1') ?? '').matchAll(/\/MediaBox \[([^\]]+)\]/g)].map(([, box]) => box);
  });
  expect(pages).toHaveLength(1);
  const [, , width, height] = (pages[0] ?? '').trim().split(/\s+/).map(Number);
  expect([Math.round(width ?? 0), Math.round(height ?? 0)]).toEqual([595, 842]);
});
