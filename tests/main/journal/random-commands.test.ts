import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebuildClientListing } from '#main/features/client-list/client-derivation.ts';
import { rebuildNoteWords } from '#main/features/note/search/note-derivation.ts';
import { openTestCabinet, RefusedCall, type TestCabinet } from '../../support/cabinet.ts';
import { logicalContent } from '../../support/logical-content.ts';
import { Ids, STEPS, TASK_STEPS, type Act } from '../../support/random-acts.ts';

async function run(cabinet: TestCabinet, ids: Ids, act: Act): Promise<void> {
  cabinet.clock.advance(1000);
  try {
    await STEPS[act.kind]?.(cabinet.api, ids, act);
  } catch (error) {
    // A refusal is an answer of the product; what it must never do is fail without a reason.
    if (!(error instanceof RefusedCall) || error.wire.code === 'unexpected') throw error;
  }
}

async function undoAll(cabinet: TestCabinet): Promise<number> {
  for (let count = 0; ; count += 1) {
    const answer = await cabinet.call('journal.undo', {});
    if (answer.ok) continue;
    expect(answer.error.code).toBe('nothing-to-undo');
    return count;
  }
}

/** Something of everything, so that most of the random acts find a row to work on. */
const FIRST_TASK = STEPS.length - TASK_STEPS.length;
const FIRST_ACTS = [28, 28, 30, 0, 0, 0, 1, 7, 7, 11, 11, 14, 14, 16, 16, 21, 21, 26, 32, 32, 32, 33];
const PROLOGUE: readonly Act[] = [...FIRST_ACTS, FIRST_TASK, FIRST_TASK, FIRST_TASK].map((kind, pick) => ({
  kind,
  pick,
  other: pick,
  text: `p${String(pick)}`,
}));

const act = fc.record({
  kind: fc.nat({ max: STEPS.length - 1 }),
  pick: fc.nat({ max: 40 }),
  other: fc.nat({ max: 40 }),
  text: fc.constantFrom('', 'un', 'deux', 'trois', 'Éloïse', 'd’Arc'),
});

describe('hundreds of random commands', () => {
  it('leave, once all undone, what was there at the start; and come back when all are done again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 60, maxLength: 120 }), async (acts) => {
        const cabinet = await openTestCabinet();
        try {
          const start = await logicalContent(cabinet.context.db);
          const ids = new Ids();
          for (const one of [...PROLOGUE, ...acts]) await run(cabinet, ids, one);
          const end = await logicalContent(cabinet.context.db);
          const undone = await undoAll(cabinet);
          expect(await logicalContent(cabinet.context.db)).toEqual(start);
          for (let count = 0; count < undone; count += 1) await cabinet.api.journal.redo({});
          expect(await logicalContent(cabinet.context.db)).toEqual(end);
          // What is derived step by step is what would be derived from nothing.
          await rebuildClientListing(cabinet.context.db);
          await rebuildNoteWords(cabinet.context.db);
          expect(await logicalContent(cabinet.context.db)).toEqual(end);
        } finally {
          await cabinet.dispose();
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 300_000);
});
