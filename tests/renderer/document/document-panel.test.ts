import { configure, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import DocumentPanel from '#renderer/features/document/DocumentPanel.svelte';
import ExpectedDocuments from '#renderer/features/document/ExpectedDocuments.svelte';
import type { OpenRecord } from '#renderer/ipc/record-opener.ts';
import { ExpectedDocument } from '#shared/features/document/document-answers.ts';
import { saved, showOnDesk } from '../../support/desk-host.ts';
import {
  CARTE_GRISE,
  DOCUMENT,
  DOCUMENT_CLIENT,
  documentAnswer,
  linkAnswer,
  NOTHING_SUGGESTED,
  RIB,
  suggested,
} from '../../support/document-rows.ts';
import type { FakeHandlers } from '../../support/fake-bridge.ts';

configure({ defaultHidden: true, asyncUtilTimeout: 5_000 });
vi.setConfig({ testTimeout: 30_000 });
const user = userEvent.setup();
const CONTRACT = '01990000-0000-7000-8000-000000000d21';
const TASK = '01990000-0000-7000-8000-000000000d22';

async function openPanel(document: object = {}, handlers: FakeHandlers = {}) {
  const bridge = showOnDesk(
    DocumentPanel as never,
    {
      'document.get': () => documentAnswer(document),
      'document.suggest': () => NOTHING_SUGGESTED,
      'document.types': () => [
        { id: CARTE_GRISE, code: 'CARTE_GRISE', label: 'Carte grise' },
        { id: RIB, code: 'RIB', label: 'RIB' },
      ],
      'document.update': () => saved,
      'contract.ofClient': () => ({ rows: [], deletedCount: 0 }) as never,
      ...handlers,
    },
    { record: { kind: 'document', id: DOCUMENT }, onclose: () => undefined },
  );
  await screen.findByRole('button', { name: /^Titre/ });
  return bridge;
}

describe('a document opened beside', () => {
  it('is given a type', async () => {
    const bridge = await openPanel();
    await user.click(screen.getByRole('button', { name: /^Type/ }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Type' }), RIB);
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('document.update')).toEqual([{ ids: [DOCUMENT], patch: { typeId: RIB } }]),
    );
  });

  it('is given a date, typed as one writes it', async () => {
    const bridge = await openPanel();
    await user.click(screen.getByRole('button', { name: /^Date du document/ }));
    await user.type(await screen.findByRole('textbox', { name: 'Date du document' }), '12/11/2026{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('document.update')).toEqual([
        { ids: [DOCUMENT], patch: { documentOn: '2026-11-12' } },
      ]),
    );
  });

  it('says what it is filed on, and leaves it', async () => {
    const link = linkAnswer();
    const bridge = await openPanel({ links: [link] }, { 'document.unlink': () => saved });
    const filed = within(screen.getByRole('list', { name: 'Classé sur' }));
    const client = filed.getByRole('link', { name: 'DURAND Zoé' });
    expect(client.getAttribute('href')).toBe(`#/clients/${DOCUMENT_CLIENT}`);
    await user.click(filed.getByRole('button', { name: 'Détacher de DURAND Zoé' }));
    expect(await screen.findByText('Document détaché')).toBeTruthy();
    expect(bridge.inputsOf('document.unlink')).toEqual([{ linkId: link.id }]);
  });

  it('that is filed on nothing says so, and takes one suggestion without the others', async () => {
    const bridge = await openPanel({}, { 'document.suggest': suggested, 'document.file': () => saved });
    expect(screen.getByText('À classer : ce document n’est rattaché à rien.')).toBeTruthy();
    const offered = within(screen.getByRole('region', { name: 'Propositions' }));
    expect(offered.getByText('car « 12/11/2026 » est lu')).toBeTruthy();
    await user.click(offered.getByRole('button', { name: 'Accepter\u00a0: Type\u00a0: Carte grise' }));
    await waitFor(() =>
      expect(bridge.inputsOf('document.file')).toEqual([
        { entries: [{ id: DOCUMENT, typeId: CARTE_GRISE }] },
      ]),
    );
  });

  it('of the bin is read only, and comes back', async () => {
    const bridge = await openPanel({ isDeleted: true }, { 'document.restore': () => saved });
    expect(screen.getByRole('button', { name: /^Titre/ }).closest('fieldset')).toHaveProperty(
      'disabled',
      true,
    );
    await user.click(screen.getByRole('button', { name: 'Restaurer' }));
    await waitFor(() => expect(bridge.inputsOf('document.restore')).toEqual([{ id: DOCUMENT, targets: [] }]));
  });

  it('names another one with the same content', async () => {
    const same = { documentId: CONTRACT, title: 'Ancien scan', clientName: 'PETIT Luc', isDeleted: false };
    await openPanel({ sameContents: [same] });
    expect(screen.getByText('Même contenu que « Ancien scan », PETIT Luc.')).toBeTruthy();
  });
});

