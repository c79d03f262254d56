/** @file How the premium changed, as the filter asks it: bounds in tenths of a percent, both included. */
import type { RenewalFilter } from '#shared/features/renewal/renewal.api.ts';

type Bounds = Pick<RenewalFilter, 'changeFrom' | 'changeTo'>;

export const CHANGES = {
  any: { changeFrom: null, changeTo: null },
  down: { changeFrom: null, changeTo: -1 },
  same: { changeFrom: 0, changeTo: 0 },
  up: { changeFrom: 1, changeTo: null },
  'up-5': { changeFrom: 50, changeTo: null },
  'up-10': { changeFrom: 100, changeTo: null },
} as const satisfies Readonly<Record<string, Bounds>>;

export type ChangeChoice = keyof typeof CHANGES;
export const CHANGE_CHOICES = Object.keys(CHANGES) as ChangeChoice[];

export const changeChoiceOf = ({ changeFrom, changeTo }: Bounds): ChangeChoice =>
  CHANGE_CHOICES.find(
    (choice) => CHANGES[choice].changeFrom === changeFrom && CHANGES[choice].changeTo === changeTo,
  ) ?? 'any';
