/** @file The date of a mail: « Tue, 24 Nov 2026 09:12:00 +0100 », and what programs make of that. */
import { dateOnly, dayNumberOf, isRealDate } from '#shared/kernel/date-only.ts';
import { epochMsOf, type Instant, instantFromEpochMs } from '#shared/kernel/instant.ts';
import type { MailDate } from './mail.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SHAPE =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})[\s-]+(\p{L}{3})\p{L}*\.?[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([+-]\d{4}|\p{L}{1,5})?/iu;
/** Zones that RFC 5322 still reads, in hours. */
const ZONES: Readonly<Record<string, number>> = { UT: 0, UTC: 0, GMT: 0, Z: 0, EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7, CET: 1, CEST: 2, MET: 1, MEST: 2 }; // prettier-ignore

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined || zone === '-0000') return null;
  const named = ZONES[zone.toUpperCase()];
  if (named !== undefined) return named * 60;
  const match = /^([+-])(\d{2})(\d{2})$/.exec(zone);
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return minutes > 14 * 60 ? null : match[1] === '-' ? -minutes : minutes;
}

/** Two digits stand for 1950 to 2049, three for what a program of 2000 wrote. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return text.length === 3 ? 1900 + year : year;
}

/** Null when there is no such moment. Without a zone the hour is taken as universal time. */
export function readMailDate(header: string): MailDate | null {
  const match = SHAPE.exec(
    header
      .slice(0, 200)
      .replace(/\([^)]*\)/g, ' ')
      .trim(),
  );
  if (!match) return null;
  const [, day, name = '', yearText = '', hour, minute, second = '0', zone] = match;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  const parts = { year: fullYear(yearText), month, day: Number(day) };
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Math.min(Number(second), 59)];
  if (!isRealDate(parts) || parts.year < 1970 || hours > 23 || minutes > 59) return null;
  const offsetMinutes = offsetOf(zone);
  const days = dayNumberOf(dateOnly(parts.year, parts.month, parts.day));
  const wallMs = days * 86_400_000 + (hours * 3600 + minutes * 60 + seconds) * 1000;
  return { instant: instantFromEpochMs(wallMs - (offsetMinutes ?? 0) * 60_000), offsetMinutes };
}

const FILETIME_EPOCH_MS = 11_644_473_600_000n;

/** Windows counts tenths of microseconds since 1601. Null outside the years 1970 to 9999. */
export function instantOfFiletime(ticks: bigint): Instant | null {
  const epochMs = ticks / 10_000n - FILETIME_EPOCH_MS;
  return epochMs < 0n || epochMs > 253_402_300_799_999n ? null : instantFromEpochMs(Number(epochMs));
}

const pad = (value: number): string => String(value).padStart(2, '0');
const WEEKDAYS = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The header line of an instant, in universal time or as the sender's clock showed it. */
export function mailDateHeader({ instant, offsetMinutes }: MailDate): string {
  const offset = offsetMinutes ?? 0;
  const wall = instantFromEpochMs(epochMsOf(instant) + offset * 60_000);
  const weekday = WEEKDAYS[((Math.floor(epochMsOf(wall) / 86_400_000) % 7) + 7) % 7] ?? '';
  const month = capital(MONTHS[Number(wall.slice(5, 7)) - 1] ?? '');
  const zone = `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60))}${pad(Math.abs(offset) % 60)}`;
  return `${weekday}, ${wall.slice(8, 10)} ${month} ${wall.slice(0, 4)} ${wall.slice(11, 19)} ${offsetMinutes === null ? '-0000' : zone}`;
}
