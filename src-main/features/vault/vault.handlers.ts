/** @file Wiring of the vault's procedures to the session that holds the keys. */
import type { vaultApi } from '#shared/features/vault/vault.api.ts';
import type { InputOf, ResultOf } from '#shared/ipc/procedure.ts';
import { suggestPassphrase } from '#main/vault/passphrase.ts';
import type { VaultSession } from '#main/vault/vault-session.ts';

type VaultApi = typeof vaultApi;
export type VaultHandlers = {
  readonly [P in keyof VaultApi]: (input: InputOf<VaultApi[P]>) => Promise<ResultOf<VaultApi[P]>>;
};

const done = async (act: Promise<void>): Promise<{ kind: 'done' }> => {
  await act;
  return { kind: 'done' };
};

export const vaultHandlers = (session: VaultSession): VaultHandlers => ({
  status: () => session.status(),
  suggestPassphrase: () => Promise.resolve({ passphrase: suggestPassphrase() }),
  create: ({ passphrase }) => session.create(passphrase),
  enter: () => done(session.enter()),
  unlock: ({ passphrase, stayUnlocked }) => session.unlock(passphrase, stayUnlocked),
  unlockWithRecoveryKey: ({ key }) => session.unlockWithRecoveryKey(key),
  setPassphrase: ({ passphrase }) => done(session.setPassphrase(passphrase)),
  unlockWithKeychain: () => session.unlockWithKeychain(),
  changePassphrase: ({ current, next }) => session.changePassphrase(current, next),
  renewRecoveryKey: ({ passphrase }) => session.renewRecoveryKey(passphrase),
  setKeychain: ({ enabled }) => done(session.setKeychain(enabled)),
  lock: () => done(session.lock()),
});
