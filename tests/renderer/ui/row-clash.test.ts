import { describe, expect, it } from 'vitest';
import { RowEdit } from '#renderer/ui/row/row-edit.svelte.ts';

/** A field open in this window, whose value another window may change. */
function openField() {
  const field = { value: '1 200', saved: [] as string[] };
  const edit = new RowEdit<string>({
    value: () => field.value,
    save: (next) => {
      field.saved.push(next);
      return Promise.resolve({ operationId: null });
    },
    isSame: (a, b) => a === b,
    check: () => null,
    explain: String,
    words: (value) => `${value} €`,
  });
  edit.begin();
  return { field, edit };
}

describe('a field that another window changes while it is typed in', () => {
  it('keeps what was typed, says the other value, and overwrites nothing by itself', async () => {
    const { field, edit } = openField();
    edit.draft = '1 300';
    field.value = '1 250';
    await edit.leave();
    expect(field.saved).toEqual([]);
    expect(edit.problem).toContain('1 250 €');
    expect(edit.shown).toBe('1 300');
    await edit.saveOtherwise();
    expect(field.saved).toEqual(['1 300']);
    expect(edit.problem).toBeNull();
  });

  it('takes the other value when the typing is given up', async () => {
    const { field, edit } = openField();
    edit.draft = '1 300';
    field.value = '1 250';
    await edit.leave();
    edit.giveUp();
    expect(edit.problem).toBeNull();
    expect(edit.shown).toBe('1 250');
    expect(field.saved).toEqual([]);
  });

  it('saves nothing when nothing was typed, or the same', async () => {
    const { field, edit } = openField();
    field.value = '1 250';
    await edit.leave();
    expect([edit.problem, field.saved]).toEqual([null, []]);
  });

  it('saves what was typed when its window goes: the other value is in the journal', async () => {
    const { field, edit } = openField();
    edit.draft = '1 300';
    field.value = '1 250';
    await edit.leave(true);
    expect(field.saved).toEqual(['1 300']);
  });
});
