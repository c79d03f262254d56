import { describe, expect, it } from 'vitest';
import { timesIssues } from '#shared/features/agenda/event.rules.ts';
import { addDays, weekdayOf, type DateOnly } from '#shared/kernel/date-only.ts';
import { Repetition } from '#shared/kernel/repetition.ts';
import { timesOf } from '#main/db/rows/event-rows.ts';
import type { MemoClient, MemoRows } from '#main/samples/memo/memo-draw.ts';
import { memoSourceOf } from '#main/samples/memo/sample-memo.ts';

const TODAY = '2026-11-24' as DateOnly;
const COLLABORATORS = [1, 2, 3].map((n) => `01930000-0000-7000-8000-00000000000${String(n)}`);
const STAGES = ['CLIENT', 'CLIENT', 'CLIENT', 'PROSPECT', 'ANCIEN_CLIENT'];

const clients = Array.from({ length: 1_000 }, (_, at): MemoClient => {
  const createdAt = `20${String(15 + (at % 11))}-03-02T09:00:00.000Z`;
  const managerId = at % 20 === 0 ? null : (COLLABORATORS[at % 3] ?? null);
  return { id: `client-${String(at)}`, stage: STAGES[at % 5] ?? '', managerId, createdAt };
});

function make({ seed = 7, hasBusyClient = false } = {}): { of: MemoRows[]; cabinet: MemoRows } {
  const options = { seed, clients: 200, today: TODAY, collaboratorIds: COLLABORATORS, hasBusyClient };
  const source = memoSourceOf(options);
  return {
    of: clients.map((client, rank) => source.ofClient(client, rank)),
    cabinet: source.ofCabinet(clients),
  };
}

describe('what is told around generated clients', () => {
  const { of, cabinet } = make();
  const notes = of.flatMap((memo) => memo.notes);
  const tasks = [...of.flatMap((memo) => memo.tasks), ...cabinet.tasks];
  const events = [...of.flatMap((memo) => memo.events), ...cabinet.events];

  it('is the same for the same seed, and another for another seed', () => {
    expect(make()).toEqual({ of, cabinet });
    expect(make({ seed: 8 }).of).not.toEqual(of);
  });

  it('has about three notes, one and a half tasks and one event per client', () => {
    const mean = (count: number): number => count / clients.length;
    expect(mean(notes.length)).toBeCloseTo(3, 0);
    expect(mean(of.flatMap((memo) => memo.tasks).length)).toBeCloseTo(1.5, 0);
    expect(mean(of.flatMap((memo) => memo.events).length)).toBeCloseTo(1, 0);
  });

  it('writes notes after the client came and before today, some pinned, some locked with a reason', () => {
    for (const [at, memo] of of.entries())
      for (const { createdAt } of memo.notes) {
        expect(createdAt > (clients[at]?.createdAt ?? '')).toBe(true);
        expect(createdAt < TODAY).toBe(true);
      }
    const locked = notes.filter(({ lockedAt }) => lockedAt !== null);
    expect(locked.length).toBeGreaterThan(10);
    expect(locked.every(({ lockReason }) => lockReason !== '')).toBe(true);
    expect(notes.some(({ isPinned }) => isPinned === 1)).toBe(true);
    expect(notes.some(({ text }) => text.length > 600)).toBe(true);
  });

  it('has tasks of every urgency, most of them closed after they were made', () => {
    const open = tasks.filter(({ status }) => status === 'OUVERTE');
    const share = open.length / tasks.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.3);
    expect(open.some(({ dueOn }) => dueOn === null)).toBe(true);
    expect(open.some(({ dueOn }) => dueOn !== null && dueOn < TODAY)).toBe(true);
    expect(open.some(({ dueOn }) => dueOn === TODAY)).toBe(true);
    expect(open.some(({ repetition }) => repetition !== null)).toBe(true);
    for (const { createdAt, closedAt } of tasks)
      if (closedAt !== null) expect(closedAt > createdAt && closedAt < TODAY).toBe(true);
  });

  it('rings for nothing on the day that the cabinet is opened', () => {
    for (const { dueOn, dueTime } of tasks) if (dueTime !== null) expect(dueOn! > TODAY).toBe(true);
    const rung = events.filter(({ reminderMinutes }) => reminderMinutes !== null);
    expect(rung.length).toBeGreaterThan(10);
    expect(rung.every(({ startOn, reminderMinutes }) => startOn > TODAY && reminderMinutes! <= 60)).toBe(
      true,
    );
  });

  it('plans events that the form would accept, within the hours of a cabinet', () => {
    for (const event of events) {
      expect(timesIssues(timesOf(event))).toEqual({});
      if (event.repetition !== null)
        expect(Repetition.safeParse(JSON.parse(event.repetition)).success).toBe(true);
      if (event.startTime !== null)
        expect(event.startTime >= '09:00' && event.endTime! <= '18:00').toBe(true);
    }
    const lunches = events.filter(({ kind }) => kind === 'DEJEUNER');
    expect(lunches.length).toBeGreaterThan(10);
    expect(lunches.every(({ startTime }) => startTime === '12:30')).toBe(true);
    expect(events.some(({ kind, startTime }) => kind === 'SALON' && startTime === null)).toBe(true);
  });

  it('fills each working day of this week and the next', () => {
    for (let day = -1; day < 13; day += 1) {
      const on = addDays(TODAY, day);
      const count = cabinet.events.filter(({ startOn }) => startOn === on).length;
      if (weekdayOf(on) > 5) continue;
      expect(count).toBeGreaterThanOrEqual(4);
      expect(count).toBeLessThanOrEqual(7);
    }
  });

  it('meets nobody in two places at once in a small cabinet', () => {
    const slots = cabinet.events.map(({ startOn, startTime, ownerId }) => `${startOn} ${String(startTime)} ${String(ownerId)}`); // prettier-ignore
    expect(new Set(slots).size).toBe(slots.length);
  });

  it('gives one client 500 notes and 300 tasks when asked', () => {
    const [first, second] = make({ hasBusyClient: true }).of;
    expect(first?.notes).toHaveLength(500);
    expect(first?.tasks).toHaveLength(300);
    expect(second).toEqual(of[1]);
  });
});
