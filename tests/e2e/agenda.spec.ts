/** @file The agenda in the real application: each flow by the mouse, and again without it. */
import { cell, drag, holding, item, openAgenda, tabTo } from './support/agenda.ts';
import { expect, test } from './support/application.ts';
import { createClient, openNewCabinet } from './support/broker.ts';

test('draws, moves and stretches an event with the mouse, and takes it back', async ({ page }) => {
  test.slow();
  await openNewCabinet(page);
  await page.getByRole('link', { name: 'Agenda', exact: true }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: /Semaine 48 · 23 – 29 novembre 2026/ }),
  ).toBeVisible();
  await expect(page.getByText('S48', { exact: true })).toBeVisible();

  await drag(page, {
    from: cell(page, 'mardi 24 novembre, 10:00'),
    to: cell(page, 'mardi 24 novembre, 11:00'),
  });
  const panel = page.getByRole('region', { name: 'Nouvel évènement' });
  await expect(panel.getByLabel('Heure de début')).toHaveValue('10:00');
  await expect(panel.getByLabel('Heure de fin')).toHaveValue('11:00');
  await panel.getByRole('textbox', { name: 'Titre' }).fill('Bilan');
  await panel.getByRole('button', { name: 'Créer l’évènement' }).click();
  await expect(panel).toBeHidden();
  const name = (from: string, day: string, to: string) => `${from} Bilan, ${day}, jusqu’à ${to}`;
  await expect(item(page, name('10:00', 'mardi 24 novembre', '11:00'))).toBeVisible();

  await drag(page, { from: item(page, '10:00 Bilan'), to: cell(page, 'jeudi 26 novembre, 09:30') });
  const moved = item(page, name('09:30', 'jeudi 26 novembre', '10:30'));
  await expect(moved).toBeVisible();
  await drag(page, { from: moved, to: cell(page, 'jeudi 26 novembre, 12:00'), by: 'bottom' });
  await expect(item(page, name('09:30', 'jeudi 26 novembre', '12:00'))).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(moved).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(item(page, name('10:00', 'mardi 24 novembre', '11:00'))).toBeVisible();

  await drag(page, {
    from: cell(page, 'mercredi 25 novembre, toute la journée'),
    to: cell(page, 'vendredi 27 novembre, toute la journée'),
  });
  await expect(panel.getByRole('switch', { name: 'Toute la journée' })).toBeChecked();
  await panel.getByText('Salon', { exact: true }).click();
  await panel.getByRole('textbox', { name: 'Titre' }).fill('Salon de l’habitat');
  await panel.getByRole('textbox', { name: 'Lieu' }).fill('Alpexpo');
  await panel.getByRole('button', { name: 'Créer l’évènement' }).click();
  const fair = item(page, 'Salon de l’habitat, Alpexpo, du mercredi 25 novembre au vendredi 27 novembre');
  await expect(fair).toBeVisible();
  await page.getByRole('radio', { name: 'Mois' }).check({ force: true });
  await drag(page, { from: fair, to: page.getByRole('gridcell', { name: /^mardi 24 novembre/ }) });
  await expect(
    item(page, 'Salon de l’habitat, Alpexpo, du lundi 23 novembre au mercredi 25 novembre'),
  ).toBeVisible();
});

