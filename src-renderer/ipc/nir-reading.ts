/** @file What to say of a social security number while it is typed; main decides in the end. */
import { maskNir, readNir } from '#shared/kernel/nir.ts';
import { describeIssue, nirKeyMissing, nirNotWhole } from './issue-messages.ts';

export interface NirDescription {
  /** Why it cannot be saved as it is, or null. */
  readonly problem: string | null;
  /** The number with its computed key, when only the key was missing. */
  readonly whole: string | null;
  readonly key: string;
}

const fine: NirDescription = { problem: null, whole: null, key: '' };

export function describeNir(typed: string): NirDescription {
  if (typed.trim() === '') return fine;
  // The mask was edited: what is hidden cannot be guessed.
  if (typed.includes('•')) return { ...fine, problem: nirNotWhole };
  const read = readNir(typed);
  switch (read.kind) {
    case 'valid':
      return fine;
    case 'key-missing':
      return { problem: nirKeyMissing(read.parts.key), whole: read.proposed, key: read.parts.key };
    case 'error':
      return { ...fine, problem: describeIssue(read.issue) };
  }
}

/** « 1 85 ••••• »: what is hidden takes no more room than it says. */
const shortMask = (masked: string): string => masked.replace(/•[•\s]*$/u, '•••••');

/**
 * A number at rest: what was refused stays legible, what is being saved is already hidden.
 * @param masked what main shows of the saved one
 */
export function writtenNir(nir: string, masked: string): string {
  if (nir === masked) return shortMask(masked);
  return describeNir(nir).problem === null ? shortMask(maskNir(nir)) : nir;
}
