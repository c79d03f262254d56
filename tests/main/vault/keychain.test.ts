import { describe, expect, it } from 'vitest';
import { HEADER_FILES } from '#main/vault/header/header-store.ts';
import {
  createVault,
  disableKeychain,
  enableKeychain,
  lookAtVault,
  setPassphrase,
  unlockWithKeychain,
  unlockWithPassphrase,
} from '#main/vault/vault.ts';
import {
  type FakeKeychain,
  forgeCopy,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  readCopy,
  temporaryPlace,
} from '../../support/vault-place.ts';

async function vaultWithKeychain() {
  const place = await temporaryPlace();
  const { vault } = await createVault(place, PASSPHRASE);
  await enableKeychain(place, vault);
  return { place, vault };
}

describe('the keychain of the machine', () => {
  it('opens the vault without a passphrase', async () => {
    const { place, vault } = await vaultWithKeychain();
    expect((await unlockWithKeychain(place))?.dataKey).toEqual(vault.dataKey);
    expect((await lookAtVault(place)).hasKeychainSlot).toBe(true);
  });

  it.each<readonly [string, (keychain: FakeKeychain) => void]>([
    ['is gone', (keychain) => (keychain.isThere = false)],
    ['holds another key', (keychain) => (keychain.secret = 2)],
    ['is another one', (keychain) => (keychain.name = 'other-keyring')],
  ])('only asks for the passphrase when it %s', async (_name, change) => {
    const { place, vault } = await vaultWithKeychain();
    change(place.keychain);
    expect(await unlockWithKeychain(place)).toBeNull();
    expect((await unlockWithPassphrase(place, PASSPHRASE)).dataKey).toEqual(vault.dataKey);
  });

  it('is refused when it does not protect', async () => {
    const place = await temporaryPlace();
    const { vault } = await createVault(place, PASSPHRASE);
    place.keychain.isThere = false;
    await expect(enableKeychain(place, vault)).rejects.toMatchObject({ code: 'forbidden' });
    expect((await lookAtVault(place)).hasKeychainSlot).toBe(false);
  });

  it('no longer opens once it was switched off', async () => {
    const { place, vault } = await vaultWithKeychain();
    await disableKeychain(place, vault);
    expect(await unlockWithKeychain(place)).toBeNull();
    expect((await lookAtVault(place)).hasKeychainSlot).toBe(false);
  });

  it('still opens after a change of passphrase', async () => {
    const { place, vault } = await vaultWithKeychain();
    await setPassphrase(place, vault, OTHER_PASSPHRASE);
    expect((await unlockWithKeychain(place))?.dataKey).toEqual(vault.dataKey);
  });

  it('says nothing was enabled when what it sealed does not come back', async () => {
    const place = await temporaryPlace();
    const { vault } = await createVault(place, PASSPHRASE);
    place.keychain.decrypt = () => Promise.resolve(Buffer.alloc(32));
    await expect(enableKeychain(place, vault)).rejects.toMatchObject({ code: 'unexpected' });
  });

  it('can never be the only way in', async () => {
    const { place } = await vaultWithKeychain();
    const { slots } = await readCopy(place.folder, HEADER_FILES[0]);
    const only = slots.filter(({ kind }) => kind === 'keychain');
    for (const copy of HEADER_FILES) await forgeCopy(place.folder, copy, { slots: only });
    expect((await lookAtVault(place)).presence).toBe('damaged');
  });
});
