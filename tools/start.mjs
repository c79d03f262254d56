/** @file `npm start`: builds and opens the application. */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { buildAll } from './build.mjs';
import { needsVirtualScreen, startVirtualScreen } from './display.mjs';
import { line, step } from './log.mjs';
import { root } from './paths.mjs';
import { takeScreenshots } from './screenshots.mjs';
import { electronSwitches, prepareAll } from './setup.mjs';

const HARMLESS = /bus\.cc|Failed to connect to the bus|DevTools listening|gpu_process|viz_main_impl/;

/** Signals go to the application, which closes its database; the second one is for the impatient. */
function forwardSignals(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    let count = 0;
    process.on(signal, () => child.kill((count += 1) > 1 ? 'SIGKILL' : signal));
  }
}

/** Shows what the application prints, and watches for what the screenshots need. */
function relay(child) {
  return new Promise((resolve) => {
    const found = {};
    const read = (stream, target) =>
      stream.setEncoding('utf8').on('data', (text) => {
        found.endpoint ??= /DevTools listening on (ws:\/\/\S+)/.exec(text)?.[1];
        found.passphrase ??= /(?:passphrase|phrase)[^:\n]*:\s*(.+)/i.exec(text)?.[1].trim();
        const shown = text.split('\n').filter((part) => !HARMLESS.test(part));
        if (shown.join('').trim()) target.write(shown.join('\n'));
        if (found.endpoint) resolve(found);
      });
    read(child.stdout, process.stdout);
    read(child.stderr, process.stderr);
    child.on('exit', () => resolve(found));
  });
}

async function photograph(found) {
  const folder = mkdtempSync(join(tmpdir(), 'mallette-screenshots-'));
  try {
    const names = await takeScreenshots(found, folder);
    line(`  ${names.length} screenshots in ${folder}: ${names.join(', ')}`);
  } catch (error) {
    line(
      `  The screenshots in ${folder} are incomplete: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
    );
  }
  line('  The application keeps running on the virtual screen: Ctrl+C stops it.');
}

export async function start(args) {
  const electron = await prepareAll();
  await step('build', () => buildAll());
  const isVirtual = needsVirtualScreen();
  const switches = electronSwitches();
  const screen = isVirtual ? await step('virtual screen', startVirtualScreen) : { env: {}, stop: () => {} };
  if (isVirtual)
    line(`  There is no display: the application opens on a virtual screen (${screen.env.DISPLAY}).`);
  line(args.includes('--sample') ? '  Opening the sample cabinet…' : '  Opening Mallette…');
  const debugging = isVirtual ? ['--remote-debugging-port=0'] : [];
  const child = spawn(electron.executable, [...switches, ...debugging, root, ...args], {
    env: { ...process.env, ...screen.env, ...electron.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  forwardSignals(child);
  const relayed = relay(child);
  const ended = new Promise((resolve) =>
    child.on('exit', (code, signal) => resolve(signal ? 0 : (code ?? 1))),
  );
  if (isVirtual) void relayed.then((found) => found.endpoint && photograph(found));
  const code = await ended;
  screen.stop();
  return code;
}
