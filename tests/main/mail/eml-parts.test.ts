import { describe, expect, it } from 'vitest';
import { textOfBody } from '#shared/features/ticket/mail-body.ts';
import { base64, mailBytes, multipart, pdfPart, readOf, textPart, utf8 } from '../../support/mail/eml.ts';

describe('the parts of an .eml file', () => {
  it('keeps the text as text and draws the HTML, once', async () => {
    const mail = await readOf(
      mailBytes(
        ...multipart('alternative', textPart('Bonjour'), [
          'Content-Type: text/html; charset=utf-8',
          '',
          '<p>Bonjour <b>vous</b></p>',
        ]),
      ),
    );
    expect(mail.text).toBe('Bonjour');
    expect(mail.body).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'text', text: 'Bonjour ', marks: [] },
          { kind: 'text', text: 'vous', marks: ['bold'] },
        ],
      },
    ]);
    expect(mail.attachments).toEqual([]);
  });

  it('makes the text from the HTML when there is no other', async () => {
    const mail = await readOf(
      mailBytes(
        'Content-Type: text/html; charset=utf-8',
        '',
        '<p>Bonjour,</p><ul><li>un<li>deux</ul><a href="https://a.example/x">ici</a>',
      ),
    );
    expect(mail.text).toBe('Bonjour,\n\n- un\n- deux\n\nici <https://a.example/x>');
  });

  it('puts the texts around an attachment one after the other', async () => {
    const mail = await readOf(
      mailBytes(
        ...multipart(
          'mixed',
          textPart('avant'),
          pdfPart('attachment; filename=a.pdf'),
          textPart('après').map(utf8),
        ),
      ),
    );
    expect(mail.text).toBe('avant\n\naprès');
    expect(mail.attachments.map(({ name }) => name)).toEqual(['a.pdf']);
  });

  it('shows a picture where the text has it, and does not list it as sent', async () => {
    const related = multipart(
      'related',
      ['Content-Type: text/html; charset=utf-8', '', '<p>Voici <img src="cid:logo@x" alt="logo"></p>'],
      [
        'Content-Type: image/png; name="logo.png"',
        'Content-ID: <logo@x>',
        'Content-Transfer-Encoding: base64',
        '',
        base64('png'),
      ],
      [
        'Content-Type: image/png; name="photo.png"',
        'Content-ID: <photo@x>',
        'Content-Transfer-Encoding: base64',
        '',
        base64('png'),
      ],
    );
    const mail = await readOf(mailBytes(...related));
    expect(mail.body[0]).toMatchObject({
      inlines: [{ text: 'Voici ' }, { kind: 'image', attachment: 0, alt: 'logo' }],
    });
    expect(mail.attachments.map(({ name, isInline, contentId }) => [name, isInline, contentId])).toEqual([
      ['logo.png', true, 'logo@x'],
      ['photo.png', false, 'photo@x'],
    ]);
  });

  it('keeps a mail in a mail as a file, unopened', async () => {
    const inner = [
      'From: b@c.example',
      'Subject: =?utf-8?Q?Constat_=C3=A0_l=27amiable?=',
      '',
      'Texte du constat',
    ];
    const mail = await readOf(
      mailBytes(
        ...multipart('mixed', textPart('Voir ci-joint'), ['Content-Type: message/rfc822', '', ...inner]),
      ),
    );
    expect(mail.text).toBe('Voir ci-joint');
    expect(mail.attachments).toMatchObject([
      { name: "Constat à l'amiable.eml", mediaType: 'message/rfc822' },
    ]);
    const opened = await readOf(mail.attachments[0]!.bytes);
    expect(opened.text).toBe('Texte du constat');
  });

  it.each([
    ['a plain name', 'attachment; filename="facture.pdf"', 'facture.pdf'],
    [
      'RFC 2231',
      "attachment; filename*=utf-8''relev%C3%A9%20d%E2%80%99information.pdf",
      'relevé d’information.pdf',
    ],
    [
      'RFC 2231 in pieces',
      'attachment; filename*0*=iso-8859-1\'\'relev%E9; filename*1=" 2026"; filename*2=.pdf',
      'relevé 2026.pdf',
    ],
    ['an encoded word', `attachment; filename="=?utf-8?B?${base64('relevé.pdf')}?="`, 'relevé.pdf'],
    ['raw Windows-1252', 'attachment; filename="relev\xE9.pdf"', 'relevé.pdf'],
    ['a path', 'attachment; filename="..\\\\..\\\\Windows\\\\a.pdf"', 'a.pdf'],
    ['another path', 'attachment; filename="../../etc/passwd"', 'passwd'],
    ['a device', 'attachment; filename="CON.pdf"', '_CON.pdf'],
    ['signs that no disk takes', 'attachment; filename="a<b>:c|d?.pdf"', 'a_b__c_d_.pdf'],
    ['letters turned around', `attachment; filename="${utf8('facture\u202Efdp.exe')}"`, 'facturefdp.exe'],
    ['no name', 'attachment', 'pièce jointe 1.pdf'],
    ['dots only', 'attachment; filename="..."', 'pièce jointe 1.pdf'],
  ])('names an attachment from %s', async (_name, disposition, expected) => {
    const mail = await readOf(mailBytes(...multipart('mixed', textPart('x'), pdfPart(disposition))));
    expect(mail.attachments).toMatchObject([
      { name: expected, mediaType: 'application/pdf', size: 8, isInline: false },
    ]);
    expect(Buffer.from(mail.attachments[0]!.bytes).toString()).toBe('%PDF-1.4');
  });

  it('keeps an invitation as a file', async () => {
    const mail = await readOf(
      mailBytes(
        ...multipart('mixed', textPart('x'), [
          'Content-Type: text/calendar; method=REQUEST',
          '',
          'BEGIN:VCALENDAR',
        ]),
      ),
    );
    expect(mail.attachments).toMatchObject([{ name: 'invitation.ics', mediaType: 'text/calendar' }]);
  });

  it('cuts no attachment of long names and counts its bytes', async () => {
    const name = `${'a'.repeat(400)}.pdf`;
    const mail = await readOf(
      mailBytes(...multipart('mixed', textPart('x'), pdfPart(`attachment; filename="${name}"`))),
    );
    expect(mail.attachments[0]!.name).toHaveLength(150);
    expect(mail.attachments[0]!.name.endsWith('a.pdf')).toBe(true);
  });

  it('says what is encrypted, and what is signed so that it hides the text', async () => {
    const smime = (kind: string): string[] => [
      `Content-Type: application/pkcs7-mime; smime-type=${kind}; name=smime.p7m`,
      'Content-Transfer-Encoding: base64',
      '',
      base64('der'),
    ];
    const encrypted = await readOf(mailBytes(...smime('enveloped-data')));
    expect(encrypted.warnings).toContain('encrypted');
    expect(encrypted.attachments).toMatchObject([{ name: 'smime.p7m' }]);
    expect((await readOf(mailBytes(...smime('signed-data')))).warnings).toContain('signed-opaque');
  });

  it('reads the text of a mail that is signed beside it', async () => {
    const signature = ['Content-Type: application/pkcs7-signature; name=smime.p7s', '', 'x'];
    const mail = await readOf(mailBytes(...multipart('signed', textPart('Bonjour'), signature)));
    expect(mail.text).toBe('Bonjour');
    expect(mail.warnings).toEqual([]);
  });

  it('reads a picture that is written into the HTML, and says that one elsewhere was left there', async () => {
    const html = `<p>a<img src="data:image/png;base64,${base64('png')}"><img src="https://pisteur.example/p.gif" alt="b"></p>`;
    const mail = await readOf(mailBytes('Content-Type: text/html', '', html));
    expect(textOfBody(mail.body)).toBe('ab');
    expect(mail.attachments).toMatchObject([{ name: 'image 1.png', isInline: true, size: 3 }]);
    expect(mail.warnings).toEqual(['remote-content-removed']);
  });
});
