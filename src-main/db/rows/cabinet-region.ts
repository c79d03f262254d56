/** @file Where the cabinet is, for the days on which nobody works there. */
import { holidayRegionOf, type HolidayRegion } from '#shared/kernel/holidays.ts';
import type { Context } from '#main/ipc/context.ts';

export async function cabinetRegion({
  db,
  timeZone,
}: Pick<Context, 'db' | 'timeZone'>): Promise<HolidayRegion> {
  const cabinet = await db.selectFrom('cabinet').select('postcode').executeTakeFirst();
  return holidayRegionOf({ postcode: cabinet?.postcode ?? '', timeZone: timeZone() });
}
