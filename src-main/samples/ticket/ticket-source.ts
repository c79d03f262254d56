/** @file The tickets of a generated portfolio. The same seed gives the same ones, whatever else is told of the clients. */
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { epochMsOf, parseInstant } from '#shared/kernel/instant.ts';
import { RandomStream } from '../random.ts';
import { cabinetTicketsOf } from './cabinet-tickets.ts';
import { complaintsOf, ticketsOf } from './sample-tickets.ts';
import type { Served, TicketDraw, TicketRows } from './ticket-draw.ts';

export interface TicketOptions {
  readonly seed: number;
  readonly today: DateOnly;
  readonly collaboratorIds: readonly string[];
  readonly insurers: TicketDraw['insurers'];
  readonly cabinet: TicketDraw['cabinet'];
  /** How many clients, the first ones, have files. */
  readonly documented: number;
  /** The first client has as many tickets as one ever has: for measures. */
  readonly hasBusyClient: boolean;
}

export interface TicketSource {
  /** @param rank of the client in the portfolio, from 0 */
  ofClient(served: Served, rank: number): TicketRows;
  /** @param complaining two who can */
  ofCabinet(complaining: readonly Served[]): readonly TicketRows[];
}

/** Streams of tickets are none of those that clients, memos or contracts are drawn from. */
const STREAM = 0x71c7;
const BUSY = 200;
/** How many clients the weeks around today are about. */
const AT_HAND = 300;

export function ticketSourceOf(options: TicketOptions): TicketSource {
  const { seed, documented, hasBusyClient, ...rest } = options;
  const todayMs = epochMsOf(parseInstant(`${options.today}T00:00:00.000Z`));
  const drawOf = (rank: number): TicketDraw => ({
    ...{ ...rest, todayMs, random: new RandomStream(seed + STREAM, rank) },
    ...{ isDocumented: rank >= 0 && rank < documented, isAtHand: rank < AT_HAND },
  });
  return {
    ofClient: (served, rank) =>
      ticketsOf(drawOf(rank), served, hasBusyClient && rank === 0 ? BUSY : undefined),
    ofCabinet: (complaining) => [complaintsOf(drawOf(-1), complaining), cabinetTicketsOf(drawOf(-2))],
  };
}
