import { configure, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { readPaletteText } from '#renderer/app/palette/entries.ts';
import { segmentsOf } from '#renderer/app/palette/marked-text.ts';
import { hit, openDesk, ZOE, type OpenDesk } from './open-desk.ts';

// The whole window: asking each element whether an ancestor hides it takes seconds in jsdom.
configure({ defaultHidden: true });
vi.setConfig({ testTimeout: 30_000 });

const OPERATION = '01990000-0000-7000-8000-0000000000f1';
const NOTE = '01990000-0000-7000-8000-0000000000e1';
const TASK = '01990000-0000-7000-8000-0000000000d1';

const understood = {
  title: 'rappeler durand',
  dueOn: '2026-12-01',
  dueTime: '14:00',
  priority: null,
  repetition: null,
  problem: null,
  parts: [],
  closedDay: null,
};
const handlers = {
  'clientList.search': ({ text }: { text: string }) => (text === 'durand' ? [hit(ZOE, 'DURAND Zoé')] : []),
  'task.readSentence': () => understood,
  'task.create': () => ({ operationId: OPERATION, id: TASK, isHourMoved: false }),
};
const lines = () =>
  screen.getAllByRole('option').map((one) => one.textContent?.replaceAll(/\s+/gu, ' ').trim() ?? '');

async function typed(text: string, more: object = {}): Promise<OpenDesk> {
  const desk = await openDesk({ ...handlers, ...more });
  await desk.user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('combobox', { name: 'Rechercher ou agir' });
  await desk.user.paste(text);
  return desk;
}

describe('a task typed in the palette', () => {
  it.each([
    ['! rappeler demain', { mode: 'task', words: 'rappeler demain' }],
    ['tâche rappeler demain', { mode: 'task', words: 'rappeler demain' }],
    ['Tache rappeler', { mode: 'task', words: 'rappeler' }],
    ['tâches', { mode: 'all', words: 'tâches' }],
  ])('« %s » is read', (text, read) => {
    expect(readPaletteText(text)).toEqual(read);
  });

  it('shows the date that was understood and the client it names, then for nobody', async () => {
    await typed('! rappeler durand mardi 14h');
    await screen.findAllByRole('option', { name: /Créer la tâche/ });
    await waitFor(() =>
      expect(lines()).toEqual([
        'Créer la tâche « rappeler durand » DURAND Zoé · mardi 01/12/2026 14:00',
        'Créer la tâche « rappeler durand » sans client · mardi 01/12/2026 14:00',
      ]),
    );
  });

  it('is created with Entrée, even typed faster than it is understood, and can be taken back', async () => {
    const { user, bridge } = await typed('tâche rappeler durand mardi 14h');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(bridge.inputsOf('task.create')).toHaveLength(1));
    expect(bridge.inputsOf('task.create')[0]).toMatchObject({
      title: 'rappeler durand',
      dueOn: '2026-12-01',
      dueTime: '14:00',
      clientId: ZOE,
    });
    bridge.handle({ 'journal.undoOperation': () => ({ operationId: OPERATION }) as never });
    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    expect(bridge.inputsOf('journal.undoOperation')).toEqual([{ operationId: OPERATION }]);
  });

  it('is for nobody when several clients bear the name', async () => {
    const two = [hit(ZOE, 'DURAND Zoé'), hit(TASK, 'DURAND Léo')];
    await typed('! rappeler durand', { 'clientList.search': () => two });
    await waitFor(() => expect(lines()).toHaveLength(1));
    expect(lines()[0]).toContain('sans client');
  });

  it('says that a date does not exist, and that nobody works on a day', async () => {
    await typed('! bilan', {
      'task.readSentence': () => ({
        ...understood,
        title: 'bilan',
        dueOn: null,
        dueTime: null,
        problem: 'date-impossible',
      }),
    });
    expect(await screen.findByText(/Cette date n’existe pas/)).toBeTruthy();
  });
});

describe('notes in the palette', () => {
  const note = {
    noteId: NOTE,
    clientId: ZOE,
    clientName: 'DURAND Zoé',
    createdAt: '2026-11-24T13:02:00.000Z',
    excerpt: 'Préfère être appelée après 18 h',
    marks: [{ start: 13, end: 20 }],
  };

  it('are found by their words, marked in the passage', async () => {
    const { user } = await typed('appelée', { 'note.search': () => [note] });
    const line = await screen.findByRole('option', { name: /Préfère être appelée/ });
    expect(line.querySelector('mark')?.textContent).toBe('appelée');
    await user.click(line);
    await waitFor(() => expect(location.hash).toBe(`#/clients/${ZOE}`));
  });

  it('are not searched for a text of two letters', async () => {
    const { bridge } = await typed('ap', { 'note.search': () => [note] });
    expect(bridge.inputsOf('note.search')).toEqual([]);
  });

  it('that cannot be searched hide nothing of the rest', async () => {
    await typed('durand', { 'note.search': () => Promise.reject(new Error('broken')) });
    expect(await screen.findByRole('option', { name: /DURAND Zoé/ })).toBeTruthy();
  });
});

it('cuts a text at its marks', () => {
  expect(segmentsOf('abcdef', [{ start: 1, end: 3 }])).toEqual([
    { at: 0, text: 'a', isMarked: false },
    { at: 1, text: 'bc', isMarked: true },
    { at: 3, text: 'def', isMarked: false },
  ]);
  expect(segmentsOf('abc')).toEqual([{ at: 0, text: 'abc', isMarked: false }]);
});
