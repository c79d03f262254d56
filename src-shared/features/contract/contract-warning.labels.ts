/** @file Remarks beside the fields of contracts, in words: they never refuse anything. */
export const contractWarningLabels: Readonly<Record<string, string>> = {
  'policy-taken': 'Un autre contrat de cette compagnie porte le même numéro.',
  'signed-too-late': 'Signé plus d’un an après l’effet\u00a0: vérifiez les dates.',
  'plate-unusual': 'Ceci ne ressemble pas à une immatriculation française.',
  'premium-sum': 'HT et taxes ne font pas le TTC\u00a0: vérifiez les trois montants.',
};
