/**
 * @file Builds the tree of a body while HTML is read, element by element. The tree holds words, links that are shown
 * and places of pictures that came along: nothing of the markup is copied, so nothing of it can act.
 */
import type { MailBlock, MailInline, MailMark } from '#shared/features/ticket/mail-body.ts';
import { stripInvisible } from '#shared/kernel/text.ts';
import { blocksOfFrame, type Frame, holder } from './frames.ts';
import { readLink } from './link.ts';
import { blocksOfRun } from './paragraphs.ts';
import { type Attributes, DROPPED, headingLevel, isHidden, LINES, marksOf, PARAGRAPHS } from './tags.ts';

/** Deeper quotations and tables are drawn flat. */
const MAX_FRAMES = 20;
const MAX_INLINES = 30_000;
const MAX_LINK_TEXT = 2_000;
const REMOTE = /^\s*(?:https?:)?\/\//i;

export interface BuilderLimits {
  readonly textLength: number;
  /** The place of a picture among the attachments; null when it did not come with the mail. */
  readonly imageAt: (source: string) => number | null;
}

/** What closing an element has to undo. */
interface Open {
  readonly marks: readonly MailMark[];
  readonly close: (() => void) | null;
}

interface OpenLink {
  readonly href: string;
  text: string;
}

export class BodyBuilder {
  readonly #limits: BuilderLimits;
  readonly #root = holder('root');
  readonly #frames: Frame[] = [this.#root];
  readonly #open: Open[] = [];
  #inlines: MailInline[] = [];
  #level: 1 | 2 | 3 | null = null;
  #preformatted: string | null = null;
  #link: OpenLink | null = null;
  /** The dropped element that is open, and how many of its name are nested in it. */
  #dropped: { name: string; depth: number } | null = null;
  #length = 0;
  #count = 0;
  isCut = false;
  hasRemote = false;

  constructor(limits: BuilderLimits) {
    this.#limits = limits;
  }

  get depth(): number {
    return this.#open.length;
  }

