/** @file An answer as it leaves: what was typed, the signature, and the mediator's line where the law wants it. Pure. */
import { cleanMultiline } from '../../kernel/text.ts';
import { replySubject } from './mail-subject.rules.ts';

/** What the documents of one answer may weigh together: mail servers refuse more. */
export const MOST_ATTACHED_BYTES = 25_000_000;
export const MOST_ATTACHED = 50;

export interface ReplyParts {
  readonly text: string;
  readonly signature: string;
  /** Empty where the answer is not to a complaint. */
  readonly mediator: string;
}

/** What is in the text already is not said twice. */
export function replyText({ text, signature, mediator }: ReplyParts): string {
  const parts = [cleanMultiline(text)];
  for (const part of [mediator, signature].map(cleanMultiline)) {
    if (part !== '' && !parts.some((said) => said.includes(part))) parts.push(part);
  }
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Its number finds the way back when a mail program drops the ids. */
export const subjectOfReply = (subject: string, number: string): string => {
  const reply = replySubject(subject);
  return reply.includes(number) ? reply : `${reply} [${number}]`;
};
