import { configure, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import DocumentInbox from '#renderer/features/document/inbox/DocumentInbox.svelte';
import type { DocumentRow, Suggestions } from '#shared/features/document/document.api.ts';
import { saved, showOnDesk } from '../../support/desk-host.ts';
import {
  CARTE_GRISE,
  DOCUMENT,
  DOCUMENT_CLIENT,
  documentRow,
  NOTHING_SUGGESTED,
  suggested,
} from '../../support/document-rows.ts';

configure({ defaultHidden: true });
const user = userEvent.setup();
const OTHER = '01990000-0000-7000-8000-000000000d11';
const accepted = {
  ...{ id: DOCUMENT, typeId: CARTE_GRISE, documentOn: '2026-11-12' },
  target: { kind: 'client', id: DOCUMENT_CLIENT },
};

/** Two documents wait: something is suggested for the first one only. */
function show(waiting: readonly DocumentRow[] = [documentRow(), documentRow({ id: OTHER, title: 'notes' })]) {
  let rows = [...waiting];
  const bridge = showOnDesk(DocumentInbox, {
    'document.list': () => ({ rows, total: rows.length, inboxCount: rows.length }),
    'document.suggest': ({ id }): Suggestions => (id === DOCUMENT ? suggested() : NOTHING_SUGGESTED),
    'document.file': ({ entries }) => {
      rows = rows.filter(({ id }) => !entries.some((entry) => entry.id === id));
      bridge.announce(['document']);
      return saved;
    },
    'document.remove': ({ ids }) => {
      rows = rows.filter(({ id }) => !ids.includes(id));
      bridge.announce(['document']);
      return saved;
    },
  });
  return bridge;
}
const line = (name: RegExp) => screen.findByRole('button', { name });

describe('what waits to be filed', () => {
  it('shows what is suggested with its reason, and applies nothing by itself', async () => {
    const bridge = show();
    expect((await line(/^scan0001/)).textContent).toContain(
      'Carte grise (car le nom du fichier dit «\u00a0carte grise\u00a0») · DURAND Zoé (car le nom Zoé Durand est lu)',
    );
    expect((await line(/^notes/)).textContent).toContain('Aucune proposition');
    expect(bridge.inputsOf('document.file')).toEqual([]);
  });

  it('is filed in one act by accepting: type, date and client, and the line leaves', async () => {
    const bridge = show();
    await line(/^scan0001/);
    await user.click(screen.getByRole('button', { name: 'Accepter\u00a0: scan0001' }));
    expect(await screen.findByText('Document classé')).toBeTruthy();
    expect(bridge.inputsOf('document.file')).toEqual([{ entries: [accepted] }]);
    await waitFor(() => expect(screen.queryByRole('button', { name: /^scan0001/ })).toBeNull());
  });

  it('obeys the keyboard: J goes down, A accepts, Suppr puts in the bin', async () => {
    const bridge = show();
    (await line(/^scan0001/)).focus();
    await user.keyboard('a');
    await waitFor(() => expect(bridge.inputsOf('document.file')).toEqual([{ entries: [accepted] }]));
    (await line(/^notes/)).focus();
    await user.keyboard('a{Delete}');
    await waitFor(() => expect(bridge.inputsOf('document.remove')).toEqual([{ ids: [OTHER] }]));
    expect(bridge.inputsOf('document.file')).toHaveLength(1);
    expect(await screen.findByText('Rien à classer')).toBeTruthy();
  });

  it('is accepted for a selection, without what nothing is suggested for', async () => {
    const bridge = show();
    await line(/^scan0001/);
    await user.click(screen.getByRole('checkbox', { name: 'Choisir scan0001' }));
    await user.click(screen.getByRole('checkbox', { name: 'Choisir notes' }));
    const acts = within(screen.getByRole('group', { name: '2 choisis' }));
    await user.click(acts.getByRole('button', { name: 'Accepter pour la sélection' }));
    await waitFor(() => expect(bridge.inputsOf('document.file')).toEqual([{ entries: [accepted] }]));
  });

  it('is told apart from a search that finds nothing', async () => {
    const bridge = show([]);
    expect(await screen.findByText('Rien à classer')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Chercher dans les titres et les textes' }), 'rib');
    expect(await screen.findByText('Aucun document ne correspond.')).toBeTruthy();
    expect(bridge.inputsOf('document.list').at(-1)).toMatchObject({
      filter: { state: 'inbox', text: 'rib' },
    });
  });
});
