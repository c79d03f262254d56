/**
 * @file The body of a mail as a tree that a component draws: no markup ever reaches a screen, so there is no
 * markup to make safe. What has no place here (styles, scripts, forms, frames, remote pictures) does not exist.
 */
import { z } from 'zod';

export const MailMark = z.enum(['bold', 'italic', 'underline', 'strike', 'code']);
export type MailMark = z.output<typeof MailMark>;

const MailText = z.strictObject({ kind: z.literal('text'), text: z.string(), marks: z.array(MailMark) });
const MailBreak = z.strictObject({ kind: z.literal('break') });
const MailLink = z.strictObject({
  kind: z.literal('link'),
  /** Where it truly leads, its host in ASCII: shown beside the words, copied, never opened by itself. */
  address: z.string(),
  text: z.string(),
  /** The words name another place than the address, or the host mixes alphabets. */
  isDeceptive: z.boolean(),
});
/** A picture that came with the mail: the place of its bytes among the attachments. Others are not shown. */
const MailImage = z.strictObject({ kind: z.literal('image'), attachment: z.int().min(0), alt: z.string() });

export const MailInline = z.discriminatedUnion('kind', [MailText, MailBreak, MailLink, MailImage]);
export type MailInline = z.output<typeof MailInline>;

const Paragraph = z.strictObject({ kind: z.literal('paragraph'), inlines: z.array(MailInline) });
const Heading = z.strictObject({
  kind: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  inlines: z.array(MailInline),
});
const Preformatted = z.strictObject({ kind: z.literal('preformatted'), text: z.string() });
const Rule = z.strictObject({ kind: z.literal('rule') });

export interface MailList {
  kind: 'list';
  isOrdered: boolean;
  items: MailBlock[][];
}
export interface MailQuote {
  kind: 'quote';
  blocks: MailBlock[];
}
export interface MailCell {
  isHeader: boolean;
  blocks: MailBlock[];
}
export interface MailTable {
  kind: 'table';
  rows: MailCell[][];
}
export type MailBlock =
  | z.output<typeof Paragraph>
  | z.output<typeof Heading>
  | z.output<typeof Preformatted>
  | z.output<typeof Rule>
  | MailList
  | MailQuote
  | MailTable;

const Blocks: z.ZodType<MailBlock[]> = z.lazy(() => z.array(MailBlock));
const Cell = z.strictObject({ isHeader: z.boolean(), blocks: Blocks });

export const MailBlock: z.ZodType<MailBlock> = z.union([
  Paragraph,
  Heading,
  Preformatted,
  Rule,
  z.strictObject({ kind: z.literal('list'), isOrdered: z.boolean(), items: z.array(Blocks) }),
  z.strictObject({ kind: z.literal('quote'), blocks: Blocks }),
  z.strictObject({ kind: z.literal('table'), rows: z.array(z.array(Cell)) }),
]);
export const MailBody = z.array(MailBlock);
export type MailBody = MailBlock[];

function textOfInline(inline: MailInline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return '\n';
    case 'image':
      return inline.alt;
    case 'link':
      return isSameAddress(inline.text, inline.address) ? inline.text : `${inline.text} <${inline.address}>`;
  }
}

/** « www.exemple.fr » beside « https://www.exemple.fr/ »: the words already say where the link leads. */
export function isSameAddress(text: string, address: string): boolean {
  const bare = (value: string): string =>
    value
      .trim()
      .toLowerCase()
      .replace(/^(?:https?:\/\/|mailto:|tel:)/, '')
      .replace(/\/$/, '');
  return bare(text) === bare(address) || bare(text) === bare(address).replace(/^www\./, '');
}

const indented = (text: string, first: string, next: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first : next) + line)
    .join('\n');

/** A block as plain text: readable, and searched. */
export function textOfBlock(block: MailBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.inlines.map(textOfInline).join('');
    case 'preformatted':
      return block.text;
    case 'rule':
      return '________';
    case 'quote':
      return indented(textOfBody(block.blocks), '> ', '> ');
    case 'list':
      return block.items
        .map((item, index) => indented(textOfBody(item), block.isOrdered ? `${index + 1}. ` : '- ', '  '))
        .join('\n');
    case 'table':
      return block.rows
        .map((row) => row.map((cell) => textOfBody(cell.blocks).replace(/\n+/g, ' ')).join('\t'))
        .join('\n');
  }
}

export const textOfBody = (body: readonly MailBlock[]): string =>
  body
    .map(textOfBlock)
    .filter((text) => text !== '')
    .join('\n\n');
