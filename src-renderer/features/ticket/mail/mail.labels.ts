/** @file Words of what becomes of a mail that is dropped. */
export const mailLabels = {
  add: 'Ajouter un e-mail',
  addHint: 'Fichiers .eml ou .msg. Vous pouvez aussi les déposer ici.',
  created: (subject: string) => `Ticket «\u00a0${subject}\u00a0» créé.`,
  createdOn: (subject: string, place: string, reason: string) =>
    `Ticket «\u00a0${subject}\u00a0» créé et classé sur ${place}, ${reason}.`,
  continued: (subject: string, reason: string) => `«\u00a0${subject}\u00a0»\u00a0: message ajouté. ${reason}`,
  duplicate: 'Cet e-mail est déjà dans un ticket.',
  inBin: 'Cet e-mail est déjà dans la corbeille.',
  openTicket: 'Ouvrir',
  openBin: 'Ouvrir la corbeille',
  several: (count: number, written: string) =>
    count > 1 ? `${written}\u00a0e-mails ajoutés.` : `${written}\u00a0e-mail ajouté.`,
  noMail: 'Seuls les fichiers .eml et .msg sont des e-mails\u00a0: les autres n’ont pas été ajoutés.',
  refusals: {
    empty: 'Ce fichier est vide.',
    'too-big': 'Cet e-mail est trop lourd\u00a0: 60\u00a0Mo au plus.',
    'not-a-mail': 'Ce fichier n’est pas un e-mail.',
    'other-item': 'Ce fichier Outlook n’est pas un e-mail (contact, rendez-vous…).',
    damaged: 'Cet e-mail est abîmé et ne peut pas être lu.',
    'too-heavy': 'Cet e-mail demande trop de mémoire ou de temps\u00a0: il n’a pas été lu.',
    stopped: 'La lecture a été interrompue.',
  },
  refused: (name: string, why: string) => `${name}\u00a0: ${why}`,
} as const;
