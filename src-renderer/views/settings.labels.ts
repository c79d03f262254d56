/** @file Words of the settings as a whole: their sections and their addresses. */
export const settingsLabels = {
  title: 'Réglages',
  sections: 'Sections des réglages',
  /** Address → title and what it holds. */
  names: {
    cabinet: ['Cabinet', 'Votre cabinet, tel qu’il se présente à ses clients.'],
    collaborateurs: ['Collaborateurs', 'Qui travaille au cabinet, et qui travaille ici maintenant.'],
    listes: ['Listes', 'Les mots de votre métier, dans l’ordre qui vous convient.'],
    compagnies: [
      'Compagnies',
      'Les compagnies et les courtiers grossistes chez qui vous placez vos contrats.',
    ],
    tickets: ['Tickets', 'Réclamations, réponses et textes types.'],
    documents: ['Documents', 'Le dossier surveillé, et les pièces attendues de chaque branche.'],
    notifications: ['Notifications', 'Quand et comment Mallette vous prévient.'],
    echeances: ['Échéances', 'À partir de quand une échéance est proche.'],
    automatismes: ['Automatismes', 'Les tâches que Mallette crée d’elle-même, et ce qu’elle a fait.'],
    apparence: ['Apparence', 'Propre à ce poste.'],
    clavier: ['Clavier', 'Propre à ce poste.'],
    securite: ['Sécurité', 'Qui peut ouvrir la mallette, et comment la rouvrir en cas d’oubli.'],
    'a-propos': ['À propos', ''],
  },
} as const;