test('does all of it again without the mouse', async ({ page }) => {
  const { keyboard } = page;
  test.slow();
  await openNewCabinet(page);
  await keyboard.press('g');
  await keyboard.press('g');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('Semaine 48');
  await keyboard.press('Digit1');
  await expect(heading).toContainText('Mardi 24 novembre 2026');
  await keyboard.press('Digit3');
  await expect(heading).toContainText('Novembre 2026');
  await keyboard.press('Digit4');
  await expect(heading).toContainText('24 novembre – 21 décembre 2026');
  await keyboard.press('Digit2');

  await tabTo(page, cell(page, 'mardi 24 novembre, 08:00'));
  await keyboard.press('PageDown');
  await expect(heading).toContainText('Semaine 49');
  await keyboard.press('t');
  await expect(heading).toContainText('Semaine 48');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await keyboard.press(key);
  await expect(cell(page, 'mercredi 25 novembre, 09:00')).toBeFocused();
  await holding(page, 'Shift', ['ArrowDown']);
  await keyboard.press('Enter');
  await expect(page.getByLabel('Heure de fin')).toHaveValue('10:00');
  await expect(page.getByRole('textbox', { name: 'En une phrase' })).toBeFocused();
  await tabTo(page, page.getByRole('textbox', { name: 'Titre' }));
  await keyboard.type('Bilan');
  await keyboard.press('Control+Enter');
  const bilan = item(page, '\\d\\d:\\d\\d Bilan');
  await expect(bilan).toHaveAccessibleName(/^09:00 Bilan, mercredi 25 novembre, jusqu’à 10:00/);

  await expect(cell(page, 'mercredi 25 novembre, 09:00')).toBeFocused();
  await keyboard.press('Tab');
  await expect(bilan).toBeFocused();
  await holding(page, 'Alt', ['ArrowDown', 'ArrowDown', 'ArrowRight']);
  await expect(bilan).toHaveAccessibleName(/^09:30 Bilan, jeudi 26 novembre, jusqu’à 10:30/);
  await expect(bilan).toBeFocused();
  await holding(page, 'Shift', ['ArrowDown', 'ArrowDown']);
  await expect(bilan).toHaveAccessibleName(/^09:30 Bilan, jeudi 26 novembre, jusqu’à 11:00/);
  await keyboard.press('Control+Z');
  await expect(bilan).toHaveAccessibleName(/jusqu’à 10:30/);

  await keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Bilan' });
  await expect(panel).toBeVisible();
  await expect(page).toHaveURL(/panneau=evenement\//);
  await keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(bilan).toBeFocused();
  await keyboard.press('Digit3');
  await tabTo(page, bilan);
  await holding(page, 'Alt', ['ArrowLeft', 'ArrowLeft']);
  await expect(bilan).toHaveAccessibleName(/^09:30 Bilan, mardi 24 novembre/);
});

test('an event says its kind, place, people and reminder, and a series asks which of its days is meant', async ({
  page,
}) => {
  const { keyboard } = page;
  test.slow();
  await openNewCabinet(page);
  await openAgenda(page, 'semaine');
  await keyboard.press('Control+Shift+E');
  const panel = page.getByRole('region', { name: 'Nouvel évènement' });
  await keyboard.type('déjeuner équipe jeudi 12h30');
  await expect(panel.getByText(/Compris\s: jeudi 26 novembre 2026 à 12:30/)).toBeVisible();
  await keyboard.press('Enter');
  await expect(panel.getByRole('textbox', { name: 'Titre' })).toHaveValue('Déjeuner équipe');
  await expect(panel.getByRole('radio', { name: 'Déjeuner' })).toBeChecked();
  await expect(panel.getByLabel('Heure de fin')).toHaveValue('14:00');
  await panel.getByLabel('Répétition').selectOption('Chaque jeudi');
  await panel.getByRole('textbox', { name: 'Lieu' }).fill('Brasserie');
  await panel.getByLabel('Rappel').selectOption('15 minutes avant');
  await tabTo(page, panel.getByRole('combobox', { name: 'Participants' }));
  await keyboard.type('Paul Durand');
  await keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Retirer Paul Durand' })).toBeVisible();
  await keyboard.press('Control+Enter');
  const lunch = item(page, '\\d\\d:\\d\\d Déjeuner équipe');
  await expect(lunch).toHaveAccessibleName(
    /^12:30 Déjeuner équipe, Brasserie, jeudi 26 novembre, .*Déjeuner, répété$/,
  );

  await lunch.click();
  const opened = page.getByRole('region', { name: 'Déjeuner équipe' });
  await expect(opened.getByText(/^Évènement répété/)).toBeVisible();
  await expect(opened.getByLabel('Rappel')).toHaveValue('15');
  await expect(opened.getByRole('button', { name: 'Retirer Paul Durand' })).toBeVisible();
  await keyboard.press('Escape');

  const scope = page.getByRole('dialog', { name: /^Déplacer quels évènements de la série/ });
  const nextWeek = async (start: RegExp): Promise<void> => {
    await page.getByRole('button', { name: 'Semaine suivante' }).click();
    await expect(lunch).toHaveAccessibleName(start);
    await keyboard.press('t');
  };
  await lunch.focus();
  await holding(page, 'Alt', ['ArrowDown', 'ArrowDown']);
  await scope.getByRole('button', { name: 'Déplacer' }).click();
  await expect(lunch).toHaveAccessibleName(/^13:00/);
  await nextWeek(/^12:30/);
  await keyboard.press('Control+Z');
  await expect(lunch).toHaveAccessibleName(/^12:30/);

  await page.getByRole('button', { name: 'Semaine suivante' }).click();
  await expect(lunch).toHaveAccessibleName(/jeudi 3 décembre/);
  await drag(page, { from: lunch, to: cell(page, 'vendredi 4 décembre, 11:30') });
  await scope.getByText('Celui-ci et les suivants').click();
  await scope.getByRole('button', { name: 'Déplacer' }).click();
  await expect(lunch).toHaveAccessibleName(/^11:30 .* vendredi 4 décembre/);
  await page.getByRole('button', { name: 'Semaine suivante' }).click();
  await expect(lunch).toHaveAccessibleName(/^11:30 .* vendredi 11 décembre/);
  await keyboard.press('t');
  await expect(lunch).toHaveAccessibleName(/^12:30 .* jeudi 26 novembre/);
  await keyboard.press('Control+Z');
  await page.getByRole('button', { name: 'Semaine suivante' }).click();
  await expect(lunch).toHaveAccessibleName(/^12:30 .* jeudi 3 décembre/);

  await lunch.focus();
  await keyboard.press('Enter');
  await opened.getByRole('button', { name: 'Mettre à la corbeille' }).click();
  const removal = page.getByRole('dialog', { name: /^Mettre à la corbeille quels évènements/ });
  await removal.getByText('Toute la série').click();
  await removal.getByRole('button', { name: 'Mettre à la corbeille' }).click();
  await expect(lunch).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click();
  await expect(lunch).toBeVisible();
});

test('an event made on a sheet is linked to its client, and leads back there', async ({ page }) => {
  test.slow();
  await openNewCabinet(page);
  await createClient(page, { lastName: 'Durand', firstName: 'Zoé' });
  const sheet = new URL(page.url()).hash;
  await page.getByRole('region', { name: 'Mémo' }).getByRole('button', { name: 'Nouvel évènement' }).click();
  const panel = page.getByRole('region', { name: 'Nouvel évènement' });
  await expect(panel.getByRole('combobox', { name: 'Client' })).toHaveValue('DURAND Zoé');
  await page.keyboard.type('appel demain 15h');
  await expect(panel.getByText(/Compris/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('textbox', { name: 'Titre' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('list', { name: 'Évènements à venir' })).toContainText('mer. 25/11/2026 15:00');

  await page.getByRole('link', { name: 'Agenda', exact: true }).click();
  const call = item(page, '15:00 Appel, DURAND Zoé, mercredi 25 novembre');
  await call.click();
  const opened = page.getByRole('region', { name: 'Appel' });
  await expect(opened).toBeVisible();
  await page.reload();
  await expect(opened).toBeVisible();
  await page.getByRole('button', { name: 'Écran précédent' }).click();
  await expect(opened).toBeHidden();
  await expect(call).toBeVisible();
  await page.getByRole('button', { name: 'Écran suivant' }).click();
  await opened.getByRole('link', { name: /^Ouvrir la fiche/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'DURAND Zoé' })).toBeVisible();
  expect(new URL(page.url()).hash).toBe(sheet);
  await page.getByRole('button', { name: 'Écran précédent' }).click();
  await expect(opened).toBeVisible();
  await page.keyboard.press('Escape');
  await call.focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'DURAND Zoé' })).toBeVisible();
});