const piece = (typeId: string, label: string, changes: object = {}): ExpectedDocument =>
  ExpectedDocument.parse({ typeId, code: label, label, documentId: null, taskId: null, ...changes });

async function showExpected(rows: readonly ExpectedDocument[], isReadOnly = false) {
  const opened: OpenRecord[] = [];
  const target = { kind: 'contract', id: CONTRACT };
  const handlers: FakeHandlers = {
    'document.expected': () => [...rows],
    'document.ask': () => ({ ...saved, id: TASK }),
  };
  const bridge = showOnDesk(ExpectedDocuments as never, handlers, { target, isReadOnly } as never, opened);
  const list = within(await screen.findByRole('list', { name: 'Pièces attendues' }));
  await list.findAllByRole('listitem');
  return { bridge, list, opened, target };
}

describe('the pieces that a contract expects', () => {
  it('are asked for one by one', async () => {
    const { bridge, list, target } = await showExpected([piece(RIB, 'RIB')]);
    expect(list.getByLabelText('Manquante')).toBeTruthy();
    await user.click(list.getByRole('button', { name: 'Demander' }));
    expect(await screen.findByText('Tâche « Demander » créée')).toBeTruthy();
    expect(bridge.inputsOf('document.ask')).toEqual([{ target, typeIds: [RIB] }]);
    expect(screen.queryByRole('button', { name: 'Demander les pièces manquantes' })).toBeNull();
  });

  it('are asked for together, without what is held or asked already', async () => {
    const { bridge, target } = await showExpected([
      piece(RIB, 'RIB'),
      piece(CARTE_GRISE, 'Carte grise'),
      piece(CONTRACT, 'Permis', { documentId: DOCUMENT }),
      piece(TASK, 'Relevé', { taskId: TASK }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Demander les pièces manquantes' }));
    await waitFor(() =>
      expect(bridge.inputsOf('document.ask')).toEqual([{ target, typeIds: [RIB, CARTE_GRISE] }]),
    );
  });

  it('lead to the document that answers, and to the task that asks', async () => {
    const { list, opened } = await showExpected([
      piece(RIB, 'RIB', { documentId: DOCUMENT }),
      piece(CARTE_GRISE, 'Carte grise', { taskId: TASK }),
    ]);
    await user.click(list.getByRole('button', { name: 'RIB' }));
    await user.click(list.getByRole('button', { name: 'demandée' }));
    expect(opened).toEqual([
      { kind: 'document', id: DOCUMENT },
      { kind: 'task', id: TASK },
    ]);
  });

  it('are only read on a client that was erased', async () => {
    const { list } = await showExpected([piece(RIB, 'RIB'), piece(CARTE_GRISE, 'Carte grise')], true);
    expect(list.queryAllByRole('button')).toEqual([]);
    expect(screen.queryByRole('button', { name: /Demander/ })).toBeNull();
  });
});
