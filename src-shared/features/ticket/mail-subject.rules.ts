/** @file Subjects of mails: what is left when « RE: » and « TR: » are taken off, and the subject of an answer. */
import { fold, squeeze } from '../../kernel/text.ts';
import { ANSWER_PREFIX, FORWARD_PREFIX, GATEWAY_TAG } from './mail-subject.labels.ts';

/** Longer than any subject a person wrote; the rest is dropped before any expression looks at it. */
const MAX_LENGTH = 500;
/** A subject answered more often than this is not taken apart further. */
const MAX_PREFIXES = 40;

const PREFIXES = [ANSWER_PREFIX, FORWARD_PREFIX, GATEWAY_TAG] as const;

export interface SubjectReading {
  /** Without prefixes, in one line; empty when nothing else was there. */
  readonly subject: string;
  readonly isAnswer: boolean;
  readonly isForward: boolean;
}

/** Takes the prefixes off, however many there are and in whatever order. */
export function readSubject(text: string): SubjectReading {
  let subject = squeeze(text.slice(0, MAX_LENGTH));
  let isAnswer = false;
  let isForward = false;
  for (let count = 0; count < MAX_PREFIXES; count++) {
    const found = PREFIXES.find((prefix) => prefix.test(subject));
    if (!found) break;
    isAnswer ||= found === ANSWER_PREFIX;
    isForward ||= found === FORWARD_PREFIX;
    subject = subject.replace(found, '');
  }
  return { subject, isAnswer, isForward };
}

export const normalisedSubject = (text: string): string => readSubject(text).subject;

/** Two mails with the same key are about the same thing, as far as a subject can say. */
export const subjectKey = (text: string): string => fold(normalisedSubject(text));

/** One « RE: », however often it was answered before. */
export const replySubject = (text: string): string => `RE: ${normalisedSubject(text)}`.trim();

/** « T-2026-0412 » in a subject, when the answer kept it. */
export const ticketNumberIn = (subject: string): string | null =>
  /(?:^|[^\p{L}\p{N}-])(T-\d{4}-\d{4,6})(?![\p{L}\p{N}-])/u.exec(subject.slice(0, MAX_LENGTH))?.[1] ?? null;
