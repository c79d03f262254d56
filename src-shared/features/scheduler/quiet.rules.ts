/** @file When the system may show something. Pure: the day, the hour and whether the office is closed are given. */
import { minutesOf, type CivilTime } from '../../kernel/civil-time.ts';
import type { NotificationSettings } from './scheduler.api.ts';

export const USUAL_NOTIFICATIONS = {
  isOn: true,
  digestAt: '08:30' as CivilTime,
  quiet: { from: '19:00' as CivilTime, to: '08:00' as CivilTime },
  isQuietOnClosedDays: true,
} satisfies NotificationSettings;

/** From the first hour on, to the second, which is loud again; over midnight when the second is earlier. */
function isBetween(now: CivilTime, { from, to }: { from: CivilTime; to: CivilTime }): boolean {
  const [at, start, end] = [minutesOf(now), minutesOf(from), minutesOf(to)];
  return start <= end ? at >= start && at < end : at >= start || at < end;
}

export interface QuietAt {
  readonly now: CivilTime;
  /** Sundays and bank holidays. */
  readonly isClosedDay: boolean;
}

/** What is held back until the quiet is over. */
export function isQuiet(settings: NotificationSettings, { now, isClosedDay }: QuietAt): boolean {
  if (isClosedDay && settings.isQuietOnClosedDays) return true;
  return settings.quiet !== null && isBetween(now, settings.quiet);
}

/** Once its hour has come, whenever the day's first look at it is. */
export const isDigestDue = ({ isOn, digestAt }: NotificationSettings, now: CivilTime): boolean =>
  isOn && digestAt !== null && now >= digestAt;
