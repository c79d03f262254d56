/** @file The French words that the parts of the design system say by themselves. */
export const uiLabels = {
  close: 'Fermer',
  cancel: 'Annuler',
  confirm: 'Confirmer',
  retry: 'Réessayer',
  add: 'Ajouter',
  required: 'obligatoire',
  optionalField: 'facultatif',
  loading: 'Chargement…',
  saving: 'Enregistrement…',
  saved: 'Enregistré',
  undo: 'Annuler',
  notifications: 'Messages',
  dismiss: 'Masquer le message',
  errorTitle: 'L’affichage a échoué',
  reference: (ref: string) => `Référence à communiquer\u00a0: ${ref}`,
  showMore: 'Afficher plus',
  edit: (label: string) => `Modifier\u00a0: ${label}`,
  reveal: (label: string) => `Afficher\u00a0: ${label}`,
  conceal: (label: string) => `Masquer\u00a0: ${label}`,
  copy: (label: string) => `Copier\u00a0: ${label}`,
  copied: 'Copié',
  history: (label: string) => `Historique\u00a0: ${label}`,
  saveFailed: 'L’enregistrement a échoué. La valeur saisie est conservée.',
  noSuggestion: 'Aucune proposition',
  suggestions: 'Propositions',
  suggestionCount: (count: number) =>
    count === 0
      ? 'Aucune proposition'
      : count === 1
        ? '1 proposition, flèche bas pour choisir'
        : `${count} propositions, flèche bas pour choisir`,
  clear: 'Effacer',
  emptyValue: 'Non renseigné',
  selectRow: (name: string) => `Sélectionner ${name}`,
  selectAll: 'Tout sélectionner',
  rowLoading: 'Ligne en cours de chargement',
  sortBy: (column: string) => `Trier par ${column}`,
  resizeColumn: (column: string) => `Largeur de la colonne ${column}`,
  noRow: 'Aucune ligne',
  moreInformation: 'Plus d’informations',
  widen: 'Afficher en pleine page',
  narrow: 'Réduire en panneau',
  datePlaceholder: 'jj/mm/aaaa',
  amountNotUnderstood: 'Montant non compris. Écrivez par exemple 1\u202f234,56.',
  relativeDays: (days: number) => {
    if (days === 0) return 'aujourd’hui';
    if (days === 1) return 'demain';
    if (days === -1) return 'hier';
    return days > 0 ? `dans ${days} jours` : `il y a ${-days} jours`;
  },
  editHint: 'Entrée pour modifier',
  savedField: (label: string) => `${label}\u00a0: enregistré`,
  failedField: (label: string, reason: string) => `${label}\u00a0: ${reason}`,
  revealShort: 'Voir',
  concealShort: 'Masquer',
  copyShort: 'Copier',
  historyShort: 'Historique',
  selectionColumn: 'Sélection',
  rowCount: (count: number, written: string) => (count > 1 ? `${written} lignes` : `${written} ligne`),
  issues: {
    required: 'À compléter.',
    tooShort: (min: number) => `Au moins ${min} caractères.`,
    tooLong: (max: number) => `Au plus ${max} caractères.`,
    tooSmall: (min: string) => `Au moins ${min}.`,
    tooBig: (max: string) => `Au plus ${max}.`,
    email: 'Adresse e-mail incomplète. Exemple\u00a0: prenom@exemple.fr.',
    date: 'Date impossible. Écrivez jj/mm/aaaa.',
    choice: 'Choisissez une valeur de la liste.',
    invalid: 'Valeur non comprise.',
  },
  unsavedDraft: 'Brouillon conservé',
} as const;
