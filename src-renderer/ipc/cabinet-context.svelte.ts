/** @file What every screen needs to word ids (collaborators, origins, today): loaded once per window, kept true by its topics. */
import { getContext, setContext } from 'svelte';
import type { CabinetContext } from '#shared/features/cabinet/cabinet.api.ts';
import type { Topic } from '#shared/ipc/topics.ts';
import { api } from './api.ts';
import { liveQuery, type LiveQuery } from './live-query.svelte.ts';

/** What a screen may rely on: the context is there. */
export interface Cabinet {
  readonly context: CabinetContext;
}

export const CABINET_KEY = Symbol('cabinet');
const TOPICS: readonly Topic[] = ['cabinet', 'collaborator', 'list', 'setting', 'today'];

/** Called once by App, which shows no screen before `data` is there. */
export function provideCabinet(): LiveQuery<CabinetContext> {
  const query = liveQuery(
    () => api.cabinet.context({}),
    () => TOPICS,
  );
  setContext<Cabinet>(CABINET_KEY, {
    get context() {
      if (query.data === undefined) throw new Error('a screen was shown before the context of the cabinet');
      return query.data;
    },
  });
  return query;
}

/** Called while a component initialises; read `.context` where it is used, so that changes are followed. */
export const useCabinet = (): Cabinet => getContext<Cabinet>(CABINET_KEY);
