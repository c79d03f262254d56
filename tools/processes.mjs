/** @file Running other programs from the development scripts. */
import { spawn, spawnSync } from 'node:child_process';
import process from 'node:process';
import { root } from './paths.mjs';

/** Runs a program to its end. Resolves with its code and what it printed (nothing when `stdio` is inherited). */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, ...options });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
      options.ondata?.(String(chunk));
    };
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? 1, signal, output }));
  });
}

/** npm is a script file on Windows, which Node only starts through a shell. */
export function npm(args, options = {}) {
  const isWindows = process.platform === 'win32';
  return run(isWindows ? 'npm.cmd' : 'npm', args, { shell: isWindows, ...options });
}

export function isInstalled(program) {
  const probe = process.platform === 'win32' ? 'where' : 'which';
  return spawnSync(probe, [program], { stdio: 'ignore' }).status === 0;
}

export const isRoot = () => process.platform !== 'win32' && process.getuid?.() === 0;

/** The last lines of a long output: where compilers and package managers put the reason. */
export const tail = (text, lines = 12) => text.trimEnd().split('\n').slice(-lines).join('\n');
