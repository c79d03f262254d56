/** @file The checks that stand between a build and a broker: each must be able to refuse. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentFaults } from '../../../tools/packaging/content.mjs';
import { argumentsOf, controlOf } from '../../../tools/packaging/fpm.mjs';
import { fuseFaults, fusesIn } from '../../../tools/packaging/fuses.mjs';
import { plainWords } from '../../../tools/packaging/plain-text.mjs';
import { obstacle, TARGETS } from '../../../tools/packaging/targets.mjs';

const MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const executable = (wire: string, version = 1) =>
  Buffer.concat([
    Buffer.from('code before '),
    Buffer.from(MARK),
    Buffer.from([version, wire.length]),
    Buffer.from(wire),
    Buffer.from(' code after'),
  ]);

describe('the fuses of an executable', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mallette-fuses-'));
  const file = join(folder, 'electron');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are read in the order of the wire', () => {
    expect(fusesIn(executable('1001'))).toEqual({
      runAsNode: 'on',
      cookieEncryption: 'off',
      nodeOptions: 'off',
      nodeCliInspect: 'on',
    });
  });

  it('are refused when the file has none', () => {
    expect(() => fusesIn(Buffer.from('#!/bin/sh'))).toThrow('not an Electron');
  });

  it('are refused when their format is a later one', () => {
    expect(() => fusesIn(executable('0', 2))).toThrow('unknown version');
  });

  it('have no fault when all are hard, and keep what a later Electron adds', () => {
    writeFileSync(file, executable('010011001'));
    expect(fuseFaults(file)).toEqual([]);
  });

  it('name each one that is soft or missing', () => {
    writeFileSync(file, executable('1100110'));
    expect(fuseFaults(file)).toEqual([
      'runAsNode is on, not off',
      'grantFileProtocolExtraPrivileges is missing, not off',
    ]);
  });
});

describe('the content of the archive', () => {
  const sqlite = 'node_modules/better-sqlite3/prebuilds/linux-x64.node';
  const sodium = 'node_modules/sodium-native/prebuilds/linux-x64/sodium-native.node';
  const entries = [
    'package.json',
    'assets',
    'assets/icon.png',
    'dist',
    'dist/main/main.js',
    'dist/main/preload.cjs',
    'dist/main/file-worker.js',
    'dist/main/text-worker.js',
    'dist/main/mail-worker.js',
    'dist/main/cmaps/UniJIS-UTF16-H.bcmap',
    'dist/renderer/index.html',
    'dist/renderer/vault.html',
    'node_modules/better-sqlite3/lib/index.js',
    sqlite,
    sodium,
  ];
  const faults = (more: string[], unpacked = [sqlite, sodium]) =>
    contentFaults([...entries, ...more], unpacked, 'linux-x64');

  it('has no fault as it should be', () => {
    expect(faults([])).toEqual([]);
  });

  it.each([
    'dist/main/main.js.map',
    'src-main/main.ts',
    'assets/communes.tsv',
    'tests/e2e/vault.spec.ts',
    '.env',
    'node_modules/better-sqlite3/deps/sqlite3.c',
    'node_modules/sodium-native/prebuilds/win32-x64/sodium-native.node',
  ])('refuses %s', (entry) => {
    expect(faults([entry])).not.toEqual([]);
  });

  it('refuses an archive without a window', () => {
    const without = entries.filter((entry) => entry !== 'dist/renderer/vault.html');
    expect(contentFaults(without, [sqlite, sodium], 'linux-x64')).toEqual([
      'dist/renderer/vault.html is missing',
    ]);
  });

  it('refuses an addon that stayed inside, where it cannot be loaded', () => {
    expect(faults([], [sqlite])).toEqual([`beside the archive: ${sqlite}`]);
  });

  it('refuses the binaries of another system', () => {
    expect(contentFaults(entries, [sqlite, sodium], 'win32-x64')).toHaveLength(2);
  });
});

describe('the search for words in clear', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mallette-words-'));
  const file = join(folder, 'some.db');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['utf8', 'utf16le', 'hex', 'base64'] as const)('finds a word written as %s', (encoding) => {
    for (const before of ['', '-', '--']) {
      const text = Buffer.from(`${before}Vasseurlin et fils`).toString(
        encoding === 'utf16le' ? 'utf8' : encoding,
      );
      writeFileSync(file, encoding === 'utf16le' ? Buffer.from(text, 'utf16le') : text);
      expect(plainWords(folder, ['Vasseurlin'])).toEqual(['Vasseurlin in some.db']);
    }
  });

  it('finds nothing where there is nothing', () => {
    writeFileSync(file, 'Vasseur et Lin');
    expect(plainWords(folder, ['Vasseurlin'])).toEqual([]);
  });
});

describe('the stand-in for fpm', () => {
  let order: ReturnType<typeof argumentsOf>;
  beforeAll(() => {
    order = argumentsOf([
      '-s', 'dir', '--force', '-t', 'deb', '-d', 'libgtk-3-0', '-d', 'libnss3', '--deb-recommends', 'libnotify4',
      '--architecture', 'amd64', '--name', 'mallette', '--version', '0.1.0', '--maintainer', 'M <m@exemple.test>',
      '--description', 'Une ligne\n Une autre', 'out/linux=x/=/opt/Mallette', 'a.desktop=/usr/share/applications/a.desktop',
    ]); // prettier-ignore
  });

  it('knows options that repeat and files whose path holds an equals sign', () => {
    expect(order.options.get('depends')).toEqual(['libgtk-3-0', 'libnss3']);
    expect(order.files).toEqual([
      ['out/linux=x/', '/opt/Mallette'],
      ['a.desktop', '/usr/share/applications/a.desktop'],
    ]);
  });

  it('writes the control file of Debian', () => {
    expect(controlOf(order.options, 12)).toBe(
      'Package: mallette\nVersion: 0.1.0\nArchitecture: amd64\nMaintainer: M <m@exemple.test>\nInstalled-Size: 12\n' +
        'Depends: libgtk-3-0, libnss3\nRecommends: libnotify4\nSection: misc\nPriority: optional\n' +
        'Description: Une ligne\n Une autre\n',
    );
  });
});

describe('what a machine can build', () => {
  const possible = (machine: { platform: string; isOnline: boolean; hasDpkg: boolean }) =>
    TARGETS.filter((target) => obstacle(target, machine) === undefined).map(({ name }) => name);

  it('is folder, tar.gz and deb on a Linux without GitHub', () => {
    expect(possible({ platform: 'linux', isOnline: false, hasDpkg: true })).toEqual([
      'Linux folder',
      'Linux tar.gz',
      'Linux deb',
    ]);
  });

  it('is nothing on a Windows without GitHub, with a reason each', () => {
    const machine = { platform: 'win32', isOnline: false, hasDpkg: false };
    expect(possible(machine)).toEqual([]);
    expect(TARGETS.map((target) => obstacle(target, machine))).not.toContain('');
  });

  it('is both installers on a Windows with GitHub', () => {
    expect(possible({ platform: 'win32', isOnline: true, hasDpkg: false })).toEqual([
      'Windows installer (x64)',
      'Windows installer (arm64)',
    ]);
  });
});
