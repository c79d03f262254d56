/** @file « Fil »: all that happened with a client, by kind, page after page, each line opening what it tells of. */
import { expect, test } from './support/application.ts';
import { call } from './support/broker.ts';
import { addCalls, noteOf, openDurand } from './support/memo.ts';

test('the thread is filtered by kind and read page after page, by mouse', async ({ page }) => {
  test.slow();
  const clientId = await openDurand(page);
  await call(page, 'note.add', { clientId, text: 'La toute première' });
  await addCalls(page, clientId, 50);
  await call(page, 'task.create', { clientId, title: 'Envoyer le devis', dueOn: '2026-11-25' });
  // Held: what is still to come did not happen yet.
  const when = { startOn: '2026-11-20', startTime: '10:00', endOn: '2026-11-20', endTime: '11:00' };
  await call(page, 'agenda.create', { ...when, clientId, title: 'Rendez-vous bilan' });
  await call(page, 'client.update', { clientId, patch: { profession: 'Notaire' } });

  await page.getByRole('button', { name: 'Fil', exact: true }).click();
  const kinds = page.getByRole('radiogroup', { name: 'Filtrer le fil' });
  const lines = kinds.locator('xpath=following-sibling::ol').getByRole('listitem');
  await expect(lines).toHaveCount(40);
  await expect(lines.first()).toContainText('Modification');
  await page.getByRole('button', { name: 'Afficher la suite' }).click();
  await expect(lines.filter({ hasText: /Fiche créée|Création/ })).toHaveCount(1);
  // It took place before the sheet was made.
  await expect(lines.last()).toContainText('Rendez-vous bilan');

  await kinds.getByText('Évènements').click();
  await expect(lines).toHaveCount(1);
  await lines.getByRole('button').click();
  await expect(page.getByRole('textbox', { name: /^Titre/ })).toHaveValue('Rendez-vous bilan');
  await page.keyboard.press('Escape');

  await kinds.getByText('Tâches').click();
  await lines.getByRole('button', { name: /Envoyer le devis/ }).click();
  await expect(page.getByRole('textbox', { name: /^À faire/ })).toHaveValue('Envoyer le devis');
  await page.keyboard.press('Escape');

  await kinds.getByText('Notes').click();
  await page.getByRole('button', { name: 'Afficher la suite' }).click();
  await lines.getByRole('button', { name: /La toute première/ }).click();
  await expect(noteOf(page, 'La toute première')).toBeFocused();
});

test('the thread is opened, filtered and followed by keyboard only', async ({ page }) => {
  test.slow();
  const clientId = await openDurand(page);
  await call(page, 'note.add', { clientId, text: 'Préfère le soir' });
  await call(page, 'task.create', { clientId, title: 'Rappeler' });
  await page.getByRole('button', { name: 'Fil', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Tout' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Notes' })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(noteOf(page, 'Préfère le soir')).toBeFocused();
});
