import { beforeEach, describe, expect, it } from 'vitest';
import { VaultSession } from '#main/vault/vault-session.ts';
import type { DataKeys } from '#main/vault/key-derivation.ts';
import { steppableClock } from '#shared/kernel/clock.ts';
import { AppError } from '#shared/kernel/errors.ts';
import { parseInstant } from '#shared/kernel/instant.ts';
import {
  bytesOf,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  temporaryPlace,
  type TestPlace,
} from '../../support/vault-place.ts';

const START = parseInstant('2026-11-24T23:30:00Z');
const ZEROS = Buffer.alloc(32);

interface Scene {
  readonly session: VaultSession;
  readonly place: TestPlace;
  readonly clock: ReturnType<typeof steppableClock>;
  readonly events: string[];
  /** The keys that were handed out. */
  keys: DataKeys | undefined;
  failOpening: boolean;
  failClosing: boolean;
}

function newSession(place: TestPlace): Scene {
  const clock = steppableClock(START);
  const scene: Scene = {
    place,
    clock,
    events: [],
    keys: undefined,
    failOpening: false,
    failClosing: false,
    session: new VaultSession({
      place,
      clock,
      timeZone: 'Europe/Paris',
      events: {
        onOpened: (keys) => {
          scene.keys = keys;
          if (scene.failOpening) throw new AppError('corrupted', 'simulated');
          scene.events.push('opened');
        },
        onEntered: () => void scene.events.push('entered'),
        onClosed: () => {
          scene.events.push(scene.keys?.database.equals(ZEROS) ? 'closed without keys' : 'closed');
          if (scene.failClosing) throw new Error('simulated');
        },
      },
    }),
  };
  return scene;
}

let scene: Scene;
let recoveryKey: string;

beforeEach(async () => {
  const place = await temporaryPlace();
  const maker = newSession(place);
  ({ recoveryKey } = await maker.session.create(PASSPHRASE));
  await maker.session.lock();
  scene = newSession(place);
});

const wrong = () => scene.session.unlock('pas la bonne phrase');
async function fail(times: number) {
  for (let count = 0; count < times; count += 1) await wrong();
}

it('asks for the passphrase when the system’s keychain answers with an error', async () => {
  const place = await temporaryPlace();
  const { session } = newSession(place);
  await session.create(PASSPHRASE);
  await session.lock();
  place.keychain.isAvailable = () => Promise.reject(new Error('no message bus'));
  expect(await session.status()).toMatchObject({ state: 'locked', canStayUnlocked: false });
  expect(await session.unlock(PASSPHRASE, true)).toEqual({ kind: 'unlocked' });
});

describe('creating a vault', () => {
  it('opens it, shows the recovery key on a dated sheet, and enters only when told', async () => {
    const fresh = newSession(await temporaryPlace());
    expect((await fresh.session.status()).state).toBe('no-vault');
    const { recoveryKey: shown, sheet } = await fresh.session.create(PASSPHRASE);
    expect(fresh.events).toEqual(['opened']);
    expect(sheet.keyGroups.join('-')).toBe(shown);
    // 23:30 UTC is already the next day in Paris.
    expect(sheet.createdOn).toContain('25');
    expect((await fresh.session.status()).state).toBe('unlocked');
    await fresh.session.enter();
    expect(fresh.events).toEqual(['opened', 'entered']);
  });

  it('refuses to make a second one over the first', async () => {
    await expect(scene.session.create(OTHER_PASSPHRASE)).rejects.toMatchObject({ code: 'vault-exists' });
  });
});

