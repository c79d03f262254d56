/** @file What is open while HTML is read: quotations, lists, tables, and what each becomes when it is closed. */
import type { MailBlock, MailCell } from '#shared/features/ticket/mail-body.ts';

export type Frame =
  | {
      readonly kind: 'root' | 'quote' | 'item' | 'cell';
      readonly isHeader: boolean;
      readonly blocks: MailBlock[];
    }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: MailBlock[][] }
  | { readonly kind: 'table'; readonly rows: MailCell[][] };

export const holder = (kind: 'root' | 'quote' | 'item' | 'cell', isHeader = false): Frame => ({
  kind,
  isHeader,
  blocks: [],
});

const MAX_CELL_BLOCKS = 3;

/** A table of facts has rows and columns of little text; any other only places things on the page. */
function isFacts(rows: readonly (readonly MailCell[])[]): boolean {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return (
    rows.length >= 2 &&
    columns >= 2 &&
    rows.every((row) =>
      row.every(
        ({ blocks }) => blocks.length <= MAX_CELL_BLOCKS && blocks.every((block) => block.kind !== 'table'),
      ),
    )
  );
}

/** The blocks that a closed frame leaves in the one around it. */
export function blocksOfFrame(frame: Frame): MailBlock[] {
  switch (frame.kind) {
    case 'quote':
      return frame.blocks.length > 0 ? [{ kind: 'quote', blocks: frame.blocks }] : [];
    case 'list': {
      const items = frame.items.filter((item) => item.length > 0);
      return items.length > 0 ? [{ kind: 'list', isOrdered: frame.isOrdered, items }] : [];
    }
    case 'table': {
      const rows = frame.rows.filter((row) => row.some(({ blocks }) => blocks.length > 0));
      return isFacts(rows) ? [{ kind: 'table', rows }] : rows.flat().flatMap(({ blocks }) => blocks);
    }
    default:
      return frame.blocks;
  }
}
