/**
 * @file The words of an office document: an archive of XML, of which only the parts that hold text are unpacked, as a
 * stream and no further than is kept. What the archive claims about its sizes is not believed.
 */
import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { PageTexts, type TextResult } from './text-result.ts';

/** Of XML, in one document: tags weigh more than words. */
const MOST_XML_BYTES = 40_000_000;
const MOST_ENTRIES = 5_000;
const STEP_BYTES = 64 * 1024;

/** Parts by kind of document. A slide is a page. */
const PARTS: Readonly<Record<string, RegExp>> = {
  docx: /^word\/(?:document|footnotes|endnotes|header\d*|footer\d*|comments)\.xml$/,
  xlsx: /^xl\/(?:sharedStrings|worksheets\/sheet\d+)\.xml$/,
  pptx: /^ppt\/(?:slides\/slide|notesSlides\/notesSlide)\d+\.xml$/,
  odt: /^content\.xml$/,
  ods: /^content\.xml$/,
  odp: /^content\.xml$/,
};

export const isPackageKind = (extension: string): boolean => Object.hasOwn(PARTS, extension);

interface Part {
  readonly name: string;
  readonly chunks: Uint8Array[];
}

class Unpacking {
  readonly parts: Part[] = [];
  isCut = false;
  failure: Error | null = null;
  readonly #wanted: RegExp;
  #entries = 0;
  #left = MOST_XML_BYTES;

  constructor(wanted: RegExp) {
    this.#wanted = wanted;
  }

  read(bytes: Uint8Array): void {
    const unzip = new Unzip((file) => {
      this.#see(file);
    });
    unzip.register(UnzipInflate);
    for (let at = 0; at < bytes.length && !this.isCut && !this.failure; at += STEP_BYTES) {
      const end = Math.min(bytes.length, at + STEP_BYTES);
      unzip.push(bytes.subarray(at, end), end === bytes.length);
    }
  }

  #see(file: UnzipFile): void {
    this.#entries += 1;
    if (this.#entries > MOST_ENTRIES) this.isCut = true;
    if (this.isCut || !this.#wanted.test(file.name)) return;
    const part: Part = { name: file.name, chunks: [] };
    this.parts.push(part);
    file.ondata = (error, chunk) => {
      if (error) this.failure = error;
      if (error || this.isCut) return;
      this.#left -= chunk.length;
      if (this.#left < 0) this.isCut = true;
      else part.chunks.push(chunk);
    };
    file.start();
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
  const isHex = name[1] === 'x' || name[1] === 'X';
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** What ends a paragraph, a row or a line is a line; a cell or a tab is a space; other tags are inside of words. */
export function textOfXml(xml: string): string {
  return xml
    .replace(/<(?:w:instrText|w:delText|office:annotation)\b[^>]*>[^<]*/g, '')
    .replace(
      /<\/(?:w:p|a:p|text:p|text:h|w:tr|table:table-row|row|si)>|<(?:w:br|a:br|text:line-break)\b[^>]*>/g,
      '\n',
    )
    .replace(/<\/(?:w:tc|c|v|table:table-cell)>|<(?:w:tab|text:tab|text:s)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?[a-zA-Z0-9]{1,8});/g, decodeEntity);
}

/** Cells of a sheet that hold the number of a shared text instead of a text. */
const SHARED_CELLS = /<c\b[^>]*\bt="s"[^>]*>.*?<\/c>/gs;
const FORMULAS = /<f\b[^>]*>[^<]*<\/f>/g;

const numbered = new Intl.Collator('en', { numeric: true });

/** Throws when it is no archive. */
export function readPackageText(bytes: Uint8Array, extension: string): TextResult {
  const wanted = PARTS[extension];
  if (!wanted) return { kind: 'none', reason: 'kind' };
  const unpacking = new Unpacking(wanted);
  unpacking.read(bytes);
  const isNothing = unpacking.parts.length === 0 && !unpacking.isCut;
  if (unpacking.failure || isNothing) return { kind: 'failed', reason: 'damaged' };
  const texts = new PageTexts();
  if (unpacking.isCut) texts.cut();
  const parts = unpacking.parts.sort((one, other) => numbered.compare(one.name, other.name));
  const read = parts.map(({ chunks }) => {
    const xml = new TextDecoder().decode(Buffer.concat(chunks));
    return textOfXml(extension === 'xlsx' ? xml.replace(SHARED_CELLS, '').replace(FORMULAS, '') : xml);
  });
  if (extension !== 'pptx') texts.add(read.join('\n\n'));
  else for (const page of read) if (!texts.add(page)) break;
  return texts.result;
}
