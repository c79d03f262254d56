import { configure, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import DocumentTab from '#renderer/features/document/DocumentTab.svelte';
import { LiveQuery } from '#renderer/ipc/live-query.svelte.ts';
import type { OpenRecord } from '#renderer/ipc/record-opener.ts';
import type { DocumentRow } from '#shared/features/document/document.api.ts';
import { ClientId } from '#shared/kernel/ids.ts';
import { showOnDesk } from '../../support/desk-host.ts';
import {
  CARTE_GRISE,
  DOCUMENT,
  DOCUMENT_CLIENT,
  documentRow,
  linkAnswer,
} from '../../support/document-rows.ts';
import { OFFER_ID } from '../../support/fake-bridge.ts';

configure({ defaultHidden: true });
const user = userEvent.setup();
const OTHER = '01990000-0000-7000-8000-000000000d11';
const typed = { typeId: CARTE_GRISE, typeCode: 'CARTE_GRISE', typeLabel: 'Carte grise' };

async function show(rows: readonly DocumentRow[], isReadOnly = false) {
  const opened: OpenRecord[] = [];
  const documents = new LiveQuery(() => Promise.resolve([...rows]));
  await documents.reload();
  const props = { clientId: ClientId.parse(DOCUMENT_CLIENT), isReadOnly, documents };
  const handlers = { 'document.import': () => ({ jobId: OFFER_ID }) };
  const bridge = showOnDesk(DocumentTab as never, handlers, props as never, opened);
  await (rows.length > 0
    ? screen.findByRole('list', { name: 'Documents' })
    : screen.findByText('Aucun document'));
  return { bridge, opened };
}
const lines = () => within(screen.getByRole('list', { name: 'Documents' })).getAllByRole('button');

describe('the documents of a sheet', () => {
  it('say their type, what they are filed on, their weight and their date', async () => {
    const contract = linkAnswer({
      ...{ id: OTHER, kind: 'contract', targetId: OTHER, branch: 'AUTO', text: '7712-A' },
    });
    const row = { title: 'Carte grise AA-123-BB', ...typed, links: [linkAnswer(), contract] };
    const { opened } = await show([documentRow({ ...row, documentOn: '2026-11-12' })]);
    const line = screen.getByRole('button', { name: /Carte grise AA-123-BB/ });
    expect(line.textContent).toContain('Carte grise · Automobile 7712-A · 340\u00a0ko');
    expect(within(line).getByText('12/11/2026')).toBeTruthy();
    await user.click(line);
    expect(opened).toEqual([{ kind: 'document', id: DOCUMENT }]);
  });

  it('are narrowed to one type', async () => {
    await show([documentRow({ title: 'Mine', ...typed }), documentRow({ id: OTHER, title: 'Autre' })]);
    expect(lines()).toHaveLength(2);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Type de document' }), 'CARTE_GRISE');
    expect(lines().map((line) => line.querySelector('.title')?.textContent)).toEqual(['Mine']);
  });

  it('are walked through with the arrows, one stop of Tab for all', async () => {
    await show([documentRow({ title: 'Un' }), documentRow({ id: OTHER, title: 'Deux' })]);
    lines()[0]!.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(lines()[1]);
    expect(lines().map((line) => line.tabIndex)).toEqual([-1, 0]);
  });

  it('when there are none, say how to add some, and file what is chosen on the client', async () => {
    const { bridge } = await show([]);
    expect(screen.getByText('Aucun document')).toBeTruthy();
    const file = new File(['x'], 'rib.pdf');
    await user.upload(document.querySelector<HTMLInputElement>('input[type="file"]')!, file);
    await waitFor(() =>
      expect(bridge.inputsOf('document.import')).toMatchObject([
        { offerId: OFFER_ID, targets: [{ kind: 'client', id: DOCUMENT_CLIENT }] },
      ]),
    );
    expect(bridge.offered[0]?.map(({ name }) => name)).toEqual(['rib.pdf']);
  });

  it('take nothing in on a sheet that is read only', async () => {
    await show([], true);
    expect(document.querySelector('input[type="file"]')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Ajouter des fichiers' })).toBeNull();
  });
});
