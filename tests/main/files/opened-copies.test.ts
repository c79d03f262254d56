/** @file Only kinds that are what they say are handed to other applications, in a copy that does not stay. */
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clearCopies, OpenedCopies } from '#main/files/copies/opened-copies.ts';
import { filesBelow, openTestStore } from '../../support/file-store.ts';
import { temporaryFolder } from '../../support/vault-place.ts';

const HOUR = 3_600_000;
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n');
const compound = (...parts: string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(70_000),
    ...parts.map((part) => Buffer.from(part, 'utf16le')),
  ]);
const archive = (...parts: string[]): Buffer =>
  Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(65_530), Buffer.from(parts.join('\0'))]);

async function copies(options: { openPath?: (path: string) => Promise<boolean> } = {}) {
  const { store, folder: stored } = await openTestStore();
  const folder = join(await temporaryFolder(), 'temp', 'opened');
  const handed: string[] = [];
  let now = Date.now();
  const openPath = (path: string): Promise<boolean> => Promise.resolve(handed.push(path) > 0);
  const opened = new OpenedCopies({ folder, store, nowMs: () => now, openPath, ...options });
  const put = async (bytes: Buffer) => (await store.put({ bytes })).address;
  const pass = (ms: number): void => void (now += ms);
  return { store, stored, folder, handed, opened, put, pass };
}

