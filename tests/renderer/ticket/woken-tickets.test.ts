import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { TicketRow } from '#shared/features/ticket/ticket.api.ts';
import WokenTickets from '#renderer/features/ticket/WokenTickets.svelte';
import type { OpenRecord } from '#renderer/ipc/record-opener.ts';
import { showOnDesk } from '../../support/desk-host.ts';
import { TICKET, ticketAnswer } from '../../support/ticket-rows.ts';

const row = (id: string, subject: string): TicketRow =>
  TicketRow.strip().parse(ticketAnswer({ id, subject, hasWokenUp: true }));
const OTHER = '01990000-0000-7000-8000-000000000f11';

describe('a wait that ends while the window is open', () => {
  it('is said once, and opens its ticket; what was over before is no news', async () => {
    let rows = [row(OTHER, 'Ancien')];
    const opened: OpenRecord[] = [];
    const bridge = showOnDesk(WokenTickets as never, { 'ticket.wakeUps': () => rows }, {} as never, opened);
    await waitFor(() => expect(bridge.inputsOf('ticket.wakeUps')).toHaveLength(1));
    rows = [...rows, row(TICKET, 'Attestation')];
    bridge.announce(['today']);
    expect(await screen.findByText('« Attestation » : l’attente est terminée.')).toBeTruthy();
    expect(screen.queryByText(/Ancien/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Ouvrir' }));
    expect(opened).toEqual([{ kind: 'ticket', id: TICKET }]);
  });

  it('is said together with the others of the day', async () => {
    let rows: TicketRow[] = [];
    const bridge = showOnDesk(WokenTickets as never, { 'ticket.wakeUps': () => rows });
    await waitFor(() => expect(bridge.inputsOf('ticket.wakeUps')).toHaveLength(1));
    rows = [row(OTHER, 'A'), row(TICKET, 'B')];
    bridge.announce(['today']);
    expect(await screen.findByText(/2 tickets : leur attente est terminée/)).toBeTruthy();
  });
});
