/**
 * @file Who holds the keys, and for how long. One session per application: it opens the vault, hands the keys to
 * whoever opens the database, and zeroes them when the vault locks. Acts run one after the other.
 */
import type { UnlockResult, VaultStatus } from '#shared/features/vault/vault.api.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import { todayIn } from '#shared/kernel/date-only.ts';
import { AppError, fail } from '#shared/kernel/errors.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { DataKeys } from './key-derivation.ts';
import { formatRecoveryKey, parseRecoveryKey } from './recovery/recovery-key.ts';
import { recoverySheet } from './recovery/recovery-sheet.ts';
import { wipe } from './secret-bytes.ts';
import { TryBackoff } from './try-backoff.ts';
import * as vaults from './vault.ts';

export interface VaultSessionEvents {
  /** Opens what the keys open (the database). A failure leaves the vault locked. */
  onOpened(keys: DataKeys): void | Promise<void>;
  /** Nothing more is to be read or chosen on the vault's page: the windows go to the application. */
  onEntered(): void | Promise<void>;
  /** Closes the database and takes the windows back to the vault's page; the keys are zeroed right after. */
  onClosed(): void | Promise<void>;
}

export interface VaultSessionParts {
  readonly place: vaults.VaultPlace;
  readonly clock: Clock;
  /** IANA zone of the date printed on the recovery sheet. */
  readonly timeZone: string;
  readonly events: VaultSessionEvents;
}

export type Refusal =
  | { readonly kind: 'wrong-passphrase'; readonly backoffUntil: Instant | null }
  | { readonly kind: 'too-soon'; readonly backoffUntil: Instant };

export interface ShownRecoveryKey {
  readonly recoveryKey: string;
  readonly sheet: ReturnType<typeof recoverySheet>;
}

