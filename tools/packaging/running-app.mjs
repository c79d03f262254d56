/**
 * @file Starts the packaged application and gives its page. Its fuses keep Node's inspector out, so the page is reached
 * through the debugging port of Chromium.
 */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { connect } from '../devtools.mjs';
import { tail } from '../processes.mjs';
import { electronSwitches } from '../setup.mjs';

const START_MS = 30_000;
const EXIT_MS = 15_000;

function endpointOf(child) {
  return new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(() => reject(new Error('it did not start within 30 s')), START_MS);
    child.stderr.setEncoding('utf8').on('data', (text) => {
      printed += text;
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(printed)?.[1];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      reject(new Error(`it ended at once (${signal ?? code}): ${tail(printed, 5)}`));
    });
  });
}

/** Closes its window, as a broker does: the application locks, writes what it has to write, and answers 0. */
async function close({ browser, page, problems }, child, ended) {
  await page.close();
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve('still running after 15 s'), EXIT_MS);
  });
  const outcome = await Promise.race([ended, late]);
  clearTimeout(timer);
  await browser.close().catch(() => {});
  child.kill('SIGKILL');
  if (outcome !== 0) throw new Error(`its window was closed, and it did not end well: ${outcome}`);
  if (problems.length > 0) throw new Error(`the page reported: ${problems.join('; ')}`);
}

/** @returns {Promise<{ page: import('@playwright/test').Page, close: () => Promise<void> }>} */
export async function startPackaged(executable, dataFolder, env) {
  const args = [...electronSwitches(), '--remote-debugging-port=0', `--data-folder=${dataFolder}`];
  const child = spawn(executable, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  process.once('exit', () => child.kill('SIGKILL'));
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
  const { browser, page } = await connect(await endpointOf(child));
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return { page, close: () => close({ browser, page, problems }, child, ended) };
}
