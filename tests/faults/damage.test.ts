/** @file A damaged file is seen, never read as if nothing had happened. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#main/db/open-database.ts';
import { openTestCabinet, type TestCabinet } from '../support/cabinet.ts';

let cabinet: TestCabinet;
let file: string;
let sound: Buffer;

beforeEach(async () => {
  cabinet = await openTestCabinet();
  for (let count = 0; count < 120; count += 1) {
    await cabinet.api.client.create({
      kind: 'PARTICULIER',
      lastName: `Durand ${String(count)}`,
      town: 'Grenoble',
    });
  }
  await cabinet.close();
  file = join(cabinet.folder, 'mallette.db');
  sound = readFileSync(file);
});
afterEach(() => {
  rmSync(cabinet.folder, { recursive: true, force: true });
});

type Reading = 'refused' | 'found damaged' | 'sound';

function read(): Reading {
  let database;
  try {
    database = openDatabase({ file, key: cabinet.key });
    return database.pragma('quick_check', { simple: true }) === 'ok' ? 'sound' : 'found damaged';
  } catch {
    return 'refused';
  } finally {
    database?.close();
  }
}

describe('a database file', () => {
  it('is sound when nothing touched it', () => {
    expect(read()).toBe('sound');
  });

  it('shows every flipped bit, wherever it is', () => {
    const steps = 64;
    const silent: number[] = [];
    for (let step = 0; step < steps; step += 1) {
      const place = Math.floor(((step + 0.5) * sound.length) / steps);
      const damaged = Buffer.from(sound);
      damaged[place] = (damaged[place] ?? 0) ^ (1 << (step % 8));
      writeFileSync(file, damaged);
      if (read() === 'sound') silent.push(place);
    }
    expect(silent).toEqual([]);
  });

  it('shows that it was cut short, and that two pages changed places', () => {
    const page = 4096;
    writeFileSync(file, sound.subarray(0, Math.floor(sound.length / 2 / page) * page));
    expect(read()).not.toBe('sound');
    const swapped = Buffer.from(sound);
    sound.copy(swapped, 3 * page, 5 * page, 6 * page);
    sound.copy(swapped, 5 * page, 3 * page, 4 * page);
    writeFileSync(file, swapped);
    expect(read()).not.toBe('sound');
  });
});
