/** @file No violation on any screen, in both themes: the rules of WCAG 2.2 A and AA that a machine can check. */
import type { Page } from '@playwright/test';
import { call, createVault, openNewCabinet, openSample, unlock } from './support/broker.ts';
import { prepareClients, violationsOf } from './support/accessibility.ts';
import { expect, start, test } from './support/application.ts';

test('the pages of the vault have no accessibility violation', async ({ page }) => {
  test.slow();
  expect(await violationsOf(page)).toEqual([]);
  await createVault(page);
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('checkbox', { name: 'J’ai rangé ma fiche de secours' }).check();
  await page.getByRole('button', { name: 'Entrer' }).click();
  await page.getByRole('heading', { level: 1, name: 'Votre cabinet' }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('heading', { level: 1, name: 'Votre mallette est verrouillée' }).waitFor();
  await unlock(page, 'pas la bonne phrase');
  await page.getByText('Cette phrase n’ouvre pas la mallette.', { exact: false }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'J’ai ma fiche de secours' }).click();
  expect(await violationsOf(page)).toEqual([]);
});

test('the screens of the desk have no accessibility violation', async ({ page }) => {
  test.slow();
  await openNewCabinet(page);
  const empty = await violationsOf(page);
  expect(empty, 'accueil vide').toEqual([]);
  const clientId = await prepareClients(page);
  const screens = [
    'accueil',
    'clients',
    `clients/${clientId}`,
    `clients/comparer/${clientId}/${clientId}`,
    'corbeille',
    'aide',
    ...['cabinet', 'collaborateurs', 'listes', 'apparence', 'clavier', 'securite', 'a-propos'].map(
      (section) => `reglages/${section}`,
    ),
  ];
  for (const screen of screens) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${screen}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await violationsOf(page), screen).toEqual([]);
  }
});

test('what opens over a screen has no accessibility violation', async ({ page }) => {
  test.slow();
  await openNewCabinet(page);
  const clientId = await prepareClients(page);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('durand');
  await page
    .getByRole('option', { name: /DURAND/ })
    .first()
    .waitFor();
  expect(await violationsOf(page), 'palette').toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+C');
  await page.getByRole('dialog', { name: 'Nouveau client' }).waitFor();
  expect(await violationsOf(page), 'nouveau client').toEqual([]);
  await page.keyboard.press('Escape');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/clients/${clientId}`);
  await page.getByRole('heading', { level: 1, name: /DURAND/ }).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Raccourcis clavier' }).waitFor();
  expect(await violationsOf(page), 'raccourcis').toEqual([]);
});

test('a full « Accueil » has no accessibility violation, nor has the control that organises it', async ({
  folder,
}) => {
  test.slow();
  const { page, close } = await start(folder, { isSample: true });
  await openSample(page);
  await page.getByRole('grid', { name: /^Agenda/ }).waitFor();
  expect(await violationsOf(page), 'accueil').toEqual([]);
  await page.getByText(/^7\sjours$/).click();
  await page.getByRole('region', { name: /Agenda des 7/ }).waitFor();
  expect(await violationsOf(page), 'accueil, 7 jours').toEqual([]);
  await page.getByRole('button', { name: 'Organiser' }).click();
  const organise = page.getByRole('dialog', { name: 'Organiser l’accueil' });
  await organise.getByRole('checkbox', { name: 'Tickets' }).uncheck();
  expect(await violationsOf(page), 'organiser l’accueil').toEqual([]);
  for (const name of [
    'Agenda',
    'Tâches',
    'Contrats à renouveler',
    'Fiches à compléter',
    'Derniers clients créés',
  ])
    await organise.getByRole('checkbox', { name }).uncheck();
  await page.keyboard.press('Escape');
  await page.getByText('Tous les blocs sont masqués').waitFor();
  expect(await violationsOf(page), 'accueil sans bloc').toEqual([]);
  await close();
});

/** Events beside each other, more whole days than the band shows, a series. */
async function prepareAgenda(page: Page, clientId: string): Promise<void> {
  const event = {
    ...{ kind: 'RDV', place: 'Cabinet', details: '', clientId, ownerId: null, reminderMinutes: 15 },
    ...{ participants: [{ name: 'Paul Durand' }], startOn: '2026-11-24', endOn: '2026-11-24' },
    repetition: { every: 'WEEK', interval: 1, weekdays: [], monthlyBy: 'DAY', ends: { kind: 'never' } },
  };
  for (const at of ['10:00', '10:15', '10:20', '10:25', '10:30']) {
    const hours = { startTime: at, endTime: '11:30' };
    await call(page, 'agenda.create', { ...event, ...hours, title: `Bilan de ${at}` });
  }
  for (const title of ['Salon', 'Formation', 'Congés', 'Audit'])
    await call(page, 'agenda.create', {
      ...{ ...event, title, endOn: '2026-11-26', startTime: null, endTime: null, repetition: null },
    });
}

async function showAgenda(page: Page, look: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/agenda?vue=${look}`);
  await page.getByRole('button', { name: /Salon/ }).first().waitFor();
}

