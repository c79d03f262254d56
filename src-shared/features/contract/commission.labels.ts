/** @file French words of premiums and commissions. */
import type { CommissionKind } from './commission.rules.ts';

export const commissionKindLabels: Readonly<Record<CommissionKind, string>> = {
  TAUX: 'Taux',
  MONTANT: 'Montant',
};

/** « +4,3 % » from tenths of a percent; empty where there is nothing to compare with. */
export function premiumChangeLabel(tenths: number | null): string {
  if (tenths === null) return '';
  const absolute = Math.abs(tenths);
  const sign = tenths > 0 ? '+' : tenths < 0 ? '−' : '';
  return `${sign}${Math.floor(absolute / 10)},${absolute % 10}\u00a0%`;
}
