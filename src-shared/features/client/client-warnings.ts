/** @file Everything that a sheet may remark beside a field, as codes that labels word. None of them blocks. */
import { BIC_ISSUES } from '../../kernel/bic.ts';
import { EMAIL_ISSUES } from '../../kernel/email.ts';
import { IBAN_WARNINGS } from '../../kernel/iban.ts';
import { NIR_WARNINGS } from '../../kernel/nir.ts';
import { SIREN_ISSUES } from '../../kernel/siren.ts';

export const CLIENT_WARNINGS = [
  ...NIR_WARNINGS,
  /** Saved although its length, a character or its key is wrong. */
  'nir-to-confirm',
  /** Another living client carries the same number. */
  'nir-duplicate',
  ...EMAIL_ISSUES,
  'phone-doubtful',
  'phone-unreadable',
  ...SIREN_ISSUES,
  ...IBAN_WARNINGS,
  'iban-to-confirm',
  ...BIC_ISSUES,
  'postcode-format',
  /** Longer than a line of an envelope (NF Z10-011: 38 characters). */
  'postal-line-too-long',
  /** More than 110 years ago. */
  'birth-unusually-old',
  'situation-in-future',
  'child-older-than-parent',
  'partner-under-sixteen',
  'second-partner',
] as const;
export type ClientWarningCode = (typeof CLIENT_WARNINGS)[number];

export interface ClientWarning {
  /** A column, or `column:rowId` for a row of the sheet. */
  readonly field: string;
  readonly code: ClientWarningCode;
}
