/** @file A process that puts documents into the store until it is killed, and says each one once it is acknowledged. */
import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { deriveFileKeys } from '#main/files/container/file-keys.ts';
import { WorkerCrew } from '#main/files/crew/worker-crew.ts';
import { FileStore } from '#main/files/store/file-store.ts';
import { nodeFileSystem } from '#main/vault/header/atomic-file.ts';

const [folder = '', key = '', script = ''] = process.argv.slice(2);
const secrets = { documents: Buffer.from(key, 'hex'), addresses: Buffer.from(key, 'hex') };
const store = new FileStore({
  folder: join(folder, 'documents'),
  keys: deriveFileKeys(secrets),
  crew: new WorkerCrew({ secrets, script }),
  fs: nodeFileSystem,
  nowMs: () => Date.now(),
});

/** Often small, sometimes of several chunks, now and then one that was put before. */
const last: Buffer[] = [];
function nextContent(): Buffer {
  const known = last[randomInt(8)];
  if (known) return known;
  const content = randomBytes(randomInt(5) === 0 ? randomInt(3_000_000) : randomInt(50_000));
  last[randomInt(40)] = content;
  return content;
}

async function writeOn(): Promise<never> {
  for (;;) {
    const { address } = await store.put({ bytes: nextContent() });
    process.stdout.write(`${address}\n`);
  }
}

await Promise.all([writeOn(), writeOn(), writeOn(), writeOn()]);
