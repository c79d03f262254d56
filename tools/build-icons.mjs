/**
 * @file Makes every icon of the product from `assets/icon.svg`, after the drawing was changed: `node tools/build-icons.mjs`.
 * Writes `assets/icon.png` (1024), `icon.ico`, `icon.icns` and `assets/icons/<size>.png` (Linux desktops).
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ensureScreen } from './display.mjs';
import { icnsOf, ICNS_KINDS, icoOf } from './icons/containers.mjs';
import { line, Stop } from './log.mjs';
import { inRoot } from './paths.mjs';
import { run, tail } from './processes.mjs';
import { electronSwitches, prepareAll } from './setup.mjs';

const ICO_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256];
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const LARGEST = 1024;

/** macOS icons keep a margin, so that they look as large as their neighbours: 824 of 1024. */
const MAC_INSET = 100 / 1024;

async function rasterise(folder) {
  const electron = await prepareAll();
  const screen = await ensureScreen();
  const plain = new Set([...ICO_SIZES, ...LINUX_SIZES, LARGEST]);
  const mac = new Set(ICNS_KINDS.map(([, size]) => `${size}:${MAC_INSET}`));
  const script = inRoot('tools', 'icons', 'rasterise.mjs');
  const { code, output } = await run(
    electron.executable,
    [...electronSwitches(), script, inRoot('assets', 'icon.svg'), folder, ...plain, ...mac],
    { env: { ...process.env, ...screen.env } },
  );
  screen.stop();
  if (code !== 0) throw new Stop(`assets/icon.svg could not be drawn: ${tail(output, 5)}`);
}

function writeIcons(folder) {
  const read = (name) => readFileSync(join(folder, name));
  const asset = (...parts) => inRoot('assets', ...parts);
  writeFileSync(asset('icon.png'), read(`${LARGEST}.png`));
  writeFileSync(
    asset('icon.ico'),
    icoOf(ICO_SIZES.map((size) => ({ size, png: read(`${size}.png`), rgba: read(`${size}.rgba`) }))),
  );
  writeFileSync(
    asset('icon.icns'),
    icnsOf((size) => read(`${size}-${MAC_INSET}.png`)),
  );
  mkdirSync(asset('icons'), { recursive: true });
  for (const size of LINUX_SIZES) writeFileSync(asset('icons', `${size}.png`), read(`${size}.png`));
}

const folder = mkdtempSync(join(tmpdir(), 'mallette-icons-'));
try {
  await rasterise(folder);
  writeIcons(folder);
  line('  assets/icon.png, icon.ico, icon.icns and assets/icons/ are written.');
} catch (error) {
  line(error instanceof Stop ? error.message : error.stack);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
