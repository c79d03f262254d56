/** @file The words of the tab « Contrats ». */
import type { Selection } from './contract-list.ts';

const plural = (count: number, one: string, many: string): string =>
  `${count}\u00a0${count > 1 ? many : one}`;

export const selectionLabels: Readonly<Record<Selection, string>> = {
  all: 'Tous',
  running: 'En cours',
  'to-handle': 'À traiter',
};

export const tabLabels = {
  filter: 'Contrats montrés',
  addContract: 'Contrat',
  addQuote: 'Devis',
  newContract: 'Nouveau contrat',
  newQuote: 'Nouveau devis',
  contracts: 'Contrats du client',
  quotes: 'Devis',
  emptyTitle: 'Aucun contrat',
  emptyText:
    'Ses contrats, leurs échéances et leurs renouvellements s’afficheront ici, avec ceux où il est assuré, conducteur ou payeur.',
  none: {
    all: '',
    running: 'Aucun contrat ni devis en cours.',
    'to-handle': 'Rien à traiter\u00a0: aucune échéance proche ni dépassée, aucun devis en attente.',
  },
  aYear: '/an',
  policy: (number: string) => `n°\u00a0${number}`,
  due: (on: string) => `échéance ${on}`,
  ends: (on: string) => `jusqu’au ${on}`,
  heldBy: (name: string) => `contrat de ${name}`,
  openClaims: (count: number) =>
    count > 1 ? plural(count, 'sinistre en cours', 'sinistres en cours') : 'Sinistre en cours',
  total: 'Primes en cours',
  commission: 'Commissions',
  totalHint: 'Contrats garantis aujourd’hui, chacun compté une fois, primes TTC d’une année.',
} as const;
