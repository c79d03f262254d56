/** @file The words of the sheet as a whole, and of the columns that later work fills. */
export const sheetLabels = {
  neighbours: 'Clients voisins dans la liste',
  previous: 'Client précédent de la liste',
  next: 'Client suivant de la liste',
  columns: 'Colonnes de la fiche',
  client: 'Informations client',
  memo: 'Mémo',
  records: 'Contrats, documents et tickets',
  family: 'Informations famille',
  bank: 'Informations bancaires',
  history: 'Historique du champ',
  notFoundTitle: 'Cette fiche n’existe pas',
  notFound: 'Elle a peut-être été effacée définitivement, ou l’adresse est incomplète.',
  backToList: 'Retour à la liste des clients',
  contracts: 'Contrats',
  documents: 'Documents',
  tickets: 'Tickets',
} as const;
