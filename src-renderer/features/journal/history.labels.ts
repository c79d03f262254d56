/** @file The words of a field's history. */
export const historyLabels = {
  title: (field: string) => `Historique\u00a0: ${field}`,
  empty: 'Aucune modification depuis la création.',
  unknownAuthor: 'Auteur inconnu',
  undone: 'annulation',
  redone: 'rétablissement',
  nothing: 'vide',
  created: 'création',
  becomes: 'devient',
  restore: 'Rétablir cette valeur',
  restoreNamed: (value: string) => `Rétablir la valeur\u00a0: ${value}`,
  restored: (field: string) => `${field}\u00a0: ancienne valeur rétablie`,
  toConfirm: 'à confirmer',
  yes: 'oui',
  no: 'non',
} as const;
