import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HEADER_FILES } from '#main/vault/header/header-store.ts';
import {
  changePassphrase,
  createVault,
  lookAtVault,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
} from '#main/vault/vault.ts';
import {
  bytesOf,
  forgeCopy,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  readCopy,
  systemError,
  temporaryPlace,
  type TestPlace,
} from '../../support/vault-place.ts';

const [A, B] = HEADER_FILES;
const textOf = (place: TestPlace, name: string) => readFile(join(place.folder, name), 'utf8');

async function newVault() {
  const place = await temporaryPlace();
  return { place, ...(await createVault(place, PASSPHRASE)) };
}

const damages: readonly (readonly [string, (path: string, text: string) => Promise<void>])[] = [
  ['missing', (path) => rm(path)],
  ['empty', (path) => writeFile(path, '')],
  ['torn', (path, text) => writeFile(path, text.slice(0, text.length / 2))],
  ['filled with zeros', (path, text) => writeFile(path, Buffer.alloc(text.length))],
  ['another JSON', (path) => writeFile(path, '{"format":"mallette-vault"}')],
  [
    'changed by one character',
    (path, text) => writeFile(path, text.replace('"generation": 1', '"generation": 9')),
  ],
];

describe('the two copies of the header', () => {
  it('hold the same text, for the user alone, and no work file stays beside them', async () => {
    const { place } = await newVault();
    expect(await textOf(place, A)).toBe(await textOf(place, B));
    expect(await readdir(place.folder)).toEqual([A, B, 'vault.new']);
    expect((await stat(join(place.folder, A))).mode & 0o077).toBe(0);
  });

  it('hold no key and nothing of the passphrase', async () => {
    const { place, vault, recoveryKey } = await newVault();
    const text = await textOf(place, A);
    const secrets = [vault.dataKey, recoveryKey, ...bytesOf(vault.keys)];
    for (const secret of secrets) {
      expect(text).not.toContain(secret.toString('base64').slice(0, 20));
      expect(text).not.toContain(secret.toString('hex').slice(0, 20));
    }
    expect(text).not.toContain('agrafe');
  });

  describe.each([A, B])('when %s is', (copy) => {
    it.each(damages)('%s, the vault opens by the other and both are whole again', async (_name, damage) => {
      const { place, vault } = await newVault();
      await damage(join(place.folder, copy), await textOf(place, copy));
      expect(await lookAtVault(place)).toEqual({ presence: 'present', hasKeychainSlot: false });
      const opened = await unlockWithPassphrase(place, PASSPHRASE);
      expect(opened.dataKey).toEqual(vault.dataKey);
      expect(await textOf(place, A)).toBe(await textOf(place, B));
      expect((await readCopy(place.folder, A)).generation).toBe(2);
    });
  });

  it.each([
    [A, 'EIO'],
    [B, 'EACCES'],
    [A, 'EISDIR'],
  ])('opens by the other when the disk does not give %s back (%s)', async (copy, code) => {
    const { place, vault } = await newVault();
    const readFile = (path: string) =>
      path.endsWith(copy) ? Promise.reject(systemError(code)) : place.fs.readFile(path);
    const failing = { ...place, fs: { ...place.fs, readFile } };
    expect((await lookAtVault(failing)).presence).toBe('present');
    expect((await unlockWithPassphrase(failing, PASSPHRASE)).dataKey).toEqual(vault.dataKey);
  });

  it('opens all the same when the repair cannot be written', async () => {
    const { place } = await newVault();
    await rm(join(place.folder, B));
    const readOnly = { ...place, fs: { ...place.fs, open: () => Promise.reject(new Error('EROFS')) } };
    expect((await unlockWithPassphrase(readOnly, PASSPHRASE)).dataKey).toHaveLength(32);
    expect(await readdir(place.folder)).toEqual([A, 'vault.new']);
  });

  it('are damaged when neither is whole, whatever the passphrase', async () => {
    const { place } = await newVault();
    for (const copy of HEADER_FILES) await writeFile(join(place.folder, copy), 'x');
    expect((await lookAtVault(place)).presence).toBe('damaged');
    await expect(unlockWithPassphrase(place, PASSPHRASE)).rejects.toMatchObject({ code: 'corrupted' });
  });

  it('are damaged, never absent, when only the database is left', async () => {
    const { place } = await newVault();
    for (const copy of HEADER_FILES) await rm(join(place.folder, copy));
    await writeFile(join(place.folder, 'mallette.db'), 'x');
    expect((await lookAtVault(place)).presence).toBe('damaged');
  });

  it('are too new when a later version of the application wrote one', async () => {
    const { place } = await newVault();
    await forgeCopy(place.folder, B, { version: 2 as 1 });
    expect((await lookAtVault(place)).presence).toBe('too-new');
    await expect(unlockWithPassphrase(place, PASSPHRASE)).rejects.toMatchObject({ code: 'too-new' });
  });
});

