import { describe, expect, it } from 'vitest';
import { readPhone } from '#main/reference/phone-number.ts';

describe('readPhone', () => {
  it.each(['06 12 34 56 78', '+33 (0)6 12 34 56 78', '0033612345678', '612345678'])('reads « %s »', (raw) => {
    expect(readPhone(raw)).toMatchObject({ raw, e164: '+33612345678', shape: 'mobile', warning: null });
  });
  it.each([
    ['0690 12 34 56', '+590690123456'],
    ['0692 12 34 56', '+262692123456'],
    ['0696 12 34 56', '+596696123456'],
    ['0694 20 34 56', '+594694203456'],
    ['0639 12 34 56', '+262639123456'],
    ['06 39 98 12 34', '+33639981234'],
    ['01 99 00 12 34', '+33199001234'],
    ['09 70 12 34 56', '+33970123456'],
    ['+44 20 7946 0018', '+442079460018'],
    ['+687 25 12 34', '+687251234'],
  ])('reads « %s » as %s without a doubt', (raw, e164) => {
    expect(readPhone(raw)).toMatchObject({ e164, warning: null });
  });
  it('keeps short numbers as they are', () => {
    expect(readPhone('3639')).toMatchObject({ e164: null, display: '3639', warning: null });
    expect(readPhone('112')).toMatchObject({ e164: null, warning: null });
  });
  it('doubts without refusing', () => {
    expect(readPhone('06 12 34 56')).toMatchObject({
      raw: '06 12 34 56',
      e164: null,
      warning: 'phone-doubtful',
    });
    expect(readPhone('+33 6 12')).toMatchObject({ warning: 'phone-doubtful' });
    expect(readPhone('rappeler demain')).toMatchObject({ e164: null, warning: 'phone-unreadable' });
  });
});
