import { configure, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import ImportStatus from '#renderer/features/document/import/ImportStatus.svelte';
import type { ImportOutcome, SameContent } from '#shared/features/document/document.api.ts';
import { phoneChange } from '../app/open-desk.ts';
import { OPERATION, saved, showOnDesk } from '../../support/desk-host.ts';
import { DOCUMENT, DOCUMENT_CLIENT, documentRow, importJob } from '../../support/document-rows.ts';
import type { FakeHandlers } from '../../support/fake-bridge.ts';

configure({ defaultHidden: true });
const user = userEvent.setup();
const client = { kind: 'client', id: DOCUMENT_CLIENT };

function show(first: object, handlers: FakeHandlers = {}) {
  let jobs = [importJob(first)];
  const bridge = showOnDesk(ImportStatus, { 'document.imports': () => jobs, ...handlers });
  const become = (changes: object | null): void => {
    jobs = changes ? [importJob(changes)] : [];
    bridge.announce(['import']);
  };
  return { bridge, become };
}

/** One file was not added: its content is kept under « RIB ». */
const present = (same: Partial<SameContent>): ImportOutcome => ({
  kind: 'present',
  same: { documentId: documentRow().id, title: 'RIB', clientName: null, isDeleted: false, ...same },
});
async function openReport(same: Partial<SameContent>, handlers: FakeHandlers = {}) {
  const { bridge } = show(
    { state: 'done', added: 0, present: 1 },
    { 'document.importReport': () => [{ name: 'scan.pdf', outcome: present(same) }], ...handlers },
  );
  await user.click(await screen.findByRole('button', { name: 'Détail' }));
  return { bridge, report: within(await screen.findByRole('dialog', { name: 'Fichiers non ajoutés' })) };
}

describe('files that are being taken in', () => {
  it('show how far they are, and the bar follows', async () => {
    const { become } = show({});
    const bar = await screen.findByRole('progressbar', { name: 'Ajout de fichiers\u00a0: 3 sur 12' });
    expect(bar).toHaveProperty('value', 0.25);
    become({ doneFiles: 9, doneBytes: 80 });
    await screen.findByText('Ajout de fichiers : 9 sur 12');
    expect(screen.getByRole('progressbar')).toHaveProperty('value', 0.8);
  });

  it('stop when asked to, and what was added stays', async () => {
    const { bridge, become } = show({}, { 'document.cancelImport': () => ({}) });
    await user.click(await screen.findByRole('button', { name: 'Arrêter' }));
    expect(bridge.inputsOf('document.cancelImport')).toEqual([{ jobId: importJob().id }]);
    become({ state: 'cancelled' });
    const status = await screen.findByText('Import arrêté : 3 documents ajoutés');
    expect(status.getAttribute('role')).toBe('status');
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('are taken back together, the newest act first', async () => {
    const earlier = OPERATION.replace(/.$/, '0');
    const { bridge, become } = show(
      { state: 'done', operationIds: [earlier, OPERATION] },
      {
        'journal.undoOperation': () => ({ undone: phoneChange }),
        'document.dismissImport': () => (become(null), {}),
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Annuler l’ajout' }));
    expect(await screen.findByText('Ajout annulé')).toBeTruthy();
    const undone = bridge.inputsOf('journal.undoOperation');
    expect(undone).toEqual([{ operationId: OPERATION }, { operationId: earlier }]);
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Ajouts de fichiers' })).toBeNull());
  });
});

describe('a content that is kept already', () => {
  it('is said to be in the bin, and comes back filed on the sheet', async () => {
    const { bridge, report } = await openReport({ isDeleted: true }, { 'document.restore': () => saved });
    expect(report.getByText('déjà dans la corbeille : « RIB »')).toBeTruthy();
    expect(report.queryByRole('button', { name: 'Rattacher ici' })).toBeNull();
    await user.click(report.getByRole('button', { name: 'Restaurer' }));
    await waitFor(() => expect(report.queryByRole('button', { name: 'Restaurer' })).toBeNull());
    expect(bridge.inputsOf('document.restore')).toEqual([{ id: DOCUMENT, targets: [client] }]);
  });

  it('is said to be on another client, and is filed here as well', async () => {
    const { bridge, report } = await openReport(
      { clientName: 'PETIT Luc' },
      { 'document.link': () => saved },
    );
    expect(report.getByText('déjà présent sous « RIB », PETIT Luc')).toBeTruthy();
    await user.click(report.getByRole('button', { name: 'Rattacher ici' }));
    await waitFor(() =>
      expect(bridge.inputsOf('document.link')).toEqual([{ ids: [DOCUMENT], target: client }]),
    );
  });

  it('is added a second time all the same when asked', async () => {
    const copy = () => ({ ...saved, id: documentRow().id });
    const { bridge, report } = await openReport({}, { 'document.copy': copy });
    await user.click(report.getByRole('button', { name: 'Ajouter quand même' }));
    await waitFor(() =>
      expect(bridge.inputsOf('document.copy')).toEqual([{ id: DOCUMENT, targets: [client] }]),
    );
  });
});
