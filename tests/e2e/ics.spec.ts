/** @file Calendar files in the real application: out to a place that is asked, in through a preview. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { item, openAgenda } from './support/agenda.ts';
import { expect, test } from './support/application.ts';
import { call, createClient, openNewCabinet } from './support/broker.ts';

/** Answers the next dialog of the system with this place; null gives up. */
const answerSaveDialog = (app: ElectronApplication, path: string | null): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);

const event = (title: string, clientId: string | null, on: string, startTime: string | null) => ({
  ...{ kind: 'RDV', title, place: 'Cabinet', details: '', clientId, ownerId: null, participants: [] },
  ...{ reminderMinutes: null, repetition: null, startOn: on, endOn: on },
  ...{ startTime, endTime: startTime && startTime.replace(/^\d\d/, (hour) => String(Number(hour) + 1)) },
});

const titlesIn = async (path: string): Promise<string[]> =>
  [...(await readFile(path, 'utf8')).matchAll(/^SUMMARY:(.*?)\r?$/gm)].map(([, title]) => title ?? '').sort();

test('exports one event, those of a client and the whole agenda', async ({ page, running, folder }) => {
  test.slow();
  await openNewCabinet(page);
  await createClient(page, { lastName: 'Durand', firstName: 'Zoé' });
  const clientId = new URL(page.url()).hash.split('/').at(-1)!;
  const memo = page.getByRole('region', { name: 'Mémo' });
  const exportButton = memo.getByRole('button', { name: 'Exporter ces évènements en .ics…' });
  await expect(exportButton).toHaveCount(0);
  await call(page, 'agenda.create', event('Bilan', clientId, '2026-11-26', '10:00'));
  await call(page, 'agenda.create', event('Signature', clientId, '2026-11-02', '14:00'));
  await call(page, 'agenda.create', event('Salon', null, '2026-11-27', null));

  await answerSaveDialog(running.app, null);
  await exportButton.click();
  await expect(page.getByText(/exporté/)).toHaveCount(0);
  const ofClient = join(folder, 'client.ics');
  await answerSaveDialog(running.app, ofClient);
  await exportButton.click();
  await expect(page.getByText('2 évènements exportés.')).toBeVisible();
  expect(await titlesIn(ofClient)).toEqual(['Bilan – DURAND Zoé', 'Signature – DURAND Zoé']);

  await openAgenda(page, 'semaine');
  const all = join(folder, 'agenda.ics');
  await answerSaveDialog(running.app, all);
  await page.getByRole('button', { name: 'Importer, exporter, imprimer' }).click();
  await page.getByRole('menuitem', { name: 'Exporter l’agenda…' }).click();
  await expect(page.getByText('3 évènements exportés.')).toBeVisible();
  expect(await titlesIn(all)).toEqual(['Bilan – DURAND Zoé', 'Salon', 'Signature – DURAND Zoé']);
  const text = await readFile(all, 'utf8');
  expect(text).toContain('DTSTART;TZID=Europe/Paris:20261126T100000');
  expect(text).toContain('DTSTART;VALUE=DATE:20261127');

  const one = join(folder, 'un.ics');
  await answerSaveDialog(running.app, one);
  await item(page, '10:00 Bilan').focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Bilan' });
  await panel.getByRole('button', { name: 'Exporter en .ics…' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Évènement exporté.')).toBeVisible();
  expect(await titlesIn(one)).toEqual(['Bilan – DURAND Zoé']);
});

const FILE = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Ailleurs//FR',
  ...['BEGIN:VEVENT', 'UID:a@ailleurs', 'DTSTART:20261126T130000Z', 'DTEND:20261126T140000Z'],
  ...['SUMMARY:Expertise', 'LOCATION:Grenoble', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'UID:b@ailleurs', 'DTSTART;VALUE=DATE:20261125', 'DTEND;VALUE=DATE:20261127'],
  ...['SUMMARY:Salon du courtage', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'UID:c@ailleurs', 'DTSTART;TZID=Europe/Paris:20261124T090000'],
  ...['DTEND;TZID=Europe/Paris:20261124T093000', 'RRULE:FREQ=WEEKLY', 'SUMMARY:Point', 'END:VEVENT'],
  'END:VCALENDAR',
  '',
].join('\r\n');

test('imports a file after its preview, only what is ticked, and takes it back', async ({ page }) => {
  test.slow();
  await openNewCabinet(page);
  await openAgenda(page, 'semaine');
  const choose = async (text: string): Promise<void> => {
    await page.getByRole('button', { name: 'Importer, exporter, imprimer' }).focus();
    await page.keyboard.press('Enter');
    const asked = page.waitForEvent('filechooser');
    await page.getByRole('menuitem', { name: 'Importer un fichier .ics…' }).press('Enter');
    const file = { name: 'ailleurs.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) };
    await (await asked).setFiles(file);
  };
  const preview = page.getByRole('dialog', { name: 'Importer un fichier .ics' });

  await choose('Bonjour');
  await expect(preview.getByRole('alert')).toContainText('ne contient pas d’agenda lisible');
  await page.keyboard.press('Escape');

  await choose(FILE);
  await expect(preview.getByText('3 évènements dans ailleurs.ics.')).toBeVisible();
  await expect(preview.getByText('26/11/2026 14:00 · Grenoble')).toBeVisible();
  await expect(preview.getByText(/25\/11\/2026 – 26\/11\/2026 toute la journée/)).toBeVisible();
  await expect(page.getByRole('grid').getByRole('button', { name: /Expertise/ })).toHaveCount(0);
  await preview.getByRole('checkbox', { name: /^Point/ }).focus();
  await page.keyboard.press('Space');
  await preview.getByRole('button', { name: 'Importer 2 évènements' }).click();
  await expect(preview).toBeHidden();
  await expect(item(page, '14:00 Expertise, Grenoble, jeudi 26 novembre, jusqu’à 15:00')).toBeVisible();
  await expect(item(page, 'Salon du courtage, du mercredi 25 novembre au jeudi 26 novembre')).toBeVisible();
  await expect(item(page, '09:00 Point')).toHaveCount(0);

  await choose(FILE);
  await expect(preview.getByText('1 nouveau · 2 déjà présents')).toBeVisible();
  await preview.getByRole('button', { name: 'Importer 1 évènement' }).click();
  await expect(item(page, '09:00 Point')).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(item(page, '09:00 Point')).toHaveCount(0);
  await page.keyboard.press('Control+Z');
  await expect(item(page, '14:00 Expertise')).toHaveCount(0);
});
