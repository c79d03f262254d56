import { describe, expect, it } from 'vitest';
import { readMail } from '#main/mail/read-mail.ts';
import { HEADS, mailBytes, multipart, pdfPart, readOf, textPart } from '../../support/mail/eml.ts';

describe('a file that is not quite a mail', () => {
  it.each([
    ['nothing', new Uint8Array(0), 'a.eml', 'empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'a.png', 'not-a-mail'],
    ['a letter in text', Buffer.from('Bonjour,\n\nmerci'), 'a.txt', 'not-a-mail'],
    ['a text called .eml', Buffer.from('Bonjour,\n\nmerci'), 'a.eml', 'not-a-mail'],
  ])('%s is told apart', async (_name, bytes, name, kind) => {
    expect((await readMail(bytes, name)).kind).toBe(kind);
  });

  it('is too big above a limit', async () => {
    expect(await readMail(new Uint8Array(61 * 1024 * 1024), 'a.eml')).toMatchObject({ kind: 'too-big' });
  });

  it('is a mail whatever its name says', async () => {
    expect((await readMail(mailBytes('', 'x'), 'sans-extension')).kind).toBe('read');
  });

  it.each([
    ['no end of its parts', multipart('mixed', textPart('Bonjour')).slice(0, -1)],
    ['parts announced and absent', ['Content-Type: multipart/mixed; boundary=x', '', 'Bonjour']],
    ['no boundary', ['Content-Type: multipart/mixed', '', 'Bonjour']],
    ['an empty kind', ['Content-Type: ', '', 'Bonjour']],
    ['an encoding nobody knows', ['Content-Transfer-Encoding: x-magie', '', 'Bonjour']],
    ['lines that end with a line feed only', ['', 'Bonjour']],
    ['two spaces before its headers', ['', 'Bonjour']],
  ])('is read with %s', async (name, lines) => {
    const bytes = mailBytes(...lines);
    const given = name.startsWith('lines')
      ? Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
      : bytes;
    expect((await readOf(given)).text).toBe('Bonjour');
  });

  it('has its headers read when its parts are nested without end', async () => {
    const depth = 3_000;
    const opened = Array.from({ length: depth }, (_, at) => [
      `--b${at}`,
      `Content-Type: multipart/mixed; boundary=b${at + 1}`,
      '',
    ]);
    const mail = await readOf(mailBytes('Content-Type: multipart/mixed; boundary=b0', '', ...opened.flat()));
    expect(mail).toMatchObject({ subject: 'Attestation', text: '', warnings: ['structure-refused'] });
  });

  it('has its headers read when it has a hundred thousand parts', async () => {
    const mail = await readOf(
      mailBytes('Content-Type: multipart/mixed; boundary=b', '', '--b\r\n\r\n'.repeat(100_000)),
    );
    expect(mail.warnings).toContain('structure-refused');
  });

  it('takes five hundred attachments and says that there are more', async () => {
    const parts = Array.from({ length: 600 }, (_, at) => pdfPart(`attachment; filename=${at}.pdf`));
    const mail = await readOf(mailBytes(...multipart('mixed', ...parts)));
    expect(mail.attachments).toHaveLength(500);
    expect(mail.warnings).toEqual(['attachments-cut']);
  });

  it('has a text cut where it is longer than anybody writes', async () => {
    const mail = await readOf(mailBytes('', 'a'.repeat(5 * 1024 * 1024)));
    expect(mail.text).toHaveLength(1_000_000);
    expect(mail.warnings).toEqual(['body-cut']);
  });

  it('keeps the headers that were written before it was cut', async () => {
    const bytes = mailBytes(
      ...multipart('mixed', textPart('Bonjour'), pdfPart('attachment; filename=a.pdf')),
    );
    for (let length = HEADS.join('\r\n').length; length < bytes.length; length += 7)
      expect((await readOf(bytes.subarray(0, length))).subject).toBe('Attestation');
  });
});
