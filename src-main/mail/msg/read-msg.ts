/** @file Reads `.msg`: a mail as Outlook keeps it on a desktop. */
import type { MailParty } from '#shared/features/ticket/mail-filing.rules.ts';
import { squeeze } from '#shared/kernel/text.ts';
import { headsOf, tidyAddress } from '../eml/headers.ts';
import { readMimeTree } from '../eml/mime-tree.ts';
import { finishMail } from '../finish-mail.ts';
import {
  type Mail,
  MAIL_LIMITS,
  type MailHeadings,
  type MailWarning,
  type RawAttachment,
  type RawMail,
} from '../mail.ts';
import { pieceOfItem } from '../mapi/item-body.ts';
import { type Properties, PROPERTY } from '../mapi/properties.ts';
import { messageIdOf, messageIdsIn } from '../message-ids.ts';
import { writeMail } from '../write/write-mail.ts';
import { type CompoundFolder, DamagedContainer, openCompoundFile } from './compound-file.ts';
import { HEAD, propertiesOf } from './item.ts';

const RECIPIENT = '__recip_version1.0_#';
const ATTACHMENT = '__attach_version1.0_#';
const EMBEDDED = '__substg1.0_3701000D';
const RECIPIENT_KINDS = { to: 1, cc: 2 } as const;
const METHOD_EMBEDDED = 5;
const MAX_RECIPIENTS = 500;

export type MsgReading =
  | { readonly kind: 'read'; readonly mail: Mail }
  | { readonly kind: 'other-item'; readonly itemClass: string };

const isAddress = (text: string): boolean => text.includes('@');

/** Exchange writes its own addresses (« /O=…/CN=… »): of no use outside its office, shown as no address. */
function party(name: string, ...addresses: string[]): MailParty | null {
  const address = addresses.find(isAddress) ?? '';
  const shown = squeeze(name);
  if (shown === '' && address === '') return null;
  return { name: shown === address ? '' : shown, address: tidyAddress(address) };
}

function senderOf(item: Properties): MailParty | null {
  const text = (id: number): string => item.firstText(id);
  return (
    party(
      text(PROPERTY.representingName),
      text(PROPERTY.representingSmtp),
      text(PROPERTY.representingAddress),
    ) ?? party(text(PROPERTY.senderName), text(PROPERTY.senderSmtp), text(PROPERTY.senderAddress))
  );
}

function recipientsOf(folder: CompoundFolder, codePage: number): { to: MailParty[]; cc: MailParty[] } {
  const found: { to: MailParty[]; cc: MailParty[] } = { to: [], cc: [] };
  const folders = folder.folders.filter(({ name }) => name.startsWith(RECIPIENT)).slice(0, MAX_RECIPIENTS);
  const inOrder = folders.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const recipient of inOrder) {
    const item = propertiesOf(recipient, HEAD.part, codePage);
    const kind = item.long(PROPERTY.recipientType);
    const person = party(
      item.firstText(PROPERTY.displayName),
      item.firstText(PROPERTY.smtpAddress),
      item.firstText(PROPERTY.address),
    );
    if (person && kind === RECIPIENT_KINDS.to) found.to.push(person);
    if (person && kind === RECIPIENT_KINDS.cc) found.cc.push(person);
  }
  return found;
}

/** The headers that the mail arrived with, when Outlook kept them: they know the ids and the sender's clock. */
async function arrivalHeads(item: Properties): Promise<MailHeadings | null> {
  const text = item.text(PROPERTY.transportHeaders);
  if (text === null || text.trim() === '') return null;
  // The first line may say which version of Exchange wrote them.
  const lines = text.replace(/^Microsoft Mail Internet Headers.*\r?\n/i, '').trimStart();
  const tree = await readMimeTree(Buffer.from(lines.replace(/(\r?\n)[ \t]*\r?\n[^]*$/, '$1'), 'utf8'));
  return tree ? headsOf(tree.headers).heads : null;
}

