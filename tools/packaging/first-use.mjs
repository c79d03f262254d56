/** @file What a broker does on the first day and on the second, by what is written on the screen. Fictional people. */

const PASSPHRASE = 'tiroir boussole cerise wagon';
const CLIENT = {
  lastName: 'Vasseurlin',
  firstName: 'Apolline',
  phone: '06 39 98 41 27',
  email: 'apolline.vasseurlin@exemple.test',
};

/** None of these may be found in a file of the data folder. */
export const PLANTED = [
  'Vasseurlin',
  'VASSEURLIN',
  'vasseurlin',
  'Apolline',
  '0639984127',
  '639984127',
  '06 39 98 41 27',
];

const heading = (page, name) => page.getByRole('heading', { level: 1, name });
const field = (scope, name) => scope.getByRole('textbox', { name });
const press = (scope, name) => scope.getByRole('button', { name }).click();

async function makeVault(page) {
  await page.getByLabel('Phrase secrète', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Confirmez la phrase').fill(PASSPHRASE);
  await press(page, 'Créer ma mallette');
  await page.getByRole('checkbox', { name: 'J’ai rangé ma fiche de secours' }).check();
  await press(page, 'Entrer');
}

async function setUpCabinet(page) {
  await field(page, /Nom du cabinet/).fill('Cabinet Martin');
  await press(page, 'Continuer');
  await field(page, /Prénom/).fill('Claire');
  await field(page, /^Nom/).fill('Martin');
  await press(page, 'Commencer');
  await heading(page, /Bonjour Claire/).waitFor();
}

async function createClient(page) {
  await page.keyboard.press('Control+Shift+C');
  const form = page.getByRole('dialog', { name: 'Nouveau client' });
  await field(form, /^Nom/).fill(CLIENT.lastName);
  await field(form, 'Prénom').fill(CLIENT.firstName);
  await field(form, 'Téléphone').fill(CLIENT.phone);
  await field(form, 'E-mail').fill(CLIENT.email);
  await press(form, /Créer la fiche/);
  await heading(page, /VASSEURLIN/i).waitFor();
}

export async function firstUse(page) {
  await makeVault(page);
  await setUpCabinet(page);
  await createClient(page);
}

export async function secondUse(page) {
  await page.getByLabel('Phrase secrète', { exact: true }).fill(PASSPHRASE);
  await press(page, 'Déverrouiller');
  await heading(page, /Bonjour Claire/).waitFor();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('vasseur');
  await page.getByRole('option', { name: /VASSEURLIN/i }).click();
  await heading(page, /VASSEURLIN/i).waitFor();
  await page.getByText('06 39 98 41 27').first().waitFor();
}
