/** @file A complaint: when it was sent, acknowledged, answered. Its limits follow by law. */
import type { ticketApi } from '#shared/features/ticket/ticket.api.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { fail } from '#shared/kernel/errors.ts';
import { saved, type SavedAct } from '#main/db/journal/saved.ts';
import type { Context } from '#main/ipc/context.ts';
import { getLivingTicket } from './place.ts';

type Input = InputOf<(typeof ticketApi)['setComplaint']>;

/** @throws AppError `invalid-input` by field: a day to come, a step before the complaint */
function check({ complaint }: Input, today: string): void {
  if (complaint === null) return;
  const fields: Record<string, string> = {};
  for (const key of ['sentOn', 'acknowledgedOn', 'answeredOn'] as const) {
    const on = complaint[key];
    if (on === null) continue;
    if (on > today) fields[key] = 'date-in-future';
    else if (on < complaint.sentOn) fields[key] = 'complaint-before-sent';
  }
  if (Object.keys(fields).length > 0) fail('invalid-input', 'dates of a complaint', { fields });
}

export function setComplaint(context: Context, input: Input): Promise<SavedAct> {
  check(input, context.today());
  const { id, complaint } = input;
  return saved(
    context.write({ command: 'ticket.setComplaint' }, async (tx) => {
      await getLivingTicket(tx, id);
      await tx.update('ticket', id, {
        complaintSentOn: complaint?.sentOn ?? null,
        complaintAcknowledgedOn: complaint?.acknowledgedOn ?? null,
        complaintAnsweredOn: complaint?.answeredOn ?? null,
      });
    }),
  );
}