async function headingsOf(folder: CompoundFolder, item: Properties): Promise<MailHeadings> {
  const arrival = await arrivalHeads(item);
  const { to, cc } = recipientsOf(folder, item.codePage);
  const sent = item.time(PROPERTY.clientSubmitTime) ?? item.time(PROPERTY.deliveryTime);
  const sender = senderOf(item);
  const subject = squeeze(item.firstText(PROPERTY.subject, PROPERTY.normalizedSubject)).slice(0, 1_000);
  return {
    messageId: messageIdOf(item.firstText(PROPERTY.messageId)) ?? arrival?.messageId ?? null,
    inReplyTo: messageIdOf(item.firstText(PROPERTY.inReplyTo)) ?? arrival?.inReplyTo ?? null,
    references: arrival?.references.length
      ? arrival.references
      : messageIdsIn(item.firstText(PROPERTY.references)),
    from: sender && sender.address !== '' ? sender : (arrival?.from ?? sender),
    replyTo: arrival?.replyTo ?? [],
    to: to.length > 0 ? to : (arrival?.to ?? []),
    cc: cc.length > 0 ? cc : (arrival?.cc ?? []),
    date: arrival?.date ?? (sent ? { instant: sent, offsetMinutes: null } : null),
    subject: subject === '' ? (arrival?.subject ?? '') : subject,
  };
}

async function attachmentOf(
  folder: CompoundFolder,
  codePage: number,
  depth: number,
): Promise<RawAttachment | MailWarning> {
  const item = propertiesOf(folder, HEAD.part, codePage);
  const name = item.firstText(PROPERTY.longFileName, PROPERTY.shortFileName, PROPERTY.displayName);
  const embedded = folder.folders.find((inner) => inner.name.toUpperCase() === EMBEDDED.toUpperCase());
  if (item.long(PROPERTY.attachMethod) === METHOD_EMBEDDED && embedded) {
    if (depth >= MAIL_LIMITS.embeddedDepth) return 'attachments-cut';
    const inner = finishMail(await rawMailOf(embedded, HEAD.embedded, depth + 1));
    const subject = inner.subject.replace(/[/\\]/g, '-').slice(0, 100);
    return {
      name: subject === '' ? null : `${subject}.eml`,
      mediaType: 'message/rfc822',
      contentId: null,
      bytes: writeMail(inner),
    };
  }
  const contentId = item.firstText(PROPERTY.attachmentContentId).replace(/^<|>$/g, '');
  const mediaType = item.firstText(PROPERTY.mimeTag).toLowerCase();
  return {
    name: name === '' ? null : name,
    mediaType: mediaType === '' ? 'application/octet-stream' : mediaType,
    contentId: contentId === '' ? null : contentId,
    bytes: item.bytes(PROPERTY.attachmentBytes) ?? new Uint8Array(0),
  };
}

/** One attachment that cannot be read must not take the letter with it. */
function cutWhenDamaged(error: unknown): MailWarning {
  if (error instanceof DamagedContainer) return 'attachments-cut';
  throw error;
}

async function rawMailOf(folder: CompoundFolder, head: number, depth: number): Promise<RawMail> {
  const item = propertiesOf(folder, head);
  const headings = await headingsOf(folder, item);
  const attachments: RawAttachment[] = [];
  const warnings: MailWarning[] = [];
  const folders = folder.folders.filter(({ name }) => name.startsWith(ATTACHMENT));
  if (folders.length > MAIL_LIMITS.attachments) warnings.push('attachments-cut');
  const inOrder = folders.toSorted((a, b) => (a.name < b.name ? -1 : 1)).slice(0, MAIL_LIMITS.attachments);
  for (const inner of inOrder) {
    const found = await attachmentOf(inner, item.codePage, depth).catch(cutWhenDamaged);
    if (typeof found === 'string') warnings.push(found);
    else attachments.push(found);
  }
  if (/^IPM\.Note\.SMIME$/i.test(item.firstText(PROPERTY.messageClass))) warnings.push('encrypted');
  if (/^IPM\.Note\.SMIME\.MultipartSigned$/i.test(item.firstText(PROPERTY.messageClass)))
    warnings.push('signed-opaque');
  if (!headings.date) warnings.push('date-unreadable');
  if (!headings.from || headings.from.address === '') warnings.push('sender-missing');
  return { ...headings, pieces: [pieceOfItem(item)], attachments, warnings };
}

/** Throws when the container is damaged: the caller says so. */
export async function readMsg(bytes: Uint8Array): Promise<MsgReading> {
  const root = openCompoundFile(bytes);
  const itemClass = propertiesOf(root, HEAD.root).firstText(PROPERTY.messageClass);
  // Reports (IPM.Report, REPORT.IPM.Note) and invitations are mails; contacts and appointments are not.
  const isMail = /^(?:IPM\.Note|IPM\.Schedule|IPM\.Report|REPORT|IPM\.Post|IPM$|$)/i.test(itemClass);
  if (!isMail) return { kind: 'other-item', itemClass };
  return { kind: 'read', mail: finishMail(await rawMailOf(root, HEAD.root, 0)) };
}
