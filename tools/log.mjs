/** @file What the development scripts print: one line per step with its time, and one sentence per failure. */
import process from 'node:process';

/** A failure that the reader can act upon: printed as one sentence, without a stack. */
export class Stop extends Error {}

const isTerminal = process.stdout.isTTY === true;

export function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

export function line(text) {
  process.stdout.write(`${text}\n`);
}

/**
 * Runs one step and prints its line with the time it took.
 * The work may return `{ note }` (what it found or did) which ends the line.
 */
export async function step(name, work) {
  const start = performance.now();
  if (isTerminal) process.stdout.write(`  … ${name}`);
  let result;
  try {
    result = await work();
  } catch (error) {
    if (isTerminal) process.stdout.write('\r');
    line(`  ✗ ${name} (${seconds(start)})`);
    throw error;
  }
  if (isTerminal) process.stdout.write('\r');
  const note = result?.note ? `: ${result.note}` : '';
  line(`  ✓ ${name}${note} (${seconds(start)})`);
  return result;
}
