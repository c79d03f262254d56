import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem, type VaultFileSystem } from '#main/vault/header/atomic-file.ts';
import { HEADER_FILES } from '#main/vault/header/header-store.ts';
import { changePassphrase, createVault, unlockWithPassphrase } from '#main/vault/vault.ts';
import { OTHER_PASSPHRASE, PASSPHRASE, systemError, temporaryPlace } from '../../support/vault-place.ts';

/** Fails the first `times` renames, then lets them through. */
function stubbornRename(code: string, times: number): Pick<VaultFileSystem, 'rename'> & { calls: number } {
  const stubborn = {
    calls: 0,
    rename: async (from: string, to: string) => {
      stubborn.calls += 1;
      if (stubborn.calls <= times) throw systemError(code);
      await nodeFileSystem.rename(from, to);
    },
  };
  return stubborn;
}

describe('making a vault', () => {
  it.each([...HEADER_FILES, 'mallette.db', 'mallette.db-wal'])(
    'refuses a folder that holds %s',
    async (name) => {
      const place = await temporaryPlace();
      await writeFile(join(place.folder, name), 'x');
      await expect(createVault(place, PASSPHRASE)).rejects.toMatchObject({ code: 'vault-exists' });
      expect(await readdir(place.folder)).toEqual([name]);
    },
  );

  it('accepts a folder with other files, and one that does not exist yet', async () => {
    const place = await temporaryPlace();
    await writeFile(join(place.folder, 'desktop.ini'), 'x');
    await createVault(place, PASSPHRASE);
    const deeper = { ...place, folder: join(place.folder, 'a', 'b') };
    await createVault(deeper, PASSPHRASE);
    expect(await readdir(deeper.folder)).toEqual([...HEADER_FILES, 'vault.new']);
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['EBUSY', 'in-use'],
    ['EIO', 'unexpected'],
  ])('answers %s by %s, and leaves no half of a file', async (errno, code) => {
    const place = await temporaryPlace(stubbornRename(errno, Infinity));
    await expect(createVault(place, PASSPHRASE)).rejects.toMatchObject({ code });
    expect(await readdir(place.folder)).toEqual([]);
  });

  it('names no path in its errors', async () => {
    const place = await temporaryPlace(stubbornRename('EIO', Infinity));
    const error = await createVault(place, PASSPHRASE).catch((thrown: unknown) => thrown);
    expect(String(error)).not.toContain(place.folder);
  });

  it('waits for an antivirus that holds a file', async () => {
    const waits: number[] = [];
    const rename = stubbornRename('EPERM', 4);
    const place = await temporaryPlace({
      ...rename,
      pause: (ms) => {
        waits.push(ms);
        return Promise.resolve();
      },
    });
    await createVault(place, PASSPHRASE);
    expect(waits).toEqual([20, 40, 80, 160]);
  });

  it('says corrupted when a folder stands where the header should be', async () => {
    const place = await temporaryPlace();
    await mkdir(join(place.folder, HEADER_FILES[0]));
    await expect(unlockWithPassphrase(place, PASSPHRASE)).rejects.toMatchObject({ code: 'corrupted' });
  });

  it('says not found in an empty folder', async () => {
    await expect(unlockWithPassphrase(await temporaryPlace(), PASSPHRASE)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('changing the passphrase on a full disk', () => {
  it.each([0, 1])('keeps a vault that opens when write %i fails', async (allowed) => {
    const place = await temporaryPlace();
    const { vault } = await createVault(place, PASSPHRASE);
    let writes = 0;
    const full: VaultFileSystem = {
      ...place.fs,
      rename: (from, to) =>
        writes++ < allowed ? nodeFileSystem.rename(from, to) : Promise.reject(systemError('ENOSPC')),
    };
    const change = { current: PASSPHRASE, next: OTHER_PASSPHRASE };
    await expect(changePassphrase({ ...place, fs: full }, vault, change)).rejects.toMatchObject({
      code: 'disk-full',
    });
    expect((await unlockWithPassphrase(place, PASSPHRASE)).dataKey).toEqual(vault.dataKey);
  });

  it('is not said to be done when the disk lied', async () => {
    const place = await temporaryPlace();
    const { vault } = await createVault(place, PASSPHRASE);
    const lying = { ...place, fs: { ...place.fs, rename: () => Promise.resolve() } };
    const change = { current: PASSPHRASE, next: OTHER_PASSPHRASE };
    await expect(changePassphrase(lying, vault, change)).rejects.toMatchObject({ code: 'unexpected' });
    expect((await unlockWithPassphrase(place, PASSPHRASE)).dataKey).toEqual(vault.dataKey);
  });
});
