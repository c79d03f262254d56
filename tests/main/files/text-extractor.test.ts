/** @file The words of documents are found, in a thread that nothing in a document can hold or break. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { TextExtractor } from '#main/files/text/text-extractor.ts';
import type { TextResult } from '#main/files/text/text-result.ts';
import { buildWorker } from '../../support/file-workers.ts';
import { openTestStore } from '../../support/file-store.ts';
import { pdfOf } from '../../support/pdf.ts';
import { temporaryFolder } from '../../support/vault-place.ts';

let script = '';
let cMapFolder = '';
beforeAll(async () => {
  script = await buildWorker('text-worker', 'text-extractor');
  cMapFolder = join(script, '..', 'cmaps', '/');
}, 120_000);

interface Limits {
  readonly mostMs?: number;
  readonly mostHeapMb?: number;
  readonly mostBytes?: number;
}

async function extractor(limits: Limits = {}, withScript = script) {
  const { store } = await openTestStore();
  const texts = new TextExtractor({ store, means: { script: withScript, cMapFolder }, ...limits });
  onTestFinished(() => texts.close());
  const read = async (
    bytes: Uint8Array | string,
    name: string,
    signal?: AbortSignal,
  ): Promise<TextResult> => {
    const { address } = await store.put({ bytes: Buffer.from(bytes) });
    return texts.extract(address, name, signal);
  };
  return { store, texts, read };
}

const pages = (...texts: string[]): TextResult => ({ kind: 'text', pages: texts, isCut: false });

describe('the words of a document', () => {
  it('are those of each page of a PDF', async () => {
    const { read } = await extractor();
    const one = 'Avis d’échéance\nPolice n° 0045-A (auto)\nPrime : 1 234,50 €';
    const pdf = pdfOf(one, '', 'Immatriculation AB-123-CD');
    expect(await read(pdf, 'Avis.PDF')).toEqual(pages(one, '', 'Immatriculation AB-123-CD'));
  });

  it('are read one document after the other, by the same thread', async () => {
    const { read } = await extractor();
    const names = Array.from({ length: 8 }, (_, index) => `Document ${index}`);
    const read8 = await Promise.all(names.map((name) => read(pdfOf(name), 'a.pdf')));
    expect(read8).toEqual(names.map((name) => pages(name)));
  });

  it.each([
    ['UTF-8', Buffer.from('Relevé d’information\r\n\r\n\r\n\r\nœuvre'), 'Relevé d’information\n\nœuvre'],
    ['windows-1252', Buffer.from([0x52, 0xe9, 0x73, 0x69, 0x6c, 0x69, 0xe9, 0x20, 0x80]), 'Résilié €'],
    ['UTF-16', Buffer.from('\ufeffNuméro', 'utf16le'), 'Numéro'],
    ['UTF-8 with its mark', Buffer.from('\ufeffPrénom;Nom'), 'Prénom;Nom'],
  ])('of a text in %s are decoded', async (_charset, bytes, expected) => {
    const { read } = await extractor();
    expect(await read(bytes, 'a.csv')).toEqual(pages(expected));
  });

  it('are those of an office document, by paragraphs and cells', async () => {
    const { read } = await extractor();
    const docx = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8(
        '<w:document><w:p><w:r><w:t>Rési</w:t></w:r><w:r><w:t>liation &amp; départ</w:t></w:r></w:p><w:tr><w:tc><w:p><w:t>12</w:t></w:p></w:tc></w:tr></w:document>',
      ),
      'word/styles.xml': strToU8('<w:style>Titre</w:style>'),
    });
    expect(await read(docx, 'lettre.docx')).toEqual(pages('Résiliation & départ\n12'));
    const xlsx = zipSync({
      'xl/sharedStrings.xml': strToU8('<sst><si><t>Immatriculation</t></si><si><t>AB-123-CD</t></si></sst>'),
      'xl/worksheets/sheet1.xml': strToU8('<row><c t="s"><v>0</v></c><c><f>A1+1</f><v>450.5</v></c></row>'),
    });
    expect(await read(xlsx, 'flotte.xlsx')).toEqual(pages('Immatriculation\nAB-123-CD\n\n450.5'));
    const pptx = zipSync({
      'ppt/slides/slide10.xml': strToU8('<a:p><a:t>dix</a:t></a:p>'),
      'ppt/slides/slide2.xml': strToU8('<a:p><a:t>deux</a:t></a:p>'),
    });
    expect(await read(pptx, 'offre.pptx')).toEqual(pages('deux', 'dix'));
  });

  it('are none for an image, a scan and an empty file', async () => {
    const { read } = await extractor();
    expect(await read('x', 'photo.jpg')).toEqual({ kind: 'none', reason: 'kind' });
    expect(await read(pdfOf('', ''), 'scan.pdf')).toEqual({ kind: 'none', reason: 'empty' });
    expect(await read('', 'a.txt')).toEqual({ kind: 'none', reason: 'empty' });
  });

  it('are cut where a document has more than is kept', async () => {
    const { read } = await extractor();
    const long = await read('é'.repeat(2_100_000), 'a.txt');
    expect(long).toMatchObject({ kind: 'text', isCut: true });
    expect(long.kind === 'text' && long.pages[0]?.length).toBe(2_000_000);
  });
});

describe('a document that cannot be read', () => {
  it.each([
    ['no PDF', 'bonjour', 'a.pdf'],
    ['a PDF cut short', pdfOf('texte').subarray(0, 60), 'a.pdf'],
    ['no archive', 'PK nothing', 'a.docx'],
    ['an archive without its part', zipSync({ 'a.txt': strToU8('x') }), 'a.docx'],
    [
      'an archive cut short',
      zipSync({ 'word/document.xml': strToU8('x'.repeat(99)) }).subarray(0, 40),
      'a.docx',
    ],
  ])('is an answer: %s', async (_what, bytes, name) => {
    const { read } = await extractor();
    expect((await read(bytes, name)).kind).not.toBe('text');
    expect(await read(pdfOf('La suite'), 'b.pdf')).toEqual(pages('La suite'));
  });

  it('is an answer when it asks for a password', async () => {
    const { read } = await extractor();
    const id = '<00112233445566778899aabbccddeeff>';
    const secret = `<${'41'.repeat(32)}>`;
    const locked = pdfOf('secret')
      .toString('latin1')
      .replace(
        '/Root 1 0 R',
        `/Root 1 0 R /ID [${id} ${id}] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${secret} /U ${secret} /P -4 >>`,
      );
    expect(await read(Buffer.from(locked, 'latin1'), 'a.pdf')).toEqual({
      kind: 'failed',
      reason: 'protected',
    });
  });

  it('is left when it is larger than is read at once', async () => {
    const { read } = await extractor({ mostBytes: 1000 });
    expect(await read('x'.repeat(1001), 'a.txt')).toEqual({ kind: 'failed', reason: 'too-large' });
  });

  it('does not fill the memory by unpacking to gigabytes', async () => {
    const { read } = await extractor();
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(100_000_000) }, { level: 1 });
    const before = process.memoryUsage().rss;
    await read(bomb, 'bombe.docx');
    expect(process.memoryUsage().rss - before).toBeLessThan(250_000_000);
  });

  it('is ended when it takes too long, and the next one is read', async () => {
    const place = await temporaryFolder();
    const slow = join(place, 'slow.mjs');
    writeFileSync(
      slow,
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', ({ name }) => { while (name === 'hang.pdf'); parentPort.postMessage({ kind: 'none', reason: 'empty' }); });`,
    );
    const { read } = await extractor({ mostMs: 1500 }, slow);
    expect(await read('x', 'hang.pdf')).toEqual({ kind: 'failed', reason: 'too-long' });
    expect(await read('x', 'fine.pdf')).toEqual({ kind: 'none', reason: 'empty' });
  });

  it('is ended when it takes too much memory, and the next one is read', async () => {
    const place = await temporaryFolder();
    const greedy = join(place, 'greedy.mjs');
    writeFileSync(
      greedy,
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', ({ name }) => {
         const held = [];
         while (name === 'greedy.pdf') held.push(Array.from({ length: 1000 }, (_, at) => ({ at })));
         parentPort.postMessage({ kind: 'none', reason: 'empty' });
       });`,
    );
    const { read } = await extractor({ mostHeapMb: 32 }, greedy);
    expect(await read('x', 'greedy.pdf')).toEqual({ kind: 'failed', reason: 'too-much' });
    expect(await read('x', 'fine.pdf')).toEqual({ kind: 'none', reason: 'empty' });
  });

  it('is stopped by whoever asked, and by closing', async () => {
    const { texts, read, store } = await extractor();
    const stop = new AbortController();
    const { address } = await store.put({ bytes: pdfOf('a') });
    const stopped = texts.extract(address, 'a.pdf', stop.signal);
    stop.abort();
    expect(await stopped).toEqual({ kind: 'failed', reason: 'stopped' });
    const waiting = texts.extract(address, 'a.pdf');
    await texts.close();
    expect(await waiting).toEqual({ kind: 'failed', reason: 'stopped' });
    expect(await read('x', 'a.txt')).toEqual({ kind: 'failed', reason: 'stopped' });
  });

  it('is an error when the store cannot give it out', async () => {
    const { texts } = await extractor();
    await expect(texts.extract('0'.repeat(64), 'a.pdf')).rejects.toMatchObject({ code: 'not-found' });
  });
});
