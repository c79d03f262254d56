import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MailBody } from '#shared/features/ticket/mail-body.ts';
import { readMail } from '#main/mail/read-mail.ts';
import { readTnef } from '#main/mail/mapi/tnef.ts';
import { base64, mailBytes, multipart, pdfPart, textPart } from '../../support/mail/eml.ts';
import { filetime, msgFile } from '../../support/mail/msg-file.ts';
import { tnefFile } from '../../support/mail/tnef-file.ts';

const TNEF = tnefFile({
  body: 'Corps',
  properties: { 0x1013: [0x102, Buffer.from('<p>Corps</p>')], 0x0037: [0x1f, 'Sujet'] },
  files: [{ title: 'a.pdf', bytes: Buffer.from('%PDF'), properties: { 0x3707: [0x1f, 'a.pdf'] } }],
});
const MSG = msgFile({
  properties: {
    0x001a: 'IPM.Note',
    0x0037: 'Sujet',
    0x0039: filetime('2026-11-24T08:12:00Z'),
    0x1000: 'Corps',
    0x0065: 'a@b.example',
  },
  recipients: [{ 0x0c15: 1, 0x3001: 'C', 0x39fe: 'c@d.example' }],
  attachments: [
    { 0x3705: 1, 0x3707: 'a.bin', 0x3701: Buffer.alloc(6_000, 3) },
    { properties: {}, embedded: { properties: { 0x0037: 'Dedans', 0x1000: 'Corps' } } },
  ],
});
const EML = mailBytes(
  ...multipart(
    'mixed',
    multipart('alternative', textPart('Bonjour'), [
      'Content-Type: text/html',
      '',
      '<table><tr><td>a<td>b</table><a href="https://a.example">c</a>',
    ]),
    pdfPart("attachment; filename*0*=utf-8''a%20b; filename*1=.pdf"),
    ['Content-Type: application/ms-tnef', 'Content-Transfer-Encoding: base64', '', base64(TNEF)],
    ['Content-Type: message/rfc822', '', 'Subject: =?utf-8?Q?a=C3=A9?=', '', 'x'],
  ),
);

interface Change {
  readonly at: number;
  readonly kind: 'set' | 'cut' | 'repeat' | 'swap';
  readonly bytes: Uint8Array;
}

/** Places are fractions, so that a change means something in a file of any length. */
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  kind: fc.constantFrom('set', 'set', 'set', 'cut', 'repeat', 'swap'),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 8 }),
    fc
      .constantFrom(
        [0xff, 0xff, 0xff, 0xff],
        [0, 0, 0, 0],
        [0xfe, 0xff, 0xff, 0xff],
        [0xff, 0xff, 0xff, 0x7f],
      )
      .map((list) => Uint8Array.from(list)),
    fc
      .constantFrom('\r\n\r\n', '--', '=?', '?=', '"', ';', 'boundary=', '<', '&#')
      .map((text) => Buffer.from(text)),
  ),
});

function changed(file: Uint8Array, changes: readonly Change[]): Uint8Array {
  let bytes = Buffer.from(file);
  for (const { at, kind, bytes: piece } of changes) {
    const place = Math.floor(at * bytes.length);
    if (kind === 'set') bytes.set(piece.subarray(0, bytes.length - place), place);
    else if (kind === 'cut')
      bytes = Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + piece.length * 8)]);
    else if (kind === 'repeat')
      bytes = Buffer.concat([bytes.subarray(0, place), bytes.subarray(0, 2_000), bytes.subarray(place)]);
    else bytes = Buffer.concat([bytes.subarray(place), bytes.subarray(0, place)]);
  }
  return bytes;
}

const KINDS = ['read', 'empty', 'not-a-mail', 'damaged', 'other-item'];

async function readsSoundly(bytes: Uint8Array, name: string): Promise<void> {
  const reading = await readMail(bytes, name);
  expect(KINDS).toContain(reading.kind);
  if (reading.kind !== 'read') return;
  const { mail } = reading;
  expect(MailBody.safeParse(mail.body).success).toBe(true);
  for (const { name: given, size, bytes: content } of mail.attachments) {
    expect(given).toMatch(/^[^/\\<>:"|?*\r\n]+$/);
    expect(content).toHaveLength(size);
  }
}

describe('a mail file changed at random', () => {
  it.each([
    ['an .eml file', EML, 'a.eml'],
    ['a .msg file', MSG, 'a.msg'],
  ])(
    'is read or refused, never more: %s',
    async (_name, file, name) => {
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) =>
          readsSoundly(changed(file, changes), name),
        ),
        { numRuns: 1_500 },
      );
    },
    120_000,
  );

  it('is opened or not: a winmail.dat', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const opened = readTnef(changed(TNEF, changes));
        if (opened) expect(opened.attachments.length).toBeLessThan(50);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is not a mail when it is noise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (bytes) => readsSoundly(bytes, 'a.eml')),
      { numRuns: 300 },
    );
  });

  it('is soundly read whatever its headers hold', async () => {
    const header = fc
      .tuple(
        fc.constantFrom(
          'From',
          'To',
          'Subject',
          'Date',
          'Content-Type',
          'Content-Disposition',
          'References',
          'X',
        ),
        fc.string({ unit: 'binary-ascii', maxLength: 120 }),
      )
      .map(([name, value]) => `${name}: ${value}`);
    await fc.assert(
      fc.asyncProperty(fc.array(header, { maxLength: 12 }), async (headers) =>
        readsSoundly(mailBytes(...headers, '', 'Bonjour'), 'a.eml'),
      ),
      { numRuns: 400 },
    );
  });
});
