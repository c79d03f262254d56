/**
 * @file `npm run seed -- --clients N --seed S [--folder F] [--passphrase P] [--today YYYY-MM-DD] [--documented N]`:
 * fills a cabinet with generated clients, the first N of which have real files (40 unless it is said). The folder is
 * what the application takes as `--data-folder`; a vault is made when there is none.
 */
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { fixedClock } from '#shared/kernel/clock.ts';
import { parseDateOnly } from '#shared/kernel/date-only.ts';
import { AppError } from '#shared/kernel/errors.ts';
import { parseInstant } from '#shared/kernel/instant.ts';
import { SAMPLE_PASSPHRASE } from '#main/app/sample.ts';
import { createSampleCabinet } from '#main/samples/sample-cabinet.ts';
import { wholeNumber } from './arguments.ts';

/** Fixed, so that one seed gives one database on any day. */
const TODAY = '2026-11-24';

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string' },
    passphrase: { type: 'string', default: SAMPLE_PASSPHRASE },
    today: { type: 'string', default: TODAY },
    documented: { type: 'string', default: '40' },
  },
});

const REASONS: Readonly<Record<string, string>> = {
  conflict: 'This cabinet already holds the clients of this seed: choose another --seed or another --folder.',
  'wrong-passphrase': 'The vault of this folder has another passphrase: give it with --passphrase.',
  'in-use': 'The cabinet is open in another program: close it first.',
  'read-only': 'The folder cannot be written.',
  'disk-full': 'The disk is full.',
  'too-new': 'The cabinet was made by a newer version.',
  'invalid-input': 'The passphrase is too short: it needs at least four words, or twelve characters.',
};

/** One line that is written over. */
function showProgress(done: number, of: number): void {
  if (process.stdout.isTTY) process.stdout.write(`\r  ${String(done)} of ${String(of)} clients`);
}

async function seed(): Promise<void> {
  const clients = wholeNumber('clients', values.clients, { least: 1, most: 1_000_000 });
  const number = wholeNumber('seed', values.seed, { least: 0, most: 4_294_967_295 });
  const documented = wholeNumber('documented', values.documented, { least: 0, most: 1_000_000 });
  const today = parseDateOnly(values.today);
  const folder = resolve(values.folder ?? join('.cache', 'cabinets', `${String(clients)}-${String(number)}`));
  const start = performance.now();
  await createSampleCabinet({
    ...{
      folder: join(folder, 'cabinet'),
      passphrase: values.passphrase,
      clients,
      seed: number,
      today,
      documented,
    },
    hasBusyClient: clients >= 1_000,
    clock: fixedClock(parseInstant(`${today}T09:00:00.000Z`)),
    onProgress: (done) => {
      showProgress(done, clients);
    },
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`\r  ${String(clients)} clients, seed ${String(number)}, in ${seconds} s`);
  console.log(`  folder      ${folder}`);
  console.log(`  passphrase  ${values.passphrase}`);
  console.log(`  open it     npm start -- --data-folder=${folder}`);
}

try {
  await seed();
} catch (error) {
  const reason = error instanceof AppError ? REASONS[error.code] : undefined;
  console.error(`\n  ${reason ?? (error instanceof Error ? error.message : String(error))}`);
  process.exitCode = 1;
}
