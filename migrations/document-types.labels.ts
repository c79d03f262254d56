/** @file The types of documents that step 16 gives to cabinets that were set up before it. */
export const addedDocumentTypes: readonly (readonly [code: string, label: string])[] = [
  ['FACTURE', 'Facture'],
  ['AVIS_RENOUVELLEMENT', 'Avis de renouvellement'],
  ['PIECE_JUSTIFICATIVE', 'Pièce justificative'],
  ['CONTRAT', 'Contrat'],
  ['IPID', 'Document d’information (IPID)'],
  ['MEMO_VEHICULE', 'Mémo véhicule assuré'],
];
