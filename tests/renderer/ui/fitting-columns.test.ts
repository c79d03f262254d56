import { describe, expect, it } from 'vitest';
import { fittingColumns } from '#renderer/ui/index.ts';

const columns = ['a', 'b', 'c', 'd'].map((key) => ({ key, title: key, width: 100, text: () => key }));
const PRIORITY = ['a', 'd', 'b', 'c'];
/** Two ends of a row, its box to tick and a scrollbar take 68 pixels. */
const keysIn = (room: number): string[] => fittingColumns(columns, PRIORITY, room).map(({ key }) => key);

describe('the columns of a table that is given a width', () => {
  it('are all there while they fit, to the pixel', () => {
    expect(keysIn(Infinity)).toEqual(['a', 'b', 'c', 'd']);
    expect(keysIn(468)).toEqual(['a', 'b', 'c', 'd']);
    expect(keysIn(467)).toEqual(['a', 'b', 'd']);
  });

  it('go one by one, the least important first, and keep their order', () => {
    expect(keysIn(300)).toEqual(['a', 'd']);
    expect(keysIn(200)).toEqual(['a']);
    expect(keysIn(1)).toEqual(['a']);
  });
});
