/** @file Tickets in the real application: a mail that is dropped, an answer, a wait that ends by itself; axe in both themes. */
import type { Locator, Page } from '@playwright/test';
import { violationsOf } from './support/accessibility.ts';
import { expect, start, test } from './support/application.ts';
import { call, unlock } from './support/broker.ts';
import { openDurand, show } from './support/memo.ts';

const MAIL = [
  'From: =?utf-8?Q?Zo=C3=A9?= Durand <zoe@durand.example>',
  'To: contact@cabinet.example',
  'Subject: Attestation',
  'Date: Mon, 23 Nov 2026 09:12:00 +0100',
  'Message-ID: <a1@durand.example>',
  'MIME-Version: 1.0',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Bonjour, une <b>attestation</b> ?</p><img src="https://espion.example/x.png"><script>document.title = 1</script>',
].join('\r\n');

/** As the desktop drops a file: the page gets it, and nothing else. */
async function drop(target: Locator, ...named: (readonly [name: string, text: string])[]): Promise<void> {
  const files = await target.page().evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const [name, text] of list) data.items.add(new File([text], name));
    return data;
  }, named);
  await target.dispatchEvent('dragover', { dataTransfer: files });
  await target.dispatchEvent('drop', { dataTransfer: files });
}

const panel = (page: Page, subject: string): Locator => page.getByRole('region', { name: subject });

async function withAddress(page: Page): Promise<string> {
  const clientId = await openDurand(page);
  await call(page, 'clientChannel.addEmail', {
    ...{ clientId, type: 'PERSONNEL', address: 'zoe@durand.example' },
  });
  return clientId;
}

test('a mail makes a ticket, is answered, waits and wakes up by itself', async ({ folder }) => {
  test.slow();
  const first = await start(folder);
  const { page } = first;
  await withAddress(page);
  await show(page, 'tickets');
  await drop(page.getByRole('heading', { level: 1, name: 'Tickets' }), ['courrier.eml', MAIL]);
  await expect(
    page.getByText(/classé sur DURAND Zoé, car l’adresse zoe@durand.example est connue/),
  ).toBeVisible();
  const ticket = panel(page, 'Attestation');
  await expect(ticket.getByRole('paragraph').filter({ hasText: 'Bonjour, une attestation ?' })).toBeVisible();
  await expect(ticket.getByText('Les images à charger sur Internet ont été retirées.')).toBeVisible();
  await expect(ticket.locator('img, script, iframe')).toHaveCount(0);

  await ticket.getByRole('radio', { name: 'Appel' }).check({ force: true });
  await ticket.getByRole('textbox', { name: 'Ce qui s’est dit' }).fill('Rappelée : elle attend le document.');
  await ticket.getByRole('button', { name: /^Consigner/ }).click();
  await expect(ticket.getByRole('listitem').filter({ hasText: 'Rappelée' })).toBeVisible();

  await ticket.getByRole('textbox', { name: 'En attente jusqu’au' }).fill('hier');
  await ticket.getByRole('button', { name: 'Mettre en attente' }).click();
  await expect(ticket.getByText(/Choisissez un jour|n’est pas compris/)).toBeVisible();
  await ticket.getByRole('textbox', { name: 'En attente jusqu’au' }).fill('dans 8 jours');
  await expect(ticket.getByText(/2 décembre/)).toBeVisible();
  await ticket.getByRole('button', { name: 'Mettre en attente' }).click();
  await expect(ticket.getByText('En attente jusqu’au 02/12', { exact: true })).toBeVisible();
  await expect(page.getByRole('grid').getByText('En attente jusqu’au 02/12')).toBeVisible();
  expect(await violationsOf(page), 'tickets').toEqual([]);
  await first.close();
  expect(first.problems).toEqual([]);

  const later = await start(folder, { clock: '2026-12-02T07:00:00.000Z' });
  await unlock(later.page);
  await later.page.getByRole('heading', { level: 1, name: /Bonjour/ }).waitFor();
  const block = later.page.locator('[data-block="tickets"]');
  await expect(block.getByRole('button', { name: 'Ouvrir le ticket : Attestation' })).toBeVisible();
  await expect(block.getByText('1 réveillé : l’attente est terminée')).toBeVisible();
  await later.close();
});

