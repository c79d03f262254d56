import { describe, expect, it } from 'vitest';
import type { OpenRecord } from '#renderer/ipc/record-opener.ts';
import { panelOf, withPanel } from '#renderer/app/panel-address.ts';
import { CalendarEventId, ClaimId, ClientId, ContractId, NoteId, TaskId } from '#shared/kernel/ids.ts';
import type { CivilTime } from '#shared/kernel/civil-time.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';

const ID = '01990000-0000-7000-8000-0000000000a1';
const clientId = ClientId.parse(ID);
const on = '2026-11-24' as DateOnly;

const contractId = ContractId.parse(ID);
const records: readonly OpenRecord[] = [
  { kind: 'contract', id: contractId },
  { kind: 'new-contract', clientId, isQuote: false },
  { kind: 'new-contract', clientId, isQuote: true, replacesId: contractId },
  { kind: 'claim', id: ClaimId.parse(ID) },
  { kind: 'new-claim', contractId },
  { kind: 'task', id: TaskId.parse(ID) },
  { kind: 'event', id: CalendarEventId.parse(ID), occurrenceOn: on },
  { kind: 'new-task', clientId: null },
  { kind: 'new-task', clientId, noteId: NoteId.parse(ID) },
  { kind: 'new-event', clientId },
  { kind: 'new-event', clientId: null, startOn: on, startTime: null, endOn: on, endTime: null },
  {
    kind: 'new-event',
    clientId: null,
    startOn: on,
    startTime: '23:30' as CivilTime,
    endOn: '2026-11-25' as DateOnly,
    endTime: '00:30' as CivilTime,
  },
];

describe('the address of what is open beside a screen', () => {
  it.each(records)('is read back as it was written: %j', (record) => {
    const hash = withPanel('#/agenda?vue=mois&jour=2026-11-02', record);
    expect(panelOf(hash)).toEqual(record);
    expect(withPanel(hash, null)).toBe('#/agenda?vue=mois&jour=2026-11-02');
  });

  it('is short and says what it opens', () => {
    expect(withPanel('#/echeancier', { kind: 'task', id: TaskId.parse(ID) })).toBe(
      `#/echeancier?panneau=tache/${ID}`,
    );
  });

  it('takes the place of another', () => {
    const hash = withPanel('#/accueil', { kind: 'new-event', clientId, startOn: on });
    expect(withPanel(hash, { kind: 'new-task', clientId: null })).toBe('#/accueil?panneau=nouvelle-tache');
  });

  it('never holds the words of a task', () => {
    expect(withPanel('#/accueil', { kind: 'new-task', clientId, title: 'Rappeler Zoé' })).not.toContain('Zo');
  });

  it.each([
    '#/accueil',
    '#/accueil?panneau=',
    '#/accueil?panneau=tache/12',
    `#/accueil?panneau=evenement/${ID}`,
    `#/accueil?panneau=evenement/${ID}/2026-13-01`,
    '#/accueil?panneau=contrat/1',
    '#/accueil?panneau=nouveau-contrat',
    '#/accueil?panneau=nouveau-sinistre',
  ])('%s opens nothing', (hash) => {
    expect(panelOf(hash)).toBeNull();
  });
});
