import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPerson, operationsOf, undoAndRedo } from '../../support/acts.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { at, linesOf, shownBetween, weekly } from '../../support/events.ts';

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (uid: string, ...lines: string[]) =>
  ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT'].join('\r\n');

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
    const offset = (day: string) => zone.utcOffset(ICAL.Time.fromString(`${day}T12:00:00`)) / 3600;
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

  it('come in by one act, which is taken back and done again', async () => {
    const text = calendar(
      event('a', 'DTSTART:20261201T090000', 'SUMMARY:Un'),
      event('b', 'DTSTART;VALUE=DATE:20261202', 'SUMMARY:Deux'),
    );
    const { before, done, undone, redone } = await undoAndRedo(cabinet, () => bring(text));
    expect([undone, redone]).toEqual([before, done]);
    expect(await lines()).toEqual(['2026-12-01 09:00 Un', '2026-12-02 Deux']);
  });

  it.each([
    ['Outlook’s name of a zone', 'DTSTART;TZID=Romance Standard Time:20261201T090000', '2026-12-01 09:00 X'],
    ['a zone elsewhere', 'DTSTART;TZID=America/New_York:20261201T200000', '2026-12-02 02:00 X'],
    ['universal time, in summer', 'DTSTART:20270701T070000Z', '2027-07-01 09:00 X'],
    ['no zone at all', 'DTSTART:20261201T090000', '2026-12-01 09:00 X'],
    [
      'a path that ends with the name',
      'DTSTART;TZID=/mozilla.org/2005/Europe/Paris:20261201T090000',
      '2026-12-01 09:00 X',
    ],
    ['an hour that does not exist', 'DTSTART:20270328T023000', '2027-03-28 03:30 X'],
  ])('are read with %s', async (_what, start, line) => {
    await bring(calendar(event('a', start, 'SUMMARY:X')));
    expect(await lines()).toEqual([line]);
  });

  it('are read with a zone that only the file describes', async () => {
    const observance = [
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0400',
      'TZOFFSETTO:+0400',
      'END:STANDARD',
    ];
    const zone = ['BEGIN:VTIMEZONE', 'TZID:Bureau', ...observance, 'END:VTIMEZONE'];
    await bring(calendar(...zone, event('a', 'DTSTART;TZID=Bureau:20261201T090000', 'SUMMARY:X')));
    expect(await lines()).toEqual(['2026-12-01 06:00 X']);
    const unknown = calendar(event('b', 'DTSTART;TZID=Nulle part:20261201T090000', 'SUMMARY:Y'));
    expect(await states(unknown)).toEqual([['new', 'zone-unknown']]);
  });

  it.each([
    [
      'the last Friday of the month',
      '20261127',
      'FREQ=MONTHLY;BYDAY=-1FR',
      ['2026-11-27', '2026-12-25', '2027-01-29', '2027-02-26'],
    ],
    [
      'the last day of the month',
      '20270228',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      ['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31'],
    ],
    [
      'a rule of Outlook',
      '20261208',
      'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2;COUNT=3',
      ['2026-12-08', '2027-01-12', '2027-02-09'],
    ],
    [
      'a year’s second Sunday of May',
      '20270509',
      'FREQ=YEARLY;BYMONTH=5;BYDAY=2SU',
      ['2027-05-09', '2028-05-14'],
    ],
    [
      'weeks until a day',
      '20261201',
      'FREQ=WEEKLY;UNTIL=20261215',
      ['2026-12-01', '2026-12-08', '2026-12-15'],
    ],
  ])('keep %s as a series', async (_what, start, rule, days) => {
    const text = calendar(event('a', `DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`, 'SUMMARY:X'));
    expect((await preview(text)).items).toMatchObject([
      { state: 'new', remark: null, repetition: { interval: expect.any(Number) } },
    ]);
    await bring(text);
    const shown = await lines('2026-10-01', '2028-12-31');
    expect(shown.slice(0, days.length)).toEqual(days.map((day) => `${day} X`));
    expect(await states(text)).toEqual([['known', null]]);
  });

  it.each([
    [
      'two days of each month',
      'FREQ=MONTHLY;BYMONTHDAY=1,15',
      '20261201',
      ['2026-12-01', '2026-12-15', '2027-01-01'],
    ],
    [
      'the last working day',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      '20261231',
      ['2026-12-31', '2027-01-29', '2027-02-26'],
    ],
    ['months that have a 31st', 'FREQ=MONTHLY', '20270131', ['2027-01-31', '2027-03-31', '2027-05-31']],
  ])('bring in %s one by one, and say so', async (_what, rule, start, days) => {
    const text = calendar(event('a', `DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`, 'SUMMARY:X'));
    expect(await states(text)).toEqual([['new', 'repetition-simplified']]);
    await bring(text);
    const shown = await lines('2026-10-01', '2029-12-31');
    expect(shown.slice(0, 3)).toEqual(days.map((day) => `${day} X`));
    expect(shown.at(-1)?.slice(0, 4)).toBe('2028');
    expect(await states(text)).toEqual([['known', 'repetition-simplified']]);
  });

  it('keep a weekly hour of universal time at its instant, one by one', async () => {
    await bring(
      calendar(
        event(
          'a',
          'DTSTART:20270323T080000Z',
          'DTEND:20270323T090000Z',
          'RRULE:FREQ=WEEKLY;COUNT=2',
          'SUMMARY:X',
        ),
      ),
    );
    expect(await lines()).toEqual(['2027-03-23 09:00 X', '2027-03-30 10:00 X']);
    expect((await shownBetween(cabinet, '2027-03-30', '2027-03-30'))[0]).toMatchObject({ endTime: '11:00' });
  });

  it('take in days that were moved or called off, and follow them when the file comes again', async () => {
    const rule = [
      'DTSTART:20261201T090000',
      'DURATION:PT45M',
      'RRULE:FREQ=WEEKLY;COUNT=4',
      'EXDATE:20261208T090000',
      'SUMMARY:X',
    ];
    const moved = (hour: string) =>
      event('a', 'RECURRENCE-ID:20261215T090000', `DTSTART:20261216T${hour}0000`, 'SUMMARY:Y');
    const off = event('a', 'RECURRENCE-ID:20261222T090000', 'STATUS:CANCELLED', 'DTSTART:20261222T090000');
    const text = calendar(event('a', ...rule), moved('14'), off);
    expect(await states(text)).toEqual([['new', 'exceptions-kept']]);
    await bring(text);
    expect(await lines()).toEqual(['2026-12-01 09:00 X', '2026-12-16 14:00 Y']);
    const later = calendar(event('a', ...rule), moved('16'), off);
    expect(await states(later)).toEqual([['changed', 'exceptions-kept']]);
    expect(await bring(later)).toMatchObject({ created: 0, updated: 1 });
    expect(await lines()).toEqual(['2026-12-01 09:00 X', '2026-12-16 16:00 Y']);
    await bring(calendar('METHOD:CANCEL', event('a', ...rule)));
    expect(await lines()).toEqual(['2026-12-16 16:00 Y']);
  });

  it('are read as far as they can be, whatever is broken in them', async () => {
    const text = [
      'sottise',
      calendar(
        'ligne sans rien',
        event(
          'a',
          'DTSTART:20261201T090000',
          'SUMMARY:<b>Un</b>',
          'ATTENDEE;CN="Petit, Me":mailto:p@example.fr',
        ),
      ),
      calendar(event('b', 'DTSTART:demain'), event('c', 'SUMMARY:Sans date')),
      calendar(event('d', 'DTSTART:20261202T090000', 'DTEND:20261201T090000', 'SUMMARY:À rebours')),
      calendar(event('e', 'DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20280101', 'SUMMARY:Deux ans')),
      calendar(event('f', 'DTSTART:20261203T090000', 'RRULE:FREQ=SECONDLY', 'SUMMARY:Toujours')),
    ].join('\r\n');
    expect(await states(text)).toEqual([
      ...[
        ['new', null],
        ['refused', 'no-date'],
        ['refused', 'no-date'],
        ['new', null],
      ],
      ...[
        ['refused', 'too-long'],
        ['refused', 'repetition-refused'],
      ],
    ]);
    await bring(text);
    expect(await lines()).toEqual(['2026-12-01 09:00 <b>Un</b>', '2026-12-02 09:00 À rebours']);
    const [first] = await shownBetween(cabinet, '2026-12-01', '2026-12-01');
    if (!first) throw new Error('nothing came in');
    expect(await cabinet.api.agenda.get({ id: first.eventId })).toMatchObject({
      participants: [{ name: 'Petit, Me' }],
    });
    expect(await preview('%PDF-1.7 pas un agenda')).toEqual({ kind: 'unreadable', items: [] });
  });

  it('of five thousand events, or of rules made to last for ever, are read in a few seconds', async () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      event(
        `m${String(index)}`,
        `DTSTART:2027${String(1 + (index % 9)).padStart(2, '0')}10T090000`,
        `SUMMARY:É${String(index)}`,
      ),
    );
    const hostile = Array.from({ length: 3000 }, (_, index) =>
      event(
        `h${String(index)}`,
        'DTSTART:19700101T000000Z',
        'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;INTERVAL=7',
        'SUMMARY:H',
      ),
    );
    const started = performance.now();
    expect((await preview(calendar(...many))).items.length).toBe(5000);
    const { items } = await preview(calendar(...hostile));
    expect(items.length).toBe(3000);
    expect(performance.now() - started).toBeLessThan(20_000);
    const text = calendar(...many);
    expect(await bring(text)).toMatchObject({ created: 5000 });
    expect(new Set((await preview(text)).items.map(({ state }) => state))).toEqual(new Set(['known']));
  }, 60_000);
});
