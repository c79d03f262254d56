import { configure, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import TicketPanel from '#renderer/features/ticket/TicketPanel.svelte';
import { fail } from '#shared/kernel/errors.ts';
import type { OpenRecord } from '#renderer/ipc/record-opener.ts';
import { UnderstoodTask } from '#shared/features/task/task.api.ts';
import { saved, showOnDesk } from '../../support/desk-host.ts';
import type { FakeHandlers } from '../../support/fake-bridge.ts';
import { CLAIRE } from '../../support/renderer-cabinet.ts';
import { exchangeAnswer, TICKET, ticketAnswer } from '../../support/ticket-rows.ts';

configure({ defaultHidden: true, asyncUtilTimeout: 5_000 });
vi.setConfig({ testTimeout: 30_000 });

const ZOE = '01990000-0000-7000-8000-0000000000a1';
const DOCUMENT = '01990000-0000-7000-8000-000000000f07';

const day = (dueOn: string | null): UnderstoodTask =>
  UnderstoodTask.parse({
    ...{ title: '', dueOn, dueTime: null, priority: null, repetition: null, problem: null, parts: [] },
    closedDay: null,
  });

function show(ticket: object = {}, handlers: FakeHandlers = {}) {
  const opened: OpenRecord[] = [];
  const bridge = showOnDesk(
    TicketPanel as never,
    {
      'ticket.get': () => ticketAnswer(ticket),
      'ticket.settings': () => ({ mediator: 'Le médiateur', signature: 'Claire', ownAddresses: [] }),
      'textModule.list': () => [
        { id: '01990000-0000-7000-8000-000000000f09', title: 'Accusé', text: 'Bonjour {client},' },
      ],
      'document.ofRecord': () => [],
      'document.ofClient': () => [],
      'draft.find': () => ({ value: null }),
      'draft.save': () => ({}),
      'task.readSentence': () => day('2026-11-30'),
      ...handlers,
    },
    { record: { kind: 'ticket', id: TICKET }, onclose: () => undefined },
    opened,
  );
  return { bridge, opened, user: userEvent.setup() };
}

describe('the thread of a ticket', () => {
  const call = { medium: 'APPEL', direction: 'IN', from: null, createdById: CLAIRE };

  it('lets the client speak in a call that came in, and says who wrote it down', async () => {
    show({ clientId: ZOE, clientName: 'DURAND Zoé', exchanges: [exchangeAnswer(call)] });
    const said = await screen.findByText('Appel · noté par Claire');
    expect(said.closest('summary')?.querySelector('b')?.textContent).toBe('DURAND Zoé');
  });

  it('lets the collaborator speak in a call that left', async () => {
    show({ clientName: 'DURAND Zoé', exchanges: [exchangeAnswer({ ...call, direction: 'OUT' })] });
    const said = await screen.findByText('Appel', { selector: '.medium' });
    expect(said.closest('summary')?.querySelector('b')?.textContent).toBe('Claire');
  });

  it('opens what came with a mail beside, unless it is kept no longer', async () => {
    const file = { name: 'constat.pdf', mediaType: 'application/pdf', size: 9, isInline: false };
    const attachments = [
      { ...file, documentId: DOCUMENT },
      { ...file, name: 'vide.pdf', documentId: null },
    ];
    const { user, opened } = show({ exchanges: [exchangeAnswer({ attachments })] });
    await user.click(await screen.findByRole('button', { name: 'constat.pdf' }));
    expect(opened).toEqual([{ kind: 'document', id: DOCUMENT }]);
    expect(screen.queryByRole('button', { name: 'vide.pdf' })).toBeNull();
  });

  it('draws a mail from its tree: words, no markup, a deceptive link with its true address', async () => {
    const link = { kind: 'link', address: 'https://evil.example/', text: 'www.banque.fr', isDeceptive: true };
    const text = { kind: 'text', text: '<b>Bonjour</b>', marks: ['bold'] };
    show({
      exchanges: [exchangeAnswer({ body: [{ kind: 'paragraph', inlines: [text, link] }] })],
    });
    expect(await screen.findByText('<b>Bonjour</b>')).toBeTruthy();
    expect(screen.getByLabelText('Ce lien ne mène pas là où il le dit')).toBeTruthy();
    expect(screen.getByText('‹https://evil.example/›')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /banque/ })).toBeNull();
  });

  it('folds the mails that were answered', async () => {
    const history =
      'D’accord.\n\nLe mar. 24 nov. 2026 à 09:12, Zoé <zoe@durand.example> a écrit :\n> Bonjour';
    show({ exchanges: [exchangeAnswer({ text: history })] });
    const folded = (await screen.findByText('Messages précédents')).closest('details');
    expect(folded?.open).toBe(false);
    expect(within(folded as HTMLElement).getByText(/> Bonjour/)).toBeTruthy();
    expect(screen.getAllByText('D’accord.').length).toBeGreaterThan(0);
  });
});

describe('waiting', () => {
  it('reads a French sentence and sends the day', async () => {
    const { bridge, user } = show({}, { 'ticket.wait': () => ({ ...saved, changed: 1 }) });
    await user.type(await screen.findByRole('textbox', { name: 'En attente jusqu’au' }), 'lundi{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('ticket.wait')).toEqual([
        { selection: { ids: [TICKET] }, wakeOn: '2026-11-30' },
      ]),
    );
  });
});

