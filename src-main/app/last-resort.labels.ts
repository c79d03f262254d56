/** @file The words of a start that failed. */

export const lastResortLabels = {
  title: 'Mallette n’a pas pu s’ouvrir',
  text: 'Vos données n’ont pas été modifiées. Vérifiez qu’il reste de la place sur le disque et que le dossier de données peut être écrit, puis ouvrez Mallette de nouveau.',
} as const;
