import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MailBlock } from '#shared/features/ticket/mail-body.ts';
import { splitMailBody, splitMailText } from '#shared/features/ticket/quoted-history.rules.ts';

const text = (...lines: string[]): string => lines.join('\n');

describe('the text of a mail, taken apart', () => {
  it.each([
    ['Thunderbird, Apple', ['Le 24/11/2026 à 09:12, Zoé Durand a écrit\u00a0:', '> Bonjour,', '> merci']],
    ['Gmail', ['Le mar. 24 nov. 2026 à 09:12, Zoé Durand <zoe@durand.example> a écrit :', '', '> Bonjour']],
    [
      'an announcement over three lines',
      [
        'Le mar. 24 nov. 2026 à 09:12, Zoé Durand',
        '<zoe.durand@une-longue-adresse.example> a',
        'écrit :',
        '> a',
      ],
    ],
    ['English', ['On Tue, Nov 24, 2026 at 9:12 AM Zoe <zoe@durand.example> wrote:', '> Hello']],
    [
      'Outlook',
      [
        'De : Zoé Durand <zoe@durand.example>',
        'Envoyé : mardi 24 novembre 2026 09:12',
        'À : Cabinet',
        'Objet : Attestation',
        '',
        'Bonjour',
      ],
    ],
    [
      'Outlook with its rule',
      [
        '________________________________',
        'De : Zoé',
        'Envoyé : mardi',
        'À : Cabinet',
        'Objet : A',
        '',
        'Bonjour',
      ],
    ],
    ['bold headers', ['*De :* Zoé', '*Envoyé :* mardi', '*À :* Cabinet', '', 'Bonjour']],
    ['dashes', ['-----Message d’origine-----', 'De : Zoé', 'Bonjour']],
    ['dashes, straight apostrophe', ["-----Message d'origine-----", 'Bonjour']],
    ['a forward', ['---------- Forwarded message ---------', 'From: Zoé', 'Bonjour']],
    ['an iPhone forward', ['Début du message réexpédié :', '', '> De: Zoé', '> Bonjour']],
    ['bare quotation', ['> Bonjour', '> merci', '>> avant']],
  ])('finds the history of %s', (_name, history) => {
    const parts = splitMailText(text('Voici l’attestation.', '', 'Claire', '', ...history));
    expect(parts.fresh).toBe('Voici l’attestation.\n\nClaire');
    expect(parts.history).toBe(text(...history).replace(/^\n+|\s+$/g, ''));
    expect(parts.signature).toBe('');
  });

  it.each([
    ['a letter that names a sender', text('De : moi', 'Merci de votre réponse.', 'Zoé')],
    ['a sentence with « a écrit »', text('Le gérant a écrit une lettre.', 'Le voisin aussi.')],
    [
      'a question answered inside',
      text('Le 24/11, Zoé a écrit :', '> Quelle date ?', 'Le 2 décembre.', '> Où ?', 'Ici.'),
    ],
    ['a quotation before the answer', text('> Quelle date ?', '', 'Le 2 décembre.')],
    ['a plain letter', text('Bonjour,', '', 'Merci.')],
  ])('folds nothing of %s', (_name, letter) => {
    expect(splitMailText(letter)).toEqual({ fresh: letter, signature: '', history: '' });
  });

  it.each([
    ['-- ', '-- \nClaire Martin\nCabinet'],
    ['--', '--\nClaire'],
    ['a telephone', 'Envoyé de mon iPhone'],
    ['another telephone', 'Envoyé depuis mon appareil mobile Samsung.'],
    ['Outlook', 'Obtenir Outlook pour Android'],
  ])('keeps the signature apart: %s', (_name, signature) => {
    const parts = splitMailText(`Bonjour\n\n${signature}\n\nLe 24/11, Zoé a écrit :\n> a`);
    expect(parts).toEqual({ fresh: 'Bonjour', signature, history: 'Le 24/11, Zoé a écrit :\n> a' });
  });

  it('loses no word of any mail', () => {
    const line = fc.constantFrom(
      '',
      '> a',
      'b',
      '-- ',
      'De : x',
      'Envoyé : y',
      'À : z',
      'Le 24/11, Zoé a écrit :',
      '_____',
      'Envoyé de mon iPhone',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const { fresh, signature, history } = splitMailText(lines.join('\n'));
        const kept = [fresh, signature, history]
          .join('\n')
          .split('\n')
          .filter((part) => part.trim() !== '');
        expect(kept.map((part) => part.trimEnd())).toEqual(
          lines.filter((part) => part.trim() !== '').map((part) => part.trimEnd()),
        );
      }),
    );
  });

  it('is done at once with a hostile text', () => {
    const hostile = 'Le 1, Zoé a écrit :\n> a\nb\n'.repeat(40_000) + 'le '.repeat(100_000);
    expect(splitMailText(hostile).history).toBe('');
  });
});

describe('the body of a mail, taken apart', () => {
  const paragraph = (words: string): MailBlock => ({
    kind: 'paragraph',
    inlines: [{ kind: 'text', text: words, marks: [] }],
  });
  const quote: MailBlock = { kind: 'quote', blocks: [paragraph('avant')] };
  const rule: MailBlock = { kind: 'rule' };
  const headers = ['De : Zoé', 'Envoyé : mardi', 'À : Cabinet', 'Objet : A'].map(paragraph);

  it.each<[string, MailBlock[], number]>([
    ['an announcement and its quotation', [paragraph('ok'), paragraph('Le 24/11, Zoé a écrit :'), quote], 1],
    ['a quotation alone', [paragraph('ok'), quote], 1],
    ['the headers of Outlook, one a paragraph', [paragraph('ok'), ...headers, paragraph('avant')], 1],
    [
      'the headers of Outlook in one paragraph',
      [paragraph('ok'), paragraph('De : Zoé\nEnvoyé : mardi\nÀ : C'), paragraph('x')],
      1,
    ],
    ['the rule above them', [paragraph('ok'), rule, ...headers], 1],
    ['answers between quotations', [paragraph('Le 24/11, Zoé a écrit :'), quote, paragraph('oui'), quote], 3],
    ['nothing', [paragraph('ok'), rule, paragraph('Zoé')], 3],
  ])('begins its history at %s', (_name, blocks, start) => {
    const parts = splitMailBody(blocks);
    expect(parts.fresh).toEqual(blocks.slice(0, start));
    expect(parts.history).toEqual(blocks.slice(start));
  });
});
