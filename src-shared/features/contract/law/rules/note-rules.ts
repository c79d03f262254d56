/** @file What a text says of a contract without counting any day. */
import type { Branch } from '../../branches.ts';
import type { Holder } from '../holder.ts';
import { day, type RuleHead, written } from './rule.ts';
import { NON_LIFE } from './scopes.ts';

export interface NoteRule extends RuleHead {
  readonly code: string;
  readonly branches: readonly Branch[];
  readonly holders: readonly Holder[];
}

const rules = [
  {
    // « Trois clics »: décret 2023-182 of 16 March 2023.
    ...written('ASSURANCES', 'L113-14'),
    appliesFrom: day('2023-06-01'),
    code: 'ONLINE_TERMINATION',
    branches: NON_LIFE,
    holders: ['private'],
  },
  {
    // Loi 2022-270: the insurer reminds the holder of the right each year.
    ...written('ASSURANCES', 'L113-15-3'),
    appliesFrom: day('2022-09-01'),
    code: 'LOAN_YEARLY_INFORMATION',
    branches: ['EMPRUNTEUR'],
    holders: ['private'],
  },
  {
    // A stand is neither home nor work, so L112-9 gives nothing; the sign that the stand must show was not verified.
    ...written('CONSOMMATION', 'L224-59'),
    standing: 'to-verify',
    code: 'FAIR_WITHOUT_WITHDRAWAL',
    branches: NON_LIFE,
    holders: ['private'],
  },
] as const satisfies readonly NoteRule[];

export type NoteCode = (typeof rules)[number]['code'];

export interface KnownNoteRule extends NoteRule {
  readonly code: NoteCode;
}

export const noteRules: readonly KnownNoteRule[] = rules;
