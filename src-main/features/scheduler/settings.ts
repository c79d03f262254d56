/** @file The scheduler's settings: which rules are on, and when the system may show something. */
import { NotificationSettings } from '#shared/features/scheduler/scheduler.api.ts';
import { USUAL_NOTIFICATIONS } from '#shared/features/scheduler/quiet.rules.ts';
import type { Change, WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { Reader } from './rules/rule-source.ts';

type SettingName = 'rules' | 'notifications';

async function readSetting(db: Reader, id: SettingName): Promise<unknown> {
  const row = await db.selectFrom('setting').select('value').where('id', '=', id).executeTakeFirst();
  return row ? JSON.parse(row.value) : null;
}

async function readSwitches(db: Reader): Promise<Record<string, boolean>> {
  return ((await readSetting(db, 'rules')) ?? {}) as Record<string, boolean>;
}

/** A rule is on unless it was switched off. */
export async function readRuleSettings(db: Reader): Promise<(key: string) => boolean> {
  const switches = await readSwitches(db);
  return (key) => switches[key] !== false;
}

const switchesOf = (values: Change['before']): Readonly<Record<string, boolean>> => {
  const value = values?.['value'];
  return typeof value === 'string' ? (JSON.parse(value) as Record<string, boolean>) : {};
};

/** Whether a rule is on that was not: by the settings, or because switching it off was taken back. */
export function isRuleSwitchedOn(changes: readonly Change[]): boolean {
  return changes
    .filter(({ entity, rowId }) => entity === 'setting' && rowId === ('rules' satisfies SettingName))
    .some(({ before, after }) => {
      const now = switchesOf(after);
      return Object.entries(switchesOf(before)).some(([key, wasOn]) => !wasOn && now[key] !== false);
    });
}

export async function readNotificationSettings(db: Reader): Promise<NotificationSettings> {
  const known = NotificationSettings.partial().safeParse((await readSetting(db, 'notifications')) ?? {});
  return NotificationSettings.parse({ ...USUAL_NOTIFICATIONS, ...known.data });
}

async function writeSetting(tx: WriteTransaction, id: SettingName, value: unknown): Promise<void> {
  const row = { id, value: JSON.stringify(value) };
  if ((await readSetting(tx.db, id)) === null) await tx.insert('setting', row);
  else await tx.update('setting', id, { value: row.value });
}

export async function writeRuleSetting(tx: WriteTransaction, key: string, isOn: boolean): Promise<void> {
  const switches = await readSwitches(tx.db);
  if ((switches[key] !== false) === isOn) return;
  await writeSetting(tx, 'rules', { ...switches, [key]: isOn });
}

export async function writeNotificationSettings(
  tx: WriteTransaction,
  settings: NotificationSettings,
): Promise<void> {
  await writeSetting(tx, 'notifications', settings);
}
