/** @file The words of an act that can be taken back, the same on every screen. */
export const actLabels = {
  undo: 'Annuler',
  undone: 'Modification annulée',
} as const;
