import { describe, expect, it } from 'vitest';
import { claimKindLabels, claimStatusLabels } from '#shared/features/claim/claim.labels.ts';
import {
  ClaimKind,
  claimStatusesAfter,
  ClaimStatus,
  declarationOf,
  isOpenClaim,
  usualNextStatus,
} from '#shared/features/claim/claim.rules.ts';

describe('the states of a claim', () => {
  it('lead from « declared » to « closed » by the usual way, each allowed', () => {
    const way: ClaimStatus[] = ['DECLARE'];
    for (let next = usualNextStatus('DECLARE'); next !== null; next = usualNextStatus(next)) {
      expect(claimStatusesAfter(way.at(-1) ?? 'CLOS')).toContain(next);
      way.push(next);
    }
    expect(way).toEqual(['DECLARE', 'EN_INSTRUCTION', 'EXPERTISE', 'ACCORD', 'REGLE', 'CLOS']);
  });

  it('are never declared twice, and never lead to themselves', () => {
    for (const status of ClaimStatus.options) {
      expect(claimStatusesAfter(status)).not.toContain('DECLARE');
      expect(claimStatusesAfter(status)).not.toContain(status);
    }
  });

  it('are all open but one', () => {
    expect(ClaimStatus.options.filter((status) => !isOpenClaim(status))).toEqual(['CLOS']);
  });

  it('and the kinds have a word each, never the same', () => {
    const words = [
      ...ClaimStatus.options.map((status) => claimStatusLabels[status]),
      ...ClaimKind.options.map((kind) => claimKindLabels[kind]),
    ];
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('a declaration', () => {
  const by = (declaredOn: string | null, declareBeforeOn: string | null) =>
    declarationOf({ declaredOn, declareBeforeOn }, '2026-11-24');

  it.each([
    [null, null, 'unknown'],
    ['2026-11-20', null, 'done'],
    [null, '2026-11-24', 'to-do'],
    [null, '2026-11-23', 'late'],
    ['2026-11-23', '2026-11-23', 'done'],
    ['2026-11-24', '2026-11-23', 'late'],
  ])('made on %s, due by %s, is %s', (declaredOn, declareBeforeOn, state) => {
    expect(by(declaredOn, declareBeforeOn)).toBe(state);
  });
});
