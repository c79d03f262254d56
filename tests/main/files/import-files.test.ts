/** @file Many files at once: each has its outcome, and none stops another. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ImportedFile, importFiles, type ImportProgress } from '#main/files/import/import-files.ts';
import { buildWorker } from '../../support/file-workers.ts';
import { filesBelow, openTestStore } from '../../support/file-store.ts';
import { systemError, temporaryFolder } from '../../support/vault-place.ts';

let script = '';
beforeAll(async () => {
  script = await buildWorker('file-worker', 'import-files');
}, 60_000);

const outcomes = (results: readonly ImportedFile[]): Record<string, string> =>
  Object.fromEntries(
    results.map(({ name, outcome }) => [name, outcome.kind === 'refused' ? outcome.reason : outcome.kind]),
  );

async function dropped(): Promise<string> {
  const place = await temporaryFolder();
  mkdirSync(join(place, 'Auto', 'Carte grise'), { recursive: true });
  mkdirSync(join(place, '__MACOSX'));
  writeFileSync(join(place, 'Auto', 'devis.pdf'), 'devis');
  writeFileSync(join(place, 'Auto', 'Carte grise', 'é à ’.jpg'), 'photo');
  writeFileSync(join(place, 'Auto', '.DS_Store'), 'x');
  writeFileSync(join(place, 'Auto', '~$devis.docx'), 'x');
  writeFileSync(join(place, 'Auto', 'Thumbs.db'), 'x');
  writeFileSync(join(place, '__MACOSX', 'a.pdf'), 'x');
  writeFileSync(join(place, 'same.pdf'), 'devis');
  return place;
}

describe('an import', () => {
  it('takes folders with what is in them, each file once, and leaves out what systems leave behind', async () => {
    const { store, folder } = await openTestStore();
    const place = await dropped();
    const results = await importFiles(store, [place, join(place, 'same.pdf')]);
    expect(outcomes(results)).toEqual({ 'devis.pdf': 'stored', 'é à ’.jpg': 'stored', 'same.pdf': 'stored' });
    expect(results.filter(({ outcome }) => outcome.kind === 'stored' && outcome.isNew)).toHaveLength(2);
    expect(filesBelow(folder)).toHaveLength(2);
  });

  it('refuses links, what is too large and what is missing, with the reason, and takes the rest', async () => {
    const { store } = await openTestStore();
    const place = await dropped();
    symlinkSync('/etc', join(place, 'folder-link'));
    symlinkSync(join(place, 'same.pdf'), join(place, 'file-link'));
    writeFileSync(join(place, 'film.mp4'), '');
    truncateSync(join(place, 'film.mp4'), 2 * 1024 ** 3 + 1);
    const results = await importFiles(store, [place, join(place, 'never-there.pdf')]);
    expect(outcomes(results)).toEqual({
      ...{ 'devis.pdf': 'stored', 'é à ’.jpg': 'stored', 'same.pdf': 'stored' },
      ...{
        'folder-link': 'link',
        'file-link': 'link',
        'film.mp4': 'too-large',
        'never-there.pdf': 'gone',
      },
    });
  });

  it('stops at a full disk, and says so of all that is left', async () => {
    const { store, folder } = await openTestStore({
      fs: {
        open: (path, flags, mode) =>
          path.endsWith('.part') ? Promise.reject(systemError('ENOSPC')) : open(path, flags, mode),
      },
    });
    const place = await temporaryFolder();
    for (let count = 0; count < 40; count += 1) writeFileSync(join(place, `${count}.txt`), String(count));
    const results = await importFiles(store, [place]);
    expect(new Set(Object.values(outcomes(results)))).toEqual(new Set(['disk-full']));
    expect(results).toHaveLength(40);
    expect(filesBelow(folder)).toEqual([]);
  });

  it('keeps what was acknowledged when it is cancelled, and nothing half', async () => {
    const { store, folder } = await openTestStore({ script });
    const place = await temporaryFolder();
    for (let count = 0; count < 200; count += 1)
      writeFileSync(join(place, `${count}.bin`), randomBytes(20_000));
    const stop = new AbortController();
    const told: ImportedFile[] = [];
    const results = await importFiles(store, [place], {
      signal: stop.signal,
      onFile: (file) => {
        told.push(file);
        if (told.length === 30) stop.abort();
      },
    });
    const kinds = Object.values(outcomes(results));
    const stored = kinds.filter((kind) => kind === 'stored').length;
    expect(kinds).toHaveLength(200);
    expect(kinds.filter((kind) => kind === 'cancelled')).toHaveLength(200 - stored);
    expect(stored).toBeGreaterThanOrEqual(30);
    expect(stored).toBeLessThan(200);
    // What was being placed at that moment may be there without a row: the sweep finds it.
    expect(filesBelow(folder).length).toBeLessThanOrEqual(stored + 8);
    expect(filesBelow(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('stops when the row of a file cannot be written', async () => {
    const { store } = await openTestStore();
    const place = await dropped();
    const onFile = () => Promise.reject(new Error('no row'));
    await expect(importFiles(store, [place], { onFile })).rejects.toThrow('no row');
  });

  it('takes two thousand files while this thread goes on, and says how far it is', async () => {
    const { store, folder } = await openTestStore({ script });
    const place = await temporaryFolder();
    for (let count = 0; count < 2000; count += 1)
      writeFileSync(join(place, `${count}.bin`), randomBytes(3000));
    await store.put({ bytes: randomBytes(10) });
    const seen: ImportProgress[] = [];
    let beats = 0;
    const beat = setInterval(() => (beats += 1), 5);
    const results = await importFiles(store, [place], { onProgress: (progress) => seen.push(progress) });
    clearInterval(beat);
    expect(beats).toBeGreaterThan(20);
    expect(results.filter(({ outcome }) => outcome.kind === 'stored')).toHaveLength(2000);
    expect(filesBelow(folder)).toHaveLength(2001);
    expect(seen.at(-1)).toEqual({
      doneFiles: 2000,
      totalFiles: 2000,
      doneBytes: 6_000_000,
      totalBytes: 6_000_000,
    });
    expect(seen.length).toBeGreaterThan(5);
    for (const [at, progress] of seen.entries()) {
      expect(progress.doneFiles).toBeGreaterThanOrEqual(seen[at - 1]?.doneFiles ?? 0);
    }
  });
});
