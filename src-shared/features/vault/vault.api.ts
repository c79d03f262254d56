/**
 * @file What the unlock page and the security settings may ask of the vault. Everything here is public: the
 * procedures that create or open a vault run before any database is open, and those that change its keys ask
 * for the passphrase again.
 */
import { z } from 'zod';
import { command, publicly, query } from '../../ipc/procedure.ts';
import { Instant } from '../../kernel/instant.ts';
import { PASSPHRASE_MAX_CHARACTERS, PASSPHRASE_MIN_CHARACTERS, passphraseLength } from './vault.rules.ts';

/** A passphrase being chosen. */
export const NewPassphrase = z
  .string()
  .refine((text) => passphraseLength(text) >= PASSPHRASE_MIN_CHARACTERS, { error: 'passphrase-too-short' })
  .refine((text) => passphraseLength(text) <= PASSPHRASE_MAX_CHARACTERS, { error: 'passphrase-too-long' });

/** A passphrase being tried: any text, so that the answer is "wrong", never "invalid". */
const TriedPassphrase = z.string().min(1).max(4096);

export const VaultState = z.enum(['no-vault', 'locked', 'unlocked', 'damaged', 'too-new']);
export type VaultState = z.output<typeof VaultState>;

export const VaultStatus = z.strictObject({
  state: VaultState,
  /** The operating system offers a keychain that protects (a real one, not obfuscation). */
  canStayUnlocked: z.boolean(),
  /** This machine's keychain holds a key of this vault. */
  staysUnlocked: z.boolean(),
  /** After the recovery key opened the vault: a new passphrase must be set before anything else. */
  mustSetPassphrase: z.boolean(),
  /** Wrong tries cost time: no try is looked at before this instant. */
  backoffUntil: Instant.nullable(),
});
export type VaultStatus = z.output<typeof VaultStatus>;

export const RecoverySheet = z.strictObject({
  title: z.string(),
  introduction: z.string(),
  keyLabel: z.string(),
  /** The key in groups of four characters, in reading order. */
  keyGroups: z.array(z.string()),
  stepsTitle: z.string(),
  steps: z.array(z.string()),
  keepingTitle: z.string(),
  keeping: z.array(z.string()),
  dateLabel: z.string(),
  createdOn: z.string(),
  vaultLabel: z.string(),
  /** First characters of the vault's random identifier: tells two sheets apart. */
  vaultMark: z.string(),
  warning: z.string(),
});
export type RecoverySheet = z.output<typeof RecoverySheet>;

const NewRecoveryKey = z.strictObject({ recoveryKey: z.string(), sheet: RecoverySheet });
export type NewRecoveryKey = z.output<typeof NewRecoveryKey>;

/** A refused try is an answer, not an exception: the page says it kindly and shows the delay. */
export const UnlockResult = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unlocked') }),
  z.strictObject({ kind: z.literal('wrong-passphrase'), backoffUntil: Instant.nullable() }),
  z.strictObject({ kind: z.literal('wrong-recovery-key'), backoffUntil: Instant.nullable() }),
  /** The characters typed cannot be a recovery key: a typing mistake, not a wrong key. No delay. */
  z.strictObject({ kind: z.literal('mistyped-recovery-key') }),
  z.strictObject({ kind: z.literal('too-soon'), backoffUntil: Instant }),
  /** The keychain is gone or holds another key: the passphrase is asked. */
  z.strictObject({ kind: z.literal('keychain-unavailable') }),
]);
export type UnlockResult = z.output<typeof UnlockResult>;

const Nothing = z.strictObject({});
const Done = z.strictObject({ kind: z.literal('done') });
const Refused = z.discriminatedUnion('kind', [
  Done,
  z.strictObject({ kind: z.literal('wrong-passphrase'), backoffUntil: Instant.nullable() }),
  z.strictObject({ kind: z.literal('too-soon'), backoffUntil: Instant }),
]);

export const vaultApi = {
  status: publicly(query(Nothing, VaultStatus)),
  /** Five words drawn at random from the shipped list. */
  suggestPassphrase: publicly(query(Nothing, z.strictObject({ passphrase: z.string() }))),
  /** Makes the vault and opens it; the key shown is never shown again. Throws `vault-exists`. */
  create: publicly(command(z.strictObject({ passphrase: NewPassphrase }), NewRecoveryKey)),
  /** The page of the new vault has been read: the windows go to the application. */
  enter: publicly(command(Nothing, Done)),
  unlock: publicly(
    command(
      z.strictObject({ passphrase: TriedPassphrase, stayUnlocked: z.boolean().optional() }),
      UnlockResult,
    ),
  ),
  unlockWithRecoveryKey: publicly(command(z.strictObject({ key: z.string().max(200) }), UnlockResult)),
  /** Only right after `unlockWithRecoveryKey`; then the windows go to the application. */
  setPassphrase: publicly(command(z.strictObject({ passphrase: NewPassphrase }), Done)),
  unlockWithKeychain: publicly(command(Nothing, UnlockResult)),
  changePassphrase: publicly(
    command(z.strictObject({ current: TriedPassphrase, next: NewPassphrase }), Refused),
  ),
  /** The old recovery sheet stops working. */
  renewRecoveryKey: publicly(
    command(
      z.strictObject({ passphrase: TriedPassphrase }),
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('renewed'), ...NewRecoveryKey.shape }),
        z.strictObject({ kind: z.literal('wrong-passphrase'), backoffUntil: Instant.nullable() }),
        z.strictObject({ kind: z.literal('too-soon'), backoffUntil: Instant }),
      ]),
    ),
  ),
  /** « Rester déverrouillé sur ce poste »; only while unlocked. */
  setKeychain: publicly(command(z.strictObject({ enabled: z.boolean() }), Done)),
  lock: publicly(command(Nothing, Done)),
};
