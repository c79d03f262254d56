/**
 * @file `npm run bench [-- --clients 200,20000,100000] [--quick] [--full] [--only text]`: ours beside the floor of this
 * machine, as one table and a file of all samples. It fails on a ratio or a ceiling, never on milliseconds of its own.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { wholeNumber } from './arguments.ts';
import { openBenchCabinet } from './bench/bench-cabinet.ts';
import { files } from './bench/file-operations.ts';
import { cpu, cpuTotal, isNoisy, measure, waitForIdle, wall, type Measured } from './bench/measure.ts';
import type { Operation } from './bench/operation.ts';
import { memos } from './bench/memo-operations.ts';
import { lists, sheets } from './bench/read-operations.ts';
import { records } from './bench/record-operations.ts';
import { scheduled } from './bench/scheduler-operations.ts';
import { searches } from './bench/search-operations.ts';
import { writes } from './bench/write-operations.ts';

const { values } = parseArgs({
  options: {
    clients: { type: 'string' },
    quick: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});

function sizes(): number[] {
  const usual = values.quick ? '2000,100000' : values.full ? '200,20000,100000,1000000' : '200,20000,100000';
  return (values.clients ?? usual)
    .split(',')
    .map((text) => wholeNumber('clients', text.trim(), { least: 100, most: 1_000_000 }));
}

const operations: readonly Operation[] = [
  ...searches,
  ...lists,
  ...sheets,
  ...memos,
  ...records,
  ...writes,
  ...scheduled,
  ...files,
];

type Verdict = 'ok' | 'above goal' | 'FAILS' | 'noisy';

interface Result {
  readonly operation: string;
  readonly clients: number;
  readonly verdict: Verdict;
  readonly measured: Measured;
}

function judge({ goal, gate, ceilingMs }: Operation, measured: Measured): Verdict {
  const ratio = wall(measured.ours, 0.5) / wall(measured.floor, 0.5);
  // Processor time: what others do on this machine meanwhile is not ours.
  if (ceilingMs !== undefined && cpu(measured.ours, 0.95) > ceilingMs) return 'FAILS';
  if (isNoisy(measured)) return 'noisy';
  if (gate !== undefined && ratio > gate) return 'FAILS';
  return goal !== undefined && ratio > goal ? 'above goal' : 'ok';
}

const WIDTHS = [46, 8, 8, 8, 10, 7, 8, 8, 10, 31, 11];
const line = (cells: readonly string[]): string =>
  cells
    .map((cell, at) => (at === 0 ? cell.padEnd(WIDTHS[at] ?? 0) : cell.padStart(WIDTHS[at] ?? 0)))
    .join(' ');

function describeGoal({ goal, gate, ceilingMs }: Operation): string {
  const parts = [
    goal === undefined ? '' : `≤ ${String(goal)}×`,
    gate === undefined ? '' : `gate ${String(gate)}×`,
    ceilingMs === undefined ? '' : `† p95 ${String(ceilingMs)} ms`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function row(operation: Operation, { clients, verdict, measured }: Result): string {
  const { ours, floor } = measured;
  const ms = (value: number): string => value.toFixed(value < 10 ? 3 : 1);
  return line([
    operation.name,
    String(clients),
    ms(wall(ours, 0.5)),
    ms(wall(ours, 0.95)),
    ms(wall(floor, 0.5)),
    (wall(ours, 0.5) / wall(floor, 0.5)).toFixed(1),
    ms(cpu(ours, 0.5)),
    ms(cpu(ours, 0.95)),
    (cpuTotal(ours) / cpuTotal(floor)).toFixed(1),
    describeGoal(operation),
    verdict,
  ]);
}

const chosen = operations.filter(({ name }) => name.includes(values.only));

async function benchSize(clients: number): Promise<Result[]> {
  const cabinet = await openBenchCabinet(clients);
  const results: Result[] = [];
  try {
    for (const operation of chosen) {
      const pair = await operation.prepare(cabinet);
      await waitForIdle(5_000);
      const measured = await measure(pair, operation);
      const result = { operation: operation.name, clients, verdict: judge(operation, measured), measured };
      results.push(result);
      console.log(row(operation, result));
    }
  } finally {
    await cabinet.close();
  }
  return results;
}

function save(results: readonly Result[]): string {
  const folder = join('.cache', 'bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'samples.json');
  writeFileSync(file, JSON.stringify(results));
  return file;
}

const HEADINGS = [
  'operation',
  'clients',
  'p50 ms',
  'p95 ms',
  'floor p50',
  'ratio',
  'CPU p50',
  'CPU ratio',
  'goal',
  '',
];

try {
  const all = sizes();
  if (chosen.length === 0) throw new Error(`No operation has « ${values.only} » in its name.`);
  console.log(line(HEADINGS));
  const results: Result[] = [];
  for (const clients of all) results.push(...(await benchSize(clients)));
  console.log(`\n  † ceiling of perception, on processor time. Samples: ${save(results)}`);
  if (results.some(({ verdict }) => verdict === 'FAILS')) process.exitCode = 1;
} catch (error) {
  console.error(`\n  ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
