/** @file The words of the printed recovery sheet. */
import { dayOfMonth, monthName } from '#shared/kernel/calendar.labels.ts';

export const recoverySheetLabels = {
  title: 'Fiche de secours Mallette',
  introduction:
    'Cette clé ouvre votre mallette si vous oubliez votre phrase secrète. Elle est la seule autre façon d’y entrer : personne, pas même l’éditeur, ne peut la retrouver pour vous.',
  keyLabel: 'Clé de secours',
  stepsTitle: 'Comment s’en servir',
  steps: [
    'Ouvrez Mallette. Sur l’écran de déverrouillage, choisissez « J’ai ma fiche de secours ».',
    'Saisissez les neuf groupes ci-dessus. Majuscules, espaces et tirets n’ont pas d’importance ; la lettre O vaut zéro, les lettres I et L valent un.',
    'Choisissez une nouvelle phrase secrète. Cette fiche reste valable, jusqu’à ce que vous en demandiez une nouvelle dans les réglages.',
  ],
  keepingTitle: 'Où la conserver',
  keeping: [
    'Dans un coffre ou une armoire fermée à clé, ailleurs que dans la sacoche de l’ordinateur.',
    'Jamais en photo sur un téléphone, ni dans un e-mail, ni dans un espace de stockage en ligne.',
    'Si vous la perdez ou si quelqu’un a pu la lire, créez-en une nouvelle dans Réglages → Sécurité : l’ancienne ne fonctionnera plus.',
  ],
  dateLabel: 'Établie le',
  vaultLabel: 'Repère de la mallette',
  warning:
    'Sans la phrase secrète ni cette fiche, les données de la mallette sont définitivement illisibles.',
} as const;

/** « 1er décembre 2026 » */
export const frenchDate = (year: number, month: number, day: number): string =>
  `${dayOfMonth(day)}\u00A0${monthName(month)} ${year}`;
