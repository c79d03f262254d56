/** @file The elements of HTML that a mail may use, and what each becomes. What stands nowhere here is only its text. */
import type { MailMark } from '#shared/features/ticket/mail-body.ts';

/** Dropped with all that is inside: code, frames, drawings, fields. */
export const DROPPED: ReadonlySet<string> = new Set(['script', 'style', 'title', 'noscript', 'template', 'iframe', 'frame', 'frameset', 'object', 'applet', 'svg', 'math', 'select', 'textarea', 'audio', 'video', 'canvas', 'map', 'noembed', 'noframes', 'xmp', 'plaintext', 'datalist', 'portal', 'dialog']); // prettier-ignore

/** Begin and end a paragraph. */
export const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'section', 'article', 'header', 'footer', 'main', 'aside', 'address', 'figure', 'figcaption', 'dl', 'fieldset', 'legend', 'form', 'details', 'summary', 'nav', 'body', 'html', 'caption']); // prettier-ignore

/** Begin and end a line: mail programs write one `div` a line. */
export const LINES: ReadonlySet<string> = new Set(['div', 'center', 'dd', 'dt', 'tr', 'td', 'th', 'li']);

const MARKS: Readonly<Record<string, MailMark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  code: 'code',
  tt: 'code',
  kbd: 'code',
  samp: 'code',
};

const STYLES: readonly (readonly [RegExp, MailMark])[] = [
  [/font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i, 'bold'],
  [/font-style\s*:\s*italic/i, 'italic'],
  [/text-decoration(?:-line)?\s*:[^;]*underline/i, 'underline'],
  [/text-decoration(?:-line)?\s*:[^;]*line-through/i, 'strike'],
];
const HIDDEN = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const MAX_STYLE = 2_000;

export type Attributes = Readonly<Record<string, string>>;

const styleOf = (attributes: Attributes): string => (attributes['style'] ?? '').slice(0, MAX_STYLE);

/** Four words of a style are understood; the style itself goes nowhere. */
export function marksOf(name: string, attributes: Attributes): MailMark[] {
  const style = styleOf(attributes);
  const named = Object.hasOwn(MARKS, name) ? MARKS[name] : undefined;
  // An underlined link is a link.
  const styled = name === 'a' ? [] : STYLES.filter(([shape]) => shape.test(style)).map(([, mark]) => mark);
  return named ? [named, ...styled] : styled;
}

/** Text that its sender hid from readers: it is there for machines. */
export const isHidden = (attributes: Attributes): boolean =>
  Object.hasOwn(attributes, 'hidden') || HIDDEN.test(styleOf(attributes));

export function headingLevel(name: string): 1 | 2 | 3 | null {
  const match = /^h([1-6])$/.exec(name);
  if (!match) return null;
  return match[1] === '1' ? 1 : match[1] === '2' ? 2 : 3;
}
