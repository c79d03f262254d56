import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  normalisedSubject,
  readSubject,
  replySubject,
  subjectKey,
  ticketNumberIn,
} from '#shared/features/ticket/mail-subject.rules.ts';

describe('the subject of a mail', () => {
  it.each([
    ['Attestation école', 'Attestation école'],
    ['RE: Attestation école', 'Attestation école'],
    ['Re : Attestation école', 'Attestation école'],
    ['Re\u00a0: Attestation école', 'Attestation école'],
    ['RE: RE: TR: Attestation école', 'Attestation école'],
    ['Rép\u00a0: Attestation école', 'Attestation école'],
    ['REP : Attestation', 'Attestation'],
    ['TR : Fwd: FW: Attestation', 'Attestation'],
    ['RE[2]: Attestation', 'Attestation'],
    ['Re (3) : Attestation', 'Attestation'],
    ['AW: WG: Attestation', 'Attestation'],
    ['RE：Attestation', 'Attestation'],
    ['[EXTERNE] RE: Attestation', 'Attestation'],
    ['RE: [EXT] Attestation', 'Attestation'],
    ['[Ext] : Attestation', 'Attestation'],
    ['Retour: dossier', 'Retour: dossier'],
    ['Résiliation : préavis', 'Résiliation : préavis'],
    ['[Devis 12] Auto', '[Devis 12] Auto'],
    ['  plusieurs \r\n\t lignes  ', 'plusieurs lignes'],
    ['RE:', ''],
    ['', ''],
  ])('« %s » is about « %s »', (text, subject) => {
    expect(normalisedSubject(text)).toBe(subject);
  });

  it('is answered with one « RE: », however often it was', () => {
    expect(replySubject('Attestation')).toBe('RE: Attestation');
    expect(replySubject('RE: TR: re : Attestation')).toBe('RE: Attestation');
    expect(replySubject('RE:')).toBe('RE:');
  });

  it('tells an answer from a forward', () => {
    expect(readSubject('RE: TR: a')).toEqual({ subject: 'a', isAnswer: true, isForward: true });
    expect(readSubject('TR: a')).toEqual({ subject: 'a', isAnswer: false, isForward: true });
    expect(readSubject('a')).toEqual({ subject: 'a', isAnswer: false, isForward: false });
  });

  it('compares without accents, case and prefixes', () => {
    expect(subjectKey('Rép : ATTESTATION École')).toBe(subjectKey('attestation ecole'));
    expect(subjectKey('attestation')).not.toBe(subjectKey('attestations'));
  });

  it.each([
    ['RE: [T-2026-0412] Attestation', 'T-2026-0412'],
    ['T-2026-0412', 'T-2026-0412'],
    ['(T-2026-12345) suite', 'T-2026-12345'],
    ['AT-2026-0412', null],
    ['T-2026-041', null],
    ['T-2026-0412-B', null],
    ['Attestation', null],
  ])('finds in « %s » the ticket %s', (subject, number) => {
    expect(ticketNumberIn(subject)).toBe(number);
  });

  it('takes any text: prefixes off twice changes nothing more, and an answer to an answer is the same', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(fc.constantFrom('RE:', 'tr : ', '[EXT] ', 'Rép\u00a0:', 'x', ' ', 'Fwd: '), { maxLength: 30 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (subject) => {
        expect(normalisedSubject(normalisedSubject(subject))).toBe(normalisedSubject(subject));
        expect(replySubject(replySubject(subject))).toBe(replySubject(subject));
      }),
    );
  });

  it('is read at once even when it is endless', () => {
    expect(readSubject('RE: '.repeat(200_000)).subject.length).toBeLessThan(500);
  });
});
