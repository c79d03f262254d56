/** @file Instants: a moment of the world, as UTC text `2026-11-24T05:48:44.000Z`, which sorts as it reads. */
import { z } from 'zod';
import { fail } from './errors.ts';

const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

const isInstantText = (text: string): boolean =>
  SHAPE.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;

export const Instant = z.string().refine(isInstantText, { error: 'instant-format' }).brand<'Instant'>();
export type Instant = z.output<typeof Instant>;

/** @param epochMs milliseconds since 1970-01-01T00:00Z */
export function instantFromEpochMs(epochMs: number): Instant {
  const date = new Date(epochMs);
  if (Number.isNaN(date.getTime())) fail('invalid-input', 'instant out of range');
  return date.toISOString() as Instant;
}

/** Reads any ISO text that carries its offset; throws `invalid-input` otherwise. */
export function parseInstant(text: string): Instant {
  if (!/(?:Z|[+-]\d{2}:\d{2})$/.test(text)) fail('invalid-input', 'instant without an offset');
  const epochMs = Date.parse(text);
  if (Number.isNaN(epochMs)) fail('invalid-input', 'instant not readable');
  return instantFromEpochMs(epochMs);
}

/** Milliseconds since 1970-01-01T00:00Z. */
export const epochMsOf = (instant: Instant): number => Date.parse(instant);

export const addMs = (instant: Instant, ms: number): Instant => instantFromEpochMs(epochMsOf(instant) + ms);

/** Milliseconds from `from` to `to`; negative when `to` is earlier. */
export const msBetween = (from: Instant, to: Instant): number => epochMsOf(to) - epochMsOf(from);
