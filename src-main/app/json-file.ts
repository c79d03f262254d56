/** @file A small settings file: read with defaults, replaced as a whole, never half written. */
import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { nodeFileSystem, replaceFile } from '#main/vault/header/atomic-file.ts';

export class JsonFile<S extends z.ZodType> {
  #value: z.output<S>;
  #writing: Promise<void> = Promise.resolve();

  /** A file that is missing or does not fit counts as absent: nothing in it is worth a refusal to start. */
  constructor(
    private readonly path: string,
    schema: S,
    fallback: z.output<S>,
  ) {
    this.#value = readOr(path, schema, fallback);
  }

  get value(): z.output<S> {
    return this.#value;
  }

  /** Throws `disk-full` or `read-only`; the new value holds for this run all the same. */
  async set(value: z.output<S>): Promise<void> {
    this.#value = value;
    this.#writing = this.#writing
      .catch(() => undefined)
      .then(() => replaceFile(nodeFileSystem, this.path, `${JSON.stringify(this.#value, null, 2)}\n`));
    await this.#writing;
  }
}

function readOr<S extends z.ZodType>(path: string, schema: S, fallback: z.output<S>): z.output<S> {
  try {
    const read = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return read.success ? read.data : fallback;
  } catch {
    return fallback;
  }
}
