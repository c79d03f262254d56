/** @file Words of the settings of tickets. */
import { PLACEHOLDERS } from '#shared/features/text-module/text-module.rules.ts';

export const ticketSettingsLabels = {
  complaints: 'Réclamations',
  complaintsText:
    'Toute réclamation reçoit un accusé de réception sous dix jours ouvrables et une réponse sous deux mois (recommandation ACPR 2024-R-02).',
  mediator: 'Mention du médiateur',
  mediatorHint:
    'Ajoutée à la fin de chaque réponse à une réclamation\u00a0: nom, adresse et site du médiateur.',
  answers: 'Réponses',
  answersText: 'Ce qui s’ajoute à la fin de chaque réponse, et d’où vos e-mails partent.',
  signature: 'Signature',
  signatureHint: 'Nom, fonction, téléphone, numéro ORIAS.',
  ownAddresses: 'Autres adresses e-mail du cabinet',
  ownAddressesHint:
    'Une par ligne, en plus de celle du cabinet. Un message qui en vient est un message envoyé.',
  save: 'Enregistrer',
  saved: 'Réglages des tickets enregistrés.',
  modules: 'Textes types',
  modulesText: `Dans une réponse, tapez «\u00a0::\u00a0» pour en insérer un. Ces mots sont remplacés\u00a0: ${PLACEHOLDERS.map((word) => `{${word}}`).join(', ')}.`,
  list: 'Textes types, dans l’ordre',
  none: 'Aucun texte type pour le moment.',
  title: 'Titre',
  text: 'Texte',
  add: 'Ajouter un texte type',
  added: (title: string) => `Texte type «\u00a0${title}\u00a0» ajouté.`,
  edit: (title: string) => `Modifier\u00a0: ${title}`,
  updated: (title: string) => `Texte type «\u00a0${title}\u00a0» modifié.`,
  up: (title: string) => `Monter\u00a0: ${title}`,
  down: (title: string) => `Descendre\u00a0: ${title}`,
  remove: (title: string) => `Mettre à la corbeille\u00a0: ${title}`,
  removed: (title: string) => `Texte type «\u00a0${title}\u00a0» mis à la corbeille.`,
  cancel: 'Abandonner',
} as const;
