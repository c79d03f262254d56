/** @file What a notice of the due date says, before it has any look. */
import type { LegalDate } from '#shared/features/contract/law/legal-dates.rules.ts';
import type { Branch } from '#shared/features/contract/branches.ts';
import type { Instalment, Split } from '#shared/features/contract/contract-dates.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { Contract } from '#shared/features/contract/contract.api.ts';
import type { Cents } from '#shared/kernel/money.ts';

export interface LetterHead {
  readonly name: string;
  /** Of its address. */
  readonly lines: readonly string[];
  readonly town: string;
  readonly phone: string;
  readonly email: string;
  readonly oriasNumber: string;
}

export interface NoticeLetter {
  readonly cabinet: LetterHead;
  /** Lines of the envelope. */
  readonly recipient: readonly string[];
  readonly sentOn: DateOnly;
  readonly branch: Branch;
  readonly product: string;
  readonly formula: string;
  readonly riskText: string;
  readonly insurerName: string;
  readonly policyNumber: string;
  readonly isTacit: boolean;
  readonly dueOn: DateOnly;
  /** Last day of the period that begins on the due date. */
  readonly lastOn: DateOnly;
  readonly premiumHtCents: Cents | null;
  readonly taxCents: Cents | null;
  readonly premiumTtcCents: Cents;
  readonly split: Split;
  readonly paymentMode: Contract['paymentMode'];
  readonly instalments: readonly Instalment[];
  /** What the client may do about it, on the day the letter leaves. */
  readonly ways: readonly LegalDate[];
}
