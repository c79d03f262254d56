/**
 * @file How an operation is timed: ours and its floor in turn, in one run, so that a busy machine slows both. Only
 * ratios and the two ceilings of perception are judged.
 */
import { cpus } from 'node:os';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

export interface Pair {
  /** Done before each round, and not timed. */
  readonly before?: (round: number) => Promise<unknown>;
  /** Called with 0, 1, 2… */
  readonly ours: (round: number) => Promise<unknown>;
  /** The least that this machine needs for the same thing, with the same cipher. */
  readonly floor: (round: number) => unknown;
}

export interface Sample {
  readonly wallMs: number;
  readonly cpuMs: number;
}

export interface Measured {
  readonly ours: readonly Sample[];
  readonly floor: readonly Sample[];
}

async function time(act: () => unknown): Promise<Sample> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await act();
  const wallMs = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { wallMs, cpuMs: (user + system) / 1000 };
}

/**
 * The longest time for which the act held the thread without giving a turn to anything else, as the window meets it.
 */
async function longestStep(act: () => unknown): Promise<Sample> {
  let longest: Sample = { wallMs: 0, cpuMs: 0 };
  let last = { at: performance.now(), cpu: process.cpuUsage() };
  const look = (): void => {
    const { user, system } = process.cpuUsage(last.cpu);
    const sample = { wallMs: performance.now() - last.at, cpuMs: (user + system) / 1000 };
    if (sample.cpuMs > longest.cpuMs) longest = sample;
    last = { at: performance.now(), cpu: process.cpuUsage() };
  };
  let isDone = false;
  const watch = (): void => {
    look();
    if (!isDone) setImmediate(watch);
  };
  setImmediate(watch);
  await act();
  look();
  isDone = true;
  return longest;
}

/** Statements are prepared and code is compiled before anything is timed. */
const WARM_UP = 5;

export async function measure(
  { before, ours, floor }: Pair,
  { rounds, isLongestStep = false }: { readonly rounds: number; readonly isLongestStep?: boolean },
): Promise<Measured> {
  const timeOurs = isLongestStep ? longestStep : time;
  const samples = { ours: [] as Sample[], floor: [] as Sample[] };
  const warmUp = Math.min(WARM_UP, rounds);
  for (let round = 0; round < warmUp + rounds; round += 1) {
    await before?.(round);
    const [one, other] = [await timeOurs(() => ours(round)), await time(() => floor(round))];
    if (round < warmUp) continue;
    samples.ours.push(one);
    samples.floor.push(other);
  }
  return samples;
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const wall = (samples: readonly Sample[], part: number): number =>
  quantile(samples.map(({ wallMs }) => wallMs), part); // prettier-ignore
export const cpu = (samples: readonly Sample[], part: number): number =>
  quantile(samples.map(({ cpuMs }) => cpuMs), part); // prettier-ignore
export const cpuTotal = (samples: readonly Sample[]): number =>
  samples.reduce((sum, { cpuMs }) => sum + cpuMs, 0);

/** The floor itself moved by more than a quarter between the halves of the run: nothing can be concluded. */
export function isNoisy({ floor }: Measured): boolean {
  const middle = Math.floor(floor.length / 2);
  const [first, second] = [wall(floor.slice(0, middle), 0.5), wall(floor.slice(middle), 0.5)];
  return Math.abs(first - second) / Math.min(first, second) > 0.25;
}

const idleTime = (): { idle: number; all: number } =>
  cpus().reduce(
    (sum, { times }) => ({
      idle: sum.idle + times.idle,
      all: sum.all + times.user + times.sys + times.nice + times.irq + times.idle,
    }),
    { idle: 0, all: 0 },
  );

/** Waits until half of the machine is idle, at most `longestMs`. @returns whether it became so */
export async function waitForIdle(longestMs: number): Promise<boolean> {
  const start = performance.now();
  while (performance.now() - start < longestMs) {
    const before = idleTime();
    await wait(300);
    const after = idleTime();
    if ((after.idle - before.idle) / Math.max(1, after.all - before.all) > 0.5) return true;
  }
  return false;
}
