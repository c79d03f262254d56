import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DueSentence, readDueSentence } from '#shared/features/task/due-sentence.ts';
import { CivilTime } from '#shared/kernel/civil-time.ts';
import { dateOfDayNumber, parseDateOnly as day } from '#shared/kernel/date-only.ts';
import type { Repetition } from '#shared/kernel/repetition.ts';
import { repetitionWords } from '#shared/kernel/repetition.labels.ts';
import { words } from '#shared/kernel/text.ts';

/** A Tuesday. */
const moment = { today: day('2026-11-24'), now: CivilTime.parse('09:00') };
const read = (text: string, at = moment): DueSentence => readDueSentence(text, at);

/** « date hour » as one text, to keep the tables short; what is null is left out. */
const dueOf = ({ dueOn, dueTime }: DueSentence): string => [dueOn, dueTime].filter(Boolean).join(' ');

const repeat = (given: Partial<Repetition>): Repetition => ({
  every: 'WEEK',
  interval: 1,
  weekdays: [],
  monthlyBy: 'DAY',
  ends: { kind: 'never' },
  ...given,
});

describe('a repetition', () => {
  it.each<[string, Partial<Repetition>, string]>([
    ['appeler chaque lundi', { weekdays: [1] }, '2026-11-30'],
    ['appeler tous les lundis', { weekdays: [1] }, '2026-11-30'],
    ['appeler tous les lundis à 9h', { weekdays: [1] }, '2026-11-30 09:00'],
    ['appeler chaque mardi', { weekdays: [2] }, '2026-11-24'],
    ['appeler chaque mardi 14h', { weekdays: [2] }, '2026-11-24 14:00'],
    ['appeler chaque mardi 8h', { weekdays: [2] }, '2026-12-01 08:00'],
    ['appeler chaque mardi et jeudi', { weekdays: [2, 4] }, '2026-11-24'],
    ['appeler tous les lundis matin', { weekdays: [1] }, '2026-11-30 09:00'],
    ['appeler un lundi sur deux', { weekdays: [1], interval: 2 }, '2026-11-30'],
    ['appeler toutes les semaines', {}, '2026-11-24'],
    ['appeler toutes les 2 semaines', { interval: 2 }, '2026-11-24'],
    [
      'appeler toutes les deux semaines, le mardi et le jeudi',
      { interval: 2, weekdays: [2, 4] },
      '2026-11-24',
    ],
    ['appeler tous les quinze jours', { interval: 2 }, '2026-11-24'],
    ['appeler chaque semaine, du lundi au vendredi', { weekdays: [1, 2, 3, 4, 5] }, '2026-11-24'],
    ['appeler tous les jours', { every: 'DAY' }, '2026-11-24'],
    ['appeler tous les jours à 8h', { every: 'DAY' }, '2026-11-25 08:00'],
    ['appeler chaque jour ouvré', { weekdays: [1, 2, 3, 4, 5] }, '2026-11-24'],
    ['appeler chaque matin', { every: 'DAY' }, '2026-11-24 12:00'],
    ['appeler tous les 3 jours', { every: 'DAY', interval: 3 }, '2026-11-24'],
    ['appeler tous les mois', { every: 'MONTH' }, '2026-11-24'],
    ['appeler chaque mois le 15', { every: 'MONTH' }, '2026-12-15'],
    ['appeler le 15 de chaque mois', { every: 'MONTH' }, '2026-12-15'],
    ['appeler tous les 15 du mois', { every: 'MONTH' }, '2026-12-15'],
    ['appeler le 2e mardi de chaque mois', { every: 'MONTH', monthlyBy: 'WEEKDAY' }, '2026-12-08'],
    ['appeler chaque premier lundi du mois', { every: 'MONTH', monthlyBy: 'WEEKDAY' }, '2026-12-07'],
    ['appeler chaque trimestre', { every: 'MONTH', interval: 3 }, '2026-11-24'],
    ['appeler une fois par an', { every: 'YEAR' }, '2026-11-24'],
    ['appeler tous les ans', { every: 'YEAR' }, '2026-11-24'],
    ['appeler chaque année le 1er avril', { every: 'YEAR' }, '2027-04-01'],
    ['appeler demain puis tous les mois', { every: 'MONTH' }, '2026-11-25'],
    ['appeler chaque lundi à partir du 12 décembre', { weekdays: [1] }, '2026-12-14'],
    ['appeler chaque lundi, 10 fois', { weekdays: [1], ends: { kind: 'after', count: 10 } }, '2026-11-30'],
    [
      'appeler chaque lundi jusqu’au 24/12',
      { weekdays: [1], ends: { kind: 'on', on: day('2026-12-24') } },
      '2026-11-30',
    ],
  ])('« %s » is understood', (text, repetition, due) => {
    const understood = read(text);
    expect(understood.repetition).toEqual(repeat(repetition));
    expect(dueOf(understood)).toBe(due);
    expect(understood.title).toBe(text.includes('puis') ? 'appeler puis' : 'appeler');
  });
  it('reads what is written of a weekly, daily or yearly one', () => {
    const written = fc.record({
      every: fc.constantFrom('DAY' as const, 'WEEK' as const, 'YEAR' as const),
      interval: fc.integer({ min: 1, max: 7 }),
      weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1, maxLength: 6 }),
      monthlyBy: fc.constant('DAY' as const),
      ends: fc.oneof(
        fc.constant({ kind: 'never' as const }),
        fc.integer({ min: 1, max: 99 }).map((count) => ({ kind: 'after' as const, count })),
        fc
          .integer({ min: 21_000, max: 22_000 })
          .map((number) => ({ kind: 'on' as const, on: dateOfDayNumber(number) })),
      ),
    });
    const anyStart = fc.integer({ min: 20_785, max: 20_900 }).map(dateOfDayNumber);
    fc.assert(
      fc.property(written, anyStart, (repetition, start) => {
        const text = `Faire le point ${repetitionWords(start, repetition)}`;
        const understood = read(text);
        expect(understood.title).toBe('Faire le point');
        expect(understood.repetition && repetitionWords(start, understood.repetition)).toBe(
          repetitionWords(start, repetition),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('the parts', () => {
  it('are where they were typed, accents and spaces included', () => {
    const text = 'Rappeler  Zoé  après-demain à 14h30, urgent';
    const { parts, title } = read(text);
    expect(parts.map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual([
      ['après-demain', 'date'],
      ['à 14h30', 'time'],
      ['urgent', 'priority'],
    ]);
    expect(title).toBe('Rappeler Zoé');
  });
  it('are found in decomposed letters as well', () => {
    const text = 'Échéance de l’œuvre de Zoé après-demain'.normalize('NFD');
    const { parts, dueOn } = read(text);
    expect(dueOn).toBe('2026-11-26');
    expect(parts.map(({ start, end }) => text.slice(start, end).normalize('NFC'))).toEqual(['après-demain']);
  });
  it('leave nothing of a sentence that is all date', () => {
    expect(read('demain 14h')).toMatchObject({ title: '', dueOn: '2026-11-25', dueTime: '14:00' });
    expect(read('')).toMatchObject({ title: '', dueOn: null, parts: [] });
  });

  /** Pieces of sentences, in any order. */
  const piece = fc.constantFrom(
    ...'rappeler;Mme;M.;Lundi;mars;avril;Durand;le;la;au;du;de;à;pour;avant;d’ici;jusqu’au;12;31;3;208;2027;06 39 98 00 01;12/03;31/11;29/02/2027;demain;après-demain;lundi;mardi en huit;prochain;matin;soir;midi;14h;14h30;14:30;9;h;heures;dans;3 jours;2 mois;fin;mois;semaine;chaque;tous les;jours;urgent;!;,;-;(;);devis;contrat 2024-12;10 fois;premier;Œuvre;É;’'.split(
      ';',
    ),
  );
  it('and the title hold every word that was typed, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 12 }).map((all) => all.join(' ')),
          fc.string({ unit: 'grapheme', maxLength: 60 }),
        ),
        (text) => {
          const { parts, title, dueOn, dueTime } = read(text);
          let rest = '';
          let from = 0;
          for (const { start, end } of parts) {
            expect(start >= from && end > start && end <= text.length).toBe(true);
            rest += `${text.slice(from, start)} `;
            from = end;
          }
          expect(words(title)).toEqual(words(rest + text.slice(from)));
          if (dueTime !== null) expect(dueOn).not.toBeNull();
          if (dueOn !== null) expect(dueOn >= moment.today).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
  it('do not depend on accents or capitals', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join(' ');
        const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
        const { title: _title, parts: _parts, ...meaning } = read(text);
        const { title: _plainTitle, parts: _plainParts, ...plainMeaning } = read(plain);
        expect(plainMeaning).toEqual(meaning);
      }),
    );
  });
});
