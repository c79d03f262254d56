import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { undoAndRedo } from '../../support/acts.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { icsCalendar, icsEvent, linesOf, shownBetween } from '../../support/events.ts';

describe('calendar files that come in', () => {
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

  it('come in by one act, which is taken back and done again', async () => {
    const text = icsCalendar(
      icsEvent('a', 'DTSTART:20261201T090000', 'SUMMARY:Un'),
      icsEvent('b', 'DTSTART;VALUE=DATE:20261202', 'SUMMARY:Deux'),
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
    await bring(icsCalendar(icsEvent('a', start, 'SUMMARY:X')));
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
    await bring(icsCalendar(...zone, icsEvent('a', 'DTSTART;TZID=Bureau:20261201T090000', 'SUMMARY:X')));
    expect(await lines()).toEqual(['2026-12-01 06:00 X']);
    const unknown = icsCalendar(icsEvent('b', 'DTSTART;TZID=Nulle part:20261201T090000', 'SUMMARY:Y'));
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
    const text = icsCalendar(icsEvent('a', `DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`, 'SUMMARY:X'));
    expect((await preview(text)).items).toMatchObject([
      { state: 'new', remark: null, repetition: { ends: {} } },
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
    const text = icsCalendar(icsEvent('a', `DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`, 'SUMMARY:X'));
    expect(await states(text)).toEqual([['new', 'repetition-simplified']]);
    await bring(text);
    const shown = await lines('2026-10-01', '2029-12-31');
    expect(shown.slice(0, 3)).toEqual(days.map((day) => `${day} X`));
    expect(shown.at(-1)?.slice(0, 4)).toBe('2028');
    expect(await states(text)).toEqual([['known', 'repetition-simplified']]);
  });

  it('keep a weekly hour of universal time at its instant, one by one', async () => {
    await bring(
      icsCalendar(
        icsEvent(
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
      icsEvent('a', 'RECURRENCE-ID:20261215T090000', `DTSTART:20261216T${hour}0000`, 'SUMMARY:Y');
    const off = icsEvent('a', 'RECURRENCE-ID:20261222T090000', 'STATUS:CANCELLED', 'DTSTART:20261222T090000');
    const text = icsCalendar(icsEvent('a', ...rule), moved('14'), off);
    expect(await states(text)).toEqual([['new', 'exceptions-kept']]);
    await bring(text);
    expect(await lines()).toEqual(['2026-12-01 09:00 X', '2026-12-16 14:00 Y']);
    const later = icsCalendar(icsEvent('a', ...rule), moved('16'), off);
    expect(await states(later)).toEqual([['changed', 'exceptions-kept']]);
    expect(await bring(later)).toMatchObject({ created: 0, updated: 1 });
    expect(await lines()).toEqual(['2026-12-01 09:00 X', '2026-12-16 16:00 Y']);
    await bring(icsCalendar('METHOD:CANCEL', icsEvent('a', ...rule)));
    expect(await lines()).toEqual(['2026-12-16 16:00 Y']);
  });

  it('are read as far as they can be, whatever is broken in them', async () => {
    const text = [
      'sottise',
      icsCalendar(
        'ligne sans rien',
        icsEvent(
          'a',
          'DTSTART:20261201T090000',
          'SUMMARY:<b>Un</b>',
          'ATTENDEE;CN="Petit, Me":mailto:p@example.fr',
        ),
      ),
      icsCalendar(icsEvent('b', 'DTSTART:demain'), icsEvent('c', 'SUMMARY:Sans date')),
      icsCalendar(icsEvent('d', 'DTSTART:20261202T090000', 'DTEND:20261201T090000', 'SUMMARY:À rebours')),
      icsCalendar(
        icsEvent('e', 'DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20280101', 'SUMMARY:Deux ans'),
      ),
      icsCalendar(icsEvent('f', 'DTSTART:20261203T090000', 'RRULE:FREQ=SECONDLY', 'SUMMARY:Toujours')),
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

  it('of a thousand events come in once, and rules made to last for ever are given up', async () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      icsEvent(
        `m${String(index)}`,
        `DTSTART:2027${String(1 + (index % 9)).padStart(2, '0')}10T090000`,
        `SUMMARY:É${String(index)}`,
      ),
    );
    const hostile = Array.from({ length: 1000 }, (_, index) =>
      icsEvent(
        `h${String(index)}`,
        'DTSTART:19700101T000000Z',
        'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;INTERVAL=7',
        'SUMMARY:H',
      ),
    );
    expect((await preview(icsCalendar(...many))).items.length).toBe(1000);
    const { items } = await preview(icsCalendar(...hostile));
    expect(items.length).toBe(1000);
    expect(items.at(-1)).toMatchObject({ state: 'refused', remark: 'repetition-refused' });
    const text = icsCalendar(...many);
    expect(await bring(text)).toMatchObject({ created: 1000 });
    expect(new Set((await preview(text)).items.map(({ state }) => state))).toEqual(new Set(['known']));
  }, 60_000);
});
