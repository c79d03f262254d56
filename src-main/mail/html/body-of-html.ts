/** @file The HTML of a mail, read by htmlparser2 without ever building a page, as a tree of words. */
import { Parser } from 'htmlparser2';
import type { MailBlock } from '#shared/features/ticket/mail-body.ts';
import { BodyBuilder, type BuilderLimits } from './body-builder.ts';

/** Fed in pieces, so that a text nested without end is left in time. */
const PIECE = 16 * 1024;
const MAX_DEPTH = 1_500;

export interface HtmlReading {
  readonly blocks: MailBlock[];
  readonly isCut: boolean;
  /** Something would have been fetched from elsewhere. */
  readonly hasRemote: boolean;
}

/** Never throws; what is no HTML at all is its text. */
export function bodyOfHtml(html: string, limits: BuilderLimits): HtmlReading {
  const builder = new BodyBuilder(limits);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.openTag(name.toLowerCase(), attributes),
      onclosetag: (name) => builder.closeTag(name.toLowerCase()),
      ontext: (data) => builder.text(data),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  let at = 0;
  while (at < html.length && !builder.isCut) {
    parser.write(html.slice(at, at + PIECE));
    at += PIECE;
    if (builder.depth > MAX_DEPTH) builder.isCut = true;
  }
  if (!builder.isCut) parser.end();
  return { blocks: builder.finish(), isCut: builder.isCut, hasRemote: builder.hasRemote };
}
