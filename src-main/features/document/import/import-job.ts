/**
 * @file One import under way: files are put into the store by the threads of files, their rows are written some
 * hundreds at a time, and what each came to is remembered until the broker has seen it.
 */
import type { ImportJob, ImportOutcome } from '#shared/features/document/document.api.ts';
import type { ImportedFile } from '#main/files/import/import-files.ts';
import type { Context } from '#main/ipc/context.ts';
import { addRows, type FiledAs, type StoredEntry } from './import-rows.ts';

export interface FileReport {
  readonly path: string;
  readonly name: string;
  readonly outcome: ImportOutcome;
}

/** An act is as many files as « Annuler » takes back at once; a drop of a few files is one act. */
const ROWS_AT_ONCE = 250;
const ANNOUNCE_EVERY_MS = 150;

interface Waiting extends StoredEntry {
  readonly path: string;
}

export class RunningImport {
  readonly reports: FileReport[] = [];
  readonly done: Promise<void>;
  readonly #context: Context;
  readonly #filedAs: FiledAs;
  readonly #origin: ImportJob['origin'];
  readonly #stop = new AbortController();
  readonly #operationIds: string[] = [];
  #state: ImportJob['state'] = 'running';
  #progress = { doneFiles: 0, totalFiles: 0, doneBytes: 0, totalBytes: 0 };
  #waiting: Waiting[] = [];
  #writing: Promise<void> = Promise.resolve();
  #lastTold = -Infinity;

  constructor(
    readonly id: string,
    context: Context,
    paths: readonly string[],
    { origin, ...filedAs }: FiledAs & { readonly origin: ImportJob['origin'] },
  ) {
    this.#context = context;
    this.#filedAs = filedAs;
    this.#origin = origin;
    this.done = this.#run(paths);
  }

  get state(): ImportJob {
    const count = (kind: ImportOutcome['kind']): number =>
      this.reports.filter(({ outcome }) => outcome.kind === kind).length;
    return {
      ...{ id: this.id, state: this.#state, origin: this.#origin, ...this.#progress },
      ...{ added: count('added'), present: count('present'), refused: count('refused') },
      targets: [...this.#filedAs.targets],
      operationIds: this.#state === 'running' ? [] : [...this.#operationIds],
    } as ImportJob;
  }

  cancel(): void {
    this.#stop.abort();
  }

  async #run(paths: readonly string[]): Promise<void> {
    try {
      await this.#context.documentFiles.importFiles(paths, {
        signal: this.#stop.signal,
        onProgress: (progress) => {
          this.#progress = { ...progress };
          this.#tell(false);
        },
        onFile: (file) => this.#settle(file),
      });
    } catch {
      // Each file that was not written says so itself.
      this.#stop.abort();
    }
    await this.#flush();
    this.#state = this.#stop.signal.aborted ? 'cancelled' : 'done';
    this.#tell(true);
  }

  async #settle({ path, name, outcome }: ImportedFile): Promise<void> {
    if (outcome.kind !== 'stored') {
      this.reports.push({ path, name, outcome });
      return;
    }
    this.#waiting.push({ path, name, address: outcome.address, size: outcome.size });
    if (this.#waiting.length >= ROWS_AT_ONCE) await this.#flush();
  }

  /** One at a time: the rows of one hundred files are there before those of the next. */
  #flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    const entries = this.#waiting;
    this.#waiting = [];
    if (entries.length === 0) return;
    try {
      const { operationId, outcomes } = await addRows(this.#context, entries, this.#filedAs);
      if (operationId !== null) this.#operationIds.push(operationId);
      for (const [index, { path, name }] of entries.entries()) {
        const outcome = outcomes[index];
        if (outcome) this.reports.push({ path, name, outcome });
      }
    } catch {
      // Its record went into the bin, or the disk is full: the rest would fare no better.
      this.#stop.abort();
      const outcome = { kind: 'refused', reason: 'failed' } as const;
      this.reports.push(...entries.map(({ path, name }) => ({ path, name, outcome })));
    }
  }

  #tell(isEdge: boolean): void {
    const now = performance.now();
    if (!isEdge && now - this.#lastTold < ANNOUNCE_EVERY_MS) return;
    this.#lastTold = now;
    this.#context.announce(['import']);
  }
}
