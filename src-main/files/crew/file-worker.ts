/** @file Entry of a thread of the crew: encrypts and verifies document files, several at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { nodeFileSystem } from '#main/vault/header/atomic-file.ts';
import { wipe } from '#main/vault/secret-bytes.ts';
import { deriveFileKeys, wipeFileKeys } from '../container/file-keys.ts';
import type { Pull } from '../container/content-source.ts';
import { runJob } from './jobs.ts';
import { type Birth, crewClosed, fromWire, type Order, type Report, toWire } from './messages.ts';

type Chunk = Extract<Order, { kind: 'chunk' }>['chunk'];

interface Running {
  readonly abort: AbortController;
  readonly over: Promise<void>;
  take: (chunk: Chunk) => void;
}

/** A bar on the screen moves no faster. */
const PROGRESS_EVERY_MS = 50;

const port = parentPort;
if (!port) throw new Error('not a thread of the crew');
const birth = workerData as Birth;
const secrets = { documents: Buffer.from(birth.documents), addresses: Buffer.from(birth.addresses) };
const keys = deriveFileKeys(secrets);
// Both the copy and what crossed.
for (const bytes of [birth.documents, birth.addresses]) bytes.fill(0);
wipe(secrets.documents, secrets.addresses);

const running = new Map<number, Running>();
const say = (report: Report): void => {
  port.postMessage(report);
};

function progressOf(id: number): (bytes: number) => void {
  let last = performance.now();
  return (bytes) => {
    if (performance.now() - last < PROGRESS_EVERY_MS) return;
    last = performance.now();
    say({ kind: 'progress', id, bytes });
  };
}

const pullOf =
  (id: number): Pull =>
  () =>
    new Promise((resolve, reject) => {
      const known = running.get(id);
      if (!known) return;
      known.take = (chunk) => {
        if (chunk === null || chunk instanceof Uint8Array) resolve(chunk);
        else reject(fromWire(chunk));
      };
      say({ kind: 'pull', id });
    });

function start({ id, job }: Extract<Order, { kind: 'start' }>): void {
  const abort = new AbortController();
  const { signal } = abort;
  const hooks = { signal, onProgress: progressOf(id), pull: pullOf(id) };
  // In the next turn: the job is known before it asks for anything.
  const over = Promise.resolve()
    .then(() => runJob({ fs: nodeFileSystem, keys }, job, hooks))
    .then(
      (result) => {
        say({ kind: 'done', id, result });
      },
      (error: unknown) => {
        say({ kind: 'failed', id, failure: toWire(error) });
      },
    )
    .finally(() => running.delete(id));
  running.set(id, { abort, over, take: () => undefined });
}

async function close(): Promise<void> {
  for (const { abort } of running.values()) abort.abort(crewClosed());
  await Promise.all([...running.values()].map(({ over }) => over));
  wipeFileKeys(keys);
  port?.close();
}

port.on('message', (order: Order) => {
  if (order.kind === 'start') start(order);
  else if (order.kind === 'cancel') running.get(order.id)?.abort.abort(crewClosed());
  else if (order.kind === 'chunk') running.get(order.id)?.take(order.chunk);
  else void close();
});
