/** @file Claims and the call brief in the real application: by mouse, by keyboard alone; axe in both themes. */
import type { Locator, Page } from '@playwright/test';
import { violationsOf } from './support/accessibility.ts';
import { tabTo } from './support/agenda.ts';
import { expect, test } from './support/application.ts';
import { call } from './support/broker.ts';
import { choose, openDurand, show } from './support/memo.ts';

const panelOf = (page: Page, title: string | RegExp): Locator => page.getByRole('region', { name: title });

async function addCar(page: Page, clientId: string): Promise<string> {
  const amounts = { premiumHtCents: 60_000, taxCents: 12_000, premiumTtcCents: 72_000 };
  const car = { branch: 'AUTO', policyNumber: '7712-A', effectiveOn: '2026-01-04', amounts };
  return (await call<{ id: string }>(page, 'contract.create', { clientId, ...car })).id;
}

test('a claim is declared, moved, asked about, closed and reopened by the mouse', async ({ page }) => {
  test.setTimeout(180_000);
  const clientId = await openDurand(page);
  await addCar(page, clientId);
  await choose(page, page.getByRole('button', { name: 'Nouveau', exact: true }), /^Nouveau sinistre/);
  await panelOf(page, 'Nouveau sinistre')
    .getByRole('button', { name: /Automobile.*7712-A/ })
    .click();
  const form = panelOf(page, 'Nouveau sinistre');
  await form.getByLabel('Nature').selectOption('Bris de glace');
  await form.getByLabel('Survenu le').fill('20/11/2026');
  await form.getByRole('button', { name: /Déclarer le sinistre/ }).click();

  const claim = panelOf(page, /^Bris de glace/);
  await claim.getByRole('button', { name: /^Passer à/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Changer l’état du sinistre' });
  await dialog.getByRole('button', { name: 'Enregistrer l’étape' }).click();
  await expect(claim.getByText('En instruction').first()).toBeVisible();

  const expected = claim.getByRole('listitem').filter({ hasText: 'Déclaration de sinistre' });
  await expected.getByRole('button', { name: /^Demander/ }).click();
  await expect(expected.getByText('demandée')).toBeVisible();

  await claim.getByRole('button', { name: 'Autre état…' }).click();
  await dialog.getByLabel('Nouvel état').selectOption('Clos');
  await dialog.getByRole('button', { name: 'Enregistrer l’étape' }).click();
  await claim.getByRole('button', { name: 'Rouvrir…' }).click();
  await page.getByRole('dialog', { name: 'Rouvrir le sinistre' }).getByRole('button', { name: 'Enregistrer l’étape' }).click(); // prettier-ignore
  await expect(claim.getByText('réouverture')).toBeVisible();

  await show(page, 'sinistres');
  await expect(page.getByRole('grid').getByText('DURAND Zoé')).toBeVisible();
  expect(await violationsOf(page), 'claims').toEqual([]);
});

test('a claim is declared, moved and found by the keyboard alone', async ({ page }) => {
  test.setTimeout(180_000);
  const clientId = await openDurand(page);
  await addCar(page, clientId);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('> nouveau sinistre');
  await expect(page.getByRole('option', { name: /^Nouveau sinistre/ })).toBeVisible();
  await page.keyboard.press('Enter');
  const contract = panelOf(page, 'Nouveau sinistre').getByRole('button', { name: /7712-A/ });
  await expect(contract).toBeVisible();
  await tabTo(page, contract);
  await page.keyboard.press('Enter');
  await expect(panelOf(page, 'Nouveau sinistre').getByLabel('Nature')).toBeFocused();
  await page.keyboard.type('Vol');
  await page.keyboard.press('Control+Enter');

  const claim = panelOf(page, /^Vol/);
  const next = claim.getByRole('button', { name: /^Passer à/ });
  await expect(next).toBeVisible();
  await tabTo(page, next);
  await page.keyboard.press('Enter');
  const save = page.getByRole('dialog').getByRole('button', { name: 'Enregistrer l’étape' });
  await expect(save).toBeVisible();
  await tabTo(page, save);
  await page.keyboard.press('Enter');
  await expect(claim.getByText('En instruction').first()).toBeVisible();
  expect(await violationsOf(page), 'panel of a claim').toEqual([]);

  await page.keyboard.press('Escape');
  await expect(claim).toBeHidden();
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page.getByRole('heading', { level: 1, name: 'Sinistres' })).toBeVisible();
});

test('the brief names what is missing and leads there, by F9 and by the mouse', async ({ page }) => {
  test.setTimeout(180_000);
  const clientId = await openDurand(page);
  const contractId = await addCar(page, clientId);
  await call(page, 'claim.create', { contractId, kind: 'BRIS_GLACE', occurredOn: '2026-11-03' });
  await call(page, 'ticket.create', { clientId, subject: 'Attestation école', channel: 'EMAIL' });
  await page.keyboard.press('F9');
  const brief = panelOf(page, /^Avant l’appel/);
  await expect(brief.getByText(/Carte grise, Relevé d’information/)).toBeVisible();
  await expect(brief.getByText(/Attestation école/)).toBeVisible();
  expect(await violationsOf(page), 'brief').toEqual([]);

  await tabTo(page, brief.getByRole('button', { name: /Attestation école/ }));
  await page.keyboard.press('Enter');
  await expect(panelOf(page, 'Attestation école')).toBeVisible();
  await page.keyboard.press('F9');
  await brief.getByRole('button', { name: /Carte grise, Relevé d’information/ }).click();
  await expect(panelOf(page, /Automobile/)).toBeVisible();
});
