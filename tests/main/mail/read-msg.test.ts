import MsgReaderModule from '@kenjiuno/msgreader';
import { describe, expect, it } from 'vitest';
import { readMail } from '#main/mail/read-mail.ts';
import { filetime, msgFile, type MsgItem, type MsgProperties } from '../../support/mail/msg-file.ts';
import { mailBytes, readOf } from '../../support/mail/eml.ts';

const read = (item: MsgItem) => readOf(msgFile(item), 'courrier.msg');

const BASE: MsgProperties = {
  0x001a: 'IPM.Note',
  0x0037: 'RE: Constat à l’amiable',
  0x0042: 'Zoé Durand',
  0x0064: 'SMTP',
  0x0065: 'Zoe@DURAND.example',
  0x0039: filetime('2026-11-24T08:12:00Z'),
  0x1000: 'Bonjour,\r\n\r\nvoici le constat.',
  0x1035: '<a1@durand.example>',
  0x1042: '<t0@cabinet.example>',
  0x1039: '<s0@x.example> <t0@cabinet.example>',
};
const RECIPIENTS: MsgProperties[] = [
  { 0x0c15: 1, 0x3001: 'Cabinet Martin', 0x39fe: 'contact@cabinet.example', 0x3003: '/O=EX/CN=CONTACT' },
  { 0x0c15: 2, 0x3001: 'expert@garage.example', 0x3003: 'expert@garage.example' },
  { 0x0c15: 3, 0x3001: 'caché', 0x3003: 'cache@x.example' },
];

describe('a .msg file', () => {
  it('is read as persons, ids, date, subject and text', async () => {
    const mail = await read({ properties: BASE, recipients: RECIPIENTS });
    expect(mail).toMatchObject({
      from: { name: 'Zoé Durand', address: 'Zoe@durand.example' },
      to: [{ name: 'Cabinet Martin', address: 'contact@cabinet.example' }],
      cc: [{ name: '', address: 'expert@garage.example' }],
      subject: 'RE: Constat à l’amiable',
      date: { instant: '2026-11-24T08:12:00.000Z', offsetMinutes: null },
      messageId: '<a1@durand.example>',
      inReplyTo: '<t0@cabinet.example>',
      references: ['<s0@x.example>', '<t0@cabinet.example>'],
      text: 'Bonjour,\n\nvoici le constat.',
      attachments: [],
      warnings: [],
    });
  });

  it('is read the same by another implementation', async () => {
    const bytes = msgFile({ properties: BASE, recipients: RECIPIENTS });
    const Reader = ((MsgReaderModule as { default?: unknown }).default ??
      MsgReaderModule) as typeof MsgReaderModule;
    const other = new Reader(bytes.slice().buffer).getFileData();
    const ours = await readOf(bytes);
    expect(ours.subject).toBe(other.subject);
    expect(ours.messageId).toBe(other.messageId);
    expect(ours.text.replaceAll('\n', '\r\n')).toBe(other.body);
    expect(Date.parse(ours.date?.instant ?? '')).toBe(Date.parse(other.clientSubmitTime ?? ''));
  });

  it('takes the sender’s clock and the thread from the headers that it arrived with', async () => {
    const mail = await read({
      properties: {
        ...BASE,
        0x1042: '',
        0x1039: '',
        0x007d:
          'Received: by x\r\nDate: Tue, 24 Nov 2026 09:12:00 +0100\r\nIn-Reply-To: <t9@x.example>\r\nReferences: <s9@x.example>\r\n <t9@x.example>\r\nReply-To: r@x.example\r\n\r\n',
      },
    });
    expect(mail).toMatchObject({
      date: { instant: '2026-11-24T08:12:00.000Z', offsetMinutes: 60 },
      inReplyTo: '<t9@x.example>',
      references: ['<s9@x.example>', '<t9@x.example>'],
      replyTo: [{ address: 'r@x.example' }],
    });
  });

  it('shows no Exchange address as one, but the one it stands for', async () => {
    const exchange = { ...BASE, 0x0064: 'EX', 0x0065: '/O=EX/OU=X/CN=ZOE' };
    expect((await read({ properties: exchange })).from).toEqual({ name: 'Zoé Durand', address: '' });
    expect((await read({ properties: exchange })).warnings).toContain('sender-missing');
    const known = { ...exchange, 0x5d02: 'zoe@durand.example' };
    expect((await read({ properties: known })).from?.address).toBe('zoe@durand.example');
  });

  it('reads texts of a code page', async () => {
    const mail = await read({
      properties: {
        0x001a: 'IPM.Note',
        0x3ffd: 1252,
        0x0037001e: 'D\xE9g\xE2ts',
        0x1000001e: 'L\x92eau, 12 \x80',
      },
    });
    expect(mail).toMatchObject({ subject: 'Dégâts', text: 'L’eau, 12 €' });
  });

  it.each([
    ['UTF-8', 65_001, Buffer.from('<p>Été</p>')],
    ['Windows-1252', 1252, Buffer.from('<p>\xC9t\xE9</p>', 'latin1')],
  ])('reads its HTML in %s', async (_name, page, html) => {
    const mail = await read({ properties: { ...BASE, 0x1000: '', 0x3fde: page, 0x1013: html } });
    expect(mail.text).toBe('Été');
    expect(mail.body).toMatchObject([{ kind: 'paragraph', inlines: [{ text: 'Été' }] }]);
  });

  it('has its attachments, with pictures of its text told apart', async () => {
    const mail = await read({
      properties: { ...BASE, 0x3fde: 65_001, 0x1013: Buffer.from('<p>a<img src="cid:logo@x"></p>') },
      attachments: [
        {
          0x3705: 1,
          0x3707: 'Constat à l’amiable.pdf',
          0x370e: 'application/pdf',
          0x3701: Buffer.from('%PDF-1.4'),
        },
        {
          0x3705: 1,
          0x3704: 'LOGO~1.PNG',
          0x370e: 'image/png',
          0x3712: 'logo@x',
          0x3701: Buffer.alloc(9_000, 7),
        },
      ],
    });
    expect(mail.attachments.map(({ name, size, isInline }) => [name, size, isInline])).toEqual([
      ['Constat à l’amiable.pdf', 8, false],
      ['LOGO~1.PNG', 9_000, true],
    ]);
    expect(mail.attachments[1]!.bytes.every((byte) => byte === 7)).toBe(true);
  });

  it('keeps a mail in a mail as an .eml file', async () => {
    const inner: MsgItem = {
      properties: { ...BASE, 0x0037: 'Devis/1', 0x1000: 'Voici le devis : 12 €' },
      recipients: RECIPIENTS,
      attachments: [{ 0x3705: 1, 0x3707: 'devis.pdf', 0x3701: Buffer.from('%PDF-1.4') }],
    };
    const mail = await read({
      properties: BASE,
      attachments: [{ properties: { 0x3001: 'Devis' }, embedded: inner }],
    });
    expect(mail.attachments).toMatchObject([{ name: 'Devis-1.eml', mediaType: 'message/rfc822' }]);
    expect(await readOf(mail.attachments[0]!.bytes)).toMatchObject({
      subject: 'Devis/1',
      from: { name: 'Zoé Durand', address: 'Zoe@durand.example' },
      text: 'Voici le devis : 12 €',
      date: { instant: '2026-11-24T08:12:00.000Z' },
      messageId: '<a1@durand.example>',
      attachments: [{ name: 'devis.pdf', size: 8 }],
    });
  });

  it('opens no more than four mails in mails', async () => {
    let item: MsgItem = { properties: BASE };
    for (let depth = 0; depth < 6; depth++)
      item = { properties: BASE, attachments: [{ properties: {}, embedded: item }] };
    let mail = await read(item);
    let opened = 0;
    for (; mail.attachments[0]; opened++) mail = await readOf(mail.attachments[0].bytes);
    expect(opened).toBe(4);
  });

  it.each(['IPM.Contact', 'IPM.Appointment', 'IPM.Task'])('is no mail when it is %s', async (itemClass) => {
    const reading = await readMail(msgFile({ properties: { 0x001a: itemClass } }), 'a.msg');
    expect(reading).toEqual({ kind: 'other-item', itemClass });
  });

  it('says that it is encrypted', async () => {
    const mail = await read({ properties: { ...BASE, 0x001a: 'IPM.Note.SMIME' } });
    expect(mail.warnings).toEqual(['encrypted']);
  });

  it('is told by its bytes, not by its name', async () => {
    expect((await readMail(mailBytes('', 'x'), 'a.msg')).kind).toBe('read');
    expect((await readMail(msgFile({ properties: BASE }), 'a.eml')).kind).toBe('read');
  });
});

