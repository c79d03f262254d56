/** @file The words around the help pages. */
export const helpLabels = {
  title: 'Aide',
  search: 'Rechercher dans l’aide',
  pages: 'Pages de l’aide',
  none: 'Aucune page ne contient ces mots.',
  found: (count: number) => (count === 1 ? '1 page' : `${count} pages`),
  shortcuts: 'Afficher tous les raccourcis',
};
