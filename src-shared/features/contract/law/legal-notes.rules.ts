/** @file What must be known of a contract beside its dates. */
import type { DateOnly } from '../../../kernel/date-only.ts';
import { type HolderFacts, holderOf } from './holder.ts';
import { type NoteCode, noteRules } from './rules/note-rules.ts';
import { type Citation, isInForce, type Standing } from './rules/rule.ts';

export interface LegalNote {
  readonly rule: NoteCode;
  readonly citation: Citation;
  /** `to-verify`: said as such, nobody relies on it. */
  readonly standing: Standing;
}

/** The notes of a contract on a day, in the order of the table. */
export function legalNotes(contract: HolderFacts, today: DateOnly): LegalNote[] {
  const holder = holderOf(contract);
  return noteRules
    .filter(({ branches, holders }) => branches.includes(contract.branch) && holders.includes(holder))
    .filter((rule) => isInForce(rule, today, today))
    .map(({ code, citation, standing }) => ({ rule: code, citation, standing }));
}
