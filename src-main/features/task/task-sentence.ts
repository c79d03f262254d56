/** @file One sentence read as a task, by the cabinet's calendar: nothing is written. */
import type { UnderstoodTask } from '#shared/features/task/task.api.ts';
import { readDueSentence } from '#shared/features/task/due-sentence.ts';
import { momentIn } from '#shared/kernel/civil-time.ts';
import { weekdayOf } from '#shared/kernel/date-only.ts';
import { holidayOn } from '#shared/kernel/holidays.ts';
import { cabinetRegion } from '#main/db/rows/cabinet-region.ts';
import type { Context } from '#main/ipc/context.ts';

const SATURDAY = 6;

/** What is understood of a text, and why nobody may be there on that day. */
export async function readSentence(context: Context, text: string): Promise<UnderstoodTask> {
  const { on: today, at: now } = momentIn(context.timeZone(), context.clock.now());
  const understood = readDueSentence(text, { today, now });
  const { dueOn, parts } = understood;
  const holiday = dueOn === null ? null : holidayOn(dueOn, await cabinetRegion(context));
  const isWeekend = dueOn !== null && weekdayOf(dueOn) >= SATURDAY;
  return { ...understood, parts: [...parts], closedDay: holiday ?? (isWeekend ? 'weekend' : null) };
}
