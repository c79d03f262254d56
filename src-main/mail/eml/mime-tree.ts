/**
 * @file The parts of a mail, by postal-mime. [Note: the tree] Its published answer has texts that are decoded already,
 * with letters lost when the declared alphabet is wrong; the tree under it has the bytes. That tree is not in its
 * types: its version is pinned, what we use of it is named here, and a tree of another shape is refused.
 */
import PostalMime from 'postal-mime';
import { MAIL_LIMITS } from '../mail.ts';

const MAX_HEADER_BYTES = 1024 * 1024;

export interface MimeHeader {
  /** In lower case. */
  readonly key: string;
  /** Unfolded, encoded words still encoded. */
  readonly value: string;
}

export interface MimePart {
  readonly headers: readonly MimeHeader[];
  /** In lower case: `text/plain`. */
  readonly mediaType: string;
  readonly typeParams: Readonly<Record<string, string>>;
  /** `attachment`, `inline` or nothing. */
  readonly disposition: string;
  readonly dispositionParams: Readonly<Record<string, string>>;
  readonly contentId: string | null;
  /** Without its transfer encoding; empty for a multipart. */
  readonly bytes: Uint8Array;
  readonly parts: readonly MimePart[];
  /** Joins the lines that `format=flowed` cut. */
  readonly unflow: (text: string) => string;
}

interface ParsedHeader {
  readonly value: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What we know of postal-mime's node, version 4.0.0. */
interface ParserNode {
  readonly headers: readonly MimeHeader[];
  readonly contentType: { readonly parsed: ParsedHeader };
  readonly contentDisposition: { readonly parsed: ParsedHeader };
  readonly contentId?: string;
  readonly content: ArrayBuffer | null;
  readonly childNodes: readonly ParserNode[];
  decodeFlowedText(text: string, isSpaceDeleted: boolean): string;
}

function isNode(value: unknown): value is ParserNode {
  const node = value as Partial<ParserNode> | null;
  return (
    typeof node === 'object' &&
    Array.isArray(node?.headers) &&
    Array.isArray(node?.childNodes) &&
    typeof node?.contentType?.parsed.value === 'string' &&
    typeof node?.contentDisposition?.parsed.value === 'string' &&
    typeof node?.decodeFlowedText === 'function'
  );
}

function partOf(node: ParserNode): MimePart {
  const type = node.contentType.parsed;
  const isFlowed = /^flowed$/i.test(type.params['format'] ?? '');
  const isSpaceDeleted = /^yes$/i.test(type.params['delsp'] ?? '');
  return {
    headers: node.headers,
    mediaType: type.value.toLowerCase() || 'text/plain',
    typeParams: type.params,
    disposition: node.contentDisposition.parsed.value.toLowerCase(),
    dispositionParams: node.contentDisposition.parsed.params,
    contentId: node.contentId?.replace(/^\s*<|>\s*$/g, '').trim() ?? null,
    bytes: new Uint8Array(node.content ?? new ArrayBuffer(0)),
    parts: node.childNodes.map(partOf),
    unflow: (text) => (isFlowed ? node.decodeFlowedText(text, isSpaceDeleted) : text),
  };
}

/** The root of the tree; null when it is nested deeper, or has more headers, than what is read. */
export async function readMimeTree(bytes: Uint8Array): Promise<MimePart | null> {
  const parser = new PostalMime({
    // A mail in a mail is a file to keep: opened here, its text would read as this one's.
    forceRfc822Attachments: true,
    maxRfc822NestingDepth: 0,
    maxNestingDepth: MAIL_LIMITS.depth,
    maxHeadersSize: MAX_HEADER_BYTES,
  });
  try {
    await parser.parse(bytes);
  } catch {
    return null;
  }
  const { root } = parser as unknown as { readonly root: unknown };
  return isNode(root) ? partOf(root) : null;
}
