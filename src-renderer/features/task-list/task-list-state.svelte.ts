/** @file What the reader did to the list of tasks; it outlives the screen, and ends with the page. */
import { getContext, setContext } from 'svelte';
import { TaskFilter, type TaskOrder, type TaskSelection } from '#shared/features/task/task.api.ts';
import type { Urgency } from '#shared/features/task/task.rules.ts';
import { ALL_TICKS, NO_TICKS, withTicks, type TablePlace, type Ticks } from '../../ui/index.ts';

export const NO_TASK_FILTER: TaskFilter = TaskFilter.parse({});
const KEY = Symbol('task list');

export class TaskListState {
  filter = $state.raw<TaskFilter>(NO_TASK_FILTER);
  order = $state.raw<TaskOrder>('due');
  ticks = $state.raw<Ticks>(NO_TICKS);
  widths = $state.raw<Readonly<Record<string, number>>>({});
  place: TablePlace | undefined;

  readonly isFiltered = $derived(JSON.stringify(this.filter) !== JSON.stringify(NO_TASK_FILTER));

  /** Another list: what was ticked may no longer be in sight. */
  changeFilter(change: Partial<TaskFilter>): void {
    this.filter = { ...this.filter, ...change };
    this.ticks = NO_TICKS;
  }

  clearFilter(): void {
    this.changeFilter(NO_TASK_FILTER);
  }

  /** The tasks that a counter of « Accueil » counts, and no others. */
  show(urgency: Urgency, assigneeIds: TaskFilter['assigneeIds']): void {
    this.changeFilter({ ...NO_TASK_FILTER, urgencies: [urgency], assigneeIds });
    this.order = 'due';
  }

  tick(ids: readonly string[], isOn: boolean): void {
    this.ticks = withTicks(this.ticks, ids, isOn);
  }

  tickAll(isOn: boolean): void {
    this.ticks = isOn ? ALL_TICKS : NO_TICKS;
  }

  selection(): TaskSelection {
    const ids = [...this.ticks.ids] as never[];
    return this.ticks.isInverted ? { filter: this.filter, exceptIds: ids } : { ids };
  }
}

/** Called once, at the root of the window. */
export const provideTaskListState = (): TaskListState => setContext(KEY, new TaskListState());

/** Called while a component initialises. A list shown alone keeps a state of its own. */
export const useTaskListState = (): TaskListState =>
  getContext<TaskListState | undefined>(KEY) ?? new TaskListState();
