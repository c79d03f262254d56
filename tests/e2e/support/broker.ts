/** @file What a broker does again and again, by what is written on the screen. */
import { expect, type Page } from '@playwright/test';
import { PASSPHRASE } from './application.ts';

/** First run, up to the empty home screen. */
export async function openNewCabinet(page: Page): Promise<void> {
  await createVault(page);
  await page.getByRole('checkbox', { name: 'J’ai rangé ma fiche de secours' }).check();
  await page.getByRole('button', { name: 'Entrer' }).click();
  await page.getByRole('textbox', { name: /Nom du cabinet/ }).fill('Cabinet Martin');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('textbox', { name: /Prénom/ }).fill('Claire');
  await page.getByRole('textbox', { name: /^Nom/ }).fill('Martin');
  await page.getByRole('button', { name: 'Commencer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Bonjour Claire/ })).toBeVisible();
}

/** Chooses the passphrase; ends on the recovery sheet. */
export async function createVault(page: Page): Promise<void> {
  await page.getByLabel('Phrase secrète', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Confirmez la phrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Créer ma mallette' }).click();
  // The key is slow to derive, on purpose; more so on a busy machine.
  await expect(page.getByRole('heading', { name: 'Votre fiche de secours' })).toBeVisible({
    timeout: 40_000,
  });
}

export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Phrase secrète', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Déverrouiller', exact: true }).click();
}

/** Of the cabinet of examples, whose passphrase its page says; ends on its home screen. */
export async function openSample(page: Page): Promise<void> {
  const passphrase = /Sa phrase secrète\s:\s(.+)/.exec(await page.locator('body').innerText())?.[1] ?? '';
  await unlock(page, passphrase.trim());
  await page.getByRole('heading', { level: 1, name: /Bonjour/ }).waitFor();
}

export interface Person {
  readonly lastName: string;
  readonly firstName: string;
  readonly phone?: string;
  readonly email?: string;
}

/** Through the fast form; ends on the client's sheet. */
export async function createClient(page: Page, person: Person): Promise<void> {
  await page.keyboard.press('Control+Shift+C');
  const form = page.getByRole('dialog', { name: 'Nouveau client' });
  await form.getByRole('textbox', { name: /^Nom/ }).fill(person.lastName);
  await form.getByRole('textbox', { name: 'Prénom' }).fill(person.firstName);
  if (person.phone) await form.getByRole('textbox', { name: 'Téléphone' }).fill(person.phone);
  if (person.email) await form.getByRole('textbox', { name: 'E-mail' }).fill(person.email);
  await form.getByRole('button', { name: /Créer la fiche/ }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(person.lastName, 'i') })).toBeVisible();
}

/** Calls main as a page does: to prepare what a test is not about. */
export function call<T = unknown>(page: Page, path: string, input: object = {}): Promise<T> {
  return page.evaluate(
    async ([name, value]) => {
      const answer = await window.mallette.call(name, value);
      if (!answer.ok) throw new Error(`${String(name)}: ${answer.error.code}`);
      return answer.data;
    },
    [path, input] as const,
  ) as Promise<T>;
}
