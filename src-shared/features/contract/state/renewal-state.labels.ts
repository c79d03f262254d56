/** @file French words of a contract's status and of the badge on its tab. */
import { formatDate } from '../../../kernel/date-only.ts';
import { lastCoveredDay } from '../contract-dates.ts';
import type {
  ContractStatus,
  DueState,
  RenewalAnomaly,
  RenewalState,
  SuspensionReason,
} from './renewal-state.rules.ts';

export const contractStatusLabels: Readonly<Record<ContractStatus, string>> = {
  DEVIS: 'Devis',
  A_VENIR: 'À venir',
  EN_COURS: 'En cours',
  SUSPENDU: 'Suspendu',
  RESILIE: 'Résilié',
  TERMINE: 'Terminé',
  SANS_EFFET: 'Sans effet',
  REMPLACE: 'Remplacé',
};

export const suspensionReasonLabels: Readonly<Record<SuspensionReason, string>> = {
  NON_PAIEMENT: 'non-paiement',
  VENTE: 'vente',
  AUTRE: 'autre motif',
};

export const renewalAnomalyLabels: Readonly<Record<RenewalAnomaly, string>> = {
  'fixed-end-before-effect': 'Le terme est avant la date d’effet',
};

const days = (count: number): string => `${count}\u00a0${count === 1 ? 'jour' : 'jours'}`;

function dueLabel(due: DueState): string {
  if (due.kind === 'not-renewed') return `Non renouvelé depuis ${days(due.days)}`;
  return due.days === 0 ? 'À renouveler aujourd’hui' : `À renouveler dans ${days(due.days)}`;
}

const withDue = (words: string, due: DueState | null): string =>
  due === null ? words : `${words} · ${dueLabel(due)}`;

/** The badge in words; empty where there is none. */
export function renewalStateLabel(state: RenewalState): string {
  switch (state.kind) {
    case 'none':
      return '';
    case 'anomaly':
      return `Anomalie\u00a0: ${renewalAnomalyLabels[state.anomaly].toLocaleLowerCase('fr')}`;
    case 'quote-expired':
      return `Devis périmé (${days(state.days)})`;
    case 'starts-on':
      return `Effet le ${formatDate(state.on)}`;
    case 'terminated':
      return state.on === null ? 'Résilié' : `Résilié le ${formatDate(state.on)}`;
    case 'finished':
      return `Terminé le ${formatDate(lastCoveredDay(state.on))}`;
    case 'termination-planned':
      return withDue(`Résiliation prévue le ${formatDate(state.on)}`, state.due);
    case 'suspended':
      return withDue(`Suspendu (${suspensionReasonLabels[state.reason]})`, state.due);
    case 'to-renew':
    case 'not-renewed':
      return dueLabel(state);
  }
}
