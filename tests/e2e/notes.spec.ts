/** @file Notes in the real application: written, kept through whatever happens, read again, locked as evidence. */
import { PASSPHRASE, expect, start, test } from './support/application.ts';
import { call, unlock } from './support/broker.ts';
import { addCalls, choose, chooseByKeys, composer, noteOf, openDurand, show } from './support/memo.ts';

test('a note is written, edited, restored, pinned and locked by mouse', async ({ page }) => {
  test.slow();
  const clientId = await openDurand(page);
  await composer(page).click();
  await page.keyboard.type('Appeler après 18 h');
  await page.getByRole('button', { name: /^Enregistrer la note/ }).click();
  const note = noteOf(page, 'Appeler après 18 h');
  await expect(note).toBeVisible();
  const acts = page.getByRole('button', { name: /^Actions de la note/ });

  await choose(page, acts, 'Modifier');
  await page.keyboard.press('End');
  await page.keyboard.type(', jamais le matin');
  // Leaving the field saves it.
  await page.getByRole('heading', { level: 1 }).click();
  await expect(noteOf(page, 'jamais le matin')).toBeVisible();

  await page.getByRole('button', { name: 'modifiée' }).click();
  const versions = page.getByRole('dialog', { name: 'Versions de la note' });
  await expect(versions.getByRole('listitem')).toHaveCount(2);
  await versions.getByRole('button', { name: 'Restaurer cette version' }).click();
  await expect(versions).toBeHidden();
  await expect(noteOf(page, 'jamais le matin')).toHaveCount(0);

  await choose(page, acts, /^Épingler/);
  await expect(note.getByText('Épinglée')).toBeVisible();

  await choose(page, acts, /^Verrouiller comme preuve/);
  const dialog = page.getByRole('dialog', { name: 'Verrouiller cette note comme preuve' });
  await dialog.getByRole('button', { name: 'Verrouiller' }).click();
  await expect(dialog.getByText('Indiquez pourquoi cette note est verrouillée.')).toBeVisible();
  await dialog.getByRole('textbox', { name: /^Motif/ }).fill('Conseil donné avant souscription');
  await dialog.getByRole('button', { name: 'Verrouiller' }).click();
  await expect(note.getByText('Verrouillée', { exact: true })).toBeVisible();
  await expect(note.getByText(/Conseil donné avant souscription/)).toBeVisible();

  await acts.click();
  await expect(page.getByRole('menuitem', { name: /^Versions/ })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Modifier' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await note.dblclick();
  await expect(page.getByRole('textbox', { name: 'Texte de la note' })).toHaveCount(0);
  const { pinnedNotes } = await call<{ pinnedNotes: { id: string }[] }>(page, 'memo.ofClient', { clientId });
  const id = pinnedNotes[0]?.id;
  await expect(call(page, 'note.update', { id, text: 'Réécrite' })).rejects.toThrow(/conflict/);
});

test('a note is written, edited, restored, made a task and locked by keyboard only', async ({ page }) => {
  test.slow();
  await openDurand(page);
  await page.keyboard.press('Control+Shift+N');
  await page.keyboard.type('**Bilan** santé à prévoir');
  await page.keyboard.press('Control+Enter');
  const note = noteOf(page, 'Bilan santé à prévoir');
  await expect(note.locator('strong')).toHaveText('Bilan');
  await expect(composer(page)).toBeFocused();

  await note.focus();
  await page.keyboard.press('e');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' avant Noël');
  await page.keyboard.press('Control+Enter');
  await expect(noteOf(page, 'avant Noël')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('perdu');
  await page.keyboard.press('Escape');
  await expect(noteOf(page, 'avant Noël')).toBeFocused();

  const acts = page.getByRole('button', { name: /^Actions de la note/ });
  await chooseByKeys(page, acts, /^Versions/);
  await page.getByRole('button', { name: 'Restaurer cette version' }).focus();
  await page.keyboard.press('Enter');
  await expect(noteOf(page, 'avant Noël')).toHaveCount(0);

  await note.focus();
  await page.keyboard.press('p');
  await expect(note.getByText('Épinglée')).toBeVisible();
  await note.focus();
  await page.keyboard.press('t');
  await expect(page.getByRole('textbox', { name: /^À faire/ })).toHaveValue('Bilan santé à prévoir');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('listitem', { name: 'Bilan santé à prévoir' })).toBeVisible();

  await chooseByKeys(page, acts, /^Verrouiller comme preuve/);
  await page.keyboard.type('Conseil donné');
  await page.keyboard.press('Enter');
  await expect(note.getByText(/Conseil donné/)).toBeVisible();
  await note.focus();
  await page.keyboard.press('e');
  await page.keyboard.press('Delete');
  await expect(note).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Texte de la note' })).toHaveCount(0);
});

