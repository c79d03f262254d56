import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPerson, undoAndRedo } from '../../support/acts.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { at, insertTask, linesOf, shownBetween, weekly } from '../../support/events.ts';

describe('the agenda', () => {
  let cabinet: TestCabinet;
  beforeEach(async () => {
    cabinet = await openTestCabinet();
  });
  afterEach(() => cabinet.dispose());

  const lines = async (from: string, to: string) => linesOf(await shownBetween(cabinet, from, to));
  const refusal = async (call: Promise<unknown>) => {
    const error: unknown = await call.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    return (error as { wire?: { code: string; fields?: object } } | null)?.wire;
  };

  it('shows an event of a client with the client’s name, and takes it back', async () => {
    const clientId = await createPerson(cabinet, 'Durand', 'Zoé');
    const act = () =>
      cabinet.api.agenda.create({
        ...at('2026-11-25', '09:00', '10:00'),
        clientId,
        title: ' Bilan  annuel ',
      });
    const { before, done, undone, redone } = await undoAndRedo(cabinet, act);
    expect(undone).toEqual(before);
    expect(redone).toEqual(done);
    const [event] = await shownBetween(cabinet, '2026-11-25', '2026-11-25');
    expect(event).toMatchObject({
      clientName: 'DURAND Zoé',
      title: 'Bilan annuel',
      endTime: '10:00',
      kind: 'RDV',
    });
  });

  it('hides the events and tasks of a client in the bin', async () => {
    const clientId = await createPerson(cabinet, 'Durand', 'Zoé');
    const { id } = await cabinet.api.agenda.create({ ...at('2026-11-25', '09:00'), clientId });
    await insertTask(cabinet, { title: 'Rappeler', clientId, dueOn: '2026-11-25' });
    const range = () =>
      cabinet.api.agenda.range({ from: '2026-11-25', to: '2026-11-25', layers: ['event', 'task'] });
    expect((await range()).tasks).toMatchObject([{ title: 'Rappeler', urgency: 'near' }]);
    await cabinet.api.client.remove({ clientId });
    expect(await range()).toMatchObject({ events: [], tasks: [] });
    expect(await refusal(cabinet.api.agenda.get({ id }))).toMatchObject({ code: 'not-found' });
  });

  it.each([
    ['an end before its start', { ...at('2026-11-25', '09:00', '08:00') }, { endTime: 'end-before-start' }],
    [
      'an end on an earlier day',
      { ...at('2026-11-25', null), endOn: '2026-11-24' },
      { endOn: 'end-before-start' },
    ],
    ['one hour without the other', { ...at('2026-11-25', '09:00', null) }, { endTime: 'hour-missing' }],
    ['more than 366 days', { ...at('2026-01-01', null), endOn: '2027-01-02' }, { endOn: 'event-too-long' }],
    [
      'a series without a day',
      { ...at('2026-11-25', '09:00'), repetition: weekly({ ends: { kind: 'on', on: '2026-11-01' } }) },
      { repetition: 'repetition-empty' },
    ],
  ])('refuses %s, beside its field', async (_what, when, fields) => {
    expect(await refusal(cabinet.api.agenda.create(when))).toMatchObject({ code: 'invalid-input', fields });
  });

  it('moves an hour that does not exist forward by the jump, and says so', async () => {
    const created = await cabinet.api.agenda.create(at('2027-03-28', '02:30', '03:00'));
    expect(created.isHourMoved).toBe(true);
    const [event] = await shownBetween(cabinet, '2027-03-28', '2027-03-28');
    expect(event).toMatchObject({ startTime: '03:30', endTime: '04:00' });
  });

  it('keeps a weekly 09:00 at 09:00 across the change of hour, and moves 02:30 on that day only', async () => {
    await cabinet.api.agenda.create({ ...at('2027-03-21', '09:00'), title: 'A', repetition: weekly() });
    await cabinet.api.agenda.create({ ...at('2027-03-21', '02:30'), title: 'B', repetition: weekly() });
    expect(await lines('2027-03-21', '2027-04-04')).toEqual([
      ...['2027-03-21 02:30 B', '2027-03-21 09:00 A', '2027-03-28 03:30 B', '2027-03-28 09:00 A'],
      ...['2027-04-04 02:30 B', '2027-04-04 09:00 A'],
    ]);
  });

  it('shows what began before the range, single or of a series, and not what ended at midnight', async () => {
    await cabinet.api.agenda.create({ ...at('2026-11-20', null), endOn: '2026-11-26', title: 'Salon' });
    await cabinet.api.agenda.create({
      ...{ ...at('2026-11-23', '22:00', '00:00'), endOn: '2026-11-24', title: 'Soirée' },
    });
    const two = { ...at('2026-11-02', null), endOn: '2026-11-03', title: 'Stage', repetition: weekly() };
    await cabinet.api.agenda.create(two);
    expect(await lines('2026-11-24', '2026-11-24')).toEqual(['2026-11-20 Salon', '2026-11-23 Stage']);
    expect(await lines('2026-11-23', '2026-11-23')).toContain('2026-11-23 22:00 Soirée');
  });

  it('keeps to the owners that are asked for, those who take part included', async () => {
    const person = { firstName: 'Ada', lastName: 'Martin', initials: 'AM', color: 'green' } as const;
    const { id: ada } = await cabinet.api.cabinet.addCollaborator(person);
    const { id: leo } = await cabinet.api.cabinet.addCollaborator({
      ...person,
      firstName: 'Léo',
      initials: 'LM',
    });
    await cabinet.api.agenda.create({ ...at('2026-11-25', null), title: 'Sans', ownerId: null });
    await cabinet.api.agenda.create({ ...at('2026-11-25', null), title: 'Ada', ownerId: ada });
    await cabinet.api.agenda.create({
      ...{ ...at('2026-11-25', null), title: 'Les deux', ownerId: leo },
      participants: [{ collaboratorId: ada }, { name: 'Me Petit' }],
    });
    const titles = async (ownerIds: (typeof ada | 'none')[]) => {
      const days = { from: '2026-11-25', to: '2026-11-25', layers: ['event' as const] };
      return (await cabinet.api.agenda.range({ ...days, ownerIds })).events.map(({ title }) => title).sort();
    };
    expect(await titles([ada])).toEqual(['Ada', 'Les deux']);
    expect(await titles([leo])).toEqual(['Les deux']);
    expect(await titles(['none'])).toEqual(['Sans']);
    await cabinet.api.cabinet.removeCollaborator({ id: ada, reassignTo: null });
    expect(await titles(['none'])).toEqual(['Ada', 'Sans']);
    expect(
      await refusal(cabinet.api.agenda.create({ ...at('2026-11-25', null), ownerId: ada })),
    ).toMatchObject({
      fields: { ownerId: 'not-found' },
    });
  });

  it('gives the bank holidays of the range, and refuses one that is too long', async () => {
    const { holidays, today, now } = await cabinet.api.agenda.range({
      ...{ from: '2026-12-21', to: '2027-01-03', layers: [] },
    });
    expect(holidays).toEqual([
      { on: '2026-12-25', code: 'CHRISTMAS' },
      { on: '2027-01-01', code: 'NEW_YEAR' },
    ]);
    expect([today, now]).toEqual(['2026-11-24', '10:00']);
    const long = cabinet.api.agenda.range({ from: '2026-11-01', to: '2027-01-02', layers: [] });
    expect(await refusal(long)).toMatchObject({ fields: { to: 'range-too-long' } });
  });

  it('does not bring an event back to a client that is in the bin', async () => {
    const clientId = await createPerson(cabinet, 'Durand', 'Zoé');
    const { id } = await cabinet.api.agenda.create({ ...at('2026-11-25', '09:00'), clientId });
    const target = { id, occurrenceOn: '2026-11-25', scope: 'all' as const };
    const { operationId } = await cabinet.api.agenda.update({ ...target, patch: { clientId: null } });
    await cabinet.api.client.remove({ clientId });
    if (operationId === null) throw new Error('nothing was changed');
    expect(await refusal(cabinet.api.journal.undoOperation({ operationId }))).toMatchObject({
      code: 'conflict',
    });
  });
});
