/** @file The thread as far as it was asked for: more pages on request, read again when the client changes. */
import type { TimelineItem, TimelineKind } from '#shared/features/memo/memo.api.ts';
import type { ClientId } from '#shared/kernel/ids.ts';
import { clientTopic } from '#shared/ipc/topics.ts';
import { api } from '../../../ipc/api.ts';
import { liveQuery } from '../../../ipc/live-query.svelte.ts';

const PAGE = 40;

interface Pages {
  readonly items: readonly TimelineItem[];
  readonly hasMore: boolean;
}

async function readThread(
  clientId: ClientId,
  kinds: readonly TimelineKind[],
  wanted: number,
): Promise<Pages> {
  const items: TimelineItem[] = [];
  let before: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof api.memo.timeline>> = await api.memo.timeline({
      clientId,
      kinds: [...kinds],
      before,
      limit: PAGE,
    });
    items.push(...page.items);
    before = page.next;
  } while (before !== null && items.length < wanted);
  return { items, hasMore: before !== null };
}

/** Called while a component initialises. */
export class Thread {
  kind = $state<TimelineKind | null>(null);
  #wanted = $state(PAGE);
  readonly query;

  constructor(clientId: () => ClientId) {
    this.query = liveQuery(
      () => readThread(clientId(), this.kind === null ? [] : [this.kind], this.#wanted),
      () => [clientTopic(clientId()), 'collaborator', 'document', 'ticket'],
    );
  }

  show = (kind: TimelineKind | null): void => {
    this.kind = kind;
    this.#wanted = PAGE;
  };

  more = (): void => {
    this.#wanted += PAGE;
  };
}
