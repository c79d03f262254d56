import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  displayPhone,
  frenchE164,
  frenchNational,
  phoneShape,
  searchDigits,
  splitPhones,
} from '#shared/kernel/phone.ts';

const spaced = (text: string) => text.replaceAll('\u00A0', ' ');

describe('French numbers', () => {
  it.each([
    '06 12 34 56 78',
    '+33 (0)6 12 34 56 78',
    '0033612345678',
    '612345678',
    '+33612345678',
    '33612345678',
    '06.12.34.56.78',
    '06-12-34-56-78',
  ])('reads « %s » as +33612345678', (raw) => {
    expect(frenchE164(raw)).toBe('+33612345678');
    expect(spaced(displayPhone(raw))).toBe('06 12 34 56 78');
    expect(searchDigits(raw)).toBe('0612345678');
  });
  it.each([
    ['0690 12 34 56', '+590690123456'],
    ['0691 12 34 56', '+590691123456'],
    ['0590 12 34 56', '+590590123456'],
    ['0694 12 34 56', '+594694123456'],
    ['0594 12 34 56', '+594594123456'],
    ['0696 12 34 56', '+596696123456'],
    ['0697 12 34 56', '+596697123456'],
    ['0596 12 34 56', '+596596123456'],
    ['0692 12 34 56', '+262692123456'],
    ['0693 12 34 56', '+262693123456'],
    ['0262 12 34 56', '+262262123456'],
    ['0269 12 34 56', '+262269123456'],
    ['0639 12 34 56', '+262639123456'],
    ['+590 690 12 34 56', '+590690123456'],
    ['+262 (0)692 12 34 56', '+262692123456'],
    ['06 39 98 12 34', '+33639981234'],
  ])('reads « %s » as %s', (raw, e164) => {
    expect(frenchE164(raw)).toBe(e164);
  });
  it('comes back from its E.164 form, whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }), (subscriber) => {
        const national = `0${String(subscriber)}`;
        expect(frenchNational(frenchE164(national) ?? '')).toBe(national);
        expect(frenchNational(displayPhone(national))).toBe(national);
      }),
    );
  });
  it.each(['+687 25 12 34', '+44 20 7946 0018', '3639', '112', 'rappeler demain', ''])(
    'leaves « %s » alone',
    (raw) => {
      expect(frenchE164(raw)).toBeNull();
      expect(displayPhone(raw)).toBe(raw);
    },
  );
});

it.each([
  ['06 12 34 56 78', 'mobile'],
  ['01 23 45 67 89', 'landline'],
  ['09 70 12 34 56', 'voip'],
  ['0800 12 34 56', 'special'],
  ['0892 70 12 34', 'special'],
  ['3639', 'short'],
  ['112', 'short'],
  ['+687 25 12 34', 'foreign'],
  ['06 12', 'short'],
  ['06 12 34', 'unknown'],
])('sees in « %s » a number of the kind %s', (raw, shape) => {
  expect(phoneShape(raw)).toBe(shape);
});

describe('splitPhones', () => {
  it.each([
    ['06.12.34.56.78 / 01 23 45 67 89', ['06.12.34.56.78', '01 23 45 67 89']],
    ['06 12 34 56 78 ou 01 23 45 67 89', ['06 12 34 56 78', '01 23 45 67 89']],
    ['06 12 34 56 78;01 23 45 67 89', ['06 12 34 56 78', '01 23 45 67 89']],
    ['06 12 34 56 78 - 01 23 45 67 89', ['06 12 34 56 78', '01 23 45 67 89']],
    ['0612345678, 0123456789', ['0612345678', '0123456789']],
    ['0612345678 0123456789', ['0612345678', '0123456789']],
    ['06 12 34 56 78\n01 23 45 67 89', ['06 12 34 56 78', '01 23 45 67 89']],
    ['01/23/45/67/89', ['01/23/45/67/89']],
    ['06 - 12 - 34 - 56 - 78', ['06 - 12 - 34 - 56 - 78']],
    ['06 12 34 56 78 (bureau)', ['06 12 34 56 78 (bureau)']],
    ['+33 (0)6 12 34 56 78', ['+33 (0)6 12 34 56 78']],
    ['3639', ['3639']],
    ['néant', []],
  ])('cuts « %s »', (cell, expected) => {
    expect(splitPhones(cell)).toEqual(expected);
  });
  it('loses no digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 /;,.-+') }), (cell) => {
        expect(splitPhones(cell).join('').replace(/\D/g, '')).toBe(cell.replace(/\D/g, ''));
      }),
    );
  });
});
