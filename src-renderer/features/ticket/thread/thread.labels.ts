/** @file Words of exchanges: the thread, what an answer is made of. */
import type { ExchangeMedium } from '#shared/features/ticket/exchange.rules.ts';
import type { ThreadReason } from '#shared/features/ticket/filing.ts';

export const mediumLabels: Readonly<Record<ExchangeMedium, string>> = {
  EMAIL: 'E-mail',
  APPEL: 'Appel',
  COURRIER: 'Courrier',
  SMS: 'SMS',
  ENTRETIEN: 'Entretien',
  NOTE: 'Note interne',
};

export const warningLabels: Readonly<Record<string, string>> = {
  'body-cut': 'Le texte est trop long\u00a0: sa fin est dans le fichier d’origine seulement.',
  'attachments-cut': 'Il y avait trop de pièces jointes\u00a0: certaines n’ont pas été prises.',
  'structure-refused':
    'Le fichier est abîmé ou piégé\u00a0: seuls l’expéditeur, la date et l’objet ont été lus.',
  encrypted: 'Ce message est chiffré\u00a0: son texte ne peut pas être lu ici.',
  'signed-opaque': 'Ce message est signé\u00a0: son texte est dans la pièce jointe.',
  'winmail-unreadable': 'La pièce winmail.dat n’a pas pu être lue.',
  'charset-guessed': 'L’alphabet annoncé n’était pas le bon\u00a0: certains caractères peuvent être faux.',
  'date-unreadable': 'La date du message n’a pas pu être lue\u00a0: celle de l’ajout la remplace.',
  'sender-missing': 'L’expéditeur n’est pas indiqué.',
  'remote-content-removed': 'Les images à charger sur Internet ont été retirées.',
};

/** Why a mail came to this ticket. */
export function joinedWords(reason: ThreadReason): string {
  switch (reason.code) {
    case 'answers':
      return 'Ajouté ici\u00a0: il répond à un message de ce ticket.';
    case 'same-thread':
      return 'Ajouté ici\u00a0: il fait partie du même fil.';
    case 'number-in-subject':
      return `Ajouté ici\u00a0: son objet contient ${reason.number}.`;
    case 'by-hand':
      return 'Ajouté ici à la main.';
  }
}

export const threadLabels = {
  title: 'Échanges',
  empty: 'Aucun échange pour le moment.',
  incoming: 'Reçu',
  outgoing: 'Envoyé',
  from: 'de',
  to: 'à',
  history: 'Messages précédents',
  signature: 'Signature',
  readAll: 'Lire tout le message',
  /** Whoever wrote, if it is known, and to whom. */
  sentBy: (author: string, names: string) => (author === '' ? `À ${names}` : `${author} à ${names}`),
  notedBy: (name: string) => `noté par ${name}`,
  attachments: 'Pièces jointes',
  image: (name: string) => (name === '' ? 'Image jointe' : `Image jointe\u00a0: ${name}`),
  deceptive: 'Ce lien ne mène pas là où il le dit',
  remove: (what: string) => `Mettre à la corbeille\u00a0: ${what}`,
  removed: 'Échange mis à la corbeille.',
  recordedOn: (when: string) => `Ajouté le ${when}`,
  heading: (medium: string, when: string) => `${medium} du ${when}`,
} as const;

export const attachmentLabels = {
  legend: 'Documents à joindre',
  summary: (count: number, size: string): string =>
    count === 0
      ? 'Joindre des documents'
      : `${count === 1 ? 'Un document joint' : `${String(count)} documents joints`} au brouillon .eml, ${size}`,
  file: (name: string, size: string) => `${name}, ${size}`,
  tooHeavy:
    'Ces pièces jointes dépassent 25\u00a0Mo\u00a0: la plupart des messageries les refuseraient. Retirez-en.',
  tooMany: (most: number) => `Un brouillon porte ${String(most)} documents au plus.`,
} as const;

export const composerLabels = {
  title: 'Nouvel échange',
  modes: { answer: 'Répondre', call: 'Appel', note: 'Note', other: 'Autre' },
  mode: 'Type d’échange',
  texts: {
    answer: 'Votre réponse',
    call: 'Ce qui s’est dit',
    note: 'Note interne',
    other: 'Ce qui a été échangé',
  },
  placeholders: {
    answer: 'Écrire une réponse… «\u00a0::\u00a0» pour un texte type',
    call: 'Résumé de l’appel…',
    note: 'Visible du cabinet seulement…',
    other: 'Contenu de l’échange…',
  },
  to: 'À',
  toHint: 'Plusieurs adresses\u00a0: séparez-les par une virgule.',
  direction: 'Sens',
  directions: { IN: 'Reçu', OUT: 'Émis' },
  medium: 'Moyen',
  date: 'Date',
  time: 'Heure',
  dateHint: 'Vide\u00a0: maintenant.',
  earlier: 'Dater autrement',
  step: 'Pour la réclamation, cet échange vaut',
  steps: { none: 'Rien de particulier', acknowledge: 'Accusé de réception', answer: 'Réponse' },
  draftKept: 'Brouillon gardé',
  modules: 'Textes types',
  modulesFor: (typed: string) => `Textes types pour «\u00a0${typed}\u00a0»`,
  noModule: 'Aucun texte type. Ajoutez-en dans Réglages → Tickets.',
  saveDraft: 'Enregistrer le brouillon .eml',
  copy: 'Copier et consigner',
  add: 'Consigner',
  copied: 'Réponse copiée et consignée\u00a0: collez-la dans votre messagerie.',
  copyFailed: 'La copie n’a pas pu se faire.',
  draftSaved: 'Brouillon enregistré\u00a0: ouvrez-le dans votre messagerie pour l’envoyer.',
  added: 'Échange consigné.',
  awake: (words: string) => `${words} Le ticket n’attend plus.`,
  appended: 'La mention du médiateur et votre signature s’ajoutent à la fin.',
} as const;
