/** @file The common end of the reading of a mail, whatever file it came in. */
import { Buffer } from 'node:buffer';
import { type MailBlock, textOfBody } from '#shared/features/ticket/mail-body.ts';
import { stripInvisible } from '#shared/kernel/text.ts';
import { attachmentName } from './attachment-name.ts';
import { bodyOfText } from './body-of-text.ts';
import { bodyOfHtml } from './html/body-of-html.ts';
import {
  type Mail,
  MAIL_LIMITS,
  type MailAttachment,
  type MailPiece,
  type MailWarning,
  type RawAttachment,
  type RawMail,
} from './mail.ts';

const MAX_DATA_IMAGES = 50;
const DATA_IMAGE = /^data:(image\/(?:png|jpeg|gif|webp|bmp))(?:;[\w=-]+)*;base64,/i;

/** Pictures that the HTML shows: by content id among the attachments, or written into it. */
class Pictures {
  readonly attachments: RawAttachment[];
  readonly used = new Set<number>();
  readonly #byId = new Map<string, number>();
  readonly #bySource = new Map<string, number>();

  constructor(attachments: readonly RawAttachment[]) {
    this.attachments = [...attachments];
    for (const [index, { contentId }] of attachments.entries())
      if (contentId !== null && !this.#byId.has(contentId)) this.#byId.set(contentId, index);
  }

  /** The place of a picture; null for all that did not come with the mail. */
  at(source: string): number | null {
    const found = /^\s*cid:/i.test(source) ? this.#byContentId(source) : this.#written(source.trim());
    const place = found === undefined || !this.#isPicture(found) ? null : found;
    if (place !== null) this.used.add(place);
    return place;
  }

  #isPicture(index: number): boolean {
    const type = this.attachments[index]?.mediaType ?? '';
    return type.startsWith('image/') && !type.includes('svg');
  }

  #byContentId(source: string): number | undefined {
    const id = source.trim().slice(4).replace(/^<|>$/g, '');
    try {
      return this.#byId.get(id) ?? this.#byId.get(decodeURIComponent(id));
    } catch {
      return undefined;
    }
  }

  #written(source: string): number | undefined {
    const known = this.#bySource.get(source);
    if (known !== undefined) return known;
    const match = DATA_IMAGE.exec(source.slice(0, 200));
    if (!match || this.#bySource.size >= MAX_DATA_IMAGES) return undefined;
    const bytes = Buffer.from(source.slice(match[0].length), 'base64');
    const mediaType = (match[1] ?? '').toLowerCase();
    const index = this.attachments.push({ name: null, mediaType, contentId: null, bytes }) - 1;
    this.#bySource.set(source, index);
    return index;
  }
}

const tidyText = (text: string): string =>
  stripInvisible(text.normalize('NFC'))
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim();

interface Words {
  readonly text: string;
  readonly blocks: MailBlock[];
  readonly warnings: readonly MailWarning[];
}

function wordsOfPiece(piece: MailPiece, pictures: Pictures): Words {
  const limits = { textLength: MAIL_LIMITS.textLength, imageAt: (source: string) => pictures.at(source) };
  const given = piece.text === null ? null : tidyText(piece.text.slice(0, MAIL_LIMITS.textLength));
  const isLong = (piece.text?.length ?? 0) > MAIL_LIMITS.textLength;
  if (piece.html === null) {
    const text = given ?? '';
    return { text, blocks: bodyOfText(text), warnings: isLong ? ['body-cut'] : [] };
  }
  const read = bodyOfHtml(piece.html.slice(0, MAIL_LIMITS.bodyBytes), limits);
  const isCut = read.isCut || isLong || piece.html.length > MAIL_LIMITS.bodyBytes;
  const warnings: MailWarning[] = isCut ? ['body-cut'] : [];
  if (read.hasRemote) warnings.push('remote-content-removed');
  const text = given === null || given === '' ? tidyText(textOfBody(read.blocks)) : given;
  const blocks = read.blocks.length > 0 ? read.blocks : bodyOfText(text);
  return { text, blocks, warnings };
}

/** As many as are taken, in order, their bytes counted together. */
function withinLimits(attachments: readonly RawAttachment[]): RawAttachment[] {
  let bytes = 0;
  return attachments.slice(0, MAIL_LIMITS.attachments).filter((attachment) => {
    bytes += attachment.bytes.length;
    return bytes <= MAIL_LIMITS.attachmentBytes;
  });
}

const shownIn = (blocks: readonly MailBlock[], used: ReadonlySet<number>, index: number): boolean =>
  blocks.length > 0 && used.has(index);

/** Words, pictures and attachments in their final form. */
export function finishMail(raw: RawMail): Mail {
  const { pieces, attachments: all, warnings, ...headings } = raw;
  const taken = withinLimits(all);
  const pictures = new Pictures(taken);
  const words = pieces.map((piece) => wordsOfPiece(piece, pictures));
  const body = words.flatMap(({ blocks }) => blocks);
  const attachments = pictures.attachments.map(({ name, ...rest }, index): MailAttachment => ({
    ...rest,
    name: attachmentName(name, rest.mediaType, index + 1),
    size: rest.bytes.length,
    isInline: shownIn(body, pictures.used, index),
  }));
  const found = [...warnings, ...words.flatMap((word) => word.warnings)];
  if (taken.length < all.length) found.push('attachments-cut');
  return {
    ...headings,
    text: words
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n\n'),
    body,
    attachments,
    warnings: [...new Set(found)],
  };
}
