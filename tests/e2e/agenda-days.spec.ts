/** @file The agenda in the real application: its layers, its days off, the change of hour, and on paper. */
import { item, openAgenda } from './support/agenda.ts';
import { expect, start, test } from './support/application.ts';
import { call, openNewCabinet } from './support/broker.ts';

test('switches its layers, names days off, tasks and weeks, and prints what it shows', async ({
  page,
  running,
}) => {
  test.slow();
  await openNewCabinet(page);
  await call(page, 'task.create', {
    title: 'Relancer le devis',
    details: '',
    clientId: null,
    assigneeId: null,
    dueOn: '2026-12-24',
    dueTime: null,
    priority: 'NORMALE',
    repetition: null,
  });
  await openAgenda(page, 'mois', '2026-12-01');
  const task = item(page, 'Relancer le devis');
  const christmas = page.getByRole('gridcell', { name: /^vendredi 25 décembre, Noël/ });
  await expect(task).toHaveAccessibleName(/Tâche, /);
  await expect(christmas).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'semaine 52' })).toBeVisible();
  await page.getByRole('button', { name: 'Afficher' }).click();
  await page.getByRole('checkbox', { name: 'Tâches' }).uncheck();
  await page.getByRole('checkbox', { name: 'Jours fériés' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(task).toHaveCount(0);
  await expect(christmas).toHaveCount(0);
  await page.getByRole('button', { name: 'Afficher · 2' }).click();
  await page.getByRole('checkbox', { name: 'Tâches' }).check();
  await page.keyboard.press('Escape');
  await expect(task).toBeVisible();

  await task.click();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-asked', 'print');
  });
  await page
    .getByRole('region', { name: 'Relancer le devis' })
    .getByRole('button', { name: 'Fermer' })
    .click();
  await page.keyboard.press('Control+P');
  await expect(page.locator('body[data-asked]')).toHaveCount(1);
  const pdf = await running.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return (await window!.webContents.printToPDF({ preferCSSPageSize: true })).toString('latin1');
  });
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(pdf).toMatch(/\/MediaBox \[0 0 84[12][\d.]* 59[45]/);
});

test('keeps to the wall clock when the hour changes', async ({ folder }) => {
  const { page, close } = await start(folder, { clock: '2027-03-22T08:00:00.000Z' });
  test.slow();
  await openNewCabinet(page);
  const weekly = { every: 'WEEK', interval: 1, weekdays: [], monthlyBy: 'DAY', ends: { kind: 'never' } };
  const event = {
    ...{ kind: 'RDV', place: '', details: '', clientId: null, ownerId: null, participants: [] },
    ...{ reminderMinutes: null, startOn: '2027-03-22', endOn: '2027-03-22' },
  };
  const hours = { startTime: '09:00', endTime: '10:00' };
  await call(page, 'agenda.create', { ...event, ...hours, title: 'Point d’équipe', repetition: weekly });
  await openAgenda(page, 'semaine');
  const meeting = item(page, '\\d\\d:\\d\\d Point d’équipe');
  await expect(meeting).toHaveAccessibleName(/^09:00 Point d’équipe, lundi 22 mars, jusqu’à 10:00/);
  await page.getByRole('button', { name: 'Semaine suivante' }).click();
  await expect(meeting).toHaveAccessibleName(/^09:00 Point d’équipe, lundi 29 mars, jusqu’à 10:00/);
  await expect(page.getByRole('rowheader', { name: /^lundi 29 mars, Lundi de Pâques/ })).toBeVisible();

  await page.keyboard.press('Control+Shift+E');
  await page.keyboard.type('départ dimanche 2h30');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Nouvel évènement' });
  await expect(panel.getByRole('textbox', { name: 'Titre' })).toHaveValue('Départ');
  await expect(panel.getByText('02:30 n’existe pas ce jour-là', { exact: false })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/L’heure demandée n’existe pas ce jour-là/)).toBeVisible();
  await openAgenda(page, 'liste');
  await expect(page.getByRole('button', { name: /^03:30 Départ, dimanche 28 mars/ })).toBeVisible();
  await close();
});
