/** @file A ticket and its exchanges, from what is said and to whom. */
import type { ExchangeAttachment } from '#shared/features/ticket/ticket.api.ts';
import { claimKindLabels } from '#shared/features/claim/claim.labels.ts';
import type { ClaimKind } from '#shared/features/claim/claim.rules.ts';
import { branchLabels } from '#shared/features/contract/branch.labels.ts';
import type { Branch } from '#shared/features/contract/branches.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { ClaimTable, ContractTable } from '#main/db/schema.ts';
import type { TicketMessageTable, TicketTable } from '#main/db/ticket-schema.ts';
import { contractFacts, factsOf, signedName } from '../document/client-papers.ts';
import { linkTo, paperOf, type SamplePaper } from '../document/paper.ts';
import { inChargeOf, instantOf } from '../memo/memo-draw.ts';
import type { Served, TicketDraw, TicketRows } from './ticket-draw.ts';
import type { Said, Scenario } from './ticket-texts.ts';

export interface Matter {
  readonly scenario: Scenario;
  readonly contract: ContractTable | null;
  readonly claim: ClaimTable | null;
}

/** How far it has come. */
export interface Standing extends Pick<TicketTable, 'state' | 'wakeOn'> {
  /** The moment of each exchange, in order: as many as have taken place. */
  readonly moments: readonly number[];
  readonly complaint?: Pick<
    TicketTable,
    'complaintSentOn' | 'complaintAcknowledgedOn' | 'complaintAnsweredOn'
  >;
}

export const NO_COMPLAINT = {
  complaintSentOn: null,
  complaintAcknowledgedOn: null,
  complaintAnsweredOn: null,
};

interface Person {
  readonly name: string;
  readonly address: string;
}

const partyOf = ({ bundle }: Served): Person => ({
  name: signedName(bundle.client),
  address: bundle.emails[0]?.address ?? '',
});

/** Whom mails go to and come from: the insurer where one is asked, the client otherwise. */
function otherSide(draw: TicketDraw, served: Served, { scenario, contract }: Matter): Person {
  const insurer =
    scenario.isWithInsurer && contract ? draw.insurers.get(contract.insurerId ?? '') : undefined;
  return insurer ? { name: insurer.name, address: insurer.email } : partyOf(served);
}

