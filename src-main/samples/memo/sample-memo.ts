/** @file What is told and planned around the clients of a generated portfolio. The same seed tells the same. */
import { epochMsOf, parseInstant } from '#shared/kernel/instant.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { RandomStream } from '../random.ts';
import type { MemoClient, MemoDraw, MemoRows } from './memo-draw.ts';
import { cabinetEventsOf, eventsOf } from './sample-events.ts';
import { notesOf } from './sample-notes.ts';
import { cabinetTasksOf, tasksOf } from './sample-tasks.ts';

export interface MemoOptions {
  readonly seed: number;
  /** How many clients the portfolio has. */
  readonly clients: number;
  readonly today: DateOnly;
  readonly collaboratorIds: readonly string[];
  /** The first client has as many notes and tasks as one ever has: for measures. */
  readonly hasBusyClient: boolean;
}

export interface MemoSource {
  /** @param rank of the client in the portfolio, from 0 */
  ofClient(client: MemoClient, rank: number): MemoRows;
  /** @param clients some of those who are met these weeks */
  ofCabinet(clients: readonly MemoClient[]): MemoRows;
}

/** Streams of memos are none of those that clients are drawn from. */
const STREAM = 0x5eed;
const BUSY = { notes: 500, tasks: 300 };

export function memoSourceOf(options: MemoOptions): MemoSource {
  const { seed, clients: size, today, collaboratorIds, hasBusyClient } = options;
  const todayMs = epochMsOf(parseInstant(`${today}T00:00:00.000Z`));
  const drawOf = (number: number): MemoDraw => ({
    ...{ collaboratorIds, today, todayMs },
    random: new RandomStream(seed + STREAM, number),
  });
  return {
    ofClient(client, rank) {
      const draw = drawOf(rank);
      const asked = hasBusyClient && rank === 0 ? BUSY : undefined;
      return {
        notes: notesOf(draw, client, asked?.notes),
        tasks: tasksOf(draw, client, asked?.tasks),
        events: eventsOf(draw, client),
      };
    },
    ofCabinet(clients) {
      const draw = drawOf(-1);
      return { notes: [], tasks: cabinetTasksOf(draw), events: cabinetEventsOf(draw, { clients, size }) };
    },
  };
}
