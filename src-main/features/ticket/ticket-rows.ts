/** @file A ticket as every list reads it: with its names, the state of the day and the clock of a complaint. */
import { complaintClock } from '#shared/features/contract/law/complaint.rules.ts';
import type { ComplaintSheet, TicketRow } from '#shared/features/ticket/ticket.api.ts';
import { hasWokenUp, standingAt, type TicketStanding } from '#shared/features/ticket/ticket.rules.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { HolidayRegion } from '#shared/kernel/holidays.ts';
import { squeeze } from '#shared/kernel/text.ts';
import { cabinetRegion } from '#main/db/rows/cabinet-region.ts';
import type { TicketTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import type { TicketLine } from './ticket.repository.ts';

export interface TicketAt {
  readonly today: DateOnly;
  readonly region: HolidayRegion;
}

export const readAt = async (context: Context): Promise<TicketAt> => ({
  today: context.today(),
  region: await cabinetRegion(context),
});

export const standingOf = (row: Pick<TicketTable, 'state' | 'wakeOn'>): TicketStanding =>
  row as TicketStanding;

export function complaintOf(row: TicketTable, at: TicketAt): ComplaintSheet | null {
  if (row.complaintSentOn === null) return null;
  const dates = {
    sentOn: row.complaintSentOn as DateOnly,
    acknowledgedOn: row.complaintAcknowledgedOn as DateOnly | null,
    answeredOn: row.complaintAnsweredOn as DateOnly | null,
  };
  return { ...dates, ...complaintClock(dates, at) };
}

// Closed lists are text in SQL; the router's parser of outputs is what proves them.
export function rowOf(line: TicketLine, at: TicketAt): TicketRow {
  const standing = standingAt(standingOf(line), at.today);
  return {
    ...{ id: line.id, number: line.number, subject: line.subject, channel: line.channel },
    ...{ state: standing.state, wakeOn: standing.wakeOn, hasWokenUp: hasWokenUp(standingOf(line), at.today) },
    ...{ assigneeId: line.assigneeId, clientId: line.clientId, clientName: line.clientName ?? '' },
    ...{ contractId: line.contractId, contractLabel: line.policyNumber || line.product || '' },
    ...{ branch: line.branch, claimId: line.claimId, claimLabel: line.claimNumber ?? '' },
    ...{ insurerId: line.insurerId, insurerName: line.insurerName ?? '' },
    complaint: complaintOf(line, at),
    ...{ exchangeCount: line.exchangeCount, excerpt: squeeze(line.lastText ?? ''), lastAt: line.lastAt },
  } as TicketRow;
}
