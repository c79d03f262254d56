import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '#shared/kernel/ids.ts';
import { createPerson } from '../../support/acts.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { insertEvent, insertTask, weekly } from '../../support/memo-rows.ts';
import { addNote } from '../../support/notes.ts';
import { plansOf } from '../../support/query-plan.ts';

let cabinet: TestCabinet;
let clientId: ClientId;
beforeEach(async () => {
  cabinet = await openTestCabinet();
  clientId = await createPerson(cabinet, 'Durand', 'Zoé');
});
afterEach(() => cabinet.dispose());

const memo = () => cabinet.api.memo.ofClient({ clientId });
const task = (title: string, changes: object = {}) => insertTask(cabinet, clientId, { title, ...changes });
const event = (title: string, startOn: string, changes: object = {}) =>
  insertEvent(cabinet, clientId, { title, startOn, ...changes });
const done = { status: 'FAITE', closedAt: '2026-11-20T09:00:00.000Z' };

describe('the memo of a client', () => {
  it('is empty at first, and knows nothing of others', async () => {
    const other = await createPerson(cabinet, 'Martin', 'Luc');
    await addNote(cabinet, other, 'Autre');
    await insertTask(cabinet, other, { title: 'Autre' });
    await insertEvent(cabinet, other, { title: 'Autre', startOn: '2026-11-24' });
    expect(await memo()).toEqual({
      ...{ pinnedNotes: [], notes: [], noteCount: 0, noteDraft: '' },
      ...{ openTasks: [], openTaskCount: 0, closedTaskCount: 0 },
      ...{ upcomingEvents: [], pastEventCount: 0 },
    });
  });

  it('holds all pinned notes and the thirty newest others, what is being typed, and how many there are', async () => {
    for (let index = 0; index < 34; index += 1) {
      cabinet.clock.advance(1000);
      const id = await addNote(cabinet, clientId, `Note ${String(index)}`);
      if (index < 2) await cabinet.api.note.setPinned({ id, isPinned: true });
      if (index === 33) await cabinet.api.note.remove({ id });
    }
    await cabinet.api.draft.save({ clientId, name: 'note.new', value: 'Elle rap' });
    const { pinnedNotes, notes, noteCount, noteDraft } = await memo();
    expect(pinnedNotes.map(({ text }) => text)).toEqual(['Note 1', 'Note 0']);
    expect(notes).toHaveLength(30);
    expect([notes[0]?.text, notes[29]?.text]).toEqual(['Note 32', 'Note 3']);
    expect([noteCount, noteDraft]).toEqual([33, 'Elle rap']);
  });

  it('puts the most urgent task first, with its urgency in the cabinet’s own hour', async () => {
    await task('sans date');
    await task('ce jour', { dueOn: '2026-11-24' });
    await task('à 10:30', { dueOn: '2026-11-24', dueTime: '10:30' });
    await task('à 09:30', { dueOn: '2026-11-24', dueTime: '09:30' });
    await task('basse', { dueOn: '2026-12-24', priority: 'BASSE' });
    await task('haute', { dueOn: '2026-12-24', priority: 'HAUTE' });
    await task('hier', { dueOn: '2026-11-23' });
    await task('faite', done);
    const { openTasks, openTaskCount, closedTaskCount } = await memo();
    expect(openTasks.map(({ title, urgency }) => [title, urgency])).toEqual([
      ['hier', 'late'],
      ['à 09:30', 'late'],
      ['à 10:30', 'near'],
      ['ce jour', 'near'],
      ['haute', 'on-time'],
      ['basse', 'on-time'],
      ['sans date', 'undated'],
    ]);
    expect([openTaskCount, closedTaskCount]).toEqual([7, 1]);
  });

  it('counts the tasks that it does not hold', async () => {
    for (let index = 0; index < 102; index += 1) await task(`Tâche ${String(index)}`);
    const { openTasks, openTaskCount } = await memo();
    expect([openTasks.length, openTaskCount]).toEqual([100, 102]);
  });

  it('pages the closed tasks, newest first', async () => {
    for (let index = 1; index < 6; index += 1) {
      await task(`Tâche ${String(index)}`, { ...done, closedAt: `2026-11-0${String(index)}T09:00:00.000Z` });
    }
    const page = (offset: number) => cabinet.api.memo.closedTasks({ clientId, offset, limit: 2 });
    expect([await page(0), await page(4)].map((rows) => rows.map(({ title }) => title))).toEqual([
      ['Tâche 5', 'Tâche 4'],
      ['Tâche 1'],
    ]);
  });

  it('shows the next day of each series among the single events, those of today included', async () => {
    await event('passé', '2026-11-23');
    await event('jusqu’à minuit', '2026-11-23', {
      endOn: '2026-11-24',
      startTime: '22:00',
      endTime: '00:00',
    });
    await event('salon', '2026-11-22', { endOn: '2026-11-24' });
    await event('ce matin', '2026-11-24', { startTime: '07:00', endTime: '08:00' });
    await event('chaque mardi', '2026-11-03', { repetition: weekly() });
    const skippedOn = JSON.stringify(['2026-11-26']);
    await event('chaque jeudi', '2026-11-05', { repetition: weekly(), skippedOn });
    const { upcomingEvents, pastEventCount } = await memo();
    expect(upcomingEvents.map(({ title, startOn, isRepeated }) => [title, startOn, isRepeated])).toEqual([
      ['salon', '2026-11-22', false],
      ['chaque mardi', '2026-11-24', true],
      ['ce matin', '2026-11-24', false],
      ['chaque jeudi', '2026-12-03', true],
    ]);
    // Two single ones, three Tuesdays, three Thursdays.
    expect(pastEventCount).toBe(8);
  });

  it('pages the events that are over, each day of a series being one, as many as are counted', async () => {
    await event('seul', '2026-11-18', { startTime: '10:00', endTime: '11:00' });
    await event('seul aussi', '2026-11-20');
    await event('chaque mardi', '2026-11-10', { repetition: weekly() });
    const page = (offset: number) => cabinet.api.memo.pastEvents({ clientId, offset, limit: 2 });
    const pages = [await page(0), await page(2), await page(4)];
    expect(pages.map((rows) => rows.map(({ title, startOn }) => `${title} ${startOn}`))).toEqual([
      ['seul aussi 2026-11-20', 'seul 2026-11-18'],
      ['chaque mardi 2026-11-17', 'chaque mardi 2026-11-10'],
      [],
    ]);
    expect((await memo()).pastEventCount).toBe(4);
  });

  it('reads a fixed number of statements, by indexes alone', async () => {
    await memo();
    const plans = await plansOf(cabinet, memo);
    expect(plans.filter((step) => step.startsWith('SCAN'))).toEqual([]);
    expect(plans.join('\n')).toContain('USING COVERING INDEX note_shown (clientId=? AND createdAt>?)');
  });
});
