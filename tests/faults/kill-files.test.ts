/** @file Killed at any moment, the document store has lost nothing that it acknowledged, and nothing in it is half. */
import { spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alias } from '../../vite.config.ts';
import { filesBelow, openTestStore } from '../support/file-store.ts';
import { buildWorker } from '../support/file-workers.ts';

const KILLS = 12;
const root = join(import.meta.dirname, '..', '..');
const writer = join(root, '.cache', 'faults-files', 'file-writer.js');
const folder = mkdtempSync(join(tmpdir(), 'mallette-kill-files-'));
const key = randomBytes(32);
let script = '';

beforeAll(async () => {
  script = await buildWorker('file-worker', 'kill-files');
  await build({
    ...{ root, configFile: false, logLevel: 'error', publicDir: false, resolve: { alias } },
    ssr: { noExternal: true, external: ['sodium-native'], target: 'node' },
    build: {
      ...{ ssr: true, outDir: '.cache/faults-files', emptyOutDir: false, target: 'node20' },
      rolldownOptions: {
        input: { 'file-writer': join(root, 'tests', 'faults', 'file-writer.ts') },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the writer, kills it some time after its first acknowledgement, and answers what it had acknowledged. */
function writeUntilKilled(afterMs: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, folder, key.toString('hex'), script], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let failure = '';
    let isTimed = false;
    child.stderr.on('data', (chunk: Buffer) => (failure += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (isTimed) return;
      isTimed = true;
      setTimeout(() => child.kill('SIGKILL'), afterMs);
    });
    child.on('exit', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(failure));
      else resolve(said.split('\n').slice(0, -1));
    });
  });
}

describe('a process killed while it takes documents in', () => {
  it('has lost none that it acknowledged, and what is there is whole', async () => {
    const documents = join(folder, 'documents');
    const secrets = { documents: key, addresses: key };
    const acknowledged = new Set<string>();
    const verified = new Set<string>();
    let halves = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      for (const address of await writeUntilKilled(randomInt(5, 400))) acknowledged.add(address);
      halves += filesBelow(documents).filter((name) => name.endsWith('.part')).length;
      const { store } = await openTestStore({ folder: documents, secrets });
      const there = filesBelow(documents)
        .filter((name) => !name.endsWith('.part'))
        .map((name) => basename(name));
      expect([...acknowledged].filter((address) => !there.includes(address))).toEqual([]);
      for (const address of there.filter((name) => !verified.has(name))) {
        expect(await store.verify(address)).toBe('sound');
        verified.add(address);
      }
      await store.put({ bytes: randomBytes(10) });
      expect(filesBelow(documents).filter((name) => name.endsWith('.part'))).toEqual([]);
    }
    expect(acknowledged.size).toBeGreaterThan(KILLS);
    // Without a single file cut in the middle, this test would have proved nothing.
    expect(halves).toBeGreaterThan(0);
  });
});
