import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedWords } from '#main/db/words/folded-words.ts';
import { excerptOf } from '#main/db/words/excerpt.ts';
import { words } from '#shared/kernel/text.ts';

const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'aeiœŒæßéÉ’\u0301\u00ad\u200b- \n\u00a0½ﬁ2ñ🏠Σς𝛴'),
      fc.string({ unit: 'grapheme', maxLength: 2 }),
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

describe('the placed words of a text', () => {
  it('are its words, each letter with the character that it comes from', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const placed = placedWords(text);
        expect(placed.map(({ folded }) => folded)).toEqual(words(text));
        for (const { folded, starts, ends } of placed) {
          expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
          starts.forEach((start, index) => {
            expect(start).toBeLessThan(ends[index] ?? 0);
          });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('give an excerpt whose marks fold to what was searched', () => {
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 8 }), fc.nat(), (texts, pick) => {
        const text = texts.join(' ');
        const all = words(text);
        const word = all[pick % Math.max(1, all.length)];
        if (word === undefined) return;
        const { excerpt, marks } = excerptOf(text, [word]);
        expect(marks.length).toBeGreaterThan(0);
        expect(excerpt).not.toMatch(/[\n\r]/u);
        for (const { start, end } of marks) {
          const seen = words(excerpt.slice(start, end));
          expect(seen.some((one) => one.startsWith(word))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