describe('a document that is opened', () => {
  it('is handed over under its own name, readable by this account only', async () => {
    const { opened, put, handed, folder } = await copies();
    const outcome = await opened.open(await put(PDF), 'Avis d’échéance : 2026.pdf');
    expect(outcome.kind).toBe('opened');
    const [path = ''] = handed;
    expect(basename(path)).toBe('Avis d’échéance _ 2026.pdf');
    expect(readFileSync(path).equals(PDF)).toBe(true);
    expect([path, join(path, '..'), folder].map((entry) => statSync(entry).mode & 0o777)).toEqual([
      ...[0o600, 0o700, 0o700],
    ]);
  });

  it.each([
    ['facture.pdf.exe', PDF, 'kind'],
    ['facture\u202Efdp.exe', PDF, 'kind'],
    ['page.html', Buffer.from('<p>'), 'kind'],
    ['plan.svg', Buffer.from('<svg>'), 'kind'],
    ['lien.lnk', PDF, 'kind'],
    ['macros.docm', archive('[Content_Types].xml'), 'kind'],
    ['sans extension', PDF, 'kind'],
    ['__proto__', PDF, 'kind'],
    ['a.constructor', PDF, 'kind'],
    ['programme.pdf', Buffer.from('MZ\x90\0'), 'content'],
    ['vide.pdf', Buffer.alloc(0), 'content'],
    ['image.png', PDF, 'content'],
    ['archive.docx', archive('run.exe'), 'content'],
    ['macros.docx', archive('[Content_Types].xml', 'word/vbaProject.bin'), 'macro'],
    [
      'macros.odt',
      archive('mimetypeapplication/vnd.oasis.opendocument.text', 'Basic/script-lb.xml'),
      'macro',
    ],
    ['macros.xls', compound('Workbook', '_VBA_PROJECT_CUR'), 'macro'],
    ['page.txt', Buffer.from('<!DOCTYPE html><script>'), 'content'],
    ['binaire.csv', Buffer.from('a;b\0'), 'content'],
    ['faux.eml', Buffer.from('Bonjour,\n'), 'content'],
  ])('is refused as %j, and nothing is left of it', async (name, bytes, reason) => {
    const { opened, put, handed, folder } = await copies();
    expect(await opened.open(await put(bytes), name)).toEqual({ kind: 'refused', reason });
    expect(handed).toEqual([]);
    expect(await opened.removeAll()).toBe(0);
    mkdirSync(folder, { recursive: true });
    expect(filesBelow(folder)).toEqual([]);
  });

  it.each([
    ['scan.PDF', Buffer.concat([Buffer.from('\ufeff\n'), PDF])],
    ['photo.jpeg', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['photo.heic', Buffer.from('\0\0\0\x18ftypheic')],
    ['photo.webp', Buffer.from('RIFF\0\0\0\0WEBPVP8 ')],
    ['scan.tif', Buffer.from('II*\0')],
    ['lettre.docx', archive('[Content_Types].xml', 'word/document.xml')],
    ['tableau.ods', archive('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
    ['ancien.doc', compound('WordDocument')],
    ['message.msg', compound('__substg1.0_0037001F')],
    ['message.eml', Buffer.from('Received: from a by b\r\nSubject: x\r\n\r\n')],
    ['relevé.csv', Buffer.from('nom;prénom\r\n', 'latin1')],
    ['vide.txt', Buffer.alloc(0)],
  ])('is handed over as %j', async (name, bytes) => {
    const { opened, put, handed } = await copies();
    expect((await opened.open(await put(bytes), name)).kind).toBe('opened');
    expect(readFileSync(handed[0] ?? '').equals(bytes)).toBe(true);
  });

  it('is not left behind when no application takes it', async () => {
    const { opened, put, folder } = await copies({ openPath: () => Promise.resolve(false) });
    expect(await opened.open(await put(PDF), 'a.pdf')).toEqual({ kind: 'no-application' });
    expect(filesBelow(folder)).toEqual([]);
  });

  it('is handed over again, not copied again', async () => {
    const { opened, put, handed, folder } = await copies();
    const address = await put(PDF);
    await opened.open(address, 'a.pdf');
    await opened.open(address, 'a.pdf');
    expect(new Set(handed).size).toBe(1);
    expect(filesBelow(folder)).toHaveLength(1);
  });
});

describe('what another application saved', () => {
  it('is in the store before anyone is asked, and is told once', async () => {
    const { opened, put, handed, store } = await copies();
    const address = await put(PDF);
    await opened.open(address, 'a.pdf');
    expect(await opened.changed()).toEqual([]);
    const edited = Buffer.concat([PDF, Buffer.from('edited')]);
    writeFileSync(handed[0] ?? '', edited);
    const [change, ...others] = await opened.changed();
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      name: 'a.pdf',
      from: address,
      saved: { isNew: true, size: edited.length },
    });
    expect((await store.read(change?.saved.address ?? '', 1000)).equals(edited)).toBe(true);
    expect(await opened.changed()).toEqual([]);
  });

  it('is nothing when it was only saved again or removed', async () => {
    const { opened, put, handed } = await copies();
    await opened.open(await put(PDF), 'a.pdf');
    const [path = ''] = handed;
    utimesSync(path, 1_000, 1_000);
    expect(await opened.changed()).toEqual([]);
    rmSync(path);
    expect(await opened.changed()).toEqual([]);
  });
});

describe('a copy', () => {
  it('goes when it is old, unless something was saved in it that nobody was told', async () => {
    const { opened, put, handed, folder, pass } = await copies();
    await opened.open(await put(PDF), 'a.pdf');
    await opened.open(await put(PDF), 'b.pdf');
    writeFileSync(handed[1] ?? '', 'edited');
    pass(11 * HOUR);
    await opened.removeOld();
    expect(filesBelow(folder)).toHaveLength(2);
    pass(2 * HOUR);
    await opened.removeOld();
    expect(filesBelow(folder).map((path) => basename(path))).toEqual(['b.pdf']);
    expect(await opened.changed()).toHaveLength(1);
    await opened.removeOld();
    expect(filesBelow(folder)).toEqual([]);
  });

  it('goes at lock, and at the next start when the application was killed', async () => {
    const { opened, put, folder } = await copies();
    await opened.open(await put(PDF), 'a.pdf');
    expect(await opened.removeAll()).toBe(0);
    expect(() => statSync(folder)).toThrow();
    await opened.open(await put(PDF), 'a.pdf');
    await clearCopies(folder);
    expect(() => statSync(folder)).toThrow();
  });
});
