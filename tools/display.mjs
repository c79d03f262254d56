/** @file A virtual screen for machines without one. */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { Stop } from './log.mjs';

const SCREEN = '1600x1000x24';

export const needsVirtualScreen = () =>
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/**
 * Starts Xvfb on a number that it chooses itself.
 * @returns {Promise<{ env: Record<string, string>, stop: () => void }>}
 */
export function startVirtualScreen() {
  return new Promise((resolve, reject) => {
    const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const stop = () => child.kill();
    child.on('error', () => reject(new Stop('There is no display and no Xvfb: run "apt-get install xvfb".')));
    child.on('exit', (code) =>
      reject(new Stop(`The virtual screen could not be started (Xvfb ended with ${code}).`)),
    );
    // The number comes first, its end of line apart: a pipe closed in between would end the server.
    let number = '';
    child.stdio[3].setEncoding('utf8').on('data', (text) => {
      number += text;
      if (!number.includes('\n')) return;
      process.once('exit', stop);
      child.unref();
      child.stderr.destroy();
      child.stdio[3].destroy();
      resolve({ env: { DISPLAY: `:${number.trim()}` }, stop });
    });
  });
}

/** The display to use, virtual when there is none. */
export async function ensureScreen() {
  return needsVirtualScreen() ? startVirtualScreen() : { env: {}, stop: () => {} };
}