function filled(text: string, draw: TicketDraw, served: Served, { contract, claim }: Matter): string {
  const values: Readonly<Record<string, string>> = {
    client: partyOf(served).name,
    cabinet: draw.cabinet.name,
    policy: contract?.policyNumber ?? '',
    branch: contract ? branchLabels[contract.branch as Branch].toLowerCase() : '',
    claim: claim ? claim.number || claimKindLabels[claim.kind as ClaimKind].toLowerCase() : '',
  };
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** A row with the text alone; `from` is whoever speaks by mail. */
export function messageOf(
  draw: TicketDraw,
  ticketId: string,
  { medium, direction }: Said,
  { atMs, byId, other }: { readonly atMs: number; readonly byId: string | null; readonly other: Person },
): TicketMessageTable {
  const at = instantOf(atMs);
  const id = draw.random.uuid(atMs);
  const { cabinet } = draw;
  const own = { name: cabinet.name, address: cabinet.email };
  const [from, to] = direction === 'IN' ? [other, own] : [own, other];
  const isMail = medium === 'EMAIL';
  return {
    ...{ id, ticketId, medium, direction, at, createdAt: at, createdById: byId, deletedAt: null },
    ...(isMail
      ? { fromName: from.name, fromAddress: from.address, recipients: JSON.stringify([to]) }
      : { fromName: '', fromAddress: '', recipients: '[]' }),
    ...{ replyTo: '[]', subject: '', text: '', body: null, attachments: '[]', warnings: '[]', joined: null },
    ...{ messageId: isMail ? `<${id}@exemple.test>` : null, inReplyTo: null, refs: '[]', fileHash: null },
  };
}

/** An exchange as it takes place: which one, when, by whom. */
interface Turn {
  readonly ticketId: string;
  readonly said: Said;
  readonly atMs: number;
  readonly byId: string | null;
}

function attachmentOf(
  draw: TicketDraw,
  served: Served,
  { contract, claim }: Matter,
  { said, ticketId, atMs, byId }: Turn,
): SamplePaper | null {
  const { attached } = said;
  if (!attached || !draw.isDocumented) return null;
  const on = instantOf(atMs).slice(0, 10) as DateOnly;
  const { bundle, rows } = served;
  const facts = contract ? contractFacts(draw, bundle, contract, rows) : factsOf(draw, bundle);
  const isRoad = contract?.branch === 'AUTO' || contract?.branch === 'MOTO';
  const picture = isRoad ? 'PHOTO_VEHICULE' : 'PHOTO_LOGEMENT';
  const paper = paperOf(draw, {
    ...{ kind: attached.kind === 'PHOTO' ? picture : attached.kind, title: attached.title, byId },
    link: linkTo({ clientId: bundle.client.id, ticketId }),
    facts: {
      ...facts,
      on,
      claim: claim && { number: claim.number, kind: claimKindLabels[claim.kind as ClaimKind], on },
    },
  });
  return { ...paper, arrivedMs: atMs, source: 'TICKET' };
}

const attachmentRow = (paper: SamplePaper): ExchangeAttachment => ({
  ...{ name: paper.fileName, size: paper.bytes().length, isInline: false },
  mediaType: paper.fileName.endsWith('.png') ? 'image/png' : 'application/pdf',
  documentId: paper.id as ExchangeAttachment['documentId'],
});

export type TicketStory = Matter & Standing;

/** Each exchange that has taken place; a mail answers the mail before it. */
function addMessages(
  draw: TicketDraw,
  served: Served,
  story: TicketStory & { readonly ticketId: string; readonly byId: string | null },
  rows: TicketRows,
): void {
  const { scenario, ticketId, byId } = story;
  const other = otherSide(draw, served, story);
  const subject = filled(scenario.subject, draw, served, story);
  let asked: TicketMessageTable | null = null;
  for (const [index, atMs] of story.moments.entries()) {
    const said = scenario.said[index];
    if (!said) return;
    const message = messageOf(draw, ticketId, said, { atMs, byId, other });
    message.text = filled(said.text, draw, served, story);
    if (said.medium === 'EMAIL') {
      message.subject = index === 0 ? subject : `Re\u00a0: ${subject}`;
      message.inReplyTo = asked?.messageId ?? null;
      message.refs = JSON.stringify(asked?.messageId ? [asked.messageId] : []);
      asked = message;
    }
    const paper = attachmentOf(draw, served, story, { ticketId, said, atMs, byId });
    if (paper) {
      message.attachments = JSON.stringify([attachmentRow(paper)]);
      rows.papers.push(paper);
    }
    rows.messages.push(message);
  }
}

/** Adds a ticket of a client to the rows. Its number is given when all are known. */
export function addTicket(draw: TicketDraw, served: Served, story: TicketStory, rows: TicketRows): void {
  const { scenario, contract, claim, moments, state, wakeOn, complaint } = story;
  const { client } = served.bundle;
  const firstMs = moments[0] ?? draw.todayMs;
  const byId = inChargeOf(draw, contract?.managerId ?? client.managerId);
  const id = draw.random.uuid(firstMs);
  addMessages(draw, served, { ...story, ticketId: id, byId }, rows);
  const isByMail = scenario.said[0]?.medium === 'EMAIL' && scenario.said[0].direction === 'IN';
  const { address } = partyOf(served);
  rows.tickets.push({
    ...{ id, number: '', subject: filled(scenario.subject, draw, served, story), channel: scenario.channel },
    ...{ state, wakeOn, assigneeId: byId, clientId: client.id },
    ...{ contractId: contract?.id ?? null, claimId: claim?.id ?? null },
    insurerId: scenario.isWithInsurer ? (contract?.insurerId ?? null) : null,
    filing: JSON.stringify(isByMail ? { code: 'known-address', address } : { code: 'by-hand' }),
    ...{ ...NO_COMPLAINT, ...complaint },
    ...{ lastAt: instantOf(moments.at(-1) ?? firstMs), createdAt: instantOf(firstMs), createdById: byId },
    deletedAt: null,
  });
}
