/** @file A paper of a generated cabinet: what its row says, and how its file is made. */
import { extensionOf } from '#shared/kernel/file-name.ts';
import { addDays, formatDate, type DateOnly } from '#shared/kernel/date-only.ts';
import { epochMsOf, type Instant } from '#shared/kernel/instant.ts';
import type { DocumentLinkTable, DocumentTable } from '#main/db/document-schema.ts';
import { pastMs, type MemoDraw } from '../memo/memo-draw.ts';
import { pageOf, type PageFacts } from './content/pages.ts';
import { pdfOf } from './content/pdf.ts';
import { cardPicture, carPicture, wallPicture } from './content/pictures.ts';

export type PaperLink = Pick<DocumentLinkTable, 'clientId' | 'contractId' | 'claimId' | 'ticketId'>;

export interface SamplePaper {
  readonly id: string;
  /** Null in the inbox: nobody has looked at it. */
  readonly typeCode: string | null;
  readonly title: string;
  readonly fileName: string;
  readonly documentOn: DateOnly | null;
  readonly source: DocumentTable['source'];
  readonly arrivedMs: number;
  readonly byId: string | null;
  readonly link: PaperLink | null;
  /** The same each time: nothing of it is drawn by chance then. */
  readonly bytes: () => Buffer;
  /** What it held before its present content. */
  readonly earlier: { readonly arrivedMs: number; readonly bytes: () => Buffer } | null;
}

const PICTURES: Readonly<Record<string, (tint: number) => Buffer>> = {
  PIECE_IDENTITE: cardPicture,
  PERMIS_CONDUIRE: cardPicture,
  PHOTO_VEHICULE: carPicture,
  PHOTO_LOGEMENT: wallPicture,
};

/** Kinds that share the type of another. */
const TYPES: Readonly<Record<string, string>> = {
  PHOTO_VEHICULE: 'PHOTO',
  PHOTO_LOGEMENT: 'PHOTO',
  DEVIS_REPARATION: 'DEVIS',
};

export const linkTo = (link: Partial<PaperLink>): PaperLink => ({
  ...{ clientId: null, contractId: null, claimId: null, ticketId: null, ...link },
});

export interface PaperOf {
  readonly kind: string;
  readonly facts: PageFacts;
  readonly title: string;
  readonly link: PaperLink | null;
  /** Of the cabinet, in charge of the client. */
  readonly byId: string | null;
}

const startOf = (on: DateOnly): number => epochMsOf(`${on}T00:00:00.000Z` as Instant);

const contentOf = ({ kind, facts }: PaperOf, tint: number): (() => Buffer) => {
  const picture = PICTURES[kind];
  return () => (picture ? picture(tint) : pdfOf(pageOf(kind, facts)));
};

/** Came in a few days after the date that it bears. */
export function paperOf(draw: MemoDraw, paper: PaperOf): SamplePaper {
  const { random } = draw;
  const { kind, facts, title, link, byId } = paper;
  const isPicture = kind in PICTURES;
  const fileName = `${title}.${isPicture ? 'png' : 'pdf'}`;
  return {
    ...{ id: random.uuid(draw.todayMs), typeCode: TYPES[kind] ?? kind, title, fileName, link, byId },
    documentOn: facts.on,
    source: random.share([['IMPORT', 80], ['DOSSIER', 14], ['COLLAGE', 6]] as const), // prettier-ignore
    arrivedMs: pastMs(draw, startOf(facts.on), Math.min(startOf(facts.on) + 12 * 86_400_000, draw.todayMs)),
    bytes: contentOf(paper, random.fraction()),
    earlier: null,
  };
}

/** As the machines of other people name their files; nobody has said yet what it is. */
export function unsorted(paper: SamplePaper, fileName: string, arrivedMs: number): SamplePaper {
  const title = fileName.slice(0, -extensionOf(fileName).length - 1);
  return {
    ...paper,
    fileName,
    title,
    arrivedMs,
    typeCode: null,
    documentOn: null,
    source: 'DOSSIER',
    link: null,
  };
}

/** The same paper with an older one of its kind under it. */
export function replacing(draw: MemoDraw, paper: SamplePaper, older: PaperOf): SamplePaper {
  const arrivedMs = Math.max(0, paper.arrivedMs - draw.random.between(120, 500) * 86_400_000);
  const facts = { ...older.facts, on: addDays(older.facts.on, -draw.random.between(200, 600)) };
  return { ...paper, earlier: { arrivedMs, bytes: contentOf({ ...older, facts }, draw.random.fraction()) } };
}

export const dated = (words: string, on: DateOnly): string =>
  `${words} ${formatDate(on).replaceAll('/', '-')}`;