test('the grids of the agenda have no accessibility violation', async ({ page }) => {
  test.setTimeout(480_000);
  await openNewCabinet(page);
  await prepareAgenda(page, await prepareClients(page));
  for (const look of ['jour', 'semaine', 'mois']) {
    await showAgenda(page, look);
    expect(await violationsOf(page), look).toEqual([]);
  }
});

test('the list of the agenda, the panel of an event and an import have no accessibility violation', async ({
  page,
}) => {
  test.setTimeout(480_000);
  await openNewCabinet(page);
  await prepareAgenda(page, await prepareClients(page));
  await showAgenda(page, 'liste');
  expect(await violationsOf(page), 'liste').toEqual([]);
  await page
    .getByRole('button', { name: /^10:00 Bilan/ })
    .first()
    .click();
  await page
    .getByRole('region', { name: 'Bilan de 10:00' })
    .getByRole('combobox', { name: 'Client' })
    .waitFor();
  expect(await violationsOf(page), 'panneau').toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByLabel('Fichier .ics à importer').setInputFiles({
    ...{ name: 'ailleurs.ics', mimeType: 'text/calendar' },
    buffer: Buffer.from(
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261126T130000Z\r\nSUMMARY:Expertise\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:b\r\nSUMMARY:Sans date\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    ),
  });
  await page.getByRole('dialog', { name: 'Importer un fichier .ics' }).getByText('Expertise').waitFor();
  expect(await violationsOf(page), 'import').toEqual([]);
});

test('what works by itself has no accessibility violation', async ({ folder }) => {
  test.slow();
  const before = await start(folder);
  await openNewCabinet(before.page);
  await prepareClients(before.page);
  await before.close();
  // The clock jumps: the banner first, then the journal of what is caught up.
  const after = await start(folder, { clock: '2029-11-26T09:00:00.000Z' });
  const { page } = after;
  await unlock(page);
  await page.getByRole('alert').waitFor();
  expect(await violationsOf(page), 'date douteuse').toEqual([]);
  await call(page, 'agenda.create', {
    ...{ kind: 'RDV', title: 'Signature', place: 'Grenoble', reminderMinutes: 60 },
    ...{ startOn: '2029-11-26', startTime: '10:30', endOn: '2029-11-26', endTime: '11:00' },
  });
  await page.getByRole('button', { name: 'Cette date est la bonne' }).click();
  for (const screen of [
    'reglages/notifications',
    'reglages/echeances',
    'reglages/automatismes',
    'aide/rappels',
  ]) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${screen}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    if (screen.endsWith('automatismes')) await page.getByText('Pourquoi\u00a0?').first().click();
    expect(await violationsOf(page), screen).toEqual([]);
  }
  await page.getByRole('button', { name: /rappel/ }).click();
  await page.getByRole('button', { name: /^Ouvrir.*Signature/ }).waitFor();
  expect(await violationsOf(page), 'cloche').toEqual([]);
  expect(after.problems).toEqual([]);
  await after.close();
});
