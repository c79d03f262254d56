import { configure, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import TicketPanel from '#renderer/features/ticket/TicketPanel.svelte';
import { UnderstoodTask } from '#shared/features/task/task.api.ts';
import { saved, showOnDesk } from '../../support/desk-host.ts';
import type { FakeHandlers } from '../../support/fake-bridge.ts';
import { exchangeAnswer, TICKET, ticketAnswer } from '../../support/ticket-rows.ts';

configure({ defaultHidden: true, asyncUtilTimeout: 5_000 });
vi.setConfig({ testTimeout: 30_000 });

const day = (dueOn: string | null): UnderstoodTask =>
  UnderstoodTask.parse({
    ...{ title: '', dueOn, dueTime: null, priority: null, repetition: null, problem: null, parts: [] },
    closedDay: null,
  });

function show(ticket: object = {}, handlers: FakeHandlers = {}) {
  const bridge = showOnDesk(
    TicketPanel as never,
    {
      'ticket.get': () => ticketAnswer(ticket),
      'ticket.settings': () => ({ mediator: 'Le médiateur', signature: 'Claire', ownAddresses: [] }),
      'textModule.list': () => [
        { id: '01990000-0000-7000-8000-000000000f09', title: 'Accusé', text: 'Bonjour {client},' },
      ],
      'draft.find': () => ({ value: null }),
      'draft.save': () => ({}),
      'task.readSentence': () => day('2026-11-30'),
      ...handlers,
    },
    { record: { kind: 'ticket', id: TICKET }, onclose: () => undefined },
  );
  return { bridge, user: userEvent.setup() };
}

describe('the thread of a ticket', () => {
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
