/** @file The words of a contract's badge, as every list and panel shows them. */
import { formatDate } from '../../../kernel/date-only.ts';
import { lastCoveredDay } from '../contract-dates.ts';
import type { ContractBadge } from './contract-state.ts';
import { suspensionReasonLabels } from './renewal-state.labels.ts';

/**
 * « À renouveler · dans 41 j », « Non renouvelé · depuis 6 j ». A termination bears one date before and after it takes
 * effect, the first day without cover (« Résiliation prévue le 31/12/2026 », « Résilié le 31/12/2026 »).
 */
export function badgeWords(badge: ContractBadge): string {
  switch (badge.kind) {
    case 'not-renewed':
      return `Non renouvelé · depuis ${badge.days}\u00a0j`;
    case 'to-renew':
      return badge.days === 0 ? 'À renouveler · aujourd’hui' : `À renouveler · dans ${badge.days}\u00a0j`;
    case 'terminated':
      return badge.effectiveOn === null ? 'Résilié' : `Résilié le ${formatDate(badge.effectiveOn)}`;
    case 'termination-planned':
      return `Résiliation prévue le ${formatDate(badge.effectiveOn)}`;
    case 'suspended':
      return `Suspendu (${suspensionReasonLabels[badge.reason]})`;
    case 'starts':
      return `Effet le ${formatDate(badge.effectiveOn)}`;
    case 'finished':
      return badge.endedOn === null ? 'Terminé' : `Terminé le ${formatDate(lastCoveredDay(badge.endedOn))}`;
    case 'replaced':
      return 'Remplacé';
    case 'without-effect':
      return 'Sans effet';
    case 'quote-draft':
      return 'Devis à envoyer';
    case 'quote-sent':
      return badge.days === 0 ? 'Devis envoyé aujourd’hui' : `Devis envoyé il y a ${badge.days}\u00a0j`;
    case 'quote-lapsed':
      return 'Devis périmé';
    case 'quote-refused':
      return 'Devis refusé';
    case 'anomaly':
      return 'Dates à corriger';
  }
}
