/** @file A whole visit without the mouse. */
import { expect, PASSPHRASE, test } from './support/application.ts';

test('a broker opens the mallette, creates, finds, corrects and locks by the keyboard alone', async ({
  page,
}) => {
  const { keyboard } = page;
  await keyboard.type(PASSPHRASE);
  await page.getByLabel('Confirmez la phrase').focus();
  await keyboard.type(PASSPHRASE);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Votre fiche de secours' }).waitFor();
  await page.getByRole('checkbox', { name: 'J’ai rangé ma fiche de secours' }).focus();
  await keyboard.press('Space');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Votre cabinet' }).waitFor();
  await keyboard.type('Cabinet Martin');
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /Prénom/ })).toBeFocused();
  await keyboard.type('Claire');
  await keyboard.press('Tab');
  await keyboard.type('Martin');
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Bonjour Claire/ }).waitFor();

  await keyboard.press('Control+Shift+C');
  await expect(page.getByRole('textbox', { name: /^Nom/ })).toBeFocused();
  await keyboard.type('Durand');
  await keyboard.press('Tab');
  await keyboard.type('Zoé');
  await keyboard.press('Tab');
  await keyboard.type('06 39 98 12 34');
  await keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: 'DURAND Zoé' }).waitFor();

  await keyboard.press('Control+F');
  await keyboard.type('Profession');
  await keyboard.press('Enter');
  await expect(
    page.getByRole('combobox', { name: 'Profession' }).or(page.getByRole('textbox', { name: 'Profession' })),
  ).toBeFocused();
  await keyboard.type('Architecte');
  await keyboard.press('Enter');
  await expect(page.getByText('Architecte')).toBeVisible();

  await keyboard.press('Escape');
  await keyboard.press('g');
  await keyboard.press('a');
  await page.getByRole('heading', { level: 1, name: /Bonjour Claire/ }).waitFor();
  await keyboard.press('Control+K');
  await keyboard.type('98 12');
  await page.getByRole('option', { name: /DURAND/ }).waitFor();
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'DURAND Zoé' }).waitFor();
  await keyboard.press('Control+Z');
  await expect(page.getByText(/^Annulé/)).toBeVisible();
  await expect(page.getByText('Architecte')).toHaveCount(0);
  await keyboard.press('Control+Shift+L');
  await page.getByRole('heading', { level: 1, name: 'Votre mallette est verrouillée' }).waitFor();
  await keyboard.type(PASSPHRASE);
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Bonjour Claire/ }).waitFor();
});
