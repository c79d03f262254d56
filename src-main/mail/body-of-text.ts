/** @file Plain text as the tree that a screen draws: paragraphs, quotations, addresses as links. */
import type { MailBlock, MailInline } from '#shared/features/ticket/mail-body.ts';
import { readLink } from './html/link.ts';

const MAX_QUOTES = 12;
const MAX_LINKS = 2_000;
const ADDRESS = /\bhttps?:\/\/[^\s<>"'`\u00A0]{1,2000}/giu;
/** A sentence ends after an address more often than an address ends so. */
const TRAILING = /[.,;:!?)\]}»’]+$/u;

function inlinesOfLine(line: string): MailInline[] {
  const inlines: MailInline[] = [];
  let at = 0;
  for (const match of line.matchAll(ADDRESS)) {
    if (inlines.length > MAX_LINKS) break;
    const text = match[0].replace(TRAILING, '');
    const reading = readLink(text, text);
    if (!reading) continue;
    if (match.index > at) inlines.push({ kind: 'text', text: line.slice(at, match.index), marks: [] });
    inlines.push({ kind: 'link', ...reading, text });
    at = match.index + text.length;
  }
  if (at < line.length) inlines.push({ kind: 'text', text: line.slice(at), marks: [] });
  return inlines;
}

function paragraph(lines: readonly string[]): MailBlock {
  const inlines = lines.flatMap((line, index): MailInline[] =>
    index === 0 ? inlinesOfLine(line) : [{ kind: 'break' }, ...inlinesOfLine(line)],
  );
  return { kind: 'paragraph', inlines };
}

const isRule = (line: string): boolean => /^\s*[_=*-]{5,}\s*$/.test(line);

/** A run of quoted lines is one quotation, read in turn without its signs. */
function blocksOfLines(lines: readonly string[], depth: number): MailBlock[] {
  const blocks: MailBlock[] = [];
  let run: string[] = [];
  let quoted: string[] = [];
  const endRun = (): void => {
    if (run.length > 0) blocks.push(paragraph(run));
    run = [];
  };
  const endQuote = (): void => {
    if (quoted.length > 0) blocks.push({ kind: 'quote', blocks: blocksOfLines(quoted, depth + 1) });
    quoted = [];
  };
  for (const line of lines) {
    if (line.startsWith('>') && depth < MAX_QUOTES) {
      endRun();
      quoted.push(line.replace(/^> ?/, ''));
      continue;
    }
    endQuote();
    if (line.trim() === '') endRun();
    else if (isRule(line)) {
      endRun();
      blocks.push({ kind: 'rule' });
    } else run.push(line.trimEnd());
  }
  endRun();
  endQuote();
  return blocks;
}

export const bodyOfText = (text: string): MailBlock[] => blocksOfLines(text.split('\n'), 0);
