/** @file The contracts of a generated portfolio. The same seed gives the same ones, whatever else is told of the clients. */
import { epochMsOf, parseInstant } from '#shared/kernel/instant.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { RandomStream } from '../random.ts';
import type { ContractRows, Insured } from './contract-draw.ts';
import { contractsOf } from './sample-contracts.ts';

export interface ContractOptions {
  readonly seed: number;
  readonly today: DateOnly;
  readonly collaboratorIds: readonly string[];
  readonly insurerIds: readonly string[];
  readonly wholesalerIds: readonly string[];
  /** The first client has as many contracts as one ever has: for measures. */
  readonly hasBusyClient: boolean;
}

/** Streams of contracts are none of those that clients or memos are drawn from. */
const STREAM = 0xc0de;
const BUSY = 40;

export type ContractSource = (insured: Insured, rank: number) => ContractRows;

export function contractSourceOf({ seed, hasBusyClient, ...options }: ContractOptions): ContractSource {
  const todayMs = epochMsOf(parseInstant(`${options.today}T00:00:00.000Z`));
  return (insured, rank) => {
    const draw = { ...options, todayMs, random: new RandomStream(seed + STREAM, rank) };
    return contractsOf(draw, insured, hasBusyClient && rank === 0 ? BUSY : undefined);
  };
}
