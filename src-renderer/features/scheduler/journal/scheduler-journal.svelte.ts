/** @file The scheduler's journal as far as it was asked for, read again whenever a rule may have acted. */
import type { SchedulerAct } from '#shared/features/scheduler/scheduler.api.ts';
import { api } from '../../../ipc/api.ts';
import { liveQuery } from '../../../ipc/live-query.svelte.ts';

const PAGE = 30;

interface Pages {
  readonly acts: readonly SchedulerAct[];
  readonly hasMore: boolean;
}

async function readActs(wanted: number): Promise<Pages> {
  const acts: SchedulerAct[] = [];
  let hasMore = true;
  while (hasMore && acts.length < wanted) {
    const page = await api.scheduler.journal({ beforeId: acts.at(-1)?.id ?? null, limit: PAGE });
    acts.push(...page.acts);
    hasMore = page.hasMore;
  }
  return { acts, hasMore };
}

/** Called while a component initialises. */
export class JournalPages {
  #wanted = $state(PAGE);
  readonly query = liveQuery(
    () => readActs(this.#wanted),
    () => ['scheduler', 'task', 'client'],
  );

  more = (): void => {
    this.#wanted += PAGE;
  };
}
