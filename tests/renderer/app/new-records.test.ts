import { configure, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { beginNote, beginTask, clientOf, recordFor } from '#renderer/app/new-records.ts';
import { parseRoute } from '#renderer/app/routes.ts';
import { ClientId } from '#shared/kernel/ids.ts';
import type { OpenRecord, RecordOpener } from '#renderer/ipc/record-opener.ts';
import { bareSheet } from '../../support/client-sheet.ts';
import { hit, openDesk, ZOE } from './open-desk.ts';

// The whole window: asking each element whether an ancestor hides it takes seconds in jsdom.
configure({ defaultHidden: true });
vi.setConfig({ testTimeout: 30_000 });

function recordsOpened(): RecordOpener & { readonly opened: OpenRecord[] } {
  const opened: OpenRecord[] = [];
  return { opened, open: (record) => void opened.push(record), close: () => undefined };
}

function onScreen(html: string): void {
  document.body.innerHTML = `<main id="screen">${html}</main>`;
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('a new note', () => {
  it('begins in the composer of the sheet, as soon as the sheet is there', async () => {
    const begun = beginNote();
    onScreen('<textarea data-new-note aria-label="Note"></textarea>');
    await begun;
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Note' }));
  });

  it('asks for a client in the palette when no sheet is open', async () => {
    const { user } = await openDesk({
      'clientList.search': () => [hit(ZOE, 'DURAND Zoé')],
      'client.sheet': () => bareSheet({ id: ZOE }),
    });
    await user.keyboard('{Control>}{Shift>}n{/Shift}{/Control}');
    await screen.findByRole('combobox', { name: /pour quel client/ });
    await user.paste('! dur');
    expect(await screen.findByRole('option', { name: /DURAND Zoé/ })).toBeTruthy();
    expect(screen.queryByRole('option', { name: /Créer la tâche/ })).toBeNull();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(location.hash).toBe(`#/clients/${ZOE}`));
  });
});

describe('a new task', () => {
  it('begins in the quick line of the screen', async () => {
    onScreen('<input data-new-task aria-label="Tâche" />');
    const opener = recordsOpened();
    await beginTask(parseRoute('#/accueil'), opener);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Tâche' }));
    expect(opener.opened).toEqual([]);
  });

  it('opens in the panel elsewhere, for the client on screen if there is one', async () => {
    const opener = recordsOpened();
    await beginTask(parseRoute('#/corbeille'), opener);
    await beginTask(parseRoute(`#/clients/${ZOE}`), opener);
    expect(opener.opened).toEqual([
      { kind: 'new-task', clientId: null },
      { kind: 'new-task', clientId: ZOE },
    ]);
  });
});

describe('what belongs to a client', () => {
  it('is made for the client that it is asked of', () => {
    const clientId = ClientId.parse(ZOE);
    expect(recordFor('contract', clientId)).toEqual({ kind: 'new-contract', clientId, isQuote: false });
    expect(recordFor('quote', clientId)).toEqual({ kind: 'new-contract', clientId, isQuote: true });
    expect(recordFor('claim', clientId)).toEqual({ kind: 'claim-contract', clientId });
  });

  it.each([
    ['Nouveau contrat', /Contrat\u00a0: pour quel client/, 'nouveau-contrat'],
    ['Nouveau devis', /Devis\u00a0: pour quel client/, 'nouveau-devis'],
    ['Nouveau sinistre', /Sinistre\u00a0: de quel client/, 'nouveau-sinistre'],
  ])('« %s » of the palette asks whose it is, then opens beside the sheet', async (name, question, panel) => {
    const { user } = await openDesk({
      'clientList.search': () => [hit(ZOE, 'DURAND Zoé')],
      'client.sheet': () => bareSheet({ id: ZOE }),
    });
    await user.keyboard('{Control>}k{/Control}');
    await screen.findByRole('combobox', { name: 'Rechercher ou agir' });
    await user.paste(`> ${name}`);
    await screen.findByRole('option', { name, selected: true });
    await user.keyboard('{Enter}');
    await screen.findByRole('combobox', { name: question });
    await user.paste('dur');
    await screen.findByRole('option', { name: /DURAND Zoé/ });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(location.hash).toBe(`#/clients/${ZOE}?panneau=${panel}&client=${ZOE}`));
  });
});

it('knows the client of a sheet only', () => {
  expect(clientOf(parseRoute(`#/clients/${ZOE}`))).toBe(ZOE);
  expect(clientOf(parseRoute('#/clients'))).toBeNull();
});