  openTag(name: string, attributes: Attributes): void {
    if (this.#dropped) {
      if (name === this.#dropped.name) this.#dropped.depth++;
      this.#open.push({ marks: [], close: null });
      return;
    }
    if (REMOTE.test(attributes['background'] ?? '')) this.hasRemote = true;
    if (DROPPED.has(name) || isHidden(attributes)) {
      this.#dropped = { name, depth: 1 };
      this.#open.push({ marks: [], close: null });
      return;
    }
    const marks = marksOf(name, attributes);
    this.#open.push({ marks, close: this.#enter(name, attributes) });
  }

  closeTag(name: string): void {
    const opened = this.#open.pop();
    if (this.#dropped) {
      if (name === this.#dropped.name && --this.#dropped.depth === 0) this.#dropped = null;
      return;
    }
    opened?.close?.();
  }

  text(data: string): void {
    if (this.#dropped || this.isCut) return;
    this.#length += data.length;
    if (this.#length > this.#limits.textLength) this.isCut = true;
    const clean = stripInvisible(data);
    if (this.#preformatted !== null) this.#preformatted += clean;
    else this.#word(clean.replace(/[ \t\r\n\f]+/g, ' '));
  }

  /** What was read, all that is still open being closed. */
  finish(): MailBlock[] {
    this.#dropped = null;
    while (this.#open.length > 0) this.#open.pop()?.close?.();
    this.#flush();
    while (this.#frames.length > 1) this.#leave();
    return this.#root.kind === 'root' ? this.#root.blocks : [];
  }

  #word(text: string): void {
    if (this.#link) {
      if (this.#link.text.length < MAX_LINK_TEXT) this.#link.text += text;
      return;
    }
    const last = this.#inlines.at(-1);
    const isAfterSpace = last === undefined || (last.kind === 'text' && last.text.endsWith(' '));
    const word = isAfterSpace ? text.replace(/^ /, '') : text;
    if (word === '') return;
    const marks = [...new Set(this.#open.flatMap((open) => open.marks))];
    this.#push({ kind: 'text', text: word, marks });
  }

  #push(inline: MailInline): void {
    if (++this.#count > MAX_INLINES) this.isCut = true;
    else this.#inlines.push(inline);
  }

  /** Begins what the element is; answers what ends it. */
  #enter(name: string, attributes: Attributes): (() => void) | null {
    const level = headingLevel(name);
    if (level !== null) return this.#block(() => (this.#level = level), null);
    switch (name) {
      case 'br':
        this.#line(true);
        return null;
      case 'hr':
        this.#flush();
        this.#add([{ kind: 'rule' }]);
        return null;
      case 'img':
        this.#image(attributes);
        return null;
      case 'a':
        return this.#openLink(attributes);
      case 'pre':
      case 'listing':
        return this.#block(() => (this.#preformatted ??= ''), null);
      case 'blockquote':
        return this.#frame(holder('quote'));
      case 'ul':
      case 'ol':
        return this.#frame({ kind: 'list', isOrdered: name === 'ol', items: [] });
      case 'table':
        return this.#frame({ kind: 'table', rows: [] });
    }
    return this.#enterPart(name, attributes);
  }

  #enterPart(name: string, attributes: Attributes): (() => void) | null {
    const around = this.#frames.at(-1)?.kind;
    if (name === 'li' && around === 'list') return this.#frame(holder('item'));
    if (name === 'tr' && around === 'table') {
      const table = this.#frames.at(-1);
      if (table?.kind === 'table') table.rows.push([]);
      return null;
    }
    if ((name === 'td' || name === 'th') && around === 'table')
      return this.#frame(holder('cell', name === 'th'));
    const isLine =
      LINES.has(name) || (name === 'p' && /\bMso(?:Normal|ListParagraph)/.test(attributes['class'] ?? ''));
    if (isLine) {
      this.#line(false);
      return () => this.#line(false);
    }
    return PARAGRAPHS.has(name) ? this.#block(null, null) : null;
  }

  #block(begin: (() => void) | null, end: (() => void) | null): () => void {
    this.#flush();
    begin?.();
    return () => {
      this.#flush();
      end?.();
    };
  }

  #frame(frame: Frame): (() => void) | null {
    this.#flush();
    if (this.#frames.length >= MAX_FRAMES) return () => this.#flush();
    this.#frames.push(frame);
    // Elements may close in another order than they were opened: what is inside this frame ends with it.
    const depth = this.#frames.length;
    return () => {
      this.#flush();
      while (this.#frames.length >= depth) this.#leave();
    };
  }

  #leave(): void {
    const frame = this.#frames.pop();
    const around = this.#frames.at(-1);
    if (!frame || !around) return;
    if (frame.kind === 'item' && around.kind === 'list') around.items.push(frame.blocks);
    else if (frame.kind === 'cell' && around.kind === 'table') {
      if (around.rows.length === 0) around.rows.push([]);
      around.rows.at(-1)?.push({ isHeader: frame.isHeader, blocks: frame.blocks });
    } else this.#add(blocksOfFrame(frame));
  }

  /** Into the innermost frame that holds blocks; what stands loose in a list or a table is an entry of it. */
  #add(blocks: readonly MailBlock[]): void {
    if (blocks.length === 0) return;
    const frame = this.#frames.at(-1);
    if (!frame) return;
    if (frame.kind === 'list') frame.items.push([...blocks]);
    else if (frame.kind === 'table') frame.rows.push([{ isHeader: false, blocks: [...blocks] }]);
    else frame.blocks.push(...blocks);
  }

  #line(isAsked: boolean): void {
    if (this.#preformatted !== null) this.#preformatted += '\n';
    else if (this.#link) this.#link.text += ' ';
    else if (isAsked || (this.#inlines.length > 0 && this.#inlines.at(-1)?.kind !== 'break'))
      this.#push({ kind: 'break' });
  }

  #flush(): void {
    if (this.#preformatted !== null) {
      const text = this.#preformatted.replace(/\r\n?/g, '\n').replace(/^\n|\s+$/g, '');
      this.#preformatted = null;
      if (text !== '') this.#add([{ kind: 'preformatted', text }]);
    }
    const run = this.#inlines;
    this.#inlines = [];
    if (run.length > 0) this.#add(blocksOfRun(run, this.#level));
    this.#level = null;
  }

  #image(attributes: Attributes): void {
    const source = attributes['src'] ?? '';
    const attachment = this.#limits.imageAt(source);
    const alt = stripInvisible(attributes['alt'] ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 200);
    if (attachment !== null) this.#push({ kind: 'image', attachment, alt });
    else {
      if (REMOTE.test(source)) this.hasRemote = true;
      if (alt !== '') this.#word(alt);
    }
  }

  #openLink(attributes: Attributes): (() => void) | null {
    const href = attributes['href'] ?? '';
    if (this.#link || this.#preformatted !== null || readLink(href, '') === null) return null;
    this.#link = { href, text: '' };
    return () => this.#closeLink();
  }

  #closeLink(): void {
    const link = this.#link;
    this.#link = null;
    if (!link) return;
    const text = link.text.replace(/\s+/g, ' ').trim();
    const reading = readLink(link.href, text);
    if (!reading) return;
    if (/^\s/.test(link.text)) this.#word(' ');
    this.#push({ kind: 'link', ...reading, text: text === '' ? reading.address : text });
    if (/\s$/.test(link.text)) this.#word(' ');
  }
}
