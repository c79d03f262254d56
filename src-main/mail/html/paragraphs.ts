/** @file From the inlines between two block boundaries to tidy paragraphs: spaces, empty lines, marks that meet. */
import type { MailBlock, MailInline } from '#shared/features/ticket/mail-body.ts';

const NO_WORD = /^[\s\u00A0]*$/;

const isBlankText = (inline: MailInline): boolean => inline.kind === 'text' && NO_WORD.test(inline.text);
const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

/** Neighbours of the same look become one; a space at either side of a line break goes. */
function joined(inlines: readonly MailInline[]): MailInline[] {
  const out: MailInline[] = [];
  for (const inline of inlines) {
    const last = out.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text' && isSame(inline.marks, last.marks))
      out[out.length - 1] = { ...last, text: last.text + inline.text };
    else out.push(inline);
  }
  return out.map((inline, at) => {
    if (inline.kind !== 'text') return inline;
    const isFirst = at === 0 || out[at - 1]?.kind === 'break';
    const isLast = at === out.length - 1 || out[at + 1]?.kind === 'break';
    const start = isFirst ? inline.text.trimStart() : inline.text;
    return { ...inline, text: isLast ? start.trimEnd() : start };
  });
}

const isEmpty = (inlines: readonly MailInline[]): boolean =>
  inlines.every((inline) => inline.kind === 'break' || isBlankText(inline));

/** Cuts at empty lines: two breaks with nothing but spaces between them. */
export function paragraphsOf(inlines: readonly MailInline[]): MailInline[][] {
  const paragraphs: MailInline[][] = [];
  let line: MailInline[] = [];
  let current: MailInline[] = [];
  const endLine = (): void => {
    if (isEmpty(line)) {
      if (current.length > 0) paragraphs.push(current);
      current = [];
    } else current = current.length > 0 ? [...current, { kind: 'break' }, ...line] : line;
    line = [];
  };
  for (const inline of inlines) {
    if (inline.kind === 'break') endLine();
    else line.push(inline);
  }
  endLine();
  if (current.length > 0) paragraphs.push(current);
  return paragraphs
    .map((paragraph) => joined(paragraph).filter((inline) => inline.kind !== 'text' || inline.text !== ''))
    .filter((paragraph) => paragraph.length > 0);
}

/** The blocks of a run of inlines: paragraphs, or one heading. */
export function blocksOfRun(inlines: readonly MailInline[], level: 1 | 2 | 3 | null): MailBlock[] {
  return paragraphsOf(inlines).map((paragraph) =>
    level === null
      ? { kind: 'paragraph', inlines: paragraph }
      : { kind: 'heading', level, inlines: paragraph },
  );
}
