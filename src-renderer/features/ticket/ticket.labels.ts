/** @file Words of a ticket: its panel, its lines, its acts. */
import type { TicketFiling } from '#shared/features/ticket/filing.ts';
import type { TicketChannel } from '#shared/features/ticket/exchange.rules.ts';

const plural = (count: number, one: string, many: string): string => (count > 1 ? many : one);

export const channelLabels: Readonly<Record<TicketChannel, string>> = {
  EMAIL: 'E-mail',
  TELEPHONE: 'Téléphone',
  COURRIER: 'Courrier',
  SMS: 'SMS',
  ACCUEIL: 'Au cabinet',
  AUTRE: 'Autre',
};

const mentions: Readonly<Record<string, string>> = {
  'policy-number': 'le numéro de police',
  'claim-number': 'le numéro de sinistre',
  plate: 'l’immatriculation',
  'client-number': 'le numéro de client',
};

/** « car l’adresse zoe@… est connue »: why a ticket stands where it stands. */
export function filingReason(filing: TicketFiling): string {
  switch (filing.code) {
    case 'known-address':
      return `car l’adresse ${filing.address} est connue`;
    case 'known-domain':
      return `car les adresses en @${filing.domain} sont connues`;
    case 'mention':
      return `car ${mentions[filing.mention] ?? 'un numéro'} ${filing.value} y figure`;
    case 'by-hand':
      return 'choisi à la main';
    case 'nowhere':
      return '';
  }
}

export const ticketLabels = {
  waitOver: (subject: string) => `«\u00a0${subject}\u00a0»\u00a0: l’attente est terminée.`,
  waitsOver: (written: string) => `${written}\u00a0tickets\u00a0: leur attente est terminée.`,
  openWoken: 'Ouvrir',
  newTicket: 'Nouveau ticket',
  add: 'Ticket',
  create: 'Créer le ticket',
  created: (subject: string) => `Ticket «\u00a0${subject}\u00a0» créé.`,
  subject: 'Objet',
  subjectHint: 'En quelques mots\u00a0: «\u00a0Attestation école\u00a0».',
  editSubject: 'Modifier l’objet',
  channel: 'Canal',
  assignee: 'Responsable',
  nobody: 'Non attribué',
  contract: 'Contrat',
  noContract: 'Aucun contrat en particulier',
  insurer: 'Compagnie',
  noInsurer: 'Aucune compagnie',
  firstExchange: 'Premier échange (facultatif)',
  isComplaint: 'C’est une réclamation',
  complaintSentOn: 'Envoyée le',
  missing: 'Ce ticket n’existe plus',
  missingText: 'Il a été supprimé définitivement.',
  inBin: 'Ce ticket est dans la corbeille.',
  restore: 'Restaurer',
  restored: 'Ticket restauré.',
  number: 'Numéro',
  copyNumber: 'Copier le numéro',
  numberCopied: 'Numéro copié.',
  close: 'Fermer',
  closeTicket: 'Fermer le ticket',
  closed: 'Ticket fermé.',
  reopen: 'Rouvrir',
  reopenTicket: 'Rouvrir le ticket',
  reopened: 'Ticket rouvert.',
  remove: 'Mettre le ticket à la corbeille',
  removed: 'Ticket mis à la corbeille.',
  woken: 'Réveillé',
  wokenHint: 'Son attente est terminée.',
  waiting: (day: string) => `Ticket en attente jusqu’au ${day}.`,
  wait: 'Mettre en attente',
  waitUntil: 'En attente jusqu’au',
  waitHint: '«\u00a0demain\u00a0», «\u00a0lundi\u00a0», «\u00a0dans 2 semaines\u00a0», «\u00a002/12\u00a0»',
  waitUnread: 'Ce jour n’est pas compris.',
  assigned: (name: string) => `Ticket confié à ${name}.`,
  unassigned: 'Ticket sans responsable.',
  saved: 'Ticket modifié.',
  filedOn: 'Classé sur',
  claim: 'Sinistre',
  filedNowhere: 'Pas encore classé',
  notThisClient: 'Pas le bon client',
  refused: 'Ticket retiré de ce client. Ses prochains e-mails n’y seront plus classés.',
  fileElsewhere: 'Classer ailleurs',
  file: 'Classer',
  filed: 'Ticket classé.',
  cancel: 'Fermer ce choix',
  suggestions: 'Propositions',
  suggestionOf: (name: string, contract: string) => (contract === '' ? name : `${name} › ${contract}`),
  complaint: 'Réclamation',
  markComplaint: 'Marquer comme réclamation',
  complaintMarked: 'Réclamation\u00a0: les délais courent depuis son envoi.',
  complaintUnmarked: 'Ce ticket n’est plus une réclamation.',
  complaintSaved: 'Dates de la réclamation enregistrées.',
  unmarkComplaint: 'Ce n’est pas une réclamation',
  acknowledge: 'Accusé de réception',
  acknowledgeBefore: (day: string) => `avant le ${day}`,
  acknowledgedOn: 'Accusé de réception le',
  answer: 'Réponse',
  answeredOn: 'Réponse le',
  complaintLate: 'Délai dépassé',
  complaintDone: 'Fait',
  complaintDoneLate: 'Fait en retard',
  spoken:
    'Exprimée à l’oral\u00a0: invitez le client à l’écrire. Les délais courent dès l’envoi de son écrit.',
  noMediator:
    'Ajoutez la mention du médiateur dans Réglages → Tickets\u00a0: elle figure dans chaque réponse.',
  saveDates: 'Enregistrer les dates',
  tickets: (count: number, written: string) => `${written}\u00a0${plural(count, 'ticket', 'tickets')}`,
  emptyTitle: 'Aucun ticket',
  emptyText:
    'Un appel, un courrier, un e-mail déposé ici\u00a0: chaque demande garde ses échanges et sa date de retour.',
  allClosed: (count: number, written: string) =>
    `${written}\u00a0${plural(count, 'ticket fermé', 'tickets fermés')}`,
  exchanges: (count: number, written: string) => `${written}\u00a0${plural(count, 'échange', 'échanges')}`,
  list: 'Tickets du client',
  closedList: 'Tickets fermés du client',
  open: (subject: string) => `Ouvrir le ticket\u00a0: ${subject}`,
} as const;
