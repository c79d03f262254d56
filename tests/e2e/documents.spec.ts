/** @file Documents in the real application: brought in, read beside their form, filed, found, thrown away and taken back. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pdfOf } from '../support/pdf.ts';
import { pngOf } from '../support/png.ts';
import { violationsOf } from './support/accessibility.ts';
import { tabTo } from './support/agenda.ts';
import { expect, test } from './support/application.ts';
import { call } from './support/broker.ts';
import { openDurand, show } from './support/memo.ts';

const TEXT = 'Certificat d’immatriculation\nTitulaire : DURAND Zoé\nFait le 12/11/2026';

/** Real files, as a scanner leaves them. */
function scans(folder: string): string[] {
  const paths = [join(folder, 'scan_0001.pdf'), join(folder, 'photo.png')];
  writeFileSync(paths[0]!, pdfOf(TEXT, 'Deuxième page'));
  writeFileSync(paths[1]!, pngOf(320, 200));
  return paths;
}

const bring = (page: Page, paths: readonly string[]) =>
  page
    .getByRole('main')
    .locator('input[type="file"]')
    .first()
    .setInputFiles([...paths]);
const panel = (page: Page, name: string) => page.getByRole('region', { name });

test('documents go through their life by mouse', async ({ page }, info) => {
  test.slow();
  await openDurand(page);
  await page.getByRole('tab', { name: /^Documents/ }).click();
  await bring(page, scans(info.outputPath()));
  await expect(page.getByText('2 documents ajoutés')).toBeVisible();
  const list = page.getByRole('list', { name: 'Documents' });
  await expect(list.getByRole('listitem')).toHaveCount(2);

  await list.getByRole('button', { name: /^scan 0001/ }).click();
  const scan = panel(page, 'scan 0001');
  await expect(scan.locator('canvas')).toBeVisible();
  // The page is truly drawn: letters are dark on a white page.
  await expect
    .poll(() =>
      scan.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
        const pixels = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
        return pixels.some((value, at) => at % 4 === 0 && value < 100);
      }),
    )
    .toBe(true);
  await scan.getByRole('button', { name: 'Page suivante' }).click();
  await expect(scan.getByRole('status').filter({ hasText: 'Page 2 sur 2' })).toBeVisible();
  await scan.getByRole('button', { name: 'Agrandir l’aperçu' }).click();
  await expect(scan.getByText('125\u00a0%')).toBeVisible();

  // Said with its reason, and applied only when asked.
  await expect(scan.getByText('car le texte dit «\u00a0certificat d’immatriculation\u00a0»')).toBeVisible();
  await scan.getByRole('button', { name: 'Tout accepter' }).click();
  await expect(list.getByRole('button', { name: /Carte grise/ })).toBeVisible();

  await list.getByRole('button', { name: /^photo/ }).click();
  await expect(panel(page, 'photo').getByRole('img', { name: 'photo' })).toBeVisible();
  await panel(page, 'photo').getByRole('button', { name: 'Mettre à la corbeille' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Annuler', exact: true }).last().click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
  // The same content again is told, and not added.
  await bring(page, scans(info.outputPath()).slice(1));
  await expect(page.getByText('0 documents ajoutés, 1 déjà présent')).toBeVisible();
  await page.getByRole('button', { name: 'Détail' }).last().click();
  await expect(page.getByRole('dialog')).toContainText('déjà présent sous «\u00a0photo\u00a0»');
});

test('documents are filed and found by keyboard only', async ({ page }, info) => {
  test.slow();
  await openDurand(page);
  await show(page, 'documents');
  await expect(page.getByText('Rien à classer')).toBeVisible();
  await bring(page, scans(info.outputPath()));
  await expect(page.getByText('2 documents ajoutés')).toBeVisible();
  const scan = page.getByRole('button', { name: /^scan 0001/ });
  await expect(scan).toContainText('DURAND Zoé (car le nom Zoé Durand est lu)');
  await tabTo(page, page.locator('[data-document][tabindex="0"]'));
  const reached = async () => page.evaluate(() => document.activeElement?.textContent ?? '');
  if (!(await reached()).includes('scan 0001')) await page.keyboard.press('ArrowDown');
  await expect(scan).toBeFocused();
  await page.keyboard.press('a');
  await expect(page.getByText('Document classé')).toBeVisible();
  await expect(scan).toHaveCount(0);

  await page.keyboard.press('Control+K');
  await page.keyboard.type('deuxieme page');
  const found = page.getByRole('option', { name: /scan 0001/ });
  await expect(found).toContainText('Deuxième page');
  await page.keyboard.press('ArrowUp');
  for (let step = 0; step < 10 && (await found.getAttribute('aria-selected')) !== 'true'; step += 1) {
    await page.keyboard.press('ArrowUp');
  }
  await page.keyboard.press('Enter');
  const opened = panel(page, 'scan 0001');
  await expect(opened).toBeVisible();
  const title = opened.getByRole('button', { name: /^Titre/ });
  await tabTo(page, title);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Carte grise de la 208');
  await page.keyboard.press('Enter');
  await expect(panel(page, 'Carte grise de la 208')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(panel(page, 'Carte grise de la 208')).toHaveCount(0);
  await page.keyboard.press('Control+Z');
  await expect
    .poll(async () => {
      const asked = { filter: { state: 'filed' }, offset: 0, limit: 9 };
      const { rows } = await call<{ rows: { title: string }[] }>(page, 'document.list', asked);
      return rows.map(({ title: one }) => one);
    })
    .toEqual(['scan 0001']);
});

test('documents have no fault of accessibility', async ({ page }, info) => {
  test.slow();
  await openDurand(page);
  await show(page, 'documents');
  await bring(page, scans(info.outputPath()));
  await expect(page.getByRole('button', { name: /^scan 0001/ })).toContainText('DURAND');
  expect(await violationsOf(page), 'à classer').toEqual([]);
  await page.getByRole('button', { name: /^scan 0001/ }).click();
  await expect(panel(page, 'scan 0001').locator('canvas')).toBeVisible();
  expect(await violationsOf(page), 'panneau').toEqual([]);
});
