import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseDateOnly, partsOf } from '#shared/kernel/date-only.ts';
import { createPerson, operationsOf } from '../../support/acts.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { at, linesOf, shownBetween, weekly } from '../../support/events.ts';

const noonOf = (day: string) => ({ ...partsOf(parseDateOnly(day)), hour: 12, minute: 0, second: 0 });

describe('calendar files', () => {
  let cabinet: TestCabinet;
  beforeEach(async () => {
    cabinet = await openTestCabinet();
  });
  afterEach(() => cabinet.dispose());

  const preview = (text: string) => cabinet.api.agenda.previewIcs({ text });
  const bring = async (text: string) => {
    const { items } = await preview(text);
    return cabinet.api.agenda.importIcs({ text, indexes: items.map(({ index }) => index), clientId: null });
  };
  const lines = async (from = '2026-10-01', to = '2027-09-30') =>
    linesOf(await shownBetween(cabinet, from, to));
  const states = async (text: string) =>
    (await preview(text)).items.map(({ state, remark }) => [state, remark]);

  async function someEvents() {
    const clientId = await createPerson(cabinet, 'Durand', 'Zoé');
    const details = `À dire : « ${'très long, '.repeat(20)}»;\nfin \\ ici 🙂`;
    const told = { clientId, place: 'Rue de l’Église, 3', details, reminderMinutes: 30 };
    await cabinet.api.agenda.create({
      ...at('2026-11-25', '09:00', '10:00'),
      ...told,
      title: 'Bilan; suite, fin',
    });
    await cabinet.api.agenda.create({ ...at('2026-12-24', null), endOn: '2026-12-26', kind: 'SALON' });
    const ends = { kind: 'on', on: '2027-05-31' };
    const { id } = await cabinet.api.agenda.create({
      ...{
        ...at('2027-03-02', '09:00', '09:30'),
        title: 'Point',
        repetition: weekly({ weekdays: [2, 4], ends }),
      },
      participants: [{ name: 'Me Petit' }],
    });
    await cabinet.api.agenda.remove({ id, occurrenceOn: '2027-03-09', scope: 'one' });
    const patch = { ...at('2027-03-17', '15:00'), title: 'Point déplacé' };
    await cabinet.api.agenda.update({ id, occurrenceOn: '2027-03-16', scope: 'one', patch });
    await cabinet.api.agenda.create({
      ...{ ...at('2027-01-31', '18:00'), title: 'Mois', repetition: weekly({ every: 'MONTH' }) },
    });
  }

  async function exported(): Promise<string> {
    expect(await cabinet.api.agenda.exportIcs({ what: { all: true } })).toMatchObject({ kind: 'saved' });
    return cabinet.saved.at(-1)?.text ?? '';
  }

  it('are written as every calendar reads them: lines of 75 bytes, days, hours, zone, rule', async () => {
    await someEvents();
    const text = await exported();
    expect(cabinet.saved.at(-1)?.name).toBe('agenda-2026-11-24.ics');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const zone = new ICAL.Timezone(root.getFirstSubcomponent('vtimezone') ?? new ICAL.Component('vtimezone'));
    const offset = (day: string) => zone.utcOffset(ICAL.Time.fromData(noonOf(day))) / 3600;
    expect([offset('2026-11-25'), offset('2027-03-27'), offset('2027-03-29'), offset('2035-07-01')]).toEqual([
      1, 1, 2, 2,
    ]);
    const found = root.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(found.map(({ summary }) => summary)).toContain('Bilan; suite, fin – DURAND Zoé');
    const series = found.find(({ summary }) => summary === 'Point');
    const days: string[] = [];
    const iterator = series?.iterator();
    for (let next = iterator?.next(); next; next = iterator?.next()) days.push(next.toString());
    expect(days[0]).toBe('2027-03-02T09:00:00');
    expect(days.at(-1)).toBe('2027-05-27T09:00:00');
    expect(days).not.toContain('2027-03-09T09:00:00');
    expect(text).toContain('RECURRENCE-ID;TZID=Europe/Paris:20270316T090000');
    expect(text).toContain('DTEND;VALUE=DATE:20261227');
    expect(text).toContain('TRIGGER:-PT30M');
  });

  it('change nothing when what was exported is imported again', async () => {
    await someEvents();
    const text = await exported();
    for (const [state] of await states(text)) expect(state).toBe('known');
    expect(await bring(text)).toEqual({ operationId: null, created: 0, updated: 0 });
  });

  it('show elsewhere the days that they had here', async () => {
    await someEvents();
    const before = (await lines('2026-10-01', '2028-03-31')).map((line) => line.replace(/:\d\d .*/, ''));
    const text = await exported();
    await cabinet.dispose();
    cabinet = await openTestCabinet();
    await bring(text);
    expect((await lines('2026-10-01', '2028-03-31')).map((line) => line.replace(/:\d\d .*/, ''))).toEqual(
      before,
    );
    for (const [state] of await states(text)) expect(state).toBe('known');
  });

  it('are recorded when they leave, and not when there is nothing', async () => {
    expect(await cabinet.api.agenda.exportIcs({ what: { all: true } })).toEqual({
      kind: 'nothing',
      count: 0,
    });
    const clientId = await createPerson(cabinet, 'Durand', 'Zoé');
    await cabinet.api.agenda.create({ ...at('2026-11-25', '09:00'), clientId });
    await cabinet.api.agenda.exportIcs({ what: { clientId } });
    expect((await operationsOf(cabinet)).at(-1)).toMatchObject({
      command: 'agenda.exportIcs',
      clientId,
      isUndoable: 0,
    });
  });
});
