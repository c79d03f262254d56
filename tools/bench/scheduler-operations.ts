/** @file What works by itself while the broker works: how much of it there is, and how long the window waits for it. */
import { schedulerOf } from '#main/features/scheduler/engine/scheduler.ts';
import type { BenchCabinet } from './bench-cabinet.ts';
import type { Pair } from './measure.ts';
import type { Operation } from './operation.ts';

/** Prospects of another program, all due at once: the first day of a cabinet that moves in. */
const DUE_AT_ONCE = 2_000;

function addProspects({ raw }: BenchCabinet): void {
  const known = raw.prepare(`SELECT COUNT(*) FROM client WHERE lastName = 'Ancien'`).pluck().get();
  if (known !== 0) return;
  const insert = raw.prepare(`INSERT INTO client (id, kind, stage, lastName, createdAt)
    VALUES (?, 'PARTICULIER', 'PROSPECT', 'Ancien', ?)`);
  raw.transaction(() => {
    for (let at = 0; at < DUE_AT_ONCE; at += 1) {
      const number = String(at).padStart(6, '0');
      insert.run(`bench-${number}`, `2019-03-0${String(1 + (at % 9))}T10:00:00.${number.slice(-3)}Z`);
    }
  })();
}

/** As before the first run: no task of a rule, no line of the ledger. */
function forgetRuns({ raw }: BenchCabinet): () => Promise<void> {
  const statements = [
    `DELETE FROM scheduler_act`,
    `DELETE FROM scheduler_run`,
    `DELETE FROM scheduler_state`,
    `DELETE FROM operation_change WHERE entity = 'task' AND rowId IN (SELECT id FROM task WHERE ruleKey IS NOT NULL)`,
    `DELETE FROM task WHERE ruleKey IS NOT NULL`,
  ].map((text) => raw.prepare(text));
  return () => {
    raw.transaction(() => {
      for (const statement of statements) statement.run();
    })();
    return Promise.resolve();
  };
}

/**
 * What the rules cannot do without: the last contact of each prospect and each contract with its last period, read in
 * two statements, and a bare line for each task that they make.
 */
function wholeLook({ raw, scratch }: BenchCabinet, made: number): () => unknown {
  const prospects = raw.prepare(`
    SELECT id, max(
      coalesce(importedCreatedOn, createdAt),
      coalesce((SELECT max(createdAt) FROM note WHERE clientId = client.id AND deletedAt IS NULL), ''),
      coalesce((SELECT max(startOn) FROM calendar_event WHERE clientId = client.id AND deletedAt IS NULL), ''),
      coalesce((SELECT max(closedAt) FROM task WHERE clientId = client.id AND closedAt IS NOT NULL), '')) AS lastAt
    FROM client WHERE stage = 'PROSPECT' AND deletedAt IS NULL`);
  const contracts = raw.prepare(`
    SELECT contract.*, (SELECT max(startOn) FROM contract_period WHERE contractId = contract.id) AS lastOn
    FROM contract WHERE status IN ('DEVIS', 'EN_COURS', 'SUSPENDU') AND deletedAt IS NULL`);
  const insert = scratch.prepare('INSERT INTO line (text) SELECT value FROM json_each(?)');
  const lines = JSON.stringify(Array.from({ length: made }, (_, at) => `task ${String(at)}`));
  return () => [prospects.all(), contracts.all(), insert.run(lines)];
}

async function catchUp(cabinet: BenchCabinet): Promise<Pair> {
  addProspects(cabinet);
  const before = forgetRuns(cabinet);
  await before();
  const run = () => schedulerOf(cabinet.context).tick('unlock');
  const { made } = await run();
  if (made < DUE_AT_ONCE) throw new Error(`the rules made only ${String(made)} tasks`);
  return { before, ours: run, floor: wholeLook(cabinet, made) };
}

export const scheduled: readonly Operation[] = [
  {
    name: 'scheduler: first run, every rule',
    rounds: 3,
    goal: 3,
    gate: 12,
    prepare: catchUp,
  },
  {
    name: 'scheduler: its longest step',
    rounds: 3,
    isLongestStep: true,
    ceilingMs: 50,
    prepare: catchUp,
  },
];
