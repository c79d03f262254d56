/** @file Tasks: of a client or of nobody, made by hand or by a rule. */
import { z } from 'zod';
import { CivilTime } from '../../kernel/civil-time.ts';
import { DateOnly } from '../../kernel/date-only.ts';
import { ClientId, CollaboratorId, TaskId } from '../../kernel/ids.ts';
import { Instant } from '../../kernel/instant.ts';
import { Repetition } from '../../kernel/repetition.ts';
import { command, query } from '../../ipc/procedure.ts';
import { Saved, savedWith } from '../../ipc/saved.ts';
import { DraftPlace } from '../draft/draft.api.ts';

export const TaskPriority = z.enum(['HAUTE', 'NORMALE', 'BASSE']);
export type TaskPriority = z.output<typeof TaskPriority>;
export const TaskStatus = z.enum(['OUVERTE', 'FAITE', 'ANNULEE']);
export type TaskStatus = z.output<typeof TaskStatus>;
/** Derived at each reading from the due date, the day and the hour; never stored. */
export const TaskUrgency = z.enum(['late', 'near', 'on-time', 'undated', 'closed']);

/** What a task is about beside its client. */
export const TaskSubject = z.strictObject({
  entity: z.enum(['note', 'client', 'contract', 'claim', 'ticket']),
  id: z.uuid(),
});

export const Task = z.strictObject({
  id: TaskId,
  clientId: ClientId.nullable(),
  clientName: z.string().nullable(),
  title: z.string(),
  details: z.string(),
  /** Null when nobody is in charge, or whoever was has left the cabinet. */
  assigneeId: CollaboratorId.nullable(),
  dueOn: DateOnly.nullable(),
  dueTime: CivilTime.nullable(),
  urgency: TaskUrgency,
  priority: TaskPriority,
  status: TaskStatus,
  closedAt: Instant.nullable(),
  closedById: CollaboratorId.nullable(),
  closeReason: z.string(),
  source: z.enum(['MANUELLE', 'REGLE']),
  ruleKey: z.string().nullable(),
  about: TaskSubject.nullable(),
  repetition: Repetition.nullable(),
  /** The day that the repetition is counted from. */
  repetitionFrom: DateOnly.nullable(),
  createdAt: Instant,
  createdById: CollaboratorId.nullable(),
});
export type Task = z.output<typeof Task>;

const Due = { dueOn: DateOnly.nullable(), dueTime: CivilTime.nullable() };
const Fields = z.strictObject({
  title: z.string().max(200),
  details: z.string().max(5_000),
  assigneeId: CollaboratorId.nullable(),
  ...Due,
  priority: TaskPriority,
  repetition: Repetition.nullable(),
  clientId: ClientId.nullable(),
});

export const TaskFilter = z.strictObject({
  text: z.string().max(200).default(''),
  status: z.enum(['open', 'closed', 'all']).default('open'),
  urgencies: z.array(TaskUrgency).default([]),
  /** `none` = nobody in charge. */
  assigneeIds: z.array(z.union([CollaboratorId, z.literal('none')])).default([]),
  clientId: ClientId.nullable().default(null),
  /** Only those that rules made, or only those made by hand. */
  source: z.enum(['MANUELLE', 'REGLE']).nullable().default(null),
});
export type TaskFilter = z.output<typeof TaskFilter>;

/** `due` puts the most urgent first; the others gather the tasks of one person or one client, each by due date. */
export const TaskOrder = z.enum(['due', 'assignee', 'client']);
export type TaskOrder = z.output<typeof TaskOrder>;

/** Either named tasks, or everything a filter holds except some. */
export const TaskSelection = z.union([
  z.strictObject({ ids: z.array(TaskId).min(1).max(20_000) }),
  z.strictObject({ filter: TaskFilter, exceptIds: z.array(TaskId).max(20_000) }),
]);
export type TaskSelection = z.output<typeof TaskSelection>;

const OnSelection = z.strictObject({ selection: TaskSelection });
const Changed = Saved.extend({ changed: z.number().int() });

/** What was understood of one sentence typed as a task, to be shown before Entrée. */
export const UnderstoodTask = z.strictObject({
  title: z.string(),
  ...Due,
  priority: TaskPriority.nullable(),
  repetition: Repetition.nullable(),
  problem: z.enum(['date-impossible']).nullable(),
  parts: z.array(
    z.strictObject({
      start: z.number().int(),
      end: z.number().int(),
      kind: z.enum(['date', 'time', 'priority', 'repetition']),
    }),
  ),
  /** Nobody works on the day that was understood: `weekend` or the code of a bank holiday. */
  closedDay: z.string().nullable(),
});
export type UnderstoodTask = z.output<typeof UnderstoodTask>;

export const taskApi = {
  readSentence: query(z.strictObject({ text: z.string().max(300) }), UnderstoodTask),
  get: query(z.strictObject({ id: TaskId }), Task),
  /**
   * Who is in charge when nobody is named: whoever works on this machine. A task about a note of a client is that
   * client's. An hour that the clock skips that day is moved forward, and said. `draft` is where it was typed: forgotten
   * in the same transaction.
   */
  create: command(
    Fields.partial().extend({
      title: z.string().max(200),
      about: TaskSubject.nullable().default(null),
      draft: DraftPlace.nullable().default(null),
    }),
    savedWith(TaskId).extend({ isHourMoved: z.boolean() }),
  ),
  /** Another date keeps the rhythm of a repeated task; another repetition is counted from its date. */
  update: command(
    z.strictObject({ id: TaskId, patch: Fields.partial() }),
    Saved.extend({ isHourMoved: z.boolean() }),
  ),
  /**
   * Acts on the open tasks of the selection. A repeated one makes its next one in the same act, due after today;
   * `next` is that one when the act made a single one.
   */
  complete: command(
    OnSelection,
    Changed.extend({ next: z.strictObject({ id: TaskId, dueOn: DateOnly }).nullable() }),
  ),
  /** A repeated task that is cancelled makes no next one: its repetition ends here. */
  cancel: command(OnSelection.extend({ reason: z.string().trim().max(200).default('') }), Changed),
  /** The next one of a repeated task, if it is still open, goes to the bin: it comes again when this one is done. */
  reopen: command(OnSelection, Changed),
  /**
   * Acts on the open tasks of the selection. With `dueOn` and without `dueTime` the hour of each stays. `days` are
   * counted from the date of each, or from today for those that are late or have none; `minutes` from now.
   */
  postpone: command(
    OnSelection.extend({
      to: z.union([
        z.strictObject({ dueOn: DateOnly, dueTime: CivilTime.nullable().optional() }),
        z.strictObject({ days: z.number().int().min(1).max(366) }),
        z.strictObject({ minutes: z.number().int().min(5).max(1_440) }),
      ]),
    }),
    Changed,
  ),
  assign: command(OnSelection.extend({ assigneeId: CollaboratorId.nullable() }), Changed),
  remove: command(OnSelection, Changed),
  /** One page of the list, and how many there are of each urgency under the same filter without its urgencies. */
  list: query(
    z.strictObject({
      filter: TaskFilter,
      order: TaskOrder,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(200),
    }),
    z.strictObject({
      total: z.number().int(),
      counts: z.record(TaskUrgency, z.number().int()),
      rows: z.array(Task),
    }),
  ),
  settings: query(z.strictObject({}), z.strictObject({ nearDays: z.number().int() })),
  /** How many days before its due date a task turns yellow. */
  setNearDays: command(z.strictObject({ nearDays: z.number().int().min(1).max(14) }), Saved),
};