test('a mail and a scan that are dropped together are both taken, wherever that is', async ({ page }) => {
  test.slow();
  await withAddress(page);
  await page.getByRole('tab', { name: /^Tickets/ }).click();
  const scan = (name: string) => [name, `${name} : constat`] as const;
  await drop(page.getByRole('tabpanel'), ['courrier.eml', MAIL], scan('constat.txt'));
  const ticket = panel(page, 'Attestation');
  await expect(ticket).toBeVisible();
  await expect(page.getByRole('tab', { name: /^Tickets 1/ })).toBeVisible();
  await expect(page.getByRole('tab', { name: /^Documents 1/ })).toBeVisible();

  const answer = MAIL.replace('<a1@', '<a2@');
  await drop(ticket, ['suite.eml', answer], scan('photo.txt'));
  await expect(ticket.getByRole('list', { name: 'Documents' }).getByText('photo')).toBeVisible();
  await expect(ticket.getByRole('paragraph').filter({ hasText: 'Bonjour, une attestation ?' })).toHaveCount(
    2,
  );
  await expect(page.getByRole('tab', { name: /^Documents 2/ })).toBeVisible();

  await show(page, 'clients');
  await drop(page.getByRole('main'), ['autre.eml', MAIL.replace('<a1@', '<a3@')], scan('rib.txt'));
  await show(page, 'documents');
  await expect(page.getByRole('button', { name: /^rib/ })).toBeVisible();
});

test('a ticket goes through its life by keyboard only', async ({ page }) => {
  test.slow();
  await withAddress(page);
  await page.keyboard.press('Control+Shift+K');
  await expect(page.getByRole('textbox', { name: /^Objet/ })).toBeFocused();
  await page.keyboard.type('Attestation école');
  await page.keyboard.press('Control+Enter');
  const ticket = panel(page, 'Attestation école');
  await expect(ticket.getByText('DURAND Zoé')).toBeVisible();
  await expect(ticket).toBeFocused();

  await page.keyboard.press('r');
  await expect(ticket.getByRole('textbox', { name: 'Votre réponse' })).toBeFocused();
  await page.keyboard.type('Bonjour, voici');
  await expect(ticket.getByText('Brouillon gardé')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(ticket).toBeHidden();

  // What was typed is still there.
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await expect(ticket.getByRole('textbox', { name: 'Votre réponse' })).toHaveValue('Bonjour, voici');
  await page.keyboard.press('p');
  await page.keyboard.type('lundi');
  await page.keyboard.press('Enter');
  await expect(ticket.getByText('En attente jusqu’au 30/11', { exact: true })).toBeVisible();
  await ticket.focus();
  await page.keyboard.press('Shift+F');
  await expect(ticket.getByText('Fermé', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(ticket.getByText('En attente jusqu’au 30/11', { exact: true })).toBeVisible();
});

test('the ticket panel, its complaint and the settings have no accessibility violation', async ({ page }) => {
  test.slow();
  const clientId = await withAddress(page);
  const { id } = await call<{ id: string }>(page, 'ticket.create', {
    ...{ clientId, subject: 'Mécontentement', channel: 'TELEPHONE', complaintSentOn: '2026-11-20' },
    exchange: { medium: 'APPEL', direction: 'IN', text: 'Réponse trop lente.' },
  });
  await call(page, 'textModule.add', { title: 'Accusé de réception', text: 'Bonjour {client},' });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/clients/${clientId}?panneau=ticket/${id}`);
  const ticket = panel(page, 'Mécontentement');
  await expect(ticket.getByText('avant le 02/12/2026')).toBeVisible();
  await ticket.getByRole('textbox', { name: 'Votre réponse' }).fill('::acc');
  await expect(ticket.getByRole('option', { name: /Accusé de réception Bonjour/ })).toBeVisible();
  expect(await violationsOf(page), 'panneau').toEqual([]);
  await page.keyboard.press('Enter');
  await expect(ticket.getByRole('textbox', { name: 'Votre réponse' })).toHaveValue('Bonjour DURAND Zoé,');
  await show(page, 'reglages/tickets');
  await page.getByRole('button', { name: 'Ajouter un texte type' }).click();
  expect(await violationsOf(page), 'réglages').toEqual([]);
});
