/** @file What is typed of a contract as it is stored: cleaned, complete, its dates in an order that can be. */
import type { contractApi } from '#shared/features/contract/contract.api.ts';
import { defaultsOf, traitsOf, type Branch } from '#shared/features/contract/branches.ts';
import { monthDayOf, type MonthDay } from '#shared/features/contract/contract-dates.ts';
import { periodEndOf } from '#shared/features/contract/period.rules.ts';
import { riskFieldsOf } from '#shared/features/contract/risk-fields.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { defined } from '#shared/kernel/defined.ts';
import { fail } from '#shared/kernel/errors.ts';
import { readPlate } from '#shared/kernel/plate.ts';
import { cleanMultiline, squeeze } from '#shared/kernel/text.ts';
import type { ContractTable } from '#main/db/schema.ts';

export type ContractPatch = InputOf<(typeof contractApi)['update']>['patch'];
type Columns = Partial<Omit<ContractTable, 'id'>>;

const refuse = (field: string, issue: string): never =>
  fail('invalid-input', 'contract fields', { fields: { [field]: issue } });

/** Only the fields of the branch are kept; a registration number is written as on its certificate. */
function riskOf(branch: Branch, risk: Readonly<Record<string, string>>): string {
  const kept: Record<string, string> = {};
  for (const { key, kind } of riskFieldsOf(branch)) {
    const value = squeeze(risk[key] ?? '');
    if (value !== '') kept[key] = kind === 'plate' ? (readPlate(value) ?? value) : value;
  }
  return JSON.stringify(kept);
}

/** Facts by code; null takes one back. */
function factsOf(known: string, said: Readonly<Record<string, string | null | undefined>>): string {
  const facts = { ...(JSON.parse(known) as Record<string, string>), ...said };
  return JSON.stringify(Object.fromEntries(Object.entries(facts).filter(([, on]) => typeof on === 'string')));
}

const flag = (value: boolean): 0 | 1 => (value ? 1 : 0);

/** The columns of what was said, without a look at the others. */
function columnsOf(patch: ContractPatch, branch: Branch, risk: Readonly<Record<string, string>>): Columns {
  const {
    risk: _risk,
    facts: _facts,
    isPolicyProvisional,
    isProfessional,
    isTacit,
    comment,
    ...rest
  } = defined(patch);
  const columns: Columns = rest;
  for (const key of ['policyNumber', 'product', 'formula'] as const) {
    if (rest[key] !== undefined) columns[key] = squeeze(rest[key]);
  }
  if (comment !== undefined) columns.comment = cleanMultiline(comment);
  if (isPolicyProvisional !== undefined) columns.isPolicyProvisional = flag(isPolicyProvisional);
  if (isProfessional !== undefined) columns.isProfessional = flag(isProfessional);
  if (isTacit !== undefined) columns.isTacit = flag(isTacit);
  if (patch.risk !== undefined || patch.branch !== undefined) columns.risk = riskOf(branch, risk);
  return columns;
}

/**
 * @throws AppError `invalid-input` with the field: what would make every date derived from it wrong
 */
function assertDates({ status, effectiveOn, fixedEndOn, effectiveTime }: ContractTable): void {
  if (status !== 'DEVIS' && effectiveOn === null) refuse('effectiveOn', 'effective-on-missing');
  if (effectiveTime !== null && effectiveOn === null) refuse('effectiveTime', 'time-without-date');
  if (fixedEndOn !== null && effectiveOn !== null && fixedEndOn < effectiveOn) {
    refuse('fixedEndOn', 'end-before-start');
  }
}

/** The row once patched, checked as a whole. */
export function patched(row: ContractTable, patch: ContractPatch): ContractTable {
  const branch = patch.branch ?? (row.branch as Branch);
  const known = JSON.parse(row.risk) as Record<string, string>;
  const next = {
    ...row,
    ...columnsOf(patch, branch, { ...known, ...patch.risk }),
    ...(patch.facts === undefined ? {} : { facts: factsOf(row.facts, patch.facts) }),
  };
  assertDates(next);
  return next;
}

/** What the branch usually sets, for a new contract: it never covers what was said. */
export function withBranchDefaults(
  patch: ContractPatch & { branch: Branch },
): ContractPatch & { branch: Branch } {
  const { hasTacitRenewal, noticeMonths } = defaultsOf(patch.branch);
  const { usualDue, use } = traitsOf(patch.branch);
  const effectiveOn = patch.effectiveOn ?? null;
  const usual =
    usualDue === 'new-year'
      ? ('01-01' as MonthDay)
      : usualDue === 'anniversary' && effectiveOn !== null
        ? monthDayOf(effectiveOn)
        : null;
  return {
    isTacit: hasTacitRenewal,
    noticeMonths,
    isProfessional: use === 'professional' || use === 'group',
    ...(patch.fixedEndOn ? {} : { mainDue: usual }),
    ...(defined(patch) as ContractPatch & { branch: Branch }),
  };
}

/** First day after a period of the contract that starts on a day. */
export const periodEnd = (row: ContractTable, startOn: string): DateOnly | null =>
  periodEndOf(
    { mainDue: row.mainDue as MonthDay | null, fixedEndOn: row.fixedEndOn as DateOnly | null },
    startOn as DateOnly,
  );
