/**
 * @file A form: values that the screen edits, one schema that judges them, French sentences. A refused
 * submission keeps every value; the answer of main lands on the fields it names.
 */
import type { z } from 'zod';
import './zod-setup.ts';
import { messageOfIssue } from './issue-messages.ts';

type Values = Record<string, unknown>;

export interface FormOptions<S extends z.ZodType, V extends Values> {
  readonly schema: S;
  readonly initial: V;
  /** Receives the parsed values. May throw an error that carries `fields: Record<name, sentence>`. */
  readonly onsubmit: (values: z.output<S>) => Promise<void>;
}

export class Form<S extends z.ZodType, V extends Values> {
  values: V;
  isBusy = $state(false);
  #touched = $state.raw<ReadonlySet<string>>(new Set());
  #refused = $state.raw<Readonly<Record<string, string>>>({});
  readonly #options: FormOptions<S, V>;

  constructor(options: FormOptions<S, V>) {
    this.#options = options;
    const values = $state({ ...options.initial });
    this.values = values;
  }

  readonly #issues = $derived.by(() => {
    const result = this.#options.schema.safeParse($state.snapshot(this.values));
    const found: Record<string, string> = {};
    for (const issue of result.error?.issues ?? [])
      found[String(issue.path[0] ?? '')] ??= messageOfIssue(issue);
    return found;
  });

  get isValid(): boolean {
    return Object.keys(this.#issues).length === 0;
  }

  /** The sentence to show under a field; silent until the field was left once or the form was sent. */
  error(name: keyof V & string): string | undefined {
    return this.#refused[name] ?? (this.#touched.has(name) ? this.#issues[name] : undefined);
  }

  touch(name: keyof V & string): void {
    this.#touched = new Set([...this.#touched, name]);
    const { [name]: _answered, ...others } = this.#refused;
    this.#refused = others;
  }

  /** Other values, judged only once they are touched: the next one of a series. */
  reset(values: V): void {
    Object.assign(this.values, values);
    this.#touched = new Set();
    this.#refused = {};
  }

  /** True when the values were accepted. Errors without field names go on to the caller. */
  async submit(): Promise<boolean> {
    this.#touched = new Set([...Object.keys(this.values), ...Object.keys(this.#issues)]);
    this.#refused = {};
    const parsed = this.#options.schema.safeParse($state.snapshot(this.values));
    if (!parsed.success || this.isBusy) return false;
    this.isBusy = true;
    try {
      await this.#options.onsubmit(parsed.data);
      return true;
    } catch (error) {
      const fields = (error as { fields?: Record<string, string> }).fields;
      if (!fields) throw error;
      this.#refused = fields;
      return false;
    } finally {
      this.isBusy = false;
    }
  }
}

export const createForm = <S extends z.ZodType, V extends Values>(options: FormOptions<S, V>): Form<S, V> =>
  new Form(options);
