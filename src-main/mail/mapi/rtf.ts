/**
 * @file The words of an Outlook text in RTF: the HTML that was wrapped into it ([MS-OXRTFEX]) when it was HTML, else
 * the plain words. Look and pictures of the RTF are left out.
 */
import { Buffer } from 'node:buffer';
import { charsetOfCodePage, decodeText } from '../charset.ts';
import type { MailPiece } from '../mail.ts';

interface Group {
  /** Its words are not shown: fonts, colours, pictures, what is unknown. */
  isIgnored: boolean;
  /** Between `\htmlrtf` and `\htmlrtf0`: what only RTF readers are to see. */
  isForRtf: boolean;
  /** Characters that follow `\u` for readers without Unicode. */
  skip: number;
}

const DESTINATIONS = new Set(['fonttbl', 'colortbl', 'stylesheet', 'info', 'pict', 'object', 'header', 'footer', 'headerl', 'headerr', 'footerl', 'footerr', 'generator', 'listtable', 'listoverridetable', 'revtbl', 'rsidtbl', 'themedata', 'datastore', 'xmlnstbl', 'fldinst', 'mhtmltag', 'pntext']); // prettier-ignore
const SIGNS: Readonly<Record<string, string>> = { par: '\n', line: '\n', row: '\n', tab: '\t', cell: '\t', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', endash: '–', emdash: '—', emspace: ' ', enspace: ' ' }; // prettier-ignore
const MAX_GROUPS = 2_000;
const TOKEN = /\\'([0-9a-f]{2})|\\([a-z]{1,32})(-?\d{1,10})? ?|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/giy;

class RtfReader {
  readonly isHtml: boolean;
  #groups: Group[] = [{ isIgnored: false, isForRtf: false, skip: 1 }];
  #charset: string;
  #out = '';
  /** Bytes of one code page, decoded together: a letter may be two of them. */
  #bytes: number[] = [];
  /** Characters still to be left out after a `\u`. */
  #toSkip = 0;
  #isStarred = false;

  constructor(rtf: string, codePage: number) {
    const head = rtf.slice(0, 2_000);
    this.isHtml = /\\fromhtml1?\b/.test(head);
    this.#charset = charsetOfCodePage(Number(/\\ansicpg(\d{1,6})/.exec(head)?.[1] ?? codePage));
  }

  read(rtf: string): string {
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(rtf); match; match = TOKEN.exec(rtf)) {
      const [, hex, word, value, symbol, brace, words] = match;
      if (hex !== undefined) this.#byte(Number.parseInt(hex, 16));
      else if (word !== undefined)
        this.#control(word.toLowerCase(), value === undefined ? null : Number(value));
      else if (symbol !== undefined) this.#symbol(symbol);
      else if (brace !== undefined) this.#brace(brace);
      else if (words !== undefined) for (const letter of words) this.#byte(letter.charCodeAt(0));
    }
    this.#flush();
    return this.#out;
  }

  get #group(): Group {
    return this.#groups.at(-1) ?? { isIgnored: false, isForRtf: false, skip: 1 };
  }

  /** What readers of the chosen form are to see. */
  get #isShown(): boolean {
    const group = this.#group;
    return !group.isIgnored && !(this.isHtml && group.isForRtf);
  }

  #byte(byte: number): void {
    if (this.#toSkip > 0) this.#toSkip--;
    else if (this.#isShown) this.#bytes.push(byte);
  }

  #flush(): void {
    if (this.#bytes.length > 0) this.#out += decodeText(Buffer.from(this.#bytes), this.#charset).text;
    this.#bytes = [];
  }

  #write(text: string): void {
    this.#flush();
    if (this.#isShown) this.#out += text;
  }

  #brace(brace: string): void {
    this.#flush();
    this.#toSkip = 0;
    this.#isStarred = false;
    if (brace === '{' && this.#groups.length < MAX_GROUPS) this.#groups.push({ ...this.#group });
    else if (brace === '}' && this.#groups.length > 1) this.#groups.pop();
  }

  #symbol(symbol: string): void {
    if (symbol === '*') this.#isStarred = true;
    else if (symbol === '~') this.#write('\u00A0');
    else if (symbol === '_') this.#write('-');
    else if (/[{}\\]/.test(symbol)) this.#byte(symbol.charCodeAt(0));
    else if (/[\r\n]/.test(symbol)) this.#write('\n');
  }

  #control(word: string, value: number | null): void {
    const group = this.#group;
    if (DESTINATIONS.has(word) || (this.#isStarred && word !== 'htmltag')) group.isIgnored = true;
    else if (word === 'htmlrtf') {
      this.#flush();
      group.isForRtf = value !== 0;
    } else if (word === 'uc') group.skip = Math.min(Math.max(value ?? 1, 0), 8);
    else if (word === 'u' && value !== null) {
      if (this.#toSkip > 0) this.#toSkip--;
      else this.#write(String.fromCharCode(value & 0xffff));
      this.#toSkip = group.skip;
    } else if (Object.hasOwn(SIGNS, word)) this.#write(SIGNS[word] ?? '');
    this.#isStarred = false;
  }
}

/** Null text and HTML when there are no words in it. */
export function pieceOfRtf(rtf: string, codePage: number): MailPiece {
  const reader = new RtfReader(rtf, codePage);
  const words = reader.read(rtf);
  if (words.trim() === '') return { text: null, html: null };
  return reader.isHtml ? { text: null, html: words } : { text: words, html: null };
}