describe('waiting without a day', () => {
  it('is refused beside its field, and what is typed next takes the refusal away', async () => {
    const refuse = () => fail('invalid-input', 'no day', { fields: { wakeOn: 'ticket-wake-required' } });
    const { bridge, user } = show({}, { 'ticket.wait': refuse });
    const field = await screen.findByRole('textbox', { name: 'En attente jusqu’au' });
    await user.click(screen.getByRole('button', { name: 'Mettre en attente' }));
    const said = await screen.findByText(/^Choisissez le jour/);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.getAttribute('aria-describedby')?.split(' ')).toContain(said.closest('[id]')?.id);
    expect(bridge.inputsOf('ticket.wait')).toEqual([{ selection: { ids: [TICKET] }, wakeOn: null }]);
    await user.type(field, 'l');
    expect(screen.queryByText(/^Choisissez le jour/)).toBeNull();
  });

  it('is not asked for with words that are no day', async () => {
    const { bridge, user } = show({}, { 'task.readSentence': () => day(null) });
    await user.type(await screen.findByRole('textbox', { name: 'En attente jusqu’au' }), 'jamais{Enter}');
    expect(await screen.findByText(/n’est pas compris/)).toBeTruthy();
    expect(bridge.inputsOf('ticket.wait')).toEqual([]);
  });
});

describe('an answer', () => {
  it('inserts a module where « :: » asks for it, and leaves as a draft to whoever wrote', async () => {
    const { bridge, user } = show(
      { clientName: 'DURAND Zoé' },
      { 'ticket.saveReply': () => ({ ...saved, isSaved: true }) },
    );
    const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Votre réponse' });
    await user.type(box, '::acc');
    expect(await screen.findByRole('option', { name: /Accusé/ })).toBeTruthy();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(box.value).toBe('Bonjour DURAND Zoé,'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(bridge.inputsOf('ticket.saveReply')).toMatchObject([
        {
          ticketId: TICKET,
          to: [{ name: 'Zoé', address: 'zoe@durand.example' }],
          text: 'Bonjour DURAND Zoé,',
        },
      ]),
    );
    await waitFor(() => expect(box.value).toBe(''));
  });

  it('takes along the documents that are ticked, of the ticket and of its client, and says their weight', async () => {
    const paper = (id: string, fileName: string, size: number) => ({
      ...{
        id,
        title: fileName,
        typeId: null,
        typeCode: null,
        typeLabel: null,
        documentOn: null,
        fileName,
        size,
      },
      ...{ receivedOn: '2026-11-24', mediaKind: 'pdf' as const, versionNumber: 1, links: [] },
      createdAt: '2026-11-24T09:00:00.000Z',
    });
    const other = '01990000-0000-7000-8000-000000000f08';
    const onTicket = paper(DOCUMENT, 'constat.pdf', 1_200_000);
    const { bridge, user } = show(
      { clientId: ZOE, clientName: 'DURAND Zoé' },
      {
        'document.ofRecord': () => [onTicket],
        'document.ofClient': () => [onTicket, paper(other, 'film.pdf', 24_000_000)],
        'ticket.saveReply': () => ({ ...saved, isSaved: true }),
      },
    );
    await user.click(await screen.findByText('Joindre des documents'));
    await user.click(screen.getByRole('checkbox', { name: 'constat.pdf, 1,2\u00a0Mo' }));
    expect(screen.getByText('Un document joint au brouillon .eml, 1,2 Mo')).toBeTruthy();
    const film = screen.getByRole('checkbox', { name: 'film.pdf, 24\u00a0Mo' });
    await user.click(film);
    expect(screen.getByText('2 documents joints au brouillon .eml, 25 Mo')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('dépassent 25\u00a0Mo');
    await user.click(film);
    expect(screen.queryByRole('alert')).toBeNull();
    await user.type(screen.getByRole('textbox', { name: 'Votre réponse' }), 'Ci-joint.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(bridge.inputsOf('ticket.saveReply')).toMatchObject([{ documentIds: [DOCUMENT] }]),
    );
    expect(await screen.findByText('Joindre des documents')).toBeTruthy();
  });

  it('keeps what was typed when the broker changes their mind', async () => {
    const nothing = () => ({ operationId: null, isSaved: false });
    const { user } = show({}, { 'ticket.saveReply': nothing });
    const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Votre réponse' });
    await user.type(box, 'Bonjour{Control>}{Enter}{/Control}');
    await waitFor(() => expect(box.value).toBe('Bonjour'));
  });
});

describe('where it is filed', () => {
  it('says why, and takes it off by « Pas le bon client »', async () => {
    const { bridge, user } = show(
      {
        ...{ clientId: '01990000-0000-7000-8000-000000000c01', clientName: 'DURAND Zoé' },
        filing: { code: 'known-address', address: 'zoe@durand.example' },
      },
      { 'ticket.notThisClient': () => saved },
    );
    expect(await screen.findByText('car l’adresse zoe@durand.example est connue')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Pas le bon client' }));
    await waitFor(() => expect(bridge.inputsOf('ticket.notThisClient')).toEqual([{ id: TICKET }]));
  });
});
