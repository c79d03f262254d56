import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squeeze } from '#shared/kernel/text.ts';
import type { OutgoingMail } from '#main/mail/write/write-mail.ts';
import { writeMail, writeReplyDraft } from '#main/mail/write/write-mail.ts';
import { readOf } from '../../support/mail/eml.ts';

type Reply = Parameters<typeof writeReplyDraft>[0];

const reply = (over: Partial<Reply> = {}): Reply => ({
  inReplyTo: '<t0@durand.example>',
  references: ['<s0@x.example>', '<t0@durand.example>'],
  from: { name: 'Cabinet Martin', address: 'contact@cabinet.example' },
  to: [{ name: 'Zoé Durand', address: 'zoe@durand.example' }],
  cc: [],
  subject: 'RE: Attestation « école »',
  text: 'Bonjour,\n\nvoici l’attestation : 12 €.\n',
  attachments: [],
  ...over,
});
const linesOf = (bytes: Uint8Array): string[] => Buffer.from(bytes).toString('latin1').split('\r\n');

describe('an answer, written as a file', () => {
  it('opens as a draft: not sent, without a date and an id of its own', () => {
    const lines = linesOf(writeReplyDraft(reply()));
    expect(lines[0]).toBe('X-Unsent: 1');
    expect(lines.some((line) => /^(?:Date|Message-ID):/.test(line))).toBe(false);
    expect(lines).toContain('In-Reply-To: <t0@durand.example>');
    expect(lines).toContain('References: <s0@x.example> <t0@durand.example>');
  });

  it('is plain ASCII in short lines, whatever is said', () => {
    const file = writeReplyDraft(
      reply({
        subject: 'é'.repeat(300),
        to: Array.from({ length: 40 }, (_, at) => ({ name: `Élève ${at}`, address: `a${at}@b.example` })),
        attachments: [
          {
            name: `${'relevé '.repeat(12)}.pdf`,
            mediaType: 'application/pdf',
            bytes: Buffer.alloc(5_000, 1),
          },
        ],
      }),
    );
    expect(file.every((byte) => byte < 0x80)).toBe(true);
    expect(Math.max(...linesOf(file).map(({ length }) => length))).toBeLessThanOrEqual(78);
  });

  it('is read as what was written', async () => {
    const bytes = Buffer.from([0, 1, 2, 255, 13, 10]);
    const mail = await readOf(
      writeReplyDraft(
        reply({ attachments: [{ name: 'relevé d’information.pdf', mediaType: 'application/pdf', bytes }] }),
      ),
    );
    expect(mail).toMatchObject({
      subject: 'RE: Attestation « école »',
      from: { name: 'Cabinet Martin', address: 'contact@cabinet.example' },
      to: [{ name: 'Zoé Durand', address: 'zoe@durand.example' }],
      inReplyTo: '<t0@durand.example>',
      text: 'Bonjour,\n\nvoici l’attestation : 12 €.',
      attachments: [
        { name: 'relevé d’information.pdf', mediaType: 'application/pdf', size: 6, isInline: false },
      ],
    });
    expect(Buffer.from(mail.attachments[0]!.bytes)).toEqual(bytes);
  });

  it.each([
    ['a subject', { subject: 'a\r\nBcc: x@y.test' }],
    ['a name', { to: [{ name: 'a\r\nBcc: x@y.test', address: 'a@b.example' }] }],
    ['an address', { to: [{ name: '', address: 'a@b.example>\r\nBcc: <x@y.test' }] }],
    ['an id', { inReplyTo: '<a@b>\r\nBcc: x@y.test' }],
    [
      'the name of a file',
      {
        attachments: [
          { name: 'a"\r\nBcc: x@y.test', mediaType: 'a/b\r\nBcc: x@y.test', bytes: Buffer.from('a') },
        ],
      },
    ],
  ])('takes no header slipped into %s', (_name, over) => {
    expect(linesOf(writeReplyDraft(reply(over))).some((line) => line.startsWith('Bcc:'))).toBe(false);
  });

  it('leaves out an address to which nothing can be sent', async () => {
    const to = [
      { name: 'x', address: 'pas une adresse' },
      { name: '', address: 'a@b.example' },
    ];
    expect((await readOf(writeReplyDraft(reply({ to })))).to).toEqual([{ name: '', address: 'a@b.example' }]);
  });

  it('carries a mail as a mail, and anything else as bytes', async () => {
    const inner = writeMail({ ...reply({ text: 'dedans' }), date: null, messageId: '<i@x.example>' });
    const mail = await readOf(
      writeReplyDraft(
        reply({
          attachments: [
            { name: 'ancien.eml', mediaType: 'message/rfc822', bytes: inner },
            { name: 'accents.eml', mediaType: 'message/rfc822', bytes: Buffer.from('Subject: é\r\n\r\n') },
          ],
        }),
      ),
    );
    expect(mail.attachments.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['ancien.eml', 'message/rfc822'],
      ['accents.eml', 'application/octet-stream'],
    ]);
    expect((await readOf(mail.attachments[0]!.bytes)).text).toBe('dedans');
  });

  it('is the same file when it is the same mail', () => {
    const attachments = [{ name: 'a.pdf', mediaType: 'application/pdf', bytes: Buffer.from('a') }];
    expect(writeReplyDraft(reply({ attachments }))).toEqual(writeReplyDraft(reply({ attachments })));
  });
});

