/** @file The closed lists of a contract, in the order of its menus. */
import { branchFamilyLabels, branchLabels } from '#shared/features/contract/branch.labels.ts';
import { BRANCH_FAMILIES, BRANCHES, traitsOf } from '#shared/features/contract/branches.ts';
import type { CabinetContext } from '#shared/features/cabinet/cabinet.api.ts';
import { commissionKindLabels } from '#shared/features/contract/commission.labels.ts';
import { COMMISSION_KINDS } from '#shared/features/contract/commission.rules.ts';
import { PartyRole, PaymentMode } from '#shared/features/contract/contract.api.ts';
import {
  partyRoleLabels,
  paymentModeLabels,
  splitLabels,
} from '#shared/features/contract/contract.labels.ts';
import { SPLITS } from '#shared/features/contract/contract-dates.ts';
import type { Choice } from '../../../ui/index.ts';
import { fieldLabels as labels } from './field.labels.ts';
import { riskOptionLabels } from './risk.labels.ts';

const choices = <C extends string>(codes: readonly C[], words: Readonly<Record<C, string>>): Choice[] =>
  codes.map((value) => ({ value, label: words[value] }));

/** Those of a family together. */
export const branchChoices: readonly Choice[] = BRANCH_FAMILIES.flatMap((family) =>
  BRANCHES.filter((branch) => traitsOf(branch).family === family).map((value) => ({
    value,
    label: branchLabels[value],
    hint: branchFamilyLabels[family],
  })),
);
export const splitChoices = choices(SPLITS, splitLabels);
export const paymentChoices = choices(PaymentMode.options, paymentModeLabels);
export const commissionChoices = choices(COMMISSION_KINDS, commissionKindLabels);
export const roleChoices = choices(PartyRole.options, partyRoleLabels);
export const yesNo: readonly Choice[] = [
  { value: 'yes', label: labels.yes },
  { value: 'no', label: labels.no },
];
export const yesNoOf = (value: boolean): 'yes' | 'no' => (value ? 'yes' : 'no');
export const noticeChoices: readonly Choice[] = Array.from({ length: 13 }, (_month, count) => ({
  value: String(count),
  label: labels.months(count),
}));
export const riskChoices = (options: readonly string[]): Choice[] =>
  options.map((value) => ({ value, label: riskOptionLabels[value] ?? value }));

/** Those who work here, and the one of the contract even when gone. */
export function managerChoices({ collaborators }: CabinetContext, current: string | null): Choice[] {
  return collaborators
    .filter((one) => one.isActive || one.id === current)
    .map(({ id, firstName, lastName, isActive }) => {
      const name = `${firstName} ${lastName}`.trim();
      return { value: id, label: isActive ? name : labels.inactive(name) };
    });
}
