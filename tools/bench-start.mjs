/**
 * @file `npm run bench:start [-- --clients 20000 --rounds 5]`: how long the built application takes to its unlock
 * page beside the least window of the same Electron, and from the passphrase to a filled list beside the derivation
 * of the key alone. Rounds alternate; medians are printed. Nothing is judged here: a start depends on the disk.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildAll } from './build.mjs';
import { ensureScreen } from './display.mjs';
import { line } from './log.mjs';
import { inRoot, root } from './paths.mjs';
import { electronSwitches, prepareAll } from './setup.mjs';

const PASSPHRASE = 'tilleul cartable boussole marelle';
const KDF_BYTES = 256 * 1024 * 1024;
const KDF_PASSES = 3;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const timed = async (act) => {
  const start = performance.now();
  await act();
  return performance.now() - start;
};

async function launch(target, folder, env) {
  const { _electron } = await import('@playwright/test');
  const args = [...electronSwitches(), target, `--data-folder=${folder}`];
  const app = await _electron.launch({ args, env, colorScheme: null });
  const page = await app.firstWindow();
  await page.locator('h1').first().waitFor();
  return { app, page };
}

/** The key of a passphrase, as the vault derives it: what no unlock can be faster than. */
async function deriveKey() {
  const { default: sodium } = await import('sodium-native');
  const key = Buffer.alloc(32);
  const salt = Buffer.alloc(sodium.crypto_pwhash_SALTBYTES);
  sodium.crypto_pwhash(
    key,
    Buffer.from(PASSPHRASE),
    salt,
    KDF_PASSES,
    KDF_BYTES,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );
}

async function openCabinet({ page }) {
  await page.locator('input[type="password"]').first().fill(PASSPHRASE);
  const home = await timed(async () => {
    await page.keyboard.press('Enter');
    await page.waitForURL(/^app:\/\/desk/);
    await page.locator('h1').first().waitFor();
  });
  const list = await timed(async () => {
    await page.evaluate(() => (globalThis.location.hash = '#/clients'));
    await page.locator('[role="row"] [role="gridcell"] .words').first().waitFor();
  });
  return { home, list };
}

export async function benchStart(argv) {
  const options = { clients: { type: 'string', default: '20000' }, rounds: { type: 'string', default: '5' } };
  const { values } = parseArgs({ args: argv, options });
  const electron = await prepareAll();
  await buildAll();
  const screen = await ensureScreen();
  const env = { ...process.env, ...screen.env, ...electron.env };
  Object.assign(process.env, electron.env);
  const folder = mkdtempSync(join(tmpdir(), 'mallette-bench-start-'));
  const samples = { blank: [], unlock: [], key: [], home: [], list: [] };
  try {
    const seed = ['seed', '--clients', values.clients, '--folder', folder, '--passphrase', PASSPHRASE];
    spawnSync(process.execPath, [inRoot('tools', 'run.mjs'), ...seed], { stdio: 'inherit' });
    for (let round = 0; round < Number(values.rounds); round += 1) {
      const blank = mkdtempSync(join(tmpdir(), 'mallette-bench-blank-'));
      let running;
      samples.blank.push(
        await timed(async () => {
          running = await launch(inRoot('tools', 'bench', 'blank-window'), blank, env);
        }),
      );
      await running.app.close();
      rmSync(blank, { recursive: true, force: true });
      samples.unlock.push(
        await timed(async () => {
          running = await launch(root, folder, env);
        }),
      );
      samples.key.push(await timed(deriveKey));
      const { home, list } = await openCabinet(running);
      samples.home.push(home);
      samples.list.push(list);
      await running.app.close();
    }
  } finally {
    screen.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  report(samples, values.clients);
  return 0;
}

function report(samples, clients) {
  const of = Object.fromEntries(
    Object.entries(samples).map(([name, values]) => [name, Math.round(median(values))]),
  );
  const ratio = (ours, floor) => (ours / floor).toFixed(2);
  line(`\n  launch → blank window           ${of.blank} ms (floor)`);
  line(`  launch → unlock page            ${of.unlock} ms, ${ratio(of.unlock, of.blank)} × the floor`);
  line(`  key derivation alone            ${of.key} ms (floor)`);
  line(`  passphrase → home               ${of.home} ms, the floor + ${of.home - of.key} ms`);
  line(`  home → list of ${clients.padEnd(7)} clients  ${of.list} ms`);
}
