/**
 * @file E-mail addresses, lightly: what a mail server would certainly refuse is named, the rest is taken. Two
 * persons may share a mailbox; nothing here makes an address unique.
 */
import { z } from 'zod';

export const EMAIL_ISSUES = [
  'email-no-at',
  /** « nom@@exemple.fr » or two addresses in one field. */
  'email-two-ats',
  'email-space',
  /** « nom@exemple,fr ». */
  'email-comma',
  'email-local-part',
  'email-domain',
  /** « nom@exemple.fr. » or « nom@.fr ». */
  'email-dot',
  'email-too-long',
] as const;
export type EmailIssue = (typeof EMAIL_ISSUES)[number];

export type EmailReading =
  { readonly ok: true; readonly address: string } | { readonly ok: false; readonly issue: EmailIssue };

/** RFC 5321: 254 characters in all. */
const MAX_LENGTH = 254;
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*$/u;

function issueOf(address: string): EmailIssue | null {
  const ats = address.split('@').length - 1;
  if (address.length > MAX_LENGTH) return 'email-too-long';
  if (ats > 1) return 'email-two-ats';
  if (/[\s\u00A0]/u.test(address)) return 'email-space';
  if (ats === 0) return 'email-no-at';
  if (/[,;]/.test(address)) return 'email-comma';
  const [local = '', domain = ''] = address.split('@');
  if (local === '' || /[<>()[\]\\"]/.test(local)) return 'email-local-part';
  if (/^\.|\.$|\.\./.test(local) || /^\.|\.$|\.\./.test(domain)) return 'email-dot';
  return DOMAIN.test(domain) ? null : 'email-domain';
}

/** Trims, drops « mailto: » and « Name <…> », lowers the domain only: the local part keeps its case. */
export function readEmail(text: string): EmailReading {
  const bare = /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text;
  const address = bare.trim().replace(/^mailto:/i, '');
  const issue = issueOf(address);
  if (issue) return { ok: false, issue };
  const at = address.indexOf('@');
  return { ok: true, address: address.slice(0, at) + address.slice(at).toLowerCase() };
}

/** An address in its stored form, as {@link readEmail} gives it; the issue is an {@link EmailIssue}. */
export const Email = z
  .string()
  .check((context) => {
    const read = readEmail(context.value);
    const message = !read.ok ? read.issue : read.address === context.value ? null : 'email-domain';
    if (message) context.issues.push({ code: 'custom', input: context.value, message });
  })
  .brand<'Email'>();
export type Email = z.output<typeof Email>;

/** Two addresses reach the same mailbox, as people understand it (case is ignored on both sides). */
export const isSameEmail = (a: string, b: string): boolean =>
  a.trim().toLowerCase() === b.trim().toLowerCase();

/** The addresses of one cell: « a@x.fr ; b@y.fr ». */
export const splitEmails = (cell: string): string[] =>
  cell
    .split(/[;\n\r]+|,(?=[^@]*@)|\s+(?:ou|et|\/)\s+|\s+(?=\S+@\S+$)/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * The addresses of one cell as they are stored, at least one: cleaned where they can be read, else as typed. A
 * part without @ is no address: « zoé durand@exemple.fr » stays one text, with its remark.
 */
export function emailEntries(cell: string): string[] {
  const parts = splitEmails(cell);
  const areAddresses = parts.length > 0 && parts.every((part) => part.includes('@'));
  return (areAddresses ? parts : [cell.trim()]).map((part) => {
    const read = readEmail(part);
    return read.ok ? read.address : part;
  });
}
