import { describe, expect, it } from 'vitest';
import { base64, emlBytes, mailBytes, readOf, utf8 } from '../../support/mail/eml.ts';

describe('the headers of an .eml file', () => {
  it('are read as persons, ids, a date with its zone and a subject', async () => {
    const mail = await readOf(
      emlBytes(
        'From: "Durand, Zoé" <Zoe@DURAND.example>'.replace('é', utf8('é')),
        'To: Cabinet <contact@cabinet.example>, =?iso-8859-1?Q?Andr=E9?= <andre@a.example>',
        'Cc: Groupe: a@b.example, c@d.example;',
        'Reply-To: reponse@durand.example',
        'Subject: =?utf-8?B?w4l0w6k=?= =?utf-8?B?IMOgIGxhIG1lcg==?=',
        'Date: Tue, 24 Nov 2026 09:12:00 +0100 (CET)',
        'Message-ID: <a1@durand.example>',
        'In-Reply-To: <t0@cabinet.example>',
        'References: <s0@x.example>',
        ' <t0@cabinet.example>',
        '',
        'Bonjour',
      ),
    );
    expect(mail).toMatchObject({
      from: { name: 'Durand, Zoé', address: 'Zoe@durand.example' },
      to: [
        { name: 'Cabinet', address: 'contact@cabinet.example' },
        { name: 'André', address: 'andre@a.example' },
      ],
      cc: [{ address: 'a@b.example' }, { address: 'c@d.example' }],
      replyTo: [{ name: '', address: 'reponse@durand.example' }],
      subject: 'Été à la mer',
      date: { instant: '2026-11-24T08:12:00.000Z', offsetMinutes: 60 },
      messageId: '<a1@durand.example>',
      inReplyTo: '<t0@cabinet.example>',
      references: ['<s0@x.example>', '<t0@cabinet.example>'],
      text: 'Bonjour',
      warnings: [],
    });
  });

  it.each([
    ['raw UTF-8', utf8('Été à l’école')],
    ['raw Windows-1252', '\xC9t\xE9 \xE0 l\x92\xE9cole'],
    ['Q in Windows-1252', '=?windows-1252?Q?=C9t=E9_=E0_l=92=E9cole?='],
    ['Q in UTF-8, cut inside a letter', '=?utf-8?Q?=C3=89t=C3=A9_=C3?= =?utf-8?Q?=A0_l=E2=80=99=C3=A9cole?='],
    ['B in UTF-8', `=?UTF-8?B?${base64('Été à l’école')}?=`],
    ['an alphabet nobody knows', '=?x-mystere?Q?=C9t=E9_=E0_l=92=E9cole?='],
  ])('read a subject in %s', async (_name, subject) => {
    const mail = await readOf(emlBytes('From: a@b.example', `Subject: ${subject}`, '', 'x'));
    expect(mail.subject).toBe('Été à l’école');
  });

  it.each([
    ['Tue, 24 Nov 2026 09:12:00 +0100', '2026-11-24T08:12:00.000Z', 60],
    ['24 Nov 2026 09:12 GMT', '2026-11-24T09:12:00.000Z', 0],
    ['Tue, 24 Nov 26 09:12:07 -0330', '2026-11-24T12:42:07.000Z', -210],
    ['Tue, 24 Nov 2026 09:12:00 -0000', '2026-11-24T09:12:00.000Z', null],
    ['Tue, 24 Nov 2026 09:12:00', '2026-11-24T09:12:00.000Z', null],
    ['Tue,  1 Dec 2026 23:59:60 +0100', '2026-12-01T22:59:59.000Z', 60],
  ])('read the date « %s »', async (header, instant, offsetMinutes) => {
    const mail = await readOf(emlBytes('From: a@b.example', `Date: ${header}`, '', 'x'));
    expect(mail.date).toEqual({ instant, offsetMinutes });
  });

  it.each([
    '',
    'hier',
    'Tue, 31 Feb 2026 09:12:00 +0100',
    'Tue, 24 Nov 2026 25:00:00 +0100',
    '24/11/2026 09:12',
  ])('say that the date « %s » cannot be read', async (header) => {
    const mail = await readOf(emlBytes('From: a@b.example', `Date: ${header}`, 'Subject: a', '', 'x'));
    expect(mail.date).toBeNull();
    expect(mail.warnings).toContain('date-unreadable');
  });

  it('keep the first sender when a second one is slipped in', async () => {
    const mail = await readOf(emlBytes('From: a@b.example', 'From: c@d.example', 'Subject: x', '', 'x'));
    expect(mail.from?.address).toBe('a@b.example');
  });

  it('say that nobody signed', async () => {
    const mail = await readOf(emlBytes('To: a@b.example', 'Subject: x', '', 'x'));
    expect(mail.from).toBeNull();
    expect(mail.warnings).toContain('sender-missing');
  });

  it('show no invisible character that turns names around', async () => {
    const mail = await readOf(
      emlBytes('From: a@b.example', `Subject: ${utf8('devis\u202Efdp.exe\u200B')}`, '', 'x'),
    );
    expect(mail.subject).toBe('devisfdp.exe');
  });
});

