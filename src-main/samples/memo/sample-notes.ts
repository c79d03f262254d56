/** @file Notes of a generated client, over the years up to yesterday. */
import { epochMsOf, type Instant } from '#shared/kernel/instant.ts';
import type { NoteTable } from '#main/db/schema.ts';
import { DAY_MS, inChargeOf, instantOf, pastMs, type MemoClient, type MemoDraw } from './memo-draw.ts';
import {
  LOCKED_NOTE,
  LOCK_REASONS,
  LONG_NOTE,
  NOTE_BODIES,
  NOTE_FOLLOW_UPS,
  NOTE_OPENINGS,
  PINNED_NOTES,
} from './memo-texts.ts';

/** Three on average. */
const COUNTS = [[0, 12], [1, 16], [2, 18], [3, 18], [4, 13], [5, 9], [6, 6], [7, 4], [8, 4]] as const; // prettier-ignore

type Kind = 'plain' | 'long' | 'pinned' | 'locked';

function textOf({ random }: MemoDraw, kind: Kind): string {
  if (kind === 'long') return LONG_NOTE;
  if (kind === 'locked') return LOCKED_NOTE;
  if (kind === 'pinned') return random.pick(PINNED_NOTES);
  const parts = [random.pick(NOTE_OPENINGS), random.pick(NOTE_BODIES)];
  return random.chance(60) ? [...parts, random.pick(NOTE_FOLLOW_UPS)].join(' ') : parts.join(' ');
}

function noteOf(draw: MemoDraw, client: MemoClient, ms: number): NoteTable {
  const { random } = draw;
  const kind = random.share([['plain', 90], ['long', 3], ['pinned', 5], ['locked', 2]] as const); // prettier-ignore
  const authorId = inChargeOf(draw, client.managerId);
  const isLocked = kind === 'locked';
  const isEdited = kind === 'plain' && random.chance(4);
  return {
    id: random.uuid(ms),
    clientId: client.id,
    text: textOf(draw, kind),
    authorId,
    createdAt: instantOf(ms),
    editedAt: isEdited ? instantOf(Math.min(ms + 600_000, draw.todayMs - 1)) : null,
    isPinned: kind === 'pinned' ? 1 : 0,
    lockedAt: isLocked ? instantOf(ms + 1) : null,
    lockedById: isLocked ? authorId : null,
    lockReason: isLocked ? random.pick(LOCK_REASONS) : '',
    deletedAt: null,
  };
}

/** Prospects that nobody has contacted for years are few: the scheduler proposes to sort them out. */
const FORGOTTEN_PERCENT = 1;
const RECENT_MS = 600 * DAY_MS;

export function notesOf(draw: MemoDraw, client: MemoClient, asked?: number): NoteTable[] {
  const { random, todayMs } = draw;
  const count = asked ?? random.share(COUNTS);
  const createdMs = epochMsOf(client.createdAt as Instant);
  const moments = Array.from({ length: count }, () => pastMs(draw, createdMs));
  if (client.stage === 'PROSPECT' && !random.chance(FORGOTTEN_PERCENT))
    moments[0] = pastMs(draw, Math.max(createdMs, todayMs - RECENT_MS));
  return moments.map((ms) => noteOf(draw, client, ms));
}
