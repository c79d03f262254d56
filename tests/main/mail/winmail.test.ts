import { describe, expect, it } from 'vitest';
import { unpackRtf } from '#main/mail/mapi/compressed-rtf.ts';
import { pieceOfRtf } from '#main/mail/mapi/rtf.ts';
import { base64, mailBytes, multipart, readOf } from '../../support/mail/eml.ts';
import { tnefFile } from '../../support/mail/tnef-file.ts';

const winmail = (bytes: Uint8Array): string[] => [
  'Content-Type: application/ms-tnef; name="winmail.dat"',
  'Content-Transfer-Encoding: base64',
  '',
  base64(bytes),
];
const text = (line: string): string[] => ['Content-Type: text/plain; charset=utf-8', '', line];
const rtfHeader = (kind: number, raw: number, length: number): Buffer => {
  const header = Buffer.alloc(16);
  header.writeUInt32LE(length + 12, 0);
  header.writeUInt32LE(raw, 4);
  header.writeUInt32LE(kind, 8);
  return header;
};
/** Without compression, as the format allows. */
const plainRtf = (rtf: string): Buffer => {
  const content = Buffer.from(rtf, 'latin1');
  return Buffer.concat([rtfHeader(0x414c454d, content.length, content.length), content]);
};

describe('a winmail.dat', () => {
  it('gives its files in its place', async () => {
    const file = tnefFile({
      body: 'Corps',
      files: [
        {
          title: 'CONSTA~1.PDF',
          bytes: Buffer.from('%PDF-1.4'),
          properties: { 0x3707: [0x1f, 'Constat à l’amiable.pdf'], 0x370e: [0x1e, 'application/pdf'] },
        },
        { title: 'photo.jpg', bytes: Buffer.from('jpeg') },
      ],
    });
    const mail = await readOf(mailBytes(...multipart('mixed', text('Bonjour'), winmail(file))));
    expect(mail.text).toBe('Bonjour');
    expect(mail.attachments.map(({ name, mediaType, size }) => [name, mediaType, size])).toEqual([
      ['Constat à l’amiable.pdf', 'application/pdf', 8],
      ['photo.jpg', 'application/octet-stream', 4],
    ]);
    expect(mail.warnings).toEqual([]);
  });

  it('gives its text when the mail has none', async () => {
    const mail = await readOf(
      mailBytes(...multipart('mixed', text(''), winmail(tnefFile({ body: 'L\x92\xE9t\xE9' })))),
    );
    expect(mail.text).toBe('L’été');
  });

  it('gives the HTML that the mail lacks, the text of the mail being kept', async () => {
    const file = tnefFile({
      properties: {
        0x3fde: [3, Buffer.from([0xe9, 0xfd, 0, 0])],
        0x1013: [0x102, Buffer.from('<p>Été <b>ici</b></p>')],
      },
    });
    const mail = await readOf(mailBytes(...multipart('mixed', text('Ete ici'), winmail(file))));
    expect(mail.text).toBe('Ete ici');
    expect(mail.body).toMatchObject([{ inlines: [{ text: 'Été ' }, { text: 'ici', marks: ['bold'] }] }]);
  });

  it('gives the HTML that is wrapped into its RTF', async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0 Arial;}}{\*\htmltag19 <html>}{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 L\'92\'e9t\'e9 {\*\htmltag84 <b>}\htmlrtf \b\htmlrtf0 ici{\*\htmltag92 </b>}\htmlrtf }\htmlrtf0{\*\htmltag72 </p>}}`;
    const mail = await readOf(
      mailBytes(
        ...winmail(
          tnefFile({ properties: { 0x8001: [3, Buffer.alloc(4)], 0x1009: [0x102, plainRtf(rtf)] } }),
        ),
      ),
    );
    expect(mail.body).toMatchObject([{ inlines: [{ text: 'L’été ' }, { text: 'ici', marks: ['bold'] }] }]);
    expect(mail.text).toBe('L’été ici');
  });

  it('is kept as it is when it is not one, with a word', async () => {
    const mail = await readOf(
      mailBytes(...multipart('mixed', text('x'), winmail(Buffer.from('autre chose')))),
    );
    expect(mail.attachments).toMatchObject([{ name: 'winmail.dat' }]);
    expect(mail.warnings).toEqual(['winmail-unreadable']);
  });

  it('gives what was before the place where it is cut', async () => {
    const file = tnefFile({ body: 'Corps', files: [{ title: 'a.txt', bytes: Buffer.from('contenu') }] });
    for (let length = 6; length < file.length; length++) {
      const mail = await readOf(
        mailBytes(...multipart('mixed', text('x'), winmail(file.subarray(0, length)))),
      );
      expect(mail.attachments.length).toBeLessThanOrEqual(1);
    }
  });
});

describe('the RTF of Outlook', () => {
  it('is unpacked as the example of the specification is', () => {
    // [MS-OXRTFCP] 3.1.1: « hello world ».
    const packed = Buffer.from(
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
      'hex',
    );
    expect(unpackRtf(packed)).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n');
  });

  it('is left alone when it is something else', () => {
    expect(unpackRtf(Buffer.alloc(8))).toBeNull();
    expect(unpackRtf(Buffer.alloc(64))).toBeNull();
  });

  it.each([
    ['words', String.raw`{\rtf1\ansi Bonjour\par vous}`, 'Bonjour\nvous'],
    ['letters of the code page', String.raw`{\rtf1\ansi\ansicpg1252 12 \'80, \'e9t\'e9}`, '12 €, été'],
    ['Unicode letters and what stands for them', String.raw`{\rtf1\ansi\uc1 \u8364?12\u233\'e9}`, '€12é'],
    [
      'no font, colour or picture',
      String.raw`{\rtf1{\fonttbl{\f0 Arial;}}{\colortbl;\red0;}{\*\inconnu rien}{\pict 0102}ici}`,
      'ici',
    ],
    ['braces and bars', String.raw`{\rtf1 a\{b\}\\c}`, 'a{b}\\c'],
    ['typed signs', String.raw`{\rtf1 l\rquote eau\~: \endash}`, 'l’eau\u00A0: –'],
  ])('gives %s', (_name, rtf, words) => {
    expect(pieceOfRtf(rtf, 1252)).toEqual({ text: words, html: null });
  });

  it('is read at once however it is nested', () => {
    expect(pieceOfRtf(`{\\rtf1 ${'{'.repeat(500_000)}a`, 1252).text?.trim()).toBe('a');
    expect(pieceOfRtf('{\\rtf1 {\\fonttbl', 1252)).toEqual({ text: null, html: null });
  });
});
