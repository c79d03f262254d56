/** @file Every way to end a contract that the application knows: what is not in these tables does not exist for it. */
import { annualWays } from './annual-ways.ts';
import { anytimeWays } from './anytime-ways.ts';
import { eventWays } from './event-ways.ts';
import { renunciationWays } from './renunciation-ways.ts';
import type { WayOut } from './way-out.ts';

const tables = [...renunciationWays, ...anytimeWays, ...annualWays, ...eventWays] as const;

export type WayCode = (typeof tables)[number]['code'];

export interface KnownWayOut extends WayOut {
  readonly code: WayCode;
}

/** In the order in which they are shown. */
export const waysOut: readonly KnownWayOut[] = tables;
