/**
 * @file What may be handed to another application: kinds whose content can be told, and whose content agrees with the
 * extension. What runs, links, or shows pages of its own (`exe`, `lnk`, `js`, `html`, `svg`, macros) is not among them.
 */
import { extensionOf } from '#shared/kernel/file-name.ts';

type IsThat = (head: Buffer) => boolean;

const startsWith =
  (...bytes: readonly number[]): IsThat =>
  (head) =>
    bytes.every((byte, at) => head[at] === byte);

const latin = (head: Buffer, from: number, to: number): string => head.toString('latin1', from, to);

const isZip = startsWith(0x50, 0x4b, 0x03, 0x04);
/** Binary documents of older office programs, and messages of Outlook. */
const isCompound = startsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const isTiff: IsThat = (head) => ['II*\0', 'MM\0*'].includes(latin(head, 0, 4));
const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1']);
const isHeic: IsThat = (head) => latin(head, 4, 8) === 'ftyp' && HEIC_BRANDS.has(latin(head, 8, 12));
const isPdf: IsThat = (head) => latin(head, 0, 1024).includes('%PDF-');
const isJpeg = startsWith(0xff, 0xd8, 0xff);

const SCRIPT_START = /^\s*(?:#!|MZ|<(?:!doctype|html|head|body|script|svg|\?php|\?xml|%))/i;
const isText: IsThat = (head) => !head.includes(0) && !SCRIPT_START.test(head.toString('utf8'));
/** A message begins with the lines of its header. */
const isMail: IsThat = (head) =>
  isText(head) && /^(?:From .+\r?\n)?[\x21-\x39\x3b-\x7e]{2,76}:/.test(latin(head, 0, 400));

const KINDS: Readonly<Record<string, IsThat>> = {
  pdf: isPdf,
  jpg: isJpeg,
  jpeg: isJpeg,
  png: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  gif: (head) => ['GIF87a', 'GIF89a'].includes(latin(head, 0, 6)),
  webp: (head) => latin(head, 0, 4) === 'RIFF' && latin(head, 8, 12) === 'WEBP',
  bmp: startsWith(0x42, 0x4d),
  tif: isTiff,
  tiff: isTiff,
  heic: isHeic,
  heif: isHeic,
  txt: isText,
  csv: isText,
  md: isText,
  eml: isMail,
  msg: isCompound,
  doc: isCompound,
  xls: isCompound,
  ppt: isCompound,
  docx: isZip,
  xlsx: isZip,
  pptx: isZip,
  odt: isZip,
  ods: isZip,
  odp: isZip,
};

export type OpenRefusal =
  /** The extension is not one that is opened. */
  | 'kind'
  /** The content is not what the extension says. */
  | 'content'
  /** Programs are inside. */
  | 'macro';

/** How much of the start {@link refusalOfHead} looks at. */
export const HEAD_BYTES = 4096;

export const isOpenableName = (name: string): boolean => Object.hasOwn(KINDS, extensionOf(name));

/** By the name and the first bytes; null when nothing speaks against it. */
export function refusalOfHead(name: string, head: Buffer): OpenRefusal | null {
  const extension = extensionOf(name);
  const isThat = Object.hasOwn(KINDS, extension) ? KINDS[extension] : undefined;
  if (!isThat) return 'kind';
  return isThat(head) ? null : 'content';
}

/** Names of the parts that hold macros; both kinds of file list their parts in clear. */
const PACKAGE_MACROS = [Buffer.from('vbaProject.bin'), Buffer.from('Basic/')];
const COMPOUND_MACROS = [Buffer.from('_VBA_PROJECT', 'utf16le')];
/** An archive is an office document when it lists its parts as one. */
const PACKAGE_MARKS = [Buffer.from('[Content_Types].xml'), Buffer.from('application/vnd.oasis.opendocument')];
const OVERLAP = 64;

/** Looks through a content as it passes. */
export class ContentLook {
  readonly #macros: readonly Buffer[];
  readonly #isPackageKind: boolean;
  #isPackage = false;
  #hasMacro = false;
  #before: Buffer = Buffer.alloc(0);

  constructor(name: string) {
    const kind = KINDS[extensionOf(name)];
    this.#isPackageKind = kind === isZip;
    this.#macros = this.#isPackageKind ? PACKAGE_MACROS : kind === isCompound ? COMPOUND_MACROS : [];
  }

  see(chunk: Buffer): void {
    if (this.#macros.length === 0) return;
    const seen = Buffer.concat([this.#before, chunk]);
    this.#hasMacro ||= this.#macros.some((mark) => seen.includes(mark));
    this.#isPackage ||= PACKAGE_MARKS.some((mark) => seen.includes(mark));
    this.#before = seen.subarray(-OVERLAP);
  }

  get refusal(): OpenRefusal | null {
    if (this.#hasMacro) return 'macro';
    return this.#isPackageKind && !this.#isPackage ? 'content' : null;
  }
}
