/** @file The right column of a sheet that holds much, and the desk on the heaviest day of the year. */
import { documentReaderOf } from '#main/features/document/text/document-reader.ts';
import type { BenchCabinet } from './bench-cabinet.ts';
import { sameStatements, type Operation } from './operation.ts';

/** For what holds ten times what a usual screen does: the window is never held for longer than this. */
const FREEZE_MS = 100;
const CONTRACTS = 40;
const DOCUMENTS = 400;
const TICKETS = 200;
const DUE_TOGETHER = 1_200;
/** The day on which trades and fleets fall due. */
const BUSIEST_DAY = '2026-12-31';

async function idOf(cabinet: BenchCabinet, path: string, input: unknown): Promise<string> {
  return ((await cabinet.call(path, input)) as { readonly id: string }).id;
}

const addClient = (cabinet: BenchCabinet, lastName: string): Promise<string> =>
  idOf(cabinet, 'client.create', { kind: 'PARTICULIER', lastName, firstName: 'Zoé' });

const car = (clientId: string, dueOn: string) => ({
  ...{ clientId, branch: 'AUTO', effectiveOn: `2026${dueOn.slice(4)}`, mainDue: dueOn.slice(5) },
  amounts: { premiumHtCents: 50_000, premiumTtcCents: 60_000 },
});

async function fullSheet(cabinet: BenchCabinet): Promise<string> {
  const clientId = await addClient(cabinet, 'Rempli');
  const contractIds: string[] = [];
  for (let at = 0; at < CONTRACTS; at += 1) {
    const contract = car(clientId, `2027-0${String(1 + (at % 9))}-15`);
    contractIds.push(await idOf(cabinet, 'contract.create', contract));
  }
  const nth = (at: number): string => contractIds[at % CONTRACTS] ?? '';
  for (let at = 0; at < DOCUMENTS; at += 1) {
    const target = at % 2 === 0 ? { kind: 'client', id: clientId } : { kind: 'contract', id: nth(at) };
    const bytes = new TextEncoder().encode(`Pièce ${String(at)}`);
    await cabinet.call('document.importBytes', { name: `piece-${String(at)}.txt`, bytes, targets: [target] });
  }
  for (let at = 0; at < TICKETS; at += 1) {
    const filed = { clientId, contractId: at % 3 === 0 ? nth(at) : null };
    await cabinet.call('ticket.create', { subject: `Demande ${String(at)}`, channel: 'EMAIL', ...filed });
  }
  // What reads their words in the background is not what is measured.
  await documentReaderOf(cabinet.context).idle();
  return clientId;
}

/** What the column asks for as its sheet opens. */
async function columnPair(cabinet: BenchCabinet) {
  const input = { clientId: await fullSheet(cabinet) };
  const ours = async (): Promise<unknown> => {
    const { call } = cabinet;
    return [
      await call('contract.ofClient', input),
      await call('document.ofClient', input),
      await call('ticket.ofClient', input),
    ];
  };
  return { ours, floor: await sameStatements(cabinet, ours) };
}

async function deskPair(cabinet: BenchCabinet) {
  for (let at = 0; at < DUE_TOGETHER; at += 1) {
    const clientId = await addClient(cabinet, `Flotte ${String(at)}`);
    await cabinet.call('contract.create', { ...car(clientId, BUSIEST_DAY), effectiveOn: '2025-12-31' });
  }
  const filter = { dueFrom: BUSIEST_DAY, dueTo: BUSIEST_DAY };
  const ours = (): Promise<unknown> => cabinet.call('renewal.list', { filter, offset: 0, limit: 100 });
  const { total } = (await ours()) as { readonly total: number };
  if (total < DUE_TOGETHER) throw new Error(`only ${String(total)} contracts are due on ${BUSIEST_DAY}`);
  return { ours, floor: await sameStatements(cabinet, ours) };
}

export const records: readonly Operation[] = [
  {
    name: 'records: 40 contracts, 400 files, 200 tickets',
    rounds: 60,
    goal: 2,
    gate: 6,
    ceilingMs: FREEZE_MS,
    prepare: columnPair,
  },
  {
    name: 'desk: 1,200 contracts due on one day',
    rounds: 60,
    goal: 2,
    gate: 6,
    ceilingMs: FREEZE_MS,
    prepare: deskPair,
  },
];
