/** @file No violation on any screen, in both themes: the rules of WCAG 2.2 A and AA that a machine can check. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { call, createVault, openNewCabinet, openSample, unlock } from './support/broker.ts';
import { expect, start, test } from './support/application.ts';

const THEMES = ['light', 'dark'] as const;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations as `theme rule: selector`, empty when all is well. */
async function violationsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const theme of THEMES) {
    await call(page, 'preferences.update', { patch: { theme } });
    await page.waitForFunction((name) => matchMedia(`(prefers-color-scheme: ${name})`).matches, theme);
    // A colour on its way from one theme to the other is neither.
    await page.waitForFunction(() => !document.getAnimations().some((one) => one instanceof CSSTransition));
    // Electron offers no second target for the scan's own page.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze();
    for (const { id, nodes } of violations) {
      for (const node of nodes) found.push(`${theme} ${id}: ${node.target.join(' ')}`);
    }
  }
  return found;
}

async function prepareClients(page: Page): Promise<string> {
  const { id } = await call<{ id: string }>(page, 'client.create', {
    kind: 'PARTICULIER',
    civility: 'MME',
    lastName: 'Durand',
    firstName: 'Zoé',
    phone: '06 39 98 17 57',
    email: 'zoe@example.fr',
    postcode: '38000',
    town: 'Grenoble',
    birthOn: '1985-08',
  });
  await call(page, 'client.setNir', { clientId: id, nir: '255081416802538' });
  await call(page, 'family.add', {
    clientId: id,
    member: { relationship: 'ENFANT', firstName: 'Léo', lastName: 'Durand', birthOn: '2015' },
  });
  await call(page, 'bankAccount.add', {
    clientId: id,
    iban: 'FR7630006000011234567890189',
    bic: null,
    holder: 'Zoé Durand',
    label: '',
  });
  await call(page, 'client.create', {
    kind: 'ENTREPRISE',
    legalName: 'Alpes Menuiserie',
    phone: '01 99 00 12 34',
  });
  return id;
}

test('the pages of the vault have no accessibility violation', async ({ page }) => {
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

test('the agenda, its panel and its import have no accessibility violation', async ({ page }) => {
  test.slow();
  await openNewCabinet(page);
  const clientId = await prepareClients(page);
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
  for (const look of ['jour', 'semaine', 'mois', 'liste']) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/agenda?vue=${look}`);
    await page.getByRole('button', { name: /Salon/ }).first().waitFor();
    expect(await violationsOf(page), look).toEqual([]);
  }
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