describe('locking', () => {
  it('closes what the keys opened, then zeroes every key', async () => {
    await scene.session.unlock(PASSPHRASE);
    const keys = scene.keys!;
    expect(keys.database).not.toEqual(ZEROS);
    await scene.session.lock();
    expect(scene.events).toEqual(['opened', 'entered', 'closed']);
    for (const key of bytesOf(keys)) expect(key).toEqual(ZEROS);
    expect(() => scene.session.keys).toThrow(expect.objectContaining({ code: 'locked' }));
    expect((await scene.session.status()).state).toBe('locked');
  });

  it('zeroes the keys even when closing fails', async () => {
    await scene.session.unlock(PASSPHRASE);
    scene.failClosing = true;
    await expect(scene.session.lock()).rejects.toThrow('simulated');
    expect(scene.keys?.database).toEqual(ZEROS);
    expect(scene.session.isUnlocked).toBe(false);
  });

  it('does nothing when nothing is open', async () => {
    await scene.session.lock();
    expect(scene.events).toEqual([]);
  });

  it('waits for the unlocking that was asked before it', async () => {
    const [answer] = await Promise.all([scene.session.unlock(PASSPHRASE), scene.session.lock()]);
    expect(answer.kind).toBe('unlocked');
    expect(scene.events).toEqual(['opened', 'entered', 'closed']);
    expect(scene.session.isUnlocked).toBe(false);
  });
});

describe('unlocking', () => {
  it('opens before it enters', async () => {
    expect(await scene.session.unlock(PASSPHRASE)).toEqual({ kind: 'unlocked' });
    expect(scene.events).toEqual(['opened', 'entered']);
  });

  it('leaves the vault locked and the keys zeroed when the database does not open', async () => {
    scene.failOpening = true;
    await expect(scene.session.unlock(PASSPHRASE)).rejects.toMatchObject({ code: 'corrupted' });
    expect(scene.session.isUnlocked).toBe(false);
    expect(scene.keys?.database).toEqual(ZEROS);
    expect(scene.events).toEqual([]);
  });

  it('asks for the keychain on request, and opens by it next time', async () => {
    await scene.session.unlock(PASSPHRASE, true);
    await scene.session.lock();
    expect((await scene.session.status()).staysUnlocked).toBe(true);
    expect(await scene.session.unlockWithKeychain()).toEqual({ kind: 'unlocked' });
  });

  it('opens all the same when the keychain it was asked for is missing', async () => {
    scene.place.keychain.isThere = false;
    expect(await scene.session.unlock(PASSPHRASE, true)).toEqual({ kind: 'unlocked' });
    await scene.session.lock();
    expect(await scene.session.unlockWithKeychain()).toEqual({ kind: 'keychain-unavailable' });
  });
});

describe('wrong passphrases', () => {
  it('cost nothing twice, then one second, doubled up to thirty', async () => {
    expect(await wrong()).toEqual({ kind: 'wrong-passphrase', backoffUntil: null });
    expect(await wrong()).toEqual({ kind: 'wrong-passphrase', backoffUntil: null });
    for (const seconds of [1, 2, 4, 8, 16, 30, 30]) {
      const until = parseInstant(new Date(Date.parse(scene.clock.now()) + seconds * 1000).toISOString());
      expect(await wrong()).toEqual({ kind: 'wrong-passphrase', backoffUntil: until });
      scene.clock.set(until);
    }
  });

  it('make even the right one wait, and say until when', async () => {
    await fail(3);
    const until = parseInstant('2026-11-24T23:30:01Z');
    expect(await scene.session.unlock(PASSPHRASE)).toEqual({ kind: 'too-soon', backoffUntil: until });
    expect((await scene.session.status()).backoffUntil).toBe(until);
    scene.clock.advance(1000);
    expect(await scene.session.unlock(PASSPHRASE)).toEqual({ kind: 'unlocked' });
  });

  it('are forgotten after the right one', async () => {
    await fail(2);
    await scene.session.unlock(PASSPHRASE);
    await scene.session.lock();
    await fail(2);
    expect((await scene.session.status()).backoffUntil).toBeNull();
  });

  it('lock nobody out when the clock goes back', async () => {
    await fail(6);
    scene.clock.advance(-3_600_000);
    expect(await scene.session.unlock(PASSPHRASE)).toEqual({ kind: 'unlocked' });
  });

  it('count with wrong recovery keys, but a typing mistake does not', async () => {
    const other = newSession(await temporaryPlace());
    const { recoveryKey: foreign } = await other.session.create(PASSPHRASE);
    await fail(1);
    expect(await scene.session.unlockWithRecoveryKey('ABCD')).toEqual({ kind: 'mistyped-recovery-key' });
    expect(await scene.session.unlockWithRecoveryKey(foreign)).toEqual({
      kind: 'wrong-recovery-key',
      backoffUntil: null,
    });
    expect(await scene.session.unlockWithRecoveryKey(foreign)).toMatchObject({
      backoffUntil: '2026-11-24T23:30:01.000Z',
    });
    expect(await scene.session.unlockWithRecoveryKey(recoveryKey)).toMatchObject({ kind: 'too-soon' });
  });
});

