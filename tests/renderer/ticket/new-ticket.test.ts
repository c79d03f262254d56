/** @file A ticket that is being begun: nothing of it is lost when its panel closes. */
import { cleanup, screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import NewTicketPanel from '#renderer/features/ticket/NewTicketPanel.svelte';
import type { OpenRecord } from '#renderer/ipc/record-opener.ts';
import { saved, showOnDesk } from '../../support/desk-host.ts';
import { TICKET } from '../../support/ticket-rows.ts';

/** The drafts of main, as they stand. */
function show(drafts = new Map<string, string>()) {
  const opened: OpenRecord[] = [];
  showOnDesk(
    NewTicketPanel as never,
    {
      'draft.find': ({ name }: { name: string }) => ({ value: drafts.get(name) ?? null }),
      'draft.save': ({ name, value }: { name: string; value: string }) => {
        if (value === '') drafts.delete(name);
        else drafts.set(name, value);
        return {};
      },
      'ticket.create': () => ({ ...saved, id: TICKET }),
      'insurer.list': () => [],
    },
    { record: { kind: 'new-ticket', clientId: null }, onclose: () => undefined },
    opened,
  );
  return { drafts, opened, user: userEvent.setup() };
}

const subject = () => screen.findByRole('textbox', { name: /^Objet/ });

it('is found again as it was left', async () => {
  const { drafts, user } = show();
  await user.type(await subject(), 'Attestation école');
  await user.type(screen.getByRole('textbox', { name: /échange/i }), 'Avant vendredi.');
  cleanup();
  await waitFor(() => {
    expect(drafts.get('ticket.new')).toContain('Avant vendredi.');
  });
  show(drafts);
  expect(await subject()).toHaveProperty('value', 'Attestation école');
  expect(screen.getByRole('textbox', { name: /échange/i })).toHaveProperty('value', 'Avant vendredi.');
});

it('leaves no draft behind once it is made, nor when nothing was typed', async () => {
  const { drafts, opened, user } = show();
  await user.type(await subject(), 'Attestation école');
  await user.click(screen.getByRole('button', { name: /Créer/ }));
  await waitFor(() => {
    expect(opened).toEqual([{ kind: 'ticket', id: TICKET }]);
  });
  cleanup();
  expect(drafts.size).toBe(0);
});

it('begins empty where the draft cannot be read', async () => {
  show(new Map([['ticket.new', '{"subject": 1}']]));
  expect(await subject()).toHaveProperty('value', '');
});
