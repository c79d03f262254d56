import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Topic } from '#shared/ipc/topics.ts';
import { fail } from '#shared/kernel/errors.ts';
import { liveQuery, type LiveQuery } from '#renderer/ipc/live-query.svelte.ts';
import { announce, installBridge } from '../../support/fake-bridge.ts';

const settled = () => vi.waitFor(() => Promise.resolve());

/** A load whose answers the test gives one by one. */
function answers<T>() {
  const waiting: ((value: T) => void)[] = [];
  const load = vi.fn(() => new Promise<T>((resolve) => waiting.push(resolve)));
  return { load, give: async (at: number, value: T) => (waiting[at]!(value), settled()) };
}

let stop = (): void => {};
function mounted<T>(load: () => Promise<T>, topics: () => readonly Topic[] = () => ['client']): LiveQuery<T> {
  let query!: LiveQuery<T>;
  stop = $effect.root(() => {
    query = liveQuery(load, topics);
  });
  flushSync();
  return query;
}

afterEach(() => stop());

describe('liveQuery', () => {
  it('loads at once and shows the answer', async () => {
    installBridge();
    const { load, give } = answers<number>();
    const query = mounted(load);
    expect([query.data, query.isLoading]).toEqual([undefined, true]);
    await give(0, 7);
    expect([query.data, query.isLoading]).toEqual([7, false]);
  });

  it('loads again when one of its topics is announced, and keeps the old answer meanwhile', async () => {
    installBridge();
    const { load, give } = answers<number>();
    const query = mounted(load);
    await give(0, 1);
    announce(['journal', 'client']);
    expect([query.data, query.isLoading]).toEqual([1, true]);
    await give(1, 2);
    expect(query.data).toBe(2);
  });

  it('ignores other topics', async () => {
    installBridge();
    const { load, give } = answers<number>();
    mounted(load);
    await give(0, 1);
    announce(['journal', 'client:01990000-0000-7000-8000-000000000001']);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('asks once more, and once only, when announcements come while an answer is under way', async () => {
    installBridge();
    const { load, give } = answers<number>();
    const query = mounted(load);
    announce(['client']);
    announce(['client']);
    expect(load).toHaveBeenCalledTimes(1);
    await give(0, 1);
    expect(load).toHaveBeenCalledTimes(2);
    await give(1, 2);
    expect([query.data, query.isLoading]).toEqual([2, false]);
  });

  it('follows the reactive values that it reads, and drops the answer to the former question', async () => {
    installBridge();
    let wanted = $state('a');
    const waiting = new Map<string, (value: string) => void>();
    const query = mounted(() => {
      const key = wanted;
      return new Promise<string>((resolve) => waiting.set(key, resolve));
    });
    wanted = 'b';
    flushSync();
    waiting.get('b')!('answer b');
    waiting.get('a')!('answer a');
    await settled();
    expect(query.data).toBe('answer b');
  });

  it('keeps the last answer beside the error, and recovers', async () => {
    installBridge();
    let isBroken = false;
    const query = mounted(async () => (isBroken ? fail('disk-full') : 'fine'));
    await settled();
    isBroken = true;
    announce(['client']);
    await settled();
    expect([query.data, query.error?.code]).toEqual(['fine', 'unexpected']);
    isBroken = false;
    await query.reload();
    expect(query.error).toBeUndefined();
  });

  it('stops listening when its component goes', async () => {
    installBridge();
    const { load, give } = answers<number>();
    mounted(load);
    await give(0, 1);
    stop();
    announce(['client']);
    expect(load).toHaveBeenCalledTimes(1);
  });
});