describe('the recovery key', () => {
  it('opens, but enters only once a new passphrase is set', async () => {
    expect(await scene.session.unlockWithRecoveryKey(recoveryKey)).toEqual({ kind: 'unlocked' });
    expect((await scene.session.status()).mustSetPassphrase).toBe(true);
    await expect(scene.session.enter()).rejects.toMatchObject({ code: 'forbidden' });
    await scene.session.setPassphrase(OTHER_PASSPHRASE);
    expect(scene.events).toEqual(['opened', 'entered']);
    await scene.session.lock();
    expect(await wrong()).toMatchObject({ kind: 'wrong-passphrase' });
    expect(await scene.session.unlock(PASSPHRASE)).toMatchObject({ kind: 'wrong-passphrase' });
    expect(await scene.session.unlock(OTHER_PASSPHRASE)).toEqual({ kind: 'unlocked' });
  });

  it('does not let an open session set a passphrase without the current one', async () => {
    await scene.session.unlock(PASSPHRASE);
    await expect(scene.session.setPassphrase(OTHER_PASSPHRASE)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is renewed against the passphrase, and the old sheet stops working', async () => {
    await scene.session.unlock(PASSPHRASE);
    expect(await scene.session.renewRecoveryKey('pas la bonne phrase')).toMatchObject({
      kind: 'wrong-passphrase',
    });
    const renewed = await scene.session.renewRecoveryKey(PASSPHRASE);
    if (renewed.kind !== 'renewed') throw new Error(renewed.kind);
    await scene.session.lock();
    expect(await scene.session.unlockWithRecoveryKey(recoveryKey)).toMatchObject({
      kind: 'wrong-recovery-key',
    });
    expect(await scene.session.unlockWithRecoveryKey(renewed.recoveryKey)).toEqual({ kind: 'unlocked' });
  });
});

describe('changing the passphrase', () => {
  it('asks for the current one, then replaces it', async () => {
    await scene.session.unlock(PASSPHRASE);
    expect(await scene.session.changePassphrase('pas la bonne phrase', OTHER_PASSPHRASE)).toMatchObject({
      kind: 'wrong-passphrase',
    });
    expect(await scene.session.changePassphrase(PASSPHRASE, OTHER_PASSPHRASE)).toEqual({ kind: 'done' });
    await scene.session.lock();
    expect(await scene.session.unlock(PASSPHRASE)).toMatchObject({ kind: 'wrong-passphrase' });
    expect(await scene.session.unlock(OTHER_PASSPHRASE)).toEqual({ kind: 'unlocked' });
  });

  it('is refused while locked', async () => {
    await expect(scene.session.changePassphrase(PASSPHRASE, OTHER_PASSPHRASE)).rejects.toMatchObject({
      code: 'locked',
    });
    await expect(scene.session.setKeychain(true)).rejects.toMatchObject({ code: 'locked' });
  });

  it('keeps the keys of the data', async () => {
    await scene.session.unlock(PASSPHRASE);
    const before = Buffer.from(scene.session.keys.database);
    await scene.session.changePassphrase(PASSPHRASE, OTHER_PASSPHRASE);
    await scene.session.lock();
    await scene.session.unlock(OTHER_PASSPHRASE);
    expect(scene.session.keys.database).toEqual(before);
  });
});
