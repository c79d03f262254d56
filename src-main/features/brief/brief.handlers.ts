/** @file The call brief of a client, read at once: every line is derived, none is stored. */
import type { BriefLine, briefApi } from '#shared/features/brief/brief.api.ts';
import { birthdayNear, inOrder } from '#shared/features/brief/brief.rules.ts';
import type { ResultOf } from '#shared/ipc/procedure.ts';
import { fail } from '#shared/kernel/errors.ts';
import { cabinetRegion } from '#main/db/rows/cabinet-region.ts';
import { contractRowsOf } from '#main/db/rows/contract-rows.ts';
import { urgencyAt } from '#main/db/rows/urgency-at.ts';
import type { Context, Handlers } from '#main/ipc/context.ts';
import {
  contractsOf,
  documentTypes,
  eventsOf,
  findClient,
  heldPapers,
  lastMessage,
  lastNote,
  openClaims,
  openTasks,
  openTickets,
  pinnedNotes,
  runningComplaints,
} from './brief.repository.ts';
import { lineOfClaim, linesOfContract } from './contract-lines.ts';
import {
  lineOfLastExchange,
  lineOfNextEvent,
  linesOfNotes,
  linesOfTasks,
  linesOfTickets,
} from './memo-lines.ts';
import { linesOfMissing } from './missing-lines.ts';

type Client = NonNullable<Awaited<ReturnType<typeof findClient>>>;

function linesOfSheet({ id, stage, birthOn }: Client, today: ReturnType<Context['today']>): BriefLine[] {
  const line = (kind: BriefLine['kind'], facts: BriefLine['facts']): BriefLine => ({
    ...{ id: `${kind}:${id}`, kind, facts, legal: null, source: null },
  });
  if (stage === 'DECEDE') return [line('deceased', {})];
  const birthday = birthdayNear(birthOn, today);
  return birthday === null ? [] : [line('birthday', { ...birthday })];
}

async function contractAndClaimLines(context: Context, clientId: string): Promise<BriefLine[]> {
  const at = { today: context.today(), region: await cabinetRegion(context) };
  const stored = await contractsOf(context.db, clientId);
  const rows = await contractRowsOf(context, stored);
  const byId = new Map(stored.map((row) => [row.id, row]));
  const claims = await openClaims(context.db, clientId);
  return [
    ...rows.flatMap((row) => {
      const own = byId.get(row.id);
      return own ? linesOfContract(row, own) : [];
    }),
    ...claims.map((claim) => lineOfClaim(claim, at)),
    ...linesOfMissing(
      { contracts: stored, claims, held: await heldPapers(context.db, clientId) },
      await documentTypes(context.db),
    ),
  ];
}

async function memoLines(context: Context, clientId: string): Promise<BriefLine[]> {
  const { db } = context;
  const today = context.today();
  const at = { today, timeZone: context.timeZone(), region: await cabinetRegion(context) };
  const events = await eventsOf(db, clientId);
  const [note, message] = [await lastNote(db, clientId), await lastMessage(db, clientId)];
  return [
    ...linesOfNotes(await pinnedNotes(db, clientId)),
    ...linesOfTasks(await openTasks(db, clientId), await urgencyAt(context)),
    ...linesOfTickets(await openTickets(db, clientId), await runningComplaints(db, clientId), at),
    ...lineOfNextEvent(events, today),
    ...lineOfLastExchange({ note, message, events }, at),
  ];
}

async function readBrief(
  context: Context,
  clientId: string,
): Promise<ResultOf<(typeof briefApi)['ofClient']>> {
  const client = (await findClient(context.db, clientId)) ?? fail('not-found', 'client');
  const today = context.today();
  const lines = [
    ...linesOfSheet(client, today),
    ...(await contractAndClaimLines(context, clientId)),
    ...(await memoLines(context, clientId)),
  ];
  return { clientName: client.name, today, lines: inOrder(lines) };
}

export const briefHandlers: Handlers<typeof briefApi> = {
  ofClient: ({ clientId }, context) => readBrief(context, clientId),
};
