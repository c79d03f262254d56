/** @file Whether the system may show something now, at this cabinet's hours. */
import { isQuiet } from '#shared/features/scheduler/quiet.rules.ts';
import type { NotificationSettings } from '#shared/features/scheduler/scheduler.api.ts';
import { momentIn } from '#shared/kernel/civil-time.ts';
import { weekdayOf } from '#shared/kernel/date-only.ts';
import { holidayOn, holidayRegionOf } from '#shared/kernel/holidays.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Context } from '#main/ipc/context.ts';

const SUNDAY = 7;

/** Answers for any instant, without the database: also asked while the vault is locked. */
export type Quiet = (at: Instant) => boolean;

export async function readQuiet(
  { db, timeZone }: Pick<Context, 'db' | 'timeZone'>,
  settings: NotificationSettings,
): Promise<Quiet> {
  const zone = timeZone();
  const cabinet = await db.selectFrom('cabinet').select('postcode').executeTakeFirst();
  const region = holidayRegionOf({ postcode: cabinet?.postcode ?? '', timeZone: zone });
  return (at) => {
    const moment = momentIn(zone, at);
    const isClosedDay = weekdayOf(moment.on) === SUNDAY || holidayOn(moment.on, region) !== null;
    return isQuiet(settings, { now: moment.at, isClosedDay });
  };
}
