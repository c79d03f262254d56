import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { FakeHandlers } from '../../support/fake-bridge.ts';
import { openDesk, ZOE } from './open-desk.ts';

const CLAIM = '01990000-0000-7000-8000-0000000000c1';
const TICKET = '01990000-0000-7000-8000-0000000000d1';
const JOB = '01990000-0000-4000-8000-0000000000e1';

const mail = new File(['Subject: Attestation'], 'courrier.eml', { type: 'message/rfc822' });
const scan = new File(['%PDF-'], 'constat.pdf', { type: 'application/pdf' });

const handlers: FakeHandlers = {
  'document.imports': () => [],
  'document.import': () => ({ jobId: JOB }),
  'ticket.importMail': () =>
    ({ operationId: null, result: { kind: 'duplicate', ticketId: TICKET, isInBin: false } }) as never,
};
const dropped = (...files: File[]) => ({ dataTransfer: { files, types: ['Files'], dropEffect: 'none' } });

describe('files over the window', () => {
  it('drops a mail and a file together: the one makes a ticket, the other a document', async () => {
    const { bridge } = await openDesk(handlers, '#/aide');
    await fireEvent.drop(screen.getByRole('main'), dropped(mail, scan));
    await waitFor(() => expect(bridge.inputsOf('document.import')).toHaveLength(1));
    expect(bridge.inputsOf('ticket.importMail')).toMatchObject([{ name: 'courrier.eml', clientId: null }]);
    expect(bridge.offered.map((files) => files.map(({ name }) => name))).toEqual([['constat.pdf']]);
    expect(bridge.inputsOf('document.import')).toMatchObject([{ targets: [] }]);
  });

  it('files what is dropped on a sheet on its client, whatever tab is shown', async () => {
    const { bridge } = await openDesk(handlers, `#/clients/${ZOE}`);
    await fireEvent.drop(screen.getByRole('main'), dropped(mail, scan));
    await waitFor(() => expect(bridge.inputsOf('document.import')).toHaveLength(1));
    expect(bridge.inputsOf('ticket.importMail')).toMatchObject([{ clientId: ZOE, ticketId: null }]);
    expect(bridge.inputsOf('document.import')).toMatchObject([{ targets: [{ kind: 'client', id: ZOE }] }]);
  });

  it.each([
    ['sinistre', 'claim', CLAIM],
    ['contrat', 'contract', CLAIM],
    ['ticket', 'ticket', TICKET],
  ])('files what is dropped on the panel of a %s on that record', async (word, kind, id) => {
    const { bridge } = await openDesk(handlers, `#/clients/${ZOE}?panneau=${word}/${id}`);
    const panel = document.querySelector<HTMLElement>('.panel')!;
    await fireEvent.drop(panel, dropped(mail, scan));
    await waitFor(() => expect(bridge.inputsOf('document.import')).toHaveLength(1));
    expect(bridge.inputsOf('document.import')).toMatchObject([{ targets: [{ kind, id }] }]);
    expect(bridge.inputsOf('ticket.importMail')).toMatchObject([{ [`${kind}Id`]: id }]);
  });

  it('keeps a file that is only called a mail among the documents', async () => {
    const { bridge } = await openDesk(
      {
        ...handlers,
        'ticket.importMail': () => ({ operationId: null, result: { kind: 'refused', why: 'damaged' } }),
      },
      '#/aide',
    );
    await fireEvent.drop(screen.getByRole('main'), dropped(mail));
    expect(await screen.findByText(/Cet e-mail est abîmé/)).toBeTruthy();
    await waitFor(() => expect(bridge.offered.flat()).toEqual([mail]));
  });

  it('pastes files anywhere, and leaves the text that is pasted where one writes', async () => {
    const { bridge } = await openDesk(handlers, '#/aide');
    const field = screen.getByRole('main').appendChild(document.createElement('textarea'));
    const copied = { files: [scan], types: ['text/plain', 'Files'] };
    await fireEvent.paste(field, { clipboardData: copied });
    expect(bridge.offered).toEqual([]);
    await fireEvent.paste(field, { clipboardData: { ...copied, types: ['Files'] } });
    await waitFor(() => expect(bridge.offered).toEqual([[scan]]));
  });

  it('says where what is held over the window would go', async () => {
    await openDesk(handlers, `#/clients/${ZOE}?panneau=sinistre/${CLAIM}`);
    await fireEvent.dragOver(screen.getByRole('main'), dropped(scan));
    expect(screen.getByText('Ajouter à ce client')).toBeTruthy();
    await fireEvent.dragOver(document.querySelector('.panel')!, dropped(scan));
    expect(screen.getByText('Ajouter à ce sinistre')).toBeTruthy();
    await fireEvent.dragLeave(document.body, { relatedTarget: null });
    expect(screen.queryByText('Ajouter à ce sinistre')).toBeNull();
  });
});
