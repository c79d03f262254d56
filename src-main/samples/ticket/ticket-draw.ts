/** @file What generated tickets are drawn with, and the rows that they are. */
import type { TicketMessageTable, TicketTable } from '#main/db/ticket-schema.ts';
import type { ClientBundle } from '../client-bundle.ts';
import type { ContractRows } from '../contract/contract-draw.ts';
import type { PaperDraw } from '../document/client-papers.ts';
import type { SamplePaper } from '../document/paper.ts';

export interface TicketRows {
  readonly tickets: TicketTable[];
  readonly messages: TicketMessageTable[];
  /** What came with their mails. */
  readonly papers: SamplePaper[];
}

export interface TicketDraw extends PaperDraw {
  readonly cabinet: { readonly name: string; readonly email: string };
  /** Files are made for it: its mails have attachments. */
  readonly isDocumented: boolean;
  /** Among the first of the portfolio: most of what is told of it is of these weeks. */
  readonly isAtHand: boolean;
}

/** Of whom tickets are. */
export interface Served {
  readonly bundle: ClientBundle;
  readonly rows: ContractRows;
}

export const noTickets = (): TicketRows => ({ tickets: [], messages: [], papers: [] });
