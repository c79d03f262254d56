/** @file The centre column of a sheet, the agenda, the dashboard, and notes by their words. */
import type { BenchCabinet } from './bench-cabinet.ts';
import { KEYSTROKE_MS, keystrokes, sameStatements, type Operation } from './operation.ts';

/** Of the data layer, for a screen that is opened by a click and not by a key. */
const CLICK_MS = 30;

/** A call, beside the statements that it sends. */
async function callPair(cabinet: BenchCabinet, path: string, input: unknown) {
  const call = (): Promise<unknown> => cabinet.call(path, input);
  return { ours: call, floor: await sameStatements(cabinet, call) };
}

/** The one with 500 notes and 300 tasks. */
const busiestClient = ({ raw }: BenchCabinet): unknown =>
  raw.prepare('SELECT clientId FROM note GROUP BY clientId ORDER BY COUNT(*) DESC LIMIT 1').pluck().get();

/** A week after the one of today, in which a large cabinet has 200 events. */
const WEEK = { from: '2026-11-30', to: '2026-12-06', layers: ['event', 'task'] };

/** Words of more than four letters that notes use most: those of which a search reads most. */
function commonWords({ raw }: BenchCabinet, count: number): string[] {
  const texts = raw.prepare('SELECT text FROM note ORDER BY id LIMIT 3000').pluck().all() as string[];
  const counts = new Map<string, number>();
  for (const word of texts
    .join(' ')
    .toLocaleLowerCase('fr')
    .match(/\p{L}{5,}/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
  return words.slice(0, count);
}

/** The newest notes of a prefix, in the index alone. */
function newestOf({ raw }: BenchCabinet): (text: string) => unknown {
  const statement = raw.prepare(
    'SELECT rowid FROM note_words WHERE note_words MATCH ? ORDER BY rowid DESC LIMIT 6',
  );
  return (text) => statement.all(`"${text}"*`);
}

export const memos: readonly Operation[] = [
  {
    name: 'memo: 500 notes and 300 tasks',
    rounds: 100,
    goal: 2,
    gate: 6,
    prepare: (cabinet) => callPair(cabinet, 'memo.ofClient', { clientId: busiestClient(cabinet) }),
  },
  {
    name: 'agenda: a week, events and tasks',
    rounds: 60,
    goal: 2,
    gate: 6,
    prepare: (cabinet) => callPair(cabinet, 'agenda.range', WEEK),
  },
  {
    name: 'dashboard: counters, tasks, doubts',
    rounds: 60,
    goal: 2,
    gate: 6,
    ceilingMs: CLICK_MS,
    prepare: (cabinet) => callPair(cabinet, 'dashboard.read', {}),
  },
  {
    name: 'notes: common words, per key',
    rounds: 120,
    ceilingMs: KEYSTROKE_MS,
    prepare: (cabinet) => {
      const texts = keystrokes(commonWords(cabinet, 15).map((word) => word.slice(0, 8)));
      const at = (round: number): string => texts[round % texts.length] ?? '';
      const newest = newestOf(cabinet);
      return {
        ours: (round) => cabinet.call('note.search', { text: at(round) }),
        floor: (round) => newest(at(round)),
      };
    },
  },
  {
    name: 'notes: two common words',
    rounds: 60,
    ceilingMs: KEYSTROKE_MS,
    prepare: (cabinet) => {
      const words = commonWords(cabinet, 15);
      const at = (round: number): string => words[round % words.length] ?? '';
      const newest = newestOf(cabinet);
      return {
        ours: (round) => cabinet.call('note.search', { text: `${at(round)} ${at(round * 4 + 1)}` }),
        floor: (round) => newest(at(round)),
      };
    },
  },
];
