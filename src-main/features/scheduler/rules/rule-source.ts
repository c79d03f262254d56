/** @file What the engine asks of a source of dates: what has come due, and whether the cause of a task still stands. */
import type { Kysely } from 'kysely';
import type { RuleSource, SchedulerRuleDescription } from '#shared/features/scheduler/rules.ts';
import type { Facts } from '#shared/features/scheduler/rule-words.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { Schema } from '#main/db/schema.ts';

/** The database or the transaction that reads it. */
export type Reader = Kysely<Schema>;

export interface Due {
  readonly subject: string;
  readonly dueOn: DateOnly;
  /** The day of the task, where it is later than the day that it appears on. */
  readonly deadlineOn?: DateOnly;
  readonly outcome: 'task' | 'left-out';
  readonly clientId: string | null;
  readonly assigneeId: string | null;
  readonly about: { readonly entity: string; readonly id: string } | null;
  readonly facts: Facts;
}

export interface At {
  readonly today: DateOnly;
  readonly timeZone: string;
}

/** Where a page of the search for dues ended; null = at the end. */
export type Cursor = string | null;

export interface DuePage {
  /** Those of the page that no line of the ledger answers yet. */
  readonly dues: readonly Due[];
  readonly next: Cursor;
}

/** A task that a rule made. */
export interface RuleTask {
  readonly id: string;
  readonly clientId: string | null;
  /** Null once it was given to another client. */
  readonly aboutId: string | null;
  readonly ruleKey: string;
  readonly ruleDueOn: DateOnly;
  readonly status: string;
}

export interface Source<R extends SchedulerRuleDescription> {
  /** A page of bounded work: the same cursor over the same rows gives the same page. */
  findDues(db: Reader, rule: R, at: At, cursor: Cursor): Promise<DuePage>;
  /** The tasks, of this rule, whose cause still stands. */
  standing(db: Reader, rule: R, at: At, tasks: readonly RuleTask[]): Promise<ReadonlySet<string>>;
}

export type Sources = {
  readonly [S in RuleSource]: Source<Extract<SchedulerRuleDescription, { source: S }>>;
};
