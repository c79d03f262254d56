/** @file Killed at any moment, the process loses nothing that it had acknowledged, and leaves a sound database. */
import { spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#main/db/open-database.ts';
import { alias } from '../../vite.config.ts';

const KILLS = 15;
const root = join(import.meta.dirname, '..', '..');
const script = join(root, '.cache', 'faults', 'writer.js');
const folder = mkdtempSync(join(tmpdir(), 'mallette-kill-'));
const key = randomBytes(32);

beforeAll(async () => {
  await build({
    ...{ root, configFile: false, logLevel: 'error', publicDir: false, resolve: { alias } },
    ssr: { noExternal: true, external: ['better-sqlite3', 'sodium-native', 'electron'], target: 'node' },
    build: {
      ...{ ssr: true, outDir: '.cache/faults', emptyOutDir: false, target: 'node20' },
      rolldownOptions: {
        input: { writer: join(root, 'tests', 'faults', 'writer.ts') },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the writer, kills it some time after its first acknowledgement, and answers what it had acknowledged. */
function writeUntilKilled(afterMs: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, folder, key.toString('hex')], {
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
      // A line cut by the kill was not read by anyone: it is not an acknowledgement.
      else resolve(said.split('\n').slice(0, -1));
    });
  });
}

describe('a process killed while it writes', () => {
  it('has lost no acknowledged client nor draft, and its rows, journal and search agree', async () => {
    const acknowledged = new Set<string>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      for (const id of await writeUntilKilled(randomInt(5, 250))) acknowledged.add(id);
      const database = openDatabase({ file: join(folder, 'mallette.db'), key });
      const column = (sql: string): unknown[] => database.prepare(sql).pluck().all();
      const ids = new Set(column('SELECT id FROM client'));
      expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
      expect(new Set(column('SELECT clientId FROM client_listing'))).toEqual(ids);
      expect(new Set(column(`SELECT rowId FROM operation_change WHERE entity = 'client'`))).toEqual(ids);
      expect(column('SELECT count(*) FROM client_phone')).toEqual([ids.size]);
      // What was being typed is a draft or a note: never lost, never both.
      const typed = [...column('SELECT clientId FROM draft'), ...column('SELECT clientId FROM note')];
      expect(new Set(typed).size).toBe(typed.length);
      expect([...acknowledged].filter((id) => !typed.includes(id))).toEqual([]);
      expect(column(`SELECT value FROM draft WHERE value <> 'Rappeler ' || clientId`)).toEqual([]);
      expect(column('PRAGMA quick_check')).toEqual(['ok']);
      expect(column('PRAGMA foreign_key_check')).toEqual([]);
      database.close();
    }
    expect(acknowledged.size).toBeGreaterThan(KILLS);
  });
});
