/** @file Does the jobs in this thread: for a script, and for tests that break the disk. */
import { wipeFileKeys } from '../container/file-keys.ts';
import { crewClosed } from './messages.ts';
import { type FileCrew, type JobMeans, runJob } from './jobs.ts';

export function inlineCrew(means: JobMeans): FileCrew {
  const running = new Set<Promise<unknown>>();
  const closing = new AbortController();
  return {
    run(job, hooks = {}) {
      const signal = AbortSignal.any([closing.signal, ...(hooks.signal ? [hooks.signal] : [])]);
      const result = runJob(means, job, { ...hooks, signal });
      const known = result.catch(() => undefined).finally(() => running.delete(known));
      running.add(known);
      return result;
    },
    async close() {
      closing.abort(crewClosed());
      await Promise.all(running);
      wipeFileKeys(means.keys);
    },
  };
}