describe('any mail', () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 80 });
  const party = fc.record({
    name: line.map(squeeze),
    address: fc
      .tuple(fc.stringMatching(/^[a-z][a-z0-9]{0,10}$/), fc.stringMatching(/^[a-z]{2,10}$/))
      .map(([user, host]) => `${user}@${host}.example`),
  });
  const id = fc.stringMatching(/^[a-z0-9]{1,20}$/).map((text) => `<${text}@x.example>`);
  const attachment = fc.record({
    name: fc.stringMatching(/^[a-zà-ü0-9 ’()-]{1,60}$/).map((name) => `x${name.trim()}.pdf`),
    mediaType: fc.constantFrom('application/pdf', 'image/png', 'text/plain'),
    bytes: fc.uint8Array({ maxLength: 300 }),
  });
  const mail = fc.record<OutgoingMail>({
    messageId: id,
    inReplyTo: fc.option(id),
    references: fc.uniqueArray(id, { maxLength: 8 }),
    from: party,
    to: fc.array(party, { maxLength: 4 }),
    cc: fc.array(party, { maxLength: 3 }),
    date: fc
      .record({
        epochMs: fc.integer({ min: 100_000, max: 4_000_000_000 }),
        offset: fc.integer({ min: -28, max: 28 }),
      })
      .map(({ epochMs, offset }) => ({
        instant: new Date(epochMs * 1000).toISOString() as never,
        offsetMinutes: offset * 30,
      })),
    subject: line.map(squeeze),
    text: fc.array(line, { maxLength: 10 }).map((lines) => lines.map(squeeze).join('\n')),
    attachments: fc.array(attachment, { maxLength: 3 }),
  });

  it('is read as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(mail, async (written) => {
        const read = await readOf(writeMail(written));
        const { messageId, inReplyTo, references, date, subject } = written;
        expect(read).toMatchObject({ messageId, inReplyTo, references, date, subject });
        const named = ({ name, address }: { name: string; address: string }) => ({
          name: name === address ? '' : name,
          address,
        });
        expect([read.from, ...read.to, ...read.cc]).toEqual(
          [written.from!, ...written.to, ...written.cc].map(named),
        );
        expect(read.text).toBe(written.text.replace(/\n{4,}/g, '\n\n\n').trim());
        expect(read.attachments.map(({ name }) => name)).toEqual(
          written.attachments.map(({ name }) => squeeze(name)),
        );
        for (const [at, { bytes }] of written.attachments.entries())
          expect(Buffer.from(read.attachments[at]!.bytes)).toEqual(Buffer.from(bytes));
      }),
      { numRuns: 200 },
    );
  });
});
