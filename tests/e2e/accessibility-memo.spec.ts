/** @file No violation in the memo of a sheet and in the « Échéancier », in both themes. */
import { prepareClients, violationsOf } from './support/accessibility.ts';
import { expect, test } from './support/application.ts';
import { call, openNewCabinet } from './support/broker.ts';

test('the memo of a sheet and the « Échéancier » have no accessibility violation', async ({ page }) => {
  test.slow();
  await openNewCabinet(page);
  const clientId = await prepareClients(page);
  const { id: lockedId } = await call<{ id: string }>(page, 'note.add', {
    clientId,
    text: 'Conseil **donné**',
  });
  await call(page, 'note.lock', { id: lockedId, reason: 'Avant souscription' });
  const { id: noteId } = await call<{ id: string }>(page, 'note.add', { clientId, text: '- un\n- deux' });
  await call(page, 'note.update', { id: noteId, text: '- un\n- deux\n> trois' });
  await call(page, 'note.setPinned', { id: noteId, isPinned: true });
  for (const dueOn of ['2026-11-20', '2026-11-25', '2026-12-24', null])
    await call(page, 'task.create', {
      clientId,
      title: `Relance ${dueOn ?? 'un jour'}`,
      dueOn,
      priority: 'HAUTE',
    });
  const { id: doneId } = await call<{ id: string }>(page, 'task.create', { clientId, title: 'Attestation' });
  await call(page, 'task.complete', { selection: { ids: [doneId] } });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/clients/${clientId}`);
  await page.getByRole('textbox', { name: 'Écrire une note' }).fill('Un brouillon');
  await page.getByRole('textbox', { name: 'Ajouter une tâche' }).fill('rappeler Noël 14h urgent');
  await page.getByText('priorité haute').waitFor();
  await page.getByRole('button', { name: /tâche terminée/ }).click();
  await page.getByRole('button', { name: 'Fil', exact: true }).click();
  await page.getByRole('radiogroup', { name: 'Filtrer le fil' }).waitFor();
  expect(await violationsOf(page), 'mémo').toEqual([]);

  const note = page.getByRole('article').first();
  await note.getByRole('button', { name: 'modifiée' }).click();
  await page.getByRole('button', { name: 'Restaurer cette version' }).waitFor();
  expect(await violationsOf(page), 'versions').toEqual([]);
  await page.keyboard.press('Escape');
  await note.getByRole('button', { name: /^Actions de la note/ }).click();
  await page.getByRole('menuitem', { name: /^Verrouiller/ }).click();
  await page.getByRole('button', { name: 'Verrouiller', exact: true }).last().click();
  await page.getByText('Indiquez pourquoi cette note est verrouillée.').waitFor();
  expect(await violationsOf(page), 'verrouiller').toEqual([]);
  await page.keyboard.press('Escape');
  await note.focus();
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'Texte de la note' }).waitFor();
  expect(await violationsOf(page), 'note modifiée').toEqual([]);
  await page.keyboard.press('Escape');

  await page.evaluate(() => {
    location.hash = '#/echeancier';
  });
  await page.getByRole('grid').focus();
  await page.keyboard.press('x');
  expect(await violationsOf(page), 'échéancier').toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: /^À faire/ }).waitFor();
  expect(await violationsOf(page), 'panneau d’une tâche').toEqual([]);
});
