/** @file The words of the renewal desk that every screen shares: steps, reviews of needs, who ends a contract, refusals. */
import type { z } from 'zod';
import type { ContractPeriod, TerminationBy } from '../contract/contract.api.ts';
import type { RenewalStep } from './renewal.api.ts';

export const renewalStepLabels: Readonly<Record<RenewalStep, string>> = {
  late: 'Non renouvelés',
  'to-renew': 'À renouveler',
  later: 'Plus tard',
};

type ReviewOutcome = NonNullable<ContractPeriod['reviewOutcome']>;

export const reviewOutcomeLabels: Readonly<Record<ReviewOutcome, string>> = {
  INCHANGE: 'Besoins inchangés',
  A_ADAPTER: 'Contrat à adapter',
};

export const terminationByLabels: Readonly<Record<z.output<typeof TerminationBy>, string>> = {
  CLIENT: 'Le client',
  COMPAGNIE: 'La compagnie',
  CABINET: 'Le cabinet, pour le client',
};

const refusals: Readonly<Record<string, string>> = {
  quote: 'C’est un devis\u00a0: il s’accepte, il ne se renouvelle pas.',
  ended: 'Ce contrat est déjà terminé.',
  'no-due': 'Ce contrat n’a pas d’échéance.',
  anomaly: 'Ses dates se contredisent\u00a0: corrigez-les d’abord dans le contrat.',
  terminated: 'Une résiliation est déjà prévue avant l’échéance.',
  'already-renewed': 'Déjà renouvelé, ici ou dans une autre fenêtre.',
  'fixed-end': 'Contrat à terme fixe\u00a0: il ne se renouvelle pas, il se remplace.',
  suspended: 'Garantie suspendue après une vente\u00a0: attendez la décision du client.',
  'too-early': 'Trop tôt\u00a0: l’échéance est encore loin.',
  'due-over': 'L’échéance est passée à cette date\u00a0: il n’y a plus d’avis à envoyer.',
  'notice-made': 'L’avis de cette échéance est déjà dans les documents.',
  'no-address': 'Le client n’a pas d’adresse postale complète.',
  'no-premium': 'La prime n’est pas connue\u00a0: notez-la d’abord dans le contrat.',
  'too-many': 'Trop d’avis en une fois\u00a0: refaites-le pour ceux-ci.',
  'before-effect': 'La fin serait avant la date d’effet du contrat.',
};

/** Why one contract was left as it was. */
export const refusalLabel = (code: string): string => refusals[code] ?? 'Ce contrat n’a pas pu être modifié.';
