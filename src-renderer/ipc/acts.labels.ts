/** @file What is said after an act. */
export const actsLabels = {
  undo: 'Annuler',
  undone: 'C’est annulé.',
} as const;
