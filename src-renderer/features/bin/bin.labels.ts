/** @file Words of the bin. */
import type { BinRow } from '#shared/features/journal/journal.api.ts';

type BinEntity = BinRow['entity'];

export const binLabels = {
  title: 'Corbeille',
  text: 'Ce que vous retirez reste ici 30\u00a0jours, puis disparaît définitivement.',
  groups: {
    client: 'Clients',
    client_phone: 'Téléphones',
    client_email: 'E-mails',
    client_address: 'Adresses',
    family_member: 'Membres de la famille',
    bank_account: 'Coordonnées bancaires',
    note: 'Notes',
    task: 'Tâches',
    calendar_event: 'Évènements',
    contract: 'Contrats et devis',
    contract_party: 'Personnes d’un contrat',
    claim: 'Sinistres',
    ticket: 'Tickets',
    ticket_message: 'Échanges de tickets',
    text_module: 'Textes types',
    document: 'Documents',
    insurer: 'Compagnies',
    saved_view: 'Vues enregistrées',
    collaborator: 'Collaborateurs',
    list_item: 'Éléments de listes',
  } satisfies Record<BinEntity, string>,
  emptyTitle: 'La corbeille est vide',
  emptyText: 'Ce que vous retirez d’une fiche ou d’une liste arrive ici.',
  of: (client: string) => `de ${client}`,
  deletedOn: (instant: string) => `Retiré le ${instant}`,
  daysLeft: (days: number) =>
    days <= 0 ? 'Dernier jour' : days === 1 ? 'Encore 1 jour' : `Encore ${days} jours`,
  restore: 'Restaurer',
  restoreRow: (label: string) => `Restaurer\u00a0: ${label}`,
  restored: (label: string) => `«\u00a0${label}\u00a0» est de retour.`,
  unnamed: 'Sans nom',
} as const;
