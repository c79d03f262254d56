/** @file The choice of a time zone: the French ones, and the one in use when it is another. */
import { FRENCH_TIME_ZONES } from '#shared/features/cabinet/cabinet.rules.ts';
import type { Choice } from '../../ui/index.ts';
import { cabinetLabels } from './cabinet.labels.ts';

const french: readonly Choice[] = FRENCH_TIME_ZONES.map((zone) => ({
  value: zone,
  label: cabinetLabels.timeZones[zone],
}));

export const timeZoneChoices = (current: string): readonly Choice[] =>
  french.some((choice) => choice.value === current)
    ? french
    : [...french, { value: current, label: current }];

/** The machine's zone when it is one of ours: a cabinet in Martinique need not look for it. */
export function likelyTimeZone(): string {
  const machine = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return french.some((choice) => choice.value === machine) ? machine : FRENCH_TIME_ZONES[0];
}