describe('the alphabet of a text', () => {
  const WORDS = 'L’été à 12 €';
  it.each([
    ['windows-1252', 'windows-1252', 'L\x92\xE9t\xE9 \xE0 12 \x80', false],
    ['iso-8859-1 that is Windows-1252', 'iso-8859-1', 'L\x92\xE9t\xE9 \xE0 12 \x80', false],
    ['UTF-8', 'utf-8', utf8(WORDS), false],
    ['UTF-8 that says nothing', '', utf8(WORDS), false],
    ['UTF-8 that says us-ascii', 'us-ascii', utf8(WORDS), false],
    ['UTF-8 that says iso-8859-1', 'iso-8859-1', utf8(WORDS), true],
    ['Windows-1252 that says nothing', '', 'L\x92\xE9t\xE9 \xE0 12 \x80', true],
    ['Windows-1252 that says UTF-8', 'utf-8', 'L\x92\xE9t\xE9 \xE0 12 \x80', true],
    ['Windows-1252 in an unknown alphabet', 'x-mystere', 'L\x92\xE9t\xE9 \xE0 12 \x80', true],
    ['utf-16le with its mark', 'utf-16', Buffer.from(`\uFEFF${WORDS}`, 'utf16le').toString('latin1'), false],
  ])('is %s', async (_name, charset, bytes, isGuessed) => {
    const type = charset === '' ? 'text/plain' : `text/plain; charset=${charset}`;
    const encoded = base64(Buffer.from(bytes, 'latin1'));
    const mail = await readOf(
      mailBytes(`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', '', encoded),
    );
    expect(mail.text).toBe(WORDS);
    expect(mail.warnings.includes('charset-guessed')).toBe(isGuessed);
  });

  it('is iso-8859-15, where the euro has another place', async () => {
    const mail = await readOf(
      mailBytes(
        'Content-Type: text/plain; charset=iso-8859-15',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        '12 =A4, =BDuvre',
      ),
    );
    expect(mail.text).toBe('12 €, œuvre');
  });

  it('is what the HTML says of itself when the mail says nothing', async () => {
    const mail = await readOf(
      mailBytes('Content-Type: text/html', '', '<meta charset="iso-8859-15"><p>12 \xA4</p>'),
    );
    expect(mail.text).toBe('12 €');
  });

  it('joins the lines that format=flowed cut', async () => {
    const mail = await readOf(
      mailBytes(
        'Content-Type: text/plain; charset=utf-8; format=flowed',
        '',
        'une longue ',
        'phrase',
        'et une autre',
      ),
    );
    expect(mail.text).toBe('une longue phrase\net une autre');
  });
});
