/** @file The words of the panel of a contract. */
export const panelLabels = {
  missingTitle: 'Ce contrat n’existe plus',
  missingText: 'Il a peut-être été mis à la corbeille. «\u00a0Annuler\u00a0» le remet en place.',
  openSheet: (name: string) => `Ouvrir la fiche de ${name}`,
} as const;
