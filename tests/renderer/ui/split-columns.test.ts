import { describe, expect, it } from 'vitest';
import { LEAST_SHARE, moveSeparator } from '#renderer/ui/layout/split-columns.ts';

describe('moving a separator', () => {
  it('gives to one neighbour what it takes from the other', () => {
    expect(moveSeparator([28, 36, 36], 1, 4)).toEqual([32, 32, 36]);
    expect(moveSeparator([28, 36, 36], 2, -6)).toEqual([28, 30, 42]);
  });

  it('leaves every column its least width', () => {
    expect(moveSeparator([28, 36, 36], 1, -90)).toEqual([LEAST_SHARE, 46, 36]);
    expect(moveSeparator([28, 36, 36], 1, 90)).toEqual([46, LEAST_SHARE, 36]);
  });

  it('changes nothing where there is no separator', () => {
    expect(moveSeparator([28, 36, 36], 0, 5)).toEqual([28, 36, 36]);
  });
});
