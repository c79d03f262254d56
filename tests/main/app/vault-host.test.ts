import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { steppableClock } from '#shared/kernel/clock.ts';
import { parseInstant } from '#shared/kernel/instant.ts';
import { schedulerOf } from '#main/features/scheduler/engine/scheduler.ts';
import { VaultHost, type VaultHostParts } from '#main/app/vault-host.ts';
import { openDocumentFilesHere } from '#main/files/document-files.ts';
import { mailReaderHere } from '#main/mail/mail-reader-here.ts';
import { noFiles, noPaper } from '#main/ipc/no-files.ts';
import type { Notice } from '#main/features/scheduler/notices/notice.ts';
import type { LogEntry } from '#main/ipc/log-entry.ts';
import { PASSPHRASE, temporaryPlace, type TestPlace } from '../../support/vault-place.ts';

let place: TestPlace;
let went: string[];
let log: LogEntry[];
let shown: Notice[];

function hostOf(parts: Partial<VaultHostParts> = {}): VaultHost {
  const host = new VaultHost({
    place,
    clock: steppableClock(parseInstant('2026-11-24T09:00:00.000Z')),
    newId: uuidv7,
    deviceId: 'test-device',
    announce: () => undefined,
    clipboard: { copySecret: () => Promise.resolve() },
    openMail: () => mailReaderHere(),
    files: noFiles,
    paper: noPaper,
    openFiles: (secrets) => openDocumentFilesHere({ folder: place.folder, secrets, nowMs: () => Date.now() }),
    abandonDialogs: () => undefined,
    isSample: false,
    log: (entry) => void log.push(entry),
    go: (page) => Promise.resolve(void went.push(page)),
    clearClipboard: () => Promise.resolve(),
    showNotice: (notice) => void shown.push(notice),
    showLateCount: () => Promise.resolve(),
    ...parts,
  });
  onTestFinished(() => host.session.lock().catch(() => undefined));
  return host;
}

