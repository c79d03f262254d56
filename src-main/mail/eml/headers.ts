/** @file The headers of a mail, decoded. */
import { addressParser, decodeWords } from 'postal-mime';
import type { MailParty } from '#shared/features/ticket/mail-filing.rules.ts';
import { readEmail } from '#shared/kernel/email.ts';
import { squeeze } from '#shared/kernel/text.ts';
import { mendControls } from '../charset.ts';
import type { MailHeadings, MailWarning } from '../mail.ts';
import { readMailDate } from '../mail-date.ts';
import { messageIdOf, messageIdsIn } from '../message-ids.ts';
import type { MimeHeader } from './mime-tree.ts';

const MAX_PARTIES = 500;
const MAX_VALUE = 200_000;

/** One line of text, encoded words decoded, nothing invisible. */
export const decodeHeader = (value: string): string =>
  squeeze(mendControls(decodeWords(value.slice(0, MAX_VALUE))));

/** As addresses are stored; what is none stays as it was written. */
export function tidyAddress(text: string): string {
  const reading = readEmail(squeeze(text));
  return reading.ok ? reading.address : squeeze(text);
}

/** The persons of an address header; groups are opened. */
export function partiesIn(value: string): MailParty[] {
  const parsed = addressParser(value.slice(0, MAX_VALUE), { flatten: true });
  return parsed
    .slice(0, MAX_PARTIES)
    .map(({ name, address }) => ({
      name: decodeHeader(name ?? ''),
      address: tidyAddress(mendControls(address ?? '')),
    }))
    .filter(({ name, address }) => name !== '' || address !== '');
}

/** The first sender is who wrote it: a second « From » must not take its place. */
export function headsOf(headers: readonly MimeHeader[]): { heads: MailHeadings; warnings: MailWarning[] } {
  const first = (key: string): string => headers.find((header) => header.key === key)?.value ?? '';
  const all = (key: string): MailParty[] =>
    headers.filter((header) => header.key === key).flatMap(({ value }) => partiesIn(value));
  const dateText = first('date');
  const date = readMailDate(dateText);
  const from = partiesIn(first('from'))[0] ?? partiesIn(first('sender'))[0] ?? null;
  const warnings: MailWarning[] = [];
  if (!date) warnings.push('date-unreadable');
  if (!from || from.address === '') warnings.push('sender-missing');
  const heads = {
    messageId: messageIdOf(first('message-id')),
    inReplyTo: messageIdsIn(first('in-reply-to'))[0] ?? null,
    references: messageIdsIn(first('references')),
    from,
    replyTo: all('reply-to'),
    to: all('to').slice(0, MAX_PARTIES),
    cc: all('cc').slice(0, MAX_PARTIES),
    date,
    subject: decodeHeader(first('subject')).slice(0, 1_000),
  };
  return { heads, warnings };
}
