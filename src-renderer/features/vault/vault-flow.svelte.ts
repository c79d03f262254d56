/** @file Where the person is on the way into the vault, and what main answered. Main itself opens the desk afterwards. */
import type { AboutApp } from '#shared/features/preferences/preferences.api.ts';
import type { RecoverySheet, UnlockResult, VaultStatus } from '#shared/features/vault/vault.api.ts';
import { api } from '../../ipc/api.ts';
import { toIpcError, type IpcError } from '../../ipc/ipc-error.ts';

export type VaultStep =
  | { readonly name: 'loading' }
  | { readonly name: 'failed'; readonly error: IpcError }
  | { readonly name: 'first-run' }
  | { readonly name: 'sheet'; readonly sheet: RecoverySheet }
  | { readonly name: 'unlock' }
  | { readonly name: 'recovery' }
  | { readonly name: 'new-passphrase' }
  | { readonly name: 'damaged' | 'too-new' }
  /** The vault is open: main is about to take the window to the desk. */
  | { readonly name: 'opening' };

/**
 * The keychain opens by itself when the application starts, and never right after a lock: locking navigates the
 * window, so the page is then no longer the first of its history.
 */
const isStart = (): boolean => history.length === 1;

export class VaultFlow {
  step = $state.raw<VaultStep>({ name: 'loading' });
  status = $state.raw<VaultStatus | undefined>(undefined);
  about = $state.raw<AboutApp | undefined>(undefined);
  isKeychainGone = $state(false);

  start = async (): Promise<void> => {
    this.step = { name: 'loading' };
    try {
      const [status, about] = await Promise.all([api.vault.status({}), api.preferences.about({})]);
      this.status = status;
      this.about = about;
      this.step = this.#stepOf(status);
      if (this.step.name === 'unlock' && status.staysUnlocked && isStart()) await this.useKeychain();
      if (this.step.name === 'opening') await api.vault.enter({});
    } catch (error) {
      this.step = { name: 'failed', error: toIpcError(error) };
    }
  };

  create = async (passphrase: string): Promise<void> => {
    const { sheet } = await api.vault.create({ passphrase });
    this.step = { name: 'sheet', sheet };
  };

  enter = async (): Promise<void> => {
    await api.vault.enter({});
    this.step = { name: 'opening' };
  };

  unlock = (passphrase: string, stayUnlocked: boolean): Promise<UnlockResult> =>
    this.#tried(api.vault.unlock({ passphrase, stayUnlocked }), { name: 'opening' });

  useKeychain = async (): Promise<void> => {
    const result = await this.#tried(api.vault.unlockWithKeychain({}), { name: 'opening' });
    this.isKeychainGone = result.kind !== 'unlocked';
  };

  recover = (key: string): Promise<UnlockResult> =>
    this.#tried(api.vault.unlockWithRecoveryKey({ key }), { name: 'new-passphrase' });

  setPassphrase = async (passphrase: string): Promise<void> => {
    await api.vault.setPassphrase({ passphrase });
    this.step = { name: 'opening' };
  };

  go = (name: 'unlock' | 'recovery'): void => {
    this.step = { name };
  };

  switchCabinet = (toSample: boolean): Promise<unknown> => api.preferences.switchCabinet({ toSample });

  #stepOf({ state, mustSetPassphrase }: VaultStatus): VaultStep {
    switch (state) {
      case 'no-vault':
        return { name: 'first-run' };
      case 'locked':
        return { name: 'unlock' };
      case 'unlocked':
        return { name: mustSetPassphrase ? 'new-passphrase' : 'opening' };
      case 'damaged':
      case 'too-new':
        return { name: state };
    }
  }

  async #tried(answer: Promise<UnlockResult>, next: VaultStep): Promise<UnlockResult> {
    const result = await answer;
    if (result.kind === 'unlocked') this.step = next;
    return result;
  }
}