describe('a .msg file built to harm', () => {
  const file = (): Buffer => Buffer.from(msgFile({ properties: BASE, recipients: RECIPIENTS }));
  const sectorOf = (bytes: Buffer, at: number): number => (bytes.readUInt32LE(at) + 1) * 512;

  it.each<[string, (bytes: Buffer) => void]>([
    [
      'a table that turns in a circle',
      (bytes) => bytes.fill(0, sectorOf(bytes, 0x4c), sectorOf(bytes, 0x4c) + 512),
    ],
    ['a directory beyond its end', (bytes) => void bytes.writeUInt32LE(0x00ffffff, 0x30)],
    ['impossible sectors', (bytes) => void bytes.writeUInt16LE(31, 0x1e)],
    ['a table of tables without end', (bytes) => void bytes.writeUInt32LE(0, 0x44)],
    ['no root', (bytes) => void bytes.writeUInt8(2, sectorOf(bytes, 0x30) + 66)],
  ])('is said to be damaged: %s', async (_name, harm) => {
    const bytes = file();
    harm(bytes);
    expect(await readMail(bytes, 'a.msg')).toEqual({ kind: 'damaged' });
  });

  it('is not followed into a folder that holds itself', async () => {
    const bytes = file();
    const directory = sectorOf(bytes, 0x30);
    for (let at = directory; at < directory + 512; at += 128) bytes.writeUInt32LE(0, at + 76);
    expect(['damaged', 'read', 'other-item']).toContain((await readMail(bytes, 'a.msg')).kind);
  });

  it('is cut short wherever one likes', async () => {
    const bytes = file();
    for (let length = 512; length < bytes.length; length += 97)
      expect(['damaged', 'read', 'other-item']).toContain(
        (await readMail(bytes.subarray(0, length), 'a.msg')).kind,
      );
  });
});
