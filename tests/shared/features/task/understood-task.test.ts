import { describe, expect, it } from 'vitest';
import { UnderstoodTask } from '#shared/features/task/task.api.ts';
import { closedDayWords, understoodWords } from '#shared/features/task/understood-task.labels.ts';

const read = (changes: object) =>
  UnderstoodTask.parse({
    title: 'rappeler',
    dueOn: null,
    dueTime: null,
    priority: null,
    repetition: null,
    problem: null,
    parts: [],
    closedDay: null,
    ...changes,
  });

describe('what was understood of a sentence', () => {
  it.each([
    [{}, []],
    [{ dueOn: '2026-12-01', dueTime: '14:00' }, ['mardi 01/12/2026 14:00']],
    [{ dueOn: '2026-11-28', closedDay: 'weekend' }, ['samedi 28/11/2026', 'jour non ouvré']],
    [{ dueOn: '2026-12-25', closedDay: 'CHRISTMAS' }, ['vendredi 25/12/2026', 'Noël']],
    [{ problem: 'date-impossible' }, ['Cette date n’existe pas']],
    [{ priority: 'HAUTE' }, ['priorité haute']],
    [
      {
        dueOn: '2026-11-30',
        repetition: {
          every: 'WEEK',
          interval: 1,
          weekdays: [],
          monthlyBy: 'DAY',
          ends: { kind: 'never' },
        },
      },
      ['lundi 30/11/2026', 'chaque lundi'],
    ],
  ])('%j is said', (changes, words) => {
    expect(understoodWords(read(changes))).toEqual(words);
  });

  it('says nothing of a working day', () => {
    expect(closedDayWords(null)).toBeNull();
  });
});
