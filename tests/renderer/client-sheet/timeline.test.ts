import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import TimelineCard from '#renderer/views/client-sheet/timeline/TimelineCard.svelte';
import { clientTopic } from '#shared/ipc/topics.ts';
import { ClientId } from '#shared/kernel/ids.ts';
import type { ResultOf } from '#shared/ipc/procedure.ts';
import type { memoApi } from '#shared/features/memo/memo.api.ts';
import { showOnDesk } from '../../support/desk-host.ts';
import { CLAIRE } from '../../support/renderer-cabinet.ts';

const ZOE = ClientId.parse('01990000-0000-7000-8000-00000000a001');
type Page = ResultOf<typeof memoApi.timeline>;
type Item = Page['items'][number];

const item = (id: string, changes: Partial<Item> = {}): Item => ({
  id,
  kind: 'note',
  code: 'written',
  at: '2026-11-24T13:02:00.000Z',
  collaboratorId: CLAIRE,
  text: 'Préfère être appelée après 18 h',
  subjectId: '01990000-0000-7000-8000-0000000000e1',
  entity: null,
  fieldGroup: null,
  ...changes,
});
const edit = item('e1', {
  kind: 'edit',
  code: 'clientChannel.updatePhone',
  text: '',
  subjectId: null,
  entity: 'client_phone',
  fieldGroup: 'raw',
});

function showThread(answer: (before: string | null) => Page) {
  const bridge = showOnDesk(
    TimelineCard,
    { 'memo.timeline': ({ before }) => answer(before ?? null) },
    { clientId: ZOE },
  );
  return { bridge, user: userEvent.setup() };
}
const unfold = async (user: ReturnType<typeof userEvent.setup>) =>
  user.click(await screen.findByRole('button', { name: 'Fil' }));

describe('the thread of a client', () => {
  it('is folded, and read only once it is unfolded', async () => {
    const { bridge, user } = showThread(() => ({ items: [item('n1'), edit], next: null }));
    await screen.findByRole('button', { name: 'Fil' });
    expect(bridge.inputsOf('memo.timeline')).toEqual([]);
    await unfold(user);
    expect(await screen.findByText(/Préfère être appelée/)).toBeTruthy();
    expect(screen.getByText('Modification du téléphone')).toBeTruthy();
    expect(screen.getAllByText('24/11/2026 14:02')).toHaveLength(2);
  });

  it('is filtered by kind', async () => {
    const { bridge, user } = showThread(() => ({ items: [], next: null }));
    await unfold(user);
    await screen.findByText('Rien ne s’est encore passé avec ce client.');
    await user.click(screen.getByRole('radio', { name: 'Tâches' }));
    await waitFor(() => expect(bridge.inputsOf('memo.timeline').at(-1)).toMatchObject({ kinds: ['task'] }));
    expect(await screen.findByText('Rien de ce type avec ce client.')).toBeTruthy();
  });

  it('goes on page by page, and keeps what was asked for when something is written', async () => {
    const first = Array.from({ length: 40 }, (_, at) => item(`a${at}`));
    const { bridge, user } = showThread((before) =>
      before === null ? { items: first, next: 'c1' } : { items: [edit], next: null },
    );
    await unfold(user);
    await user.click(await screen.findByRole('button', { name: 'Afficher la suite' }));
    expect(await screen.findByText('Modification du téléphone')).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(41);
    const asked = bridge.inputsOf('memo.timeline').length;
    bridge.announce([clientTopic(ZOE)]);
    await waitFor(() => expect(bridge.inputsOf('memo.timeline')).toHaveLength(asked + 2));
    expect(screen.getAllByRole('listitem')).toHaveLength(41);
  });

  it('says what became of documents and tickets', async () => {
    const record = (id: string, kind: 'document' | 'ticket', code: string, fieldGroup = ''): Item =>
      item(id, { kind, code, entity: kind, text: 'Carte grise', fieldGroup });
    const { bridge, user } = showThread(() => ({
      items: [
        record('d1', 'document', 'version'),
        record('d2', 'document', 'binned'),
        record('t1', 'ticket', 'EMAIL IN'),
        record('t2', 'ticket', 'waiting', '2026-12-02'),
      ],
      next: null,
    }));
    await unfold(user);
    for (const words of [
      'Nouvelle version',
      'Document mis à la corbeille',
      'E-mail reçu',
      'Ticket en attente jusqu’au 02/12/2026',
    ]) {
      expect(await screen.findByRole('button', { name: `Ouvrir\u00a0: ${words}, Carte grise` })).toBeTruthy();
    }
    await user.click(screen.getByRole('radio', { name: 'Documents' }));
    await waitFor(() =>
      expect(bridge.inputsOf('memo.timeline').at(-1)).toMatchObject({ kinds: ['document'] }),
    );
  });
});
