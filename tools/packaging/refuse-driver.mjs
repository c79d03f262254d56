/** @file Proves on the packaged application, its mark of a test build taken away, that a debugging port ends it. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { electronSwitches } from '../setup.mjs';

const LONGEST_MS = 15_000;
/** Long enough for an application that cannot run to have ended. */
const ALIVE_MS = 2_500;

/** The same folder by hard links, with an archive of its own that says nothing of tests. */
async function asItShips({ folder, resources }, scratch) {
  const { createPackageWithOptions, extractAll } = await import('@electron/asar');
  const copy = join(scratch, 'application');
  spawnSync('cp', ['-al', folder, copy]);
  const content = join(scratch, 'content');
  extractAll(join(resources, 'app.asar'), content);
  const file = join(content, 'package.json');
  const { isTestBuild, ...description } = JSON.parse(readFileSync(file, 'utf8'));
  if (isTestBuild !== true)
    throw new Error('the package that is tested does not say that it is a test build');
  writeFileSync(file, JSON.stringify(description));
  const archive = join(copy, basename(resources), 'app.asar');
  rmSync(archive);
  rmSync(`${archive}.unpacked`, { recursive: true, force: true });
  await createPackageWithOptions(content, archive, { unpack: '**/*.node' });
  return copy;
}

/** Ends by itself, or is ended: null after too long. */
function exitCodeOf(executable, args, { env, longestMs }) {
  return new Promise((resolve) => {
    const child = spawn(executable, args, { env, stdio: 'ignore' });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve(null);
    }, longestMs);
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}

/** @throws when the application as it ships goes on with a debugging port */
export async function refuseDriver(packed, env) {
  const scratch = mkdtempSync(join(tmpdir(), 'mallette-ships-'));
  try {
    const executable = join(await asItShips(packed, scratch), basename(packed.executable));
    const args = [...electronSwitches(), `--data-folder=${join(scratch, 'data')}`];
    const ended = await exitCodeOf(executable, args, { env, longestMs: ALIVE_MS });
    if (ended !== null) throw new Error(`started without a debugging port, it ended with ${ended}`);
    const driven = [...args, '--remote-debugging-port=0'];
    const code = await exitCodeOf(executable, driven, { env, longestMs: LONGEST_MS });
    if (code !== 1) throw new Error(`started with a debugging port, it answered ${code ?? 'by going on'}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
