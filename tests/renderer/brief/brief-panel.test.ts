import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import BriefPanel from '#renderer/features/brief/BriefPanel.svelte';
import { RECORD_OPENER_KEY } from '#renderer/ipc/record-opener.ts';
import type { BriefLine } from '#shared/features/brief/brief.api.ts';
import { ClientId, ContractId, NoteId, TaskId } from '#shared/kernel/ids.ts';
import { installBridge } from '../../support/fake-bridge.ts';
import { cabinetAnswer, withCabinet } from '../../support/renderer-cabinet.ts';
import DeskHost from '../../support/DeskHost.svelte';

const ZOE = ClientId.parse('01990000-0000-7000-8000-00000000a001');
const CONTRACT = ContractId.parse('01990000-0000-7000-8000-0000000000c7');
const NOTE = NoteId.parse('01990000-0000-7000-8000-0000000000e1');

const renewal: BriefLine = {
  id: 'to-renew:1',
  kind: 'to-renew',
  facts: { branch: 'AUTO', number: '7712-A', insurer: 'Équinoxe', days: 60, dueOn: '2027-01-23' },
  legal: null,
  source: { kind: 'contract', id: CONTRACT },
};
const note: BriefLine = {
  ...{ id: 'pinned-note:1', kind: 'pinned-note', legal: null, source: { kind: 'note', id: NOTE } },
  facts: { text: 'Préfère être appelée après 18 h' },
};
const late = (rank: number): BriefLine => ({
  ...{ id: `task-late:${String(rank)}`, kind: 'task-late', legal: null },
  facts: { title: `Rappel ${String(rank)}`, dueOn: '2026-11-20' },
  source: { kind: 'task', id: TaskId.parse(`01990000-0000-7000-8000-0000000000d${String(rank)}`) },
});

function show(lines: readonly BriefLine[]) {
  const opened: unknown[] = [];
  const notes: string[] = [];
  installBridge({
    'cabinet.context': () => cabinetAnswer(),
    'brief.ofClient': () => ({ clientName: 'DURAND Zoé', today: '2026-11-24', lines: [...lines] }),
  });
  render(DeskHost, {
    props: {
      component: BriefPanel as never,
      props: { clientId: ZOE, onnote: (id: string) => notes.push(id), onclose: () => undefined },
    },
    context: new Map<unknown, unknown>([
      ...withCabinet(),
      [RECORD_OPENER_KEY, { open: (record: unknown) => opened.push(record), close: () => undefined }],
    ]),
  });
  return { opened, notes, user: userEvent.setup() };
}

describe('the panel of a call brief', () => {
  it('says each thing in words, and opens what it rests on', async () => {
    const { opened, notes, user } = show([note, renewal]);
    const list = await screen.findByRole('list', { name: 'À savoir avant l’appel' });
    await user.click(
      within(list).getByRole('button', {
        name: /^Ouvrir\s: À renouveler, Automobile · n°\s7712-A · Équinoxe · dans 60\sjours$/,
      }),
    );
    expect(opened).toEqual([{ kind: 'contract', id: CONTRACT }]);
    await user.click(within(list).getByRole('button', { name: /Préfère être appelée après 18 h/ }));
    expect(notes).toEqual([NOTE]);
  });

  it('shows the first ones of a kind, and the others when they are asked for', async () => {
    const { user } = show([1, 2, 3, 4, 5, 6, 7].map(late));
    expect(await screen.findAllByRole('button', { name: /Rappel/ })).toHaveLength(5);
    await user.click(screen.getByRole('button', { name: 'Afficher 2 autres' }));
    expect(screen.getAllByRole('button', { name: /Rappel/ })).toHaveLength(7);
  });

  it('says so when there is nothing to say', async () => {
    show([]);
    expect(await screen.findByText('Rien de particulier')).toBeTruthy();
  });
});
