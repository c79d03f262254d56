/** @file What an IBAN field holds: one IBAN, a whole pasted RIB, or something that cannot be saved as it is. */
import { formatIban, readIban, readPastedRib } from '#shared/kernel/iban.ts';
import { describeIssue } from '../../ipc/issue-messages.ts';
import { bankLabels } from './bank-account.labels.ts';

export interface PastedAccount {
  /** Grouped in fours, when an IBAN was recognised. */
  readonly iban: string | null;
  readonly bic: string | null;
  /** Why it cannot be saved as it is, or null. */
  readonly problem: string | null;
}

export function readAccount(text: string): PastedAccount {
  const { iban, bic } = readPastedRib(text);
  if (iban !== null) return { iban: formatIban(iban), bic, problem: null };
  // The mask was edited: what is hidden cannot be guessed.
  if (text.includes('•')) return { iban: null, bic, problem: bankLabels.wholeIban };
  if (text.trim() === '') return { iban: null, bic, problem: bankLabels.required };
  const read = readIban(text);
  if (read.kind === 'valid') return { iban: formatIban(read.iban), bic, problem: null };
  return { iban: null, bic, problem: describeIssue(read.issue) };
}