describe('a change cut short between the two copies', () => {
  it.each([A, B])('never touches the last whole copy first, which is %s', async (whole) => {
    const { place, vault } = await newVault();
    await writeFile(join(place.folder, whole === A ? B : A), 'x');
    const tearing = async (_from: string, to: string) => {
      await writeFile(to, 'x');
      throw systemError('EIO');
    };
    await unlockWithPassphrase({ ...place, fs: { ...place.fs, rename: tearing } }, PASSPHRASE);
    expect((await unlockWithPassphrase(place, PASSPHRASE)).dataKey).toEqual(vault.dataKey);
  });

  it('leaves a vault that the new passphrase opens, after which the old one does not', async () => {
    const { place, vault } = await newVault();
    const before = await textOf(place, B);
    await changePassphrase(place, vault, { current: PASSPHRASE, next: OTHER_PASSPHRASE });
    await writeFile(join(place.folder, B), before);

    await unlockWithPassphrase(place, OTHER_PASSPHRASE);
    expect(await textOf(place, A)).toBe(await textOf(place, B));
    await expect(unlockWithPassphrase(place, PASSPHRASE)).rejects.toMatchObject({ code: 'wrong-passphrase' });
  });
});

describe('an edited header', () => {
  it('is not trusted: the copy that the vault signed opens and replaces it', async () => {
    const { place } = await newVault();
    await forgeCopy(place.folder, A, { generation: 50 });
    await unlockWithPassphrase(place, PASSPHRASE);
    expect((await readCopy(place.folder, A)).generation).toBe(51);
    expect(await textOf(place, A)).toBe(await textOf(place, B));
  });

  it('is corrupted when both copies were edited', async () => {
    const { place } = await newVault();
    for (const copy of HEADER_FILES) await forgeCopy(place.folder, copy, { generation: 50 });
    await expect(unlockWithPassphrase(place, PASSPHRASE)).rejects.toMatchObject({ code: 'corrupted' });
  });

  it('does not open with the slot of another vault', async () => {
    const [mine, theirs] = [await newVault(), await newVault()];
    const { slots } = await readCopy(theirs.place.folder, A);
    for (const copy of HEADER_FILES) await forgeCopy(mine.place.folder, copy, { slots });
    await expect(unlockWithRecoveryKey(mine.place, theirs.recoveryKey)).rejects.toMatchObject({
      code: 'wrong-recovery-key',
    });
  });

  it.each([
    ['cheaper than the floor', { memoryBytes: 1024 }],
    ['dearer than the ceiling', { passes: 1000 }],
  ])('is refused when its passphrase slot was made %s', async (_name, cost) => {
    const { place } = await newVault();
    const { slots } = await readCopy(place.folder, A);
    const edited = slots.map((slot) =>
      slot.kind === 'passphrase' ? { ...slot, kdf: { ...slot.kdf, ...cost } } : slot,
    );
    for (const copy of HEADER_FILES) await forgeCopy(place.folder, copy, { slots: edited });
    await expect(unlockWithPassphrase(place, PASSPHRASE)).rejects.toMatchObject({ code: 'corrupted' });
  });
});
