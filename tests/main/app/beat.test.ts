import { describe, expect, it } from 'vitest';
import { Beat } from '#main/app/scheduler/beat.ts';

function beatAt() {
  const state = { ms: 0, beats: 0 };
  const beat = new Beat(
    () => {
      state.beats += 1;
    },
    () => state.ms,
  );
  return { state, beat };
}

describe('the beat of the minute', () => {
  it('is not doubled while the first source speaks, wherever in the minute the second looks', () => {
    for (let phase = 1; phase < 30; phase += 7) {
      const { state, beat } = beatAt();
      for (let second = 1; second <= 600; second += 1) {
        state.ms = second * 1000;
        if (second % 60 === 0) beat.strike();
        if (second % 30 === phase) beat.strikeIfSilent();
      }
      expect(state.beats).toBe(10);
    }
  });

  it('goes on each minute when the first source falls silent', () => {
    const { state, beat } = beatAt();
    state.ms = 60_000;
    beat.strike();
    for (state.ms = 70_000; state.ms <= 660_000; state.ms += 30_000) beat.strikeIfSilent();
    expect(state.beats).toBe(10);
  });
});
