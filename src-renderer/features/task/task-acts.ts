/** @file What one does to a task, from its row or its panel: each act says what it did and offers to take it back. */
import type { Task } from '#shared/features/task/task.api.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { CollaboratorId } from '#shared/kernel/ids.ts';
import { api } from '../../ipc/api.ts';
import { announceAct } from '../../ipc/announced-act.ts';
import { formatDate, type ToastMessage } from '../../ui/index.ts';
import { taskLabels as labels } from './task.labels.ts';

interface Toasts {
  show(message: ToastMessage): void;
}
type Named = Pick<Task, 'id' | 'title'>;

const of = ({ id }: Named) => ({ selection: { ids: [id] } });

/** Bound to the messages of the window. */
export const taskActs = (toasts: Toasts) => ({
  complete: (task: Named) =>
    announceAct(
      toasts,
      () => api.task.complete(of(task)),
      ({ next }) =>
        next ? labels.completedNext(task.title, formatDate(next.dueOn)) : labels.completed(task.title),
    ),
  reopen: (task: Named) => announceAct(toasts, () => api.task.reopen(of(task)), labels.reopened(task.title)),
  cancel: (task: Named) => announceAct(toasts, () => api.task.cancel(of(task)), labels.cancelled(task.title)),
  remove: (task: Named) => announceAct(toasts, () => api.task.remove(of(task)), labels.removed(task.title)),
  postpone: (task: Named, dueOn: DateOnly) =>
    announceAct(
      toasts,
      () => api.task.postpone({ ...of(task), to: { dueOn } }),
      labels.postponed(task.title, formatDate(dueOn)),
    ),
  assign: (task: Named, to: { readonly id: CollaboratorId; readonly name: string } | null) =>
    announceAct(
      toasts,
      () => api.task.assign({ ...of(task), assigneeId: to?.id ?? null }),
      to ? labels.assigned(task.title, to.name) : labels.unassigned(task.title),
    ),
});