test('what is being typed is found again on another sheet, after a reload and after a kill', async ({
  folder,
}) => {
  test.slow();
  const first = await start(folder);
  const clientId = await openDurand(first.page);
  await composer(first.page).click();
  await first.page.keyboard.type('Veut un devis');
  await show(first.page, 'clients');
  await show(first.page, `clients/${clientId}`);
  await expect(composer(first.page)).toHaveValue('Veut un devis');
  await first.page.reload();
  await expect(composer(first.page)).toHaveValue('Veut un devis');
  await composer(first.page).click();
  await first.page.keyboard.press('End');
  await first.page.keyboard.type(' auto');
  await expect(first.page.getByText('Brouillon enregistré')).toBeVisible();
  const gone = new Promise((resolve) => first.app.process().once('exit', resolve));
  first.app.process().kill('SIGKILL');
  await gone;

  const second = await start(folder);
  await unlock(second.page, PASSPHRASE);
  await expect(second.page.getByRole('heading', { level: 1, name: /Bonjour/ })).toBeVisible();
  await show(second.page, `clients/${clientId}`);
  await expect(composer(second.page)).toHaveValue('Veut un devis auto');
  await composer(second.page).press('Control+Enter');
  await expect(noteOf(second.page, 'Veut un devis auto')).toBeVisible();
  await second.page.reload();
  await expect(composer(second.page)).toHaveValue('');
  await second.close();
});

test('pasted HTML stays the text that it is', async ({ page }) => {
  test.slow();
  await openDurand(page);
  const html = '<img src=x onerror="document.title=\'pris\'"><b>gras</b>';
  await composer(page).click();
  await composer(page).evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', text);
    clipboardData.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    document.execCommand('insertText', false, text);
  }, html);
  await page.keyboard.press('Control+Enter');
  const note = noteOf(page, html);
  await expect(note).toBeVisible();
  await expect(note.locator('img, b')).toHaveCount(0);
  expect(await page.title()).not.toBe('pris');
});

test('a found note has the keyboard, however far down it stands', async ({ page }) => {
  test.slow();
  const clientId = await openDurand(page);
  await call(page, 'note.add', { clientId, text: 'Porte une aiguille au revers' });
  await addCalls(page, clientId, 45);
  const needle = noteOf(page, 'aiguille');
  await expect(noteOf(page, 'Appel 45')).toBeVisible();
  await expect(needle).toHaveCount(0);

  await page.keyboard.press('Control+K');
  await page.keyboard.type('aiguille');
  await expect(page.getByRole('option', { name: /aiguille au revers/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  for (let left = 12; left > 0; left -= 1) {
    const option = page.getByRole('option', { name: /aiguille au revers/ });
    if ((await option.getAttribute('aria-selected')) === 'true') break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(needle).toBeFocused();
  await expect(needle).toBeInViewport();

  // From another screen, by mouse.
  await show(page, 'clients');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('aiguille');
  await page.getByRole('option', { name: /aiguille au revers/ }).click();
  await expect(needle).toBeFocused();
  // Everything in between is there on request.
  for (let times = 0; times < 2; times += 1)
    await page.getByRole('button', { name: 'Notes plus anciennes' }).click();
  await expect(page.getByRole('article')).toHaveCount(46);
});
