#!/usr/bin/env node
/**
 * @file Stands in for `fpm`, which electron-builder calls for a Debian package and would download: same arguments, done
 * by the `dpkg-deb` of the machine. Only what electron-builder asks for is understood.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';

const FLAGS = new Set(['--force', '--debug']);
const SHORT = { '-s': '--source', '-t': '--target', '-d': '--depends' };

/** @returns {{ options: Map<string, string[]>, files: [from: string, to: string][] }} */
export function argumentsOf(args) {
  const options = new Map();
  const files = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index];
    if (FLAGS.has(argument)) continue;
    if (argument.startsWith('-')) {
      const name = (SHORT[argument] ?? argument).slice(2);
      options.set(name, [...(options.get(name) ?? []), args[(index += 1)]]);
    } else {
      const split = argument.lastIndexOf('=');
      files.push([argument.slice(0, split), argument.slice(split + 1)]);
    }
  }
  return { options, files };
}

/** A description is a first line, then lines that begin with a space; an empty one is written as a dot. */
function descriptionOf(text) {
  const [first = '', ...rest] = text.trim().split('\n');
  return [first.trim(), ...rest.map((part) => ` ${part.trim() || '.'}`)].join('\n');
}

export function controlOf(options, installedKilobytes) {
  const one = (name) => options.get(name)?.[0];
  const fields = {
    Package: one('name'),
    Version: one('version'),
    Architecture: one('architecture'),
    Maintainer: one('maintainer'),
    'Installed-Size': String(installedKilobytes),
    Depends: options.get('depends')?.join(', '),
    Recommends: options.get('deb-recommends')?.join(', '),
    Section: one('category') ?? 'misc',
    Priority: one('deb-priority') ?? 'optional',
    Homepage: one('url'),
    Description: descriptionOf(one('description') ?? ''),
  };
  const lines = Object.entries(fields).filter(([, value]) => value);
  return `${lines.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`;
}

const sizeOf = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : statSync(path).size;

function build({ options, files }) {
  const tree = mkdtempSync(join(tmpdir(), 'mallette-deb-'));
  try {
    chmodSync(tree, 0o755);
    for (const [from, to] of files) {
      const target = join(tree, to);
      mkdirSync(dirname(target), { recursive: true });
      cpSync(from, target, { recursive: true, verbatimSymlinks: true });
    }
    const control = join(tree, 'DEBIAN');
    const kilobytes = Math.ceil(sizeOf(tree) / 1024);
    mkdirSync(control);
    writeFileSync(join(control, 'control'), controlOf(options, kilobytes));
    for (const [option, name] of [
      ['after-install', 'postinst'],
      ['after-remove', 'postrm'],
    ]) {
      const script = options.get(option)?.[0];
      if (script) writeFileSync(join(control, name), readFileSync(script), { mode: 0o755 });
    }
    const compression = options.get('deb-compression')?.[0] ?? 'xz';
    // The lightest level: a tenth larger, several times faster.
    const level = compression === 'xz' ? ['-z1'] : [];
    const output = options.get('package')[0];
    const args = ['--root-owner-group', `-Z${compression}`, ...level, '--build', tree, output];
    const { status, signal } = spawnSync('dpkg-deb', args, { stdio: 'inherit' });
    if (signal) process.stderr.write(`dpkg-deb was ended by ${signal}\n`);
    return status ?? 1;
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) process.exitCode = build(argumentsOf(process.argv.slice(2)));
