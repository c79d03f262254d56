import { openSample } from './support/broker.ts';
import { expect, start, test } from './support/application.ts';

test('the cabinet of examples is a folder apart, marked on every screen, and full', async ({ folder }) => {
  const { page, problems, close } = await start(folder, { isSample: true });
  await expect(page.getByText('Cabinet d’exemple — données fictives')).toBeVisible();
  await openSample(page);
  for (const link of ['Clients', 'Corbeille', 'Réglages', 'Aide']) {
    await page.getByRole('link', { name: link, exact: true }).click();
    await expect(page.getByText('Cabinet d’exemple — données fictives')).toBeVisible();
  }
  await page.getByRole('link', { name: 'Clients', exact: true }).click();
  await expect(page.getByText(/^200\sclients$/)).toBeVisible();
  expect(problems).toEqual([]);
  await close();

  const own = await start(folder);
  await expect(own.page.getByRole('heading', { level: 1, name: 'Bienvenue' })).toBeVisible();
  await own.close();
});