export class VaultSession {
  readonly #parts: VaultSessionParts;
  readonly #backoff: TryBackoff;
  #open: vaults.OpenVault | null = null;
  #isLocking = false;
  #mustSetPassphrase = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: VaultSessionParts) {
    this.#parts = parts;
    this.#backoff = new TryBackoff(parts.clock);
  }

  get isUnlocked(): boolean {
    return this.#open !== null;
  }

  /** True until the keys are zeroed, also while locking: whoever quits waits for that. */
  get holdsKeys(): boolean {
    return this.#open !== null || this.#isLocking;
  }

  /** The keys while unlocked; throws `locked` otherwise. They are zeroed at lock: never keep a copy. */
  get keys(): DataKeys {
    return this.#opened().keys;
  }

  async status(): Promise<VaultStatus> {
    const { place } = this.#parts;
    const look = await vaults.lookAtVault(place);
    const present = this.#open ? 'unlocked' : 'locked';
    return {
      state: look.presence === 'present' ? present : look.presence,
      canStayUnlocked: await vaults.hasKeychain(place),
      staysUnlocked: look.hasKeychainSlot,
      mustSetPassphrase: this.#mustSetPassphrase,
      backoffUntil: this.#backoff.until,
    };
  }

  /** Makes the vault and opens it, but does not enter: the recovery key is first shown. */
  create(passphrase: string): Promise<ShownRecoveryKey> {
    return this.#inTurn(async () => {
      const { vault, recoveryKey } = await vaults.createVault(this.#parts.place, passphrase);
      await this.#adopt(vault);
      return this.#show(recoveryKey, vault.vaultId);
    });
  }

  /** The page has nothing more to show. Throws `forbidden` while a new passphrase is due. */
  async enter(): Promise<void> {
    this.#opened();
    if (this.#mustSetPassphrase) fail('forbidden', 'a new passphrase is due');
    await this.#parts.events.onEntered();
  }

  unlock(passphrase: string, stayUnlocked = false): Promise<UnlockResult> {
    const { place } = this.#parts;
    return this.#inTurn(async () => {
      const refused = await this.#counted(async () => {
        await this.#adopt(await vaults.unlockWithPassphrase(place, passphrase));
      });
      if (refused) return refused;
      // Staying unlocked is a comfort: when the keychain fails, the vault is open all the same.
      if (stayUnlocked) await vaults.enableKeychain(place, this.#opened()).catch(() => undefined);
      await this.enter();
      return { kind: 'unlocked' };
    });
  }

  /** Opens the vault but does not enter: a new passphrase is due ({@link setPassphrase}). */
  unlockWithRecoveryKey(typed: string): Promise<UnlockResult> {
    return this.#inTurn(async () => {
      const until = this.#backoff.until;
      if (until) return { kind: 'too-soon', backoffUntil: until };
      const parsed = parseRecoveryKey(typed);
      if (parsed.kind === 'mistyped') return { kind: 'mistyped-recovery-key' };
      try {
        const vault = await vaults.unlockWithRecoveryKey(this.#parts.place, parsed.key);
        await this.#adopt(vault);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'wrong-recovery-key') throw error;
        return { kind: 'wrong-recovery-key', backoffUntil: this.#backoff.recordFailure() };
      } finally {
        wipe(parsed.key);
      }
      this.#mustSetPassphrase = true;
      this.#backoff.reset();
      return { kind: 'unlocked' };
    });
  }

  /** Only right after {@link unlockWithRecoveryKey}; then enters. */
  setPassphrase(passphrase: string): Promise<void> {
    return this.#inTurn(async () => {
      const vault = this.#opened();
      if (!this.#mustSetPassphrase) fail('forbidden', 'no new passphrase is due');
      await vaults.setPassphrase(this.#parts.place, vault, passphrase);
      this.#mustSetPassphrase = false;
      await this.enter();
    });
  }

  unlockWithKeychain(): Promise<UnlockResult> {
    return this.#inTurn(async () => {
      const vault = await vaults.unlockWithKeychain(this.#parts.place);
      if (!vault) return { kind: 'keychain-unavailable' };
      await this.#adopt(vault);
      await this.enter();
      return { kind: 'unlocked' };
    });
  }

  changePassphrase(current: string, next: string): Promise<Refusal | { readonly kind: 'done' }> {
    return this.#inTurn(async () => {
      const vault = this.#opened();
      const refused = await this.#counted(() =>
        vaults.changePassphrase(this.#parts.place, vault, { current, next }),
      );
      return refused ?? { kind: 'done' };
    });
  }

  renewRecoveryKey(passphrase: string): Promise<Refusal | ({ readonly kind: 'renewed' } & ShownRecoveryKey)> {
    const { place } = this.#parts;
    return this.#inTurn(async () => {
      const vault = this.#opened();
      const refused = await this.#counted(() => vaults.assertPassphrase(place, passphrase));
      if (refused) return refused;
      return { kind: 'renewed', ...this.#show(await vaults.renewRecoveryKey(place, vault), vault.vaultId) };
    });
  }

  setKeychain(enabled: boolean): Promise<void> {
    const { place } = this.#parts;
    return this.#inTurn(() =>
      enabled ? vaults.enableKeychain(place, this.#opened()) : vaults.disableKeychain(place, this.#opened()),
    );
  }

  /** Closes what is open, then zeroes every key, even when closing failed. */
  lock(): Promise<void> {
    return this.#inTurn(async () => {
      const vault = this.#open;
      if (!vault) return;
      this.#open = null;
      this.#isLocking = true;
      this.#mustSetPassphrase = false;
      try {
        await this.#parts.events.onClosed();
      } finally {
        vaults.closeVault(vault);
        this.#isLocking = false;
      }
    });
  }

  #opened(): vaults.OpenVault {
    return this.#open ?? fail('locked');
  }

  async #adopt(vault: vaults.OpenVault): Promise<void> {
    if (this.#open) {
      vaults.closeVault(vault);
      return;
    }
    try {
      await this.#parts.events.onOpened(vault.keys);
      // A mark that stays is taken off at the next opening.
      await vaults.markVaultOpened(this.#parts.place).catch(() => undefined);
      this.#open = vault;
    } catch (error) {
      vaults.closeVault(vault);
      throw error;
    }
  }

  /** Runs a try of the passphrase; a wrong one is an answer and counts towards the delay. */
  async #counted(attempt: () => Promise<void>): Promise<Refusal | null> {
    const until = this.#backoff.until;
    if (until) return { kind: 'too-soon', backoffUntil: until };
    try {
      await attempt();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'wrong-passphrase') throw error;
      return { kind: 'wrong-passphrase', backoffUntil: this.#backoff.recordFailure() };
    }
    this.#backoff.reset();
    return null;
  }

  #show(key: Buffer, vaultId: string): ShownRecoveryKey {
    const createdOn = todayIn(this.#parts.timeZone, this.#parts.clock.now());
    const shown = { recoveryKey: formatRecoveryKey(key), sheet: recoverySheet({ key, vaultId, createdOn }) };
    wipe(key);
    return shown;
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(act, act);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
