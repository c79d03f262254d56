/** @file Remarks beside the fields of a contract: they never block. Pure. */
import type { Branch } from '#shared/features/contract/branches.ts';
import { premiumIssue } from '#shared/features/contract/commission.rules.ts';
import { signatureIssue } from '#shared/features/contract/contract-dates.ts';
import { riskFieldsOf } from '#shared/features/contract/risk-fields.ts';
import type { Warning } from '#shared/ipc/saved.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { Cents } from '#shared/kernel/money.ts';
import { readPlate } from '#shared/kernel/plate.ts';
import type { ContractPeriodTable, ContractTable } from '#main/db/schema.ts';

const isSumOff = ({
  premiumHtCents: ht,
  taxCents: tax,
  premiumTtcCents: ttc,
}: ContractPeriodTable): boolean => {
  if (ht === null || tax === null || ttc === null) return false;
  return premiumIssue({ htCents: ht as Cents, taxCents: tax as Cents, ttcCents: ttc as Cents }) !== null;
};

export function warningsOf(
  row: ContractTable,
  periods: readonly ContractPeriodTable[],
  hasTwins: boolean,
): Warning[] {
  const warnings: Warning[] = [];
  const warn = (field: string, code: string) => warnings.push({ field, code });
  if (hasTwins) warn('policyNumber', 'policy-taken');
  if (row.signedOn !== null && row.effectiveOn !== null) {
    const issue = signatureIssue(row.signedOn as DateOnly, row.effectiveOn as DateOnly);
    if (issue !== null) warn('signedOn', issue);
  }
  const risk = JSON.parse(row.risk) as Record<string, string>;
  for (const { key, kind } of riskFieldsOf(row.branch as Branch)) {
    const value = risk[key] ?? '';
    if (kind === 'plate' && value !== '' && readPlate(value) === null) warn(`risk:${key}`, 'plate-unusual');
  }
  for (const period of periods) if (isSumOff(period)) warn(`premiumTtcCents:${period.id}`, 'premium-sum');
  if (row.fixedEndOn !== null && row.effectiveOn !== null && row.fixedEndOn < row.effectiveOn) {
    warn('fixedEndOn', 'end-before-start');
  }
  return warnings;
}
