import { describe, expect, it } from 'vitest';
import { birthdayNear, inOrder, toneOf } from '#shared/features/brief/brief.rules.ts';
import { BRIEF_KINDS, type BriefLine } from '#shared/features/brief/brief.api.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';

const near = (birthOn: string | null, today: string) => birthdayNear(birthOn, today as DateOnly);

describe('a birthday before a call', () => {
  it.each([
    ['1985-11-24', '2026-11-24', 0, 41],
    ['1985-12-01', '2026-11-24', 7, 41],
    ['1985-11-21', '2026-11-24', -3, 41],
    ['1985-01-02', '2026-12-29', 4, 42],
    ['1985-12-30', '2027-01-01', -2, 41],
    ['2000-02-29', '2027-02-27', 1, 27],
  ])('of %s is wished on %s', (birthOn, today, inDays, age) => {
    expect(near(birthOn, today)).toMatchObject({ inDays, age });
  });

  it.each([
    ['1985-12-02', '2026-11-24'],
    ['1985-11-20', '2026-11-24'],
    ['1985', '2026-11-24'],
    ['1985-11', '2026-11-24'],
    [null, '2026-11-24'],
  ])('of %s is not on %s', (birthOn, today) => {
    expect(near(birthOn, today)).toBeNull();
  });
});

describe('the lines of a brief', () => {
  const line = (kind: BriefLine['kind'], id: string): BriefLine => ({
    ...{ id, kind, facts: {}, legal: null, source: null },
  });

  it('are read with what presses first, those of a kind in the order given', () => {
    const lines = [
      line('birthday', 'a'),
      line('task-late', 'b'),
      line('task-late', 'c'),
      line('unpaid', 'd'),
    ];
    expect(inOrder(lines).map(({ id }) => id)).toEqual(['d', 'b', 'c', 'a']);
  });

  it('speak the more loudly the sooner they are read', () => {
    const loud = BRIEF_KINDS.filter((kind) => toneOf(kind) === 'alert');
    expect(loud).toEqual(['deceased', 'complaint', 'unpaid', 'not-renewed', 'claim-undeclared', 'task-late']);
    expect(BRIEF_KINDS.slice(-4).every((kind) => toneOf(kind) === 'info')).toBe(true);
  });
});