/** Something to wait for, and the way to end the wait. */
function gate() {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

beforeEach(async () => {
  place = await temporaryPlace();
  went = [];
  log = [];
  shown = [];
});

async function aVaultWithAClient(): Promise<void> {
  const host = hostOf();
  await host.session.create(PASSPHRASE);
  await host.session.lock();
}

describe('locking', () => {
  it('takes the window away, waits for the calls under way, then closes the database', async () => {
    const host = hostOf();
    await host.session.create(PASSPHRASE);
    const db = host.context!.db;
    const call = gate();
    let isRead = false;
    host.track(
      call.passed.then(async () => {
        await db.selectFrom('client').select('id').execute();
        isRead = true;
      }),
    );
    const locked = host.session.lock();
    call.open();
    await locked;
    expect({ isRead, went, context: host.context }).toEqual({ isRead: true, went: ['vault'], context: null });
    await expect(db.selectFrom('client').select('id').execute()).rejects.toThrow();
  });

  it('closes the database even when the window or the clipboard does not follow', async () => {
    for (const broken of ['go', 'clearClipboard'] as const) {
      await rm(place.folder, { recursive: true, force: true });
      const host = hostOf({ [broken]: () => Promise.reject(new Error('simulated')) });
      await host.session.create(PASSPHRASE);
      const db = host.context!.db;
      await expect(host.session.lock()).rejects.toThrow('simulated');
      expect(host.context).toBeNull();
      await expect(db.selectFrom('client').select('id').execute()).rejects.toThrow();
    }
  });

  it('is not over before everything is closed: whoever quits meanwhile is told to wait', async () => {
    const page = gate();
    const host = hostOf({ go: () => page.passed });
    await host.session.create(PASSPHRASE);
    const locked = host.session.lock();
    await Promise.resolve();
    expect(host.session.holdsKeys).toBe(true);
    page.open();
    await locked;
    expect(host.session.holdsKeys).toBe(false);
  });

  it('runs once when asked twice, and an unlock that came meanwhile opens it again', async () => {
    const host = hostOf();
    await host.session.create(PASSPHRASE);
    const [, , unlocked] = await Promise.all([
      host.session.lock(),
      host.session.lock(),
      host.session.unlock(PASSPHRASE),
    ]);
    expect(unlocked).toEqual({ kind: 'unlocked' });
    expect(went).toEqual(['vault', 'desk']);
    expect(await host.context!.db.selectFrom('client').select('id').execute()).toEqual([]);
  });
});

describe('a vault whose database is gone', () => {
  it.each(['missing', 'emptied'])('is refused as damaged, not replaced by an empty one: %s', async (how) => {
    await aVaultWithAClient();
    const file = join(place.folder, 'mallette.db');
    await rm(file);
    if (how === 'emptied') await (await place.fs.open(file, 'w')).close();
    const host = hostOf();
    await expect(host.session.unlock(PASSPHRASE)).rejects.toMatchObject({ code: 'corrupted' });
    expect(host.session.isUnlocked).toBe(false);
  });

  it('opens where the very first opening was cut short: nothing was in it yet', async () => {
    const failing = hostOf({ newId: uuidv7, announce: () => undefined });
    await failing.session.create(PASSPHRASE);
    await failing.session.lock();
    await rm(join(place.folder, 'mallette.db'));
    await (await place.fs.open(join(place.folder, 'vault.new'), 'w')).close();
    const host = hostOf();
    expect(await host.session.unlock(PASSPHRASE)).toEqual({ kind: 'unlocked' });
    expect(await place.fs.readdir(place.folder)).not.toContain('vault.new');
  });
});

describe('the scheduler of the host', () => {
  const today = '2026-11-24';

  async function aReminderAt(host: VaultHost, startTime: string): Promise<void> {
    await host.context!.write({ command: 'agenda.create' }, (tx) =>
      tx.insert('calendar_event', {
        ...{ id: uuidv7(), clientId: null, kind: 'RDV', title: 'Signature', place: '', details: '' },
        ...{ startOn: today, startTime, endOn: today, endTime: startTime, ownerId: null, participants: '[]' },
        ...{
          reminderMinutes: 0,
          repetition: null,
          skippedOn: '[]',
          lastOn: today,
          seriesId: null,
          seriesOn: null,
          icsUid: null,
        },
        ...{ createdAt: '2026-11-24T09:00:00.000Z', createdById: null, deletedAt: null },
      }),
    );
  }

  it('reminds while it is open, and says only that something waits once it is locked', async () => {
    const clock = steppableClock(parseInstant('2026-11-24T09:00:00.000Z'));
    const host = hostOf({ clock });
    await host.session.create(PASSPHRASE);
    await aReminderAt(host, '10:30');
    await aReminderAt(host, '11:00');
    await schedulerOf(host.context!).idle();
    clock.set(parseInstant('2026-11-24T09:30:00.000Z'));
    await schedulerOf(host.context!).tick('minute');
    await host.session.lock();
    clock.set(parseInstant('2026-11-24T10:00:00.000Z'));
    host.beat('minute');
    host.beat('minute');
    expect(shown.map(({ text }) => text)).toEqual([
      'Rendez-vous à 10:30',
      'Un rappel vous attend dans Mallette',
    ]);
  });

  it('catches up at the next unlock what came while it was locked', async () => {
    const clock = steppableClock(parseInstant('2026-11-24T09:00:00.000Z'));
    const host = hostOf({ clock });
    await host.session.create(PASSPHRASE);
    await aReminderAt(host, '11:00');
    await schedulerOf(host.context!).idle();
    await host.session.lock();
    clock.set(parseInstant('2026-11-24T12:00:00.000Z'));
    await host.session.unlock(PASSPHRASE);
    await schedulerOf(host.context!).tick('minute');
    expect(shown.map(({ text }) => text)).toEqual(['Rendez-vous à 11:00']);
  });
});
