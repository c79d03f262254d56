/** @file The imports of an open cabinet: under way, or over and not yet dismissed. Locking gives them up. */
import type { DocumentTarget, ImportJob } from '#shared/features/document/document.api.ts';
import { fail } from '#shared/kernel/errors.ts';
import type { Context } from '#main/ipc/context.ts';
import type { FiledAs } from './import-rows.ts';
import { type FileReport, RunningImport } from './import-job.ts';

/** Reports that nobody dismissed are not kept for ever. */
const MOST_JOBS = 20;

type Ask = FiledAs & { readonly origin: ImportJob['origin'] };

export class Imports {
  readonly #jobs = new Map<string, RunningImport>();

  constructor(private readonly context: Context) {}

  start(paths: readonly string[], ask: Ask): RunningImport {
    const job = new RunningImport(this.context.newId(), this.context, paths, ask);
    this.#jobs.set(job.id, job);
    for (const [id, { state }] of [...this.#jobs]) {
      if (this.#jobs.size > MOST_JOBS && state.state !== 'running') this.#jobs.delete(id);
    }
    return job;
  }

  list(): ImportJob[] {
    return [...this.#jobs.values()].map(({ state }) => state);
  }

  /** What was not added. @throws AppError `not-found` */
  report(id: string): Omit<FileReport, 'path'>[] {
    return this.#get(id)
      .reports.filter(({ outcome }) => outcome.kind !== 'added')
      .map(({ name, outcome }) => ({ name, outcome }));
  }

  cancel(id: string): void {
    this.#get(id).cancel();
  }

  /** @throws AppError `conflict` while it is under way */
  dismiss(id: string): void {
    if (this.#get(id).state.state === 'running') fail('conflict', 'the import is under way');
    this.#jobs.delete(id);
    this.context.announce(['import']);
  }

  /** Resolves once every one of them is over. */
  async idle(): Promise<void> {
    await Promise.all([...this.#jobs.values()].map(({ done }) => done));
  }

  /** What is acknowledged stays. */
  async stop(): Promise<void> {
    for (const job of this.#jobs.values()) job.cancel();
    await this.idle();
  }

  #get(id: string): RunningImport {
    return this.#jobs.get(id) ?? fail('not-found', 'import');
  }
}

/** One per open cabinet. */
const known = new WeakMap<object, Imports>();

export function importsOf(context: Context): Imports {
  const imports = known.get(context.documentFiles) ?? new Imports(context);
  known.set(context.documentFiles, imports);
  return imports;
}

/** Whether there is such a record is asked before a thousand files are read. */
export async function assertTargets(context: Context, targets: readonly DocumentTarget[]): Promise<void> {
  for (const { kind, id } of targets) {
    const row = await context.db
      .selectFrom(kind as 'client')
      .select('id')
      .where('id', '=', id)
      .where('deletedAt', 'is', null)
      .executeTakeFirst();
    if (!row) fail('not-found', kind);
  }
}
