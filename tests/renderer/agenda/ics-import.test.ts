import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import { readCalendarFile } from '#renderer/features/agenda/ics/calendar-file.ts';
import ImportArea from '#renderer/features/agenda/ics/ImportArea.svelte';
import type { FakeBridge, FakeHandlers } from '../../support/fake-bridge.ts';
import { OPERATION, saved, showOnDesk, takeProposal } from '../../support/desk-host.ts';
import { ZOE } from './events.ts';

const item = (index: number, changes: object = {}) => ({
  index,
  title: `Réunion ${index}`,
  place: '',
  startOn: '2026-11-26',
  startTime: '10:00',
  endOn: '2026-11-26',
  endTime: '11:00',
  repetition: null,
  state: 'new',
  remark: null,
  ...changes,
});

const items = [
  item(0),
  item(1, { state: 'changed' }),
  item(2, { state: 'known' }),
  item(3, { state: 'refused', remark: 'no-date' }),
];

const file = (text: string): File => new File([text], 'agenda.ics', { type: 'text/calendar' });

async function choose(handlers: FakeHandlers = {}): Promise<FakeBridge> {
  const children = createRawSnippet(() => ({ render: () => '<p>agenda</p>' }));
  const bridge = showOnDesk(
    ImportArea as never,
    {
      'agenda.previewIcs': () => ({ kind: 'calendar', items }) as never,
      'agenda.importIcs': ({ indexes }) => ({ ...saved, created: indexes.length, updated: 0 }),
      'clientList.search': () =>
        [{ clientId: ZOE, name: 'DURAND Zoé', phone: '', town: '', stage: 'CLIENT' }] as never,
      'journal.undoOperation': () => saved as never,
      ...handlers,
    },
    { children } as never,
  );
  await userEvent.upload(await screen.findByLabelText('Fichier .ics à importer'), file('BEGIN:VCALENDAR'));
  return bridge;
}

describe('a calendar file', () => {
  it('is left to the window when something else is dropped with it', async () => {
    await choose();
    const text = screen.getByText('agenda');
    const files = [file('BEGIN:VCALENDAR'), new File(['%PDF-'], 'constat.pdf')];
    // False once the default is prevented.
    expect(await fireEvent.drop(text, { dataTransfer: { files, types: ['Files'] } })).toBe(true);
    expect(await fireEvent.drop(text, { dataTransfer: { files: files.slice(0, 1), types: ['Files'] } })).toBe(
      false,
    );
  });

  it('comes after the one that is dropped with it', async () => {
    await choose();
    const files = ['premier.ics', 'second.ics'].map((name) => new File(['BEGIN:VCALENDAR'], name));
    await fireEvent.drop(screen.getByText('agenda'), { dataTransfer: { files, types: ['Files'] } });
    expect(await screen.findByText(/4 évènements dans premier\.ics/)).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(await screen.findByText(/4 évènements dans second\.ics/)).toBeTruthy();
  });

  it('is shown before anything is written, with exact counts', async () => {
    const bridge = await choose();
    expect(await screen.findByText(/4 évènements dans agenda\.ics/)).toBeTruthy();
    expect(screen.getByText('1 nouveau · 1 modifié · 1 déjà présent · 1 refusé')).toBeTruthy();
    expect(screen.getByText('Sans date : il ne peut pas être placé.')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Réunion 3/ }).disabled).toBe(true);
    expect(bridge.inputsOf('agenda.importIcs')).toEqual([]);
  });

  it('brings in what stays ticked, onto the sheet of a client, with a way back', async () => {
    const user = userEvent.setup();
    const bridge = await choose();
    await user.click(await screen.findByRole('checkbox', { name: /Réunion 1/ }));
    await user.type(screen.getByRole('combobox', { name: 'Client' }), 'durand');
    await takeProposal(user, 'DURAND Zoé');
    await user.click(screen.getByRole('button', { name: 'Importer 1 évènement' }));
    await waitFor(() =>
      expect(bridge.inputsOf('agenda.importIcs')).toEqual([
        { text: 'BEGIN:VCALENDAR', indexes: [0], clientId: ZOE },
      ]),
    );
    expect(await screen.findByText('1 évènement importé')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(bridge.inputsOf('journal.undoOperation')).toEqual([{ operationId: OPERATION }]);
  });

  it('removes what the other calendar called off only once it is ticked', async () => {
    const user = userEvent.setup();
    const bridge = await choose({
      'agenda.previewIcs': () =>
        ({ kind: 'calendar', items: [item(0), item(1, { state: 'cancelled' })] }) as never,
    });
    const off = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Réunion 1/ });
    expect(off.checked).toBe(false);
    await user.click(off);
    await user.click(screen.getByRole('button', { name: 'Importer 2 évènements' }));
    await waitFor(() => expect(bridge.inputsOf('agenda.importIcs')).toMatchObject([{ indexes: [0, 1] }]));
  });

  it('that holds nothing readable says so and offers nothing to import', async () => {
    await choose({ 'agenda.previewIcs': () => ({ kind: 'unreadable', items: [] }) });
    expect((await screen.findByRole('alert')).textContent).toContain('ne contient pas d’agenda lisible');
    expect(screen.queryByRole('button', { name: /Importer/ })).toBeNull();
  });

  it('is read in UTF-8, else as Windows wrote it', async () => {
    const bytes = Uint8Array.from([0x44, 0xe9, 0x6a, 0x65, 0x75, 0x6e, 0x65, 0x72]);
    expect(await readCalendarFile(new Blob([bytes]))).toBe('Déjeuner');
    expect(await readCalendarFile(file('Déjeuner'))).toBe('Déjeuner');
  });
});
