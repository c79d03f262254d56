/** @file The papers of the first clients of a generated portfolio, and a few that nobody has sorted yet. */
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { epochMsOf, parseInstant } from '#shared/kernel/instant.ts';
import { DAY_MS } from '../memo/memo-draw.ts';
import { RandomStream } from '../random.ts';
import type { Served } from '../ticket/ticket-draw.ts';
import { papersOfClient, type PaperDraw } from './client-papers.ts';
import { unsorted, type SamplePaper } from './paper.ts';

export interface PaperOptions {
  readonly seed: number;
  readonly today: DateOnly;
  readonly collaboratorIds: readonly string[];
  readonly insurers: PaperDraw['insurers'];
  /** The first client has as many documents as one ever has: for measures. */
  readonly hasBusyClient: boolean;
}

/** Streams of papers are none of those that anything else is drawn from. */
const STREAM = 0xd0c5;
const BUSY = 400;

/** Kinds that wait in the inbox, and what scanners, telephones and websites call them. */
const INBOX: readonly (readonly [code: string, fileName: string])[] = [
  ['CARTE_GRISE', 'SCAN_20261123_0912.pdf'],
  ['RIB', 'releve-identite-bancaire.pdf'],
  ['AVIS_ECHEANCE', 'Document-1.pdf'],
  ['CONDITIONS_PARTICULIERES', 'doc_telechargement (3).pdf'],
  ['RELEVE_INFORMATION', 'relevé infos.pdf'],
  ['PHOTO', 'IMG_20261122_1804.png'],
];

/** Among as many papers as a busy client has, many are the same but for their name. */
function repeated(random: RandomStream, papers: readonly SamplePaper[], todayMs: number): SamplePaper[] {
  return Array.from({ length: Math.max(0, BUSY - papers.length) }, (_, index) => {
    const paper = random.pick(papers);
    const title = `${paper.title} (${String(index + 2)})`;
    return { ...paper, id: random.uuid(todayMs), title, fileName: `${title}.pdf` };
  });
}

/** Some of what arrived these days: whoever sorts them finds whose they are by what they say. */
function waitingAmong({ random, todayMs }: PaperDraw, filed: readonly SamplePaper[]): SamplePaper[] {
  return INBOX.flatMap(([code, fileName], index) => {
    const alike = filed.filter(
      ({ typeCode, source, earlier }) => typeCode === code && source !== 'TICKET' && earlier === null,
    );
    const arrivedMs = todayMs - ((index + 1) * DAY_MS) / 3;
    return alike.length === 0 ? [] : [unsorted(random.pick(alike), fileName, arrivedMs)];
  });
}

/** @param clients those that have files, in the order of the portfolio; `attached` came with their tickets */
export function papersOf(
  options: PaperOptions,
  clients: readonly { readonly served: Served; readonly attached: readonly SamplePaper[] }[],
): SamplePaper[] {
  const { seed, hasBusyClient, ...rest } = options;
  const todayMs = epochMsOf(parseInstant(`${options.today}T00:00:00.000Z`));
  const drawOf = (rank: number): PaperDraw => ({
    ...{ ...rest, todayMs, random: new RandomStream(seed + STREAM, rank) },
  });
  const filed = clients.flatMap(({ served: { bundle, rows }, attached }, rank) => {
    const draw = drawOf(rank);
    const own = papersOfClient(draw, bundle, rows);
    const more = hasBusyClient && rank === 0 && own.length > 0 ? repeated(draw.random, own, todayMs) : [];
    return [...own, ...more, ...attached];
  });
  const waiting = waitingAmong(drawOf(-1), filed);
  const taken = new Set(waiting.map(({ id }) => id));
  return [...filed.filter(({ id }) => !taken.has(id)), ...waiting];
}
