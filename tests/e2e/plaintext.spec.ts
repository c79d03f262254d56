/** @file Nothing of a client is readable in any file that the application leaves behind. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { call, createClient, openNewCabinet } from './support/broker.ts';
import { expect, start, test } from './support/application.ts';

const NIR = '255081416802538';
const IBAN = 'FR7630006000011234567890189';
const PLANTED = [
  'Zwiglerian',
  'Ysabeault',
  'Quatrevingtain',
  'ysabeault.zwiglerian',
  '639981757',
  NIR,
  NIR.slice(0, 13),
  IBAN,
  IBAN.slice(4, 20),
];

/** The ways in which a text may lie in a file. */
function shapesOf(text: string): Buffer[] {
  const bytes = Buffer.from(text, 'utf8');
  const reversed = [...text].reverse().join('');
  const base64 = [0, 1, 2].map((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    // The first and last characters depend on what stands beside the text.
    return Buffer.from(padded.slice(offset === 0 ? 0 : offset + 1, -4));
  });
  return [
    bytes,
    Buffer.from(text.toLowerCase(), 'utf8'),
    Buffer.from(text.toUpperCase(), 'utf8'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(bytes.toString('hex')),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(reversed, 'utf8'),
    ...base64.filter((shape) => shape.length >= 6),
  ];
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** `file: text` for every planted text that a file holds in any shape. */
async function findPlanted(folder: string): Promise<string[]> {
  const hits: string[] = [];
  for (const file of await filesUnder(folder)) {
    const content = await readFile(file);
    for (const text of PLANTED) {
      if (shapesOf(text).some((shape) => content.includes(shape))) hits.push(`${file}: ${text}`);
    }
  }
  return hits;
}

test('no file holds a name, a number or an account, while open and once closed', async ({
  folder,
  running,
}) => {
  const { page } = running;
  await openNewCabinet(page);
  await createClient(page, {
    lastName: 'Zwiglerian',
    firstName: 'Ysabeault',
    phone: '06 39 98 17 57',
    email: 'ysabeault.zwiglerian@example.fr',
  });
  const [client] = await call<{ clientId: string }[]>(page, 'clientList.search', { text: 'zwiglerian' });
  const clientId = client?.clientId;
  await call(page, 'client.setNir', { clientId, nir: NIR });
  await call(page, 'client.update', { clientId, patch: { comment: 'Quatrevingtain préfère le soir' } });
  await call(page, 'bankAccount.add', {
    clientId,
    iban: IBAN,
    bic: null,
    holder: 'Ysabeault Zwiglerian',
    label: '',
  });
  await call(page, 'client.revealNir', { clientId });
  // A refusal and a failure are logged; neither may say what was typed.
  await page.evaluate((nir) => window.mallette.call(`client.${nir}`, { clientId: nir }), NIR);
  await page.evaluate((nir) => window.mallette.call('client.setNir', { clientId: nir, nir }), NIR);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: /Zwiglerian/i }).waitFor();
  expect(await filesUnder(folder)).toContainEqual(expect.stringContaining('mallette.db'));
  expect(await findPlanted(folder)).toEqual([]);
  await running.close();
  expect(await findPlanted(folder)).toEqual([]);

  const again = await start(folder);
  await again.close();
  expect(await findPlanted(folder)).toEqual([]);
});

test('a file in clear is found: the search can fail', async ({ folder }) => {
  await writeFile(
    join(folder, 'control.bin'),
    Buffer.concat([Buffer.alloc(7), Buffer.from(IBAN, 'utf16le')]),
  );
  expect(await findPlanted(folder)).not.toEqual([]);
  for (const text of PLANTED) {
    await writeFile(join(folder, 'control.bin'), `x${Buffer.from(`ab${text}cd`).toString('base64')}`);
    expect(await findPlanted(folder), text).not.toEqual([]);
  }
});
