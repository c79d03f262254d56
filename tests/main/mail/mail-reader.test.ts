import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MailReader } from '#main/mail/mail-reader.ts';
import { readMail } from '#main/mail/read-mail.ts';
import { buildWorker } from '../../support/file-workers.ts';
import { mailBytes, multipart, pdfPart, textPart } from '../../support/mail/eml.ts';

const EML = mailBytes(...multipart('mixed', textPart('Bonjour'), pdfPart('attachment; filename=a.pdf')));

let script: string;
let reader: MailReader;
afterEach(() => reader.close());

/** A thread of another temper. */
async function threadThat(name: string, code: string): Promise<string> {
  const file = join(dirname(script), `${name}.mjs`);
  await writeFile(
    file,
    `import { parentPort } from 'node:worker_threads';\nparentPort.on('message', () => { ${code} });`,
  );
  return file;
}

beforeAll(async () => {
  script = await buildWorker('mail-worker', 'mail-reader');
}, 120_000);

describe('mails read in a thread', () => {
  it('say what they say when they are read here', async () => {
    reader = new MailReader({ script });
    const kept = Uint8Array.from(EML);
    const [first, second] = await Promise.all([reader.read(EML, 'a.eml'), reader.read(EML, 'b.eml')]);
    const here = await readMail(EML, 'a.eml');
    expect(JSON.stringify(first)).toBe(JSON.stringify(here).replaceAll(/\{"type":"Buffer".*?\}/g, '{}'));
    expect(second).toEqual(first);
    expect(EML).toEqual(Buffer.from(kept));
    expect(await reader.read(Buffer.from('x'), 'a.txt')).toEqual({ kind: 'not-a-mail' });
  });

  it.each([
    ['takes too long', 'for (;;);', 'too-heavy'],
    ['takes too much', 'const all = []; for (;;) all.push(new Array(1e5).fill(all.length));', 'too-heavy'],
    ['fails', 'throw new Error("fault");', 'damaged'],
    ['leaves', 'process.exit(0);', 'damaged'],
  ])('are refused when reading one %s, and the next is asked of a new thread', async (name, code, kind) => {
    const script = await threadThat(name.replaceAll(' ', '-'), code);
    reader = new MailReader({ script, mostMs: name === 'takes too long' ? 300 : 30_000, mostHeapMb: 32 });
    expect(await reader.read(EML, 'a.eml')).toEqual({ kind });
    expect(await reader.read(EML, 'a.eml')).toEqual({ kind });
  });

  it('are left when nobody waits any more', async () => {
    reader = new MailReader({ script: await threadThat('never', '') });
    const leaving = new AbortController();
    const first = reader.read(EML, 'a.eml', leaving.signal);
    const second = reader.read(EML, 'a.eml');
    leaving.abort();
    expect(await first).toEqual({ kind: 'stopped' });
    await reader.close();
    expect(await second).toEqual({ kind: 'stopped' });
  });
});
