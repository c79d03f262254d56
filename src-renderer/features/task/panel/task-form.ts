/** @file The values of the panel of a task, and what of them is sent. */
import { z } from 'zod';
import { TaskPriority, type Task } from '#shared/features/task/task.api.ts';
import { CivilTime } from '#shared/kernel/civil-time.ts';
import { DateOnly } from '#shared/kernel/date-only.ts';
import { ClientId, CollaboratorId } from '#shared/kernel/ids.ts';
import { Repetition } from '#shared/kernel/repetition.ts';

export const TaskForm = z.strictObject({
  title: z.string().trim().min(1).max(200),
  details: z.string().max(5_000),
  clientId: ClientId.nullable(),
  assigneeId: CollaboratorId.nullable(),
  dueOn: DateOnly.nullable(),
  dueTime: CivilTime.nullable(),
  priority: TaskPriority,
  repetition: Repetition.nullable(),
});
export type TaskFields = z.output<typeof TaskForm>;

/** As the fields hold them: text until it is judged. */
export type TaskValues = {
  -readonly [F in keyof TaskFields]: TaskFields[F] extends string | null ? string | null : TaskFields[F];
} & { title: string; details: string; priority: string };

export const valuesOf = (task: Task): TaskValues => ({
  title: task.title,
  details: task.details,
  clientId: task.clientId,
  assigneeId: task.assigneeId,
  dueOn: task.dueOn,
  dueTime: task.dueTime,
  priority: task.priority,
  repetition: task.repetition,
});

/** Only what differs: another field may have been changed elsewhere meanwhile. */
export function patchOf(before: TaskValues, after: TaskFields): Partial<TaskFields> {
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof TaskValues]),
  );
  return Object.fromEntries(changed);
}

/** What was typed before the panel was left, over what the panel would begin with; a draft that cannot be read is none. */
export function withDraft(before: TaskValues, text: string | null): TaskValues {
  try {
    const typed: unknown = JSON.parse(text ?? '');
    return typed !== null && typeof typed === 'object' ? { ...before, ...typed } : before;
  } catch {
    return before;
  }
}
