/** @file The threads of the product, built as it builds them: a thread begins with a file, and Node 20 reads no types. */
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..');

/** Path of a worker built for this test file, in a folder of its own. */
export async function buildWorker(
  name: 'file-worker' | 'text-worker' | 'mail-worker',
  forWhom: string,
): Promise<string> {
  const outDir = join(root, '.cache', 'test-workers', forWhom);
  await build({
    configFile: join(root, 'vite.config.ts'),
    ...{ mode: name, logLevel: 'error', build: { outDir, sourcemap: false } },
  });
  return join(outDir, `${name}.js`);
}
