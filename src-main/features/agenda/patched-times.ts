/** @file The hours of a patch over those that stand. */
import type { EventTimes } from '#shared/features/agenda/event.rules.ts';
import type { Patch } from './event-draft.ts';

export function patchedTimes(shown: EventTimes, patch: Patch): EventTimes {
  const { startOn, startTime, endOn, endTime } = patch;
  return {
    startOn: startOn ?? shown.startOn,
    startTime: startTime === undefined ? shown.startTime : startTime,
    endOn: endOn ?? shown.endOn,
    endTime: endTime === undefined ? shown.endTime : endTime,
  };
}
