/** @file Words of what is held over the window: where it goes. */
import type { DropPlace } from './drop-place.ts';

const places: Readonly<Record<DropPlace['kind'], string>> = {
  client: 'Ajouter à ce client',
  contract: 'Ajouter à ce contrat',
  claim: 'Ajouter à ce sinistre',
  ticket: 'Ajouter à ce ticket',
  inbox: 'Ajouter aux documents à classer',
};

export const dropLabels = {
  places,
  explain: (kind: DropPlace['kind']) =>
    kind === 'ticket'
      ? 'Les e-mails deviennent des échanges, les autres fichiers des documents'
      : 'Les e-mails deviennent des tickets, les autres fichiers des documents',
} as const;
