/** @file What a mail file says, in plain values: no parser's type goes further than this folder. */
import type { MailParty } from '#shared/features/ticket/mail-filing.rules.ts';
import type { MailBody } from '#shared/features/ticket/mail-body.ts';
import type { Instant } from '#shared/kernel/instant.ts';

export interface MailDate {
  readonly instant: Instant;
  /** Minutes that the sender's clock was ahead of UTC; null when the file does not say. */
  readonly offsetMinutes: number | null;
}

export interface MailAttachment {
  /** Safe to propose as a file name: no path, no control, no name that a system keeps for itself. */
  readonly name: string;
  /** As declared, in lower case. Never to be trusted: the bytes say what a file is. */
  readonly mediaType: string;
  readonly size: number;
  /** Without angle brackets. */
  readonly contentId: string | null;
  /** A picture of the text (a logo, a signature), not something that was sent. */
  readonly isInline: boolean;
  readonly bytes: Uint8Array;
}

export type MailWarning =
  /** Longer or more nested than what is read: the end of the text is in the file only. */
  | 'body-cut'
  /** More attachments, or more bytes, than what is taken. */
  | 'attachments-cut'
  /** Built to harm, or broken: only the headers were read. */
  | 'structure-refused'
  | 'encrypted'
  /** Signed in a way that wraps the text: it is inside the attachment. */
  | 'signed-opaque'
  | 'winmail-unreadable'
  /** The declared alphabet is not the one in use: some letters may be wrong. */
  | 'charset-guessed'
  | 'date-unreadable'
  | 'sender-missing'
  /** A picture was to be fetched from elsewhere: it was not. */
  | 'remote-content-removed';

export interface Mail {
  /** With angle brackets, as they are compared. */
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly from: MailParty | null;
  readonly replyTo: readonly MailParty[];
  readonly to: readonly MailParty[];
  readonly cc: readonly MailParty[];
  readonly date: MailDate | null;
  readonly subject: string;
  /** Plain and readable; made from the HTML when there is no text. */
  readonly text: string;
  readonly body: MailBody;
  readonly attachments: readonly MailAttachment[];
  readonly warnings: readonly MailWarning[];
}

export type MailReading =
  | { readonly kind: 'read'; readonly mail: Mail }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-big'; readonly maxBytes: number }
  /** Neither a mail nor an Outlook item. */
  | { readonly kind: 'not-a-mail' }
  /** An Outlook item of another kind: a contact, an appointment. */
  | { readonly kind: 'other-item'; readonly itemClass: string }
  /** It was a mail, and cannot be read. */
  | { readonly kind: 'damaged' };

/** What a mail may weigh and hold: above, somebody means harm or the file is not a mail. */
export const MAIL_LIMITS = {
  fileBytes: 60 * 1024 * 1024,
  /** Of the text and of the HTML, each. */
  bodyBytes: 4 * 1024 * 1024,
  /** Characters of plain text that are kept. */
  textLength: 1_000_000,
  attachments: 500,
  /** Of all attachments together: a container that unfolds into more is not followed. */
  attachmentBytes: 120 * 1024 * 1024,
  /** Of parts in parts. */
  depth: 64,
  /** Of mails attached to mails that are opened to be written anew (Outlook items only). */
  embeddedDepth: 4,
} as const;

/** One stretch of a mail's words: the same in two forms, or in one. */
export interface MailPiece {
  readonly text: string | null;
  readonly html: string | null;
}

/** What the readers of both formats hand to the common end of the reading. */
export interface RawMail extends Omit<Mail, 'text' | 'body' | 'attachments' | 'warnings'> {
  readonly pieces: readonly MailPiece[];
  readonly attachments: readonly RawAttachment[];
  readonly warnings: readonly MailWarning[];
}

export type RawAttachment = Omit<MailAttachment, 'size' | 'isInline' | 'name'> & {
  readonly name: string | null;
};

export type MailHeadings = Omit<RawMail, 'pieces' | 'attachments' | 'warnings'>;
