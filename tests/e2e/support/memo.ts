/** @file What the tests of the memo begin with: a client on screen, a colleague, rows that they are not about. */
import { expect, type Locator, type Page } from '@playwright/test';
import { call, createClient, openNewCabinet } from './broker.ts';

export const composer = (page: Page): Locator => page.getByRole('textbox', { name: 'Écrire une note' });
export const quickLine = (page: Page): Locator => page.getByRole('textbox', { name: 'Ajouter une tâche' });
export const noteOf = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('article').filter({ hasText: text });
export const taskOf = (page: Page, title: string): Locator =>
  page.getByRole('listitem', { name: title, exact: true });

/** A new cabinet, on the sheet of Mme Durand. @returns her identifier */
export async function openDurand(page: Page): Promise<string> {
  await openNewCabinet(page);
  await createClient(page, { lastName: 'Durand', firstName: 'Zoé' });
  const id = /clients\/([0-9a-f-]+)/.exec(page.url())?.[1];
  if (id === undefined) throw new Error('no sheet is open');
  return id;
}

export async function show(page: Page, screen: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${screen}`);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
}

export async function addHugo(page: Page): Promise<string> {
  const hugo = { firstName: 'Hugo', lastName: 'Petit', initials: 'HP', color: 'amber' };
  return (await call<{ id: string }>(page, 'cabinet.addCollaborator', hugo)).id;
}

/** « Appel 1 », « Appel 2 »… */
export const addCalls = (page: Page, clientId: string, count: number): Promise<void> =>
  page.evaluate(
    async ([id, last]) => {
      for (let number = 1; number <= last; number += 1)
        await window.mallette.call('note.add', { clientId: id, text: `Appel ${String(number)}` });
    },
    [clientId, count] as const,
  );

/** One act of a menu, by the pointer. */
export async function choose(page: Page, menu: Locator, entry: string | RegExp): Promise<void> {
  await menu.click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** One act of a menu, by the arrows. */
export async function chooseByKeys(page: Page, menu: Locator, entry: string | RegExp): Promise<void> {
  await menu.focus();
  await page.keyboard.press('Enter');
  const wanted = page.getByRole('menuitem', { name: entry });
  await expect(wanted).toBeVisible();
  for (let left = 12; left > 0 && (await wanted.getAttribute('data-highlighted')) === null; left -= 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}
