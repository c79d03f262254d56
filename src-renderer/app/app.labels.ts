/** @file The words of the frame: rail, top bar, palette, error page. */
const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('fr-FR')}\u00a0${count > 1 ? many : one}`;

export const appLabels = {
  product: 'Mallette',
  windowTitle: (screen: string) => `${screen} — Mallette`,
  apartTitle: 'Fiche dans sa fenêtre',
  nothingApart: 'Aucune fiche n’est ouverte à droite de l’écran.',
  skip: 'Aller au contenu',
  sampleBanner: 'Cabinet d’exemple — données fictives',
  leaveSample: 'Revenir à mon cabinet',
  titles: {
    home: 'Accueil',
    agenda: 'Agenda',
    tasks: 'Échéancier',
    renewals: 'Contrats à renouveler',
    tickets: 'Tickets',
    claims: 'Sinistres',
    documents: 'Documents',
    clients: 'Clients',
    client: 'Fiche client',
    comparison: 'Comparaison',
    settings: 'Réglages',
    bin: 'Corbeille',
    help: 'Aide',
    unknown: 'Écran inconnu',
    onboarding: 'Bienvenue',
  },
  unknownTitle: 'Cet écran n’existe pas',
  unknownText: 'L’adresse demandée ne correspond à aucun écran de Mallette.',
  backHome: 'Revenir à l’accueil',
  loadFailed: 'Le cabinet n’a pas pu être lu',
};

export const railLabels = {
  navigation: 'Écrans',
  home: 'Accueil',
  agenda: 'Agenda',
  tasks: 'Échéancier',
  tickets: 'Tickets',
  claims: 'Sinistres',
  documents: 'Documents',
  clients: 'Clients',
  bin: 'Corbeille',
  settings: 'Réglages',
  help: 'Aide',
  lock: 'Verrouiller',
  collapse: 'Réduire le menu',
  expand: 'Déplier le menu',
};

export const topBarLabels = {
  bar: 'Barre d’outils',
  back: 'Écran précédent',
  forward: 'Écran suivant',
  search: 'Rechercher ou agir…',
  create: 'Nouveau',
  newClient: 'Nouveau client',
  newTask: 'Nouvelle tâche',
  newNote: 'Nouvelle note',
  newEvent: 'Nouvel évènement',
  newTicket: 'Nouveau ticket',
};

export const paletteLabels = {
  /** By what the client that is chosen is for. */
  titles: {
    sheet: 'Rechercher ou agir',
    note: 'Note\u00a0: pour quel client\u00a0?',
    brief: 'Brief avant l’appel\u00a0: pour quel client\u00a0?',
  },
  placeholder: 'Un nom, un numéro, une ville, une action…',
  results: 'Résultats',
  recent: 'Ouverts récemment',
  clients: 'Clients',
  actions: 'Actions',
  help: 'Aide',
  create: 'Créer',
  notes: 'Notes',
  tickets: 'Tickets',
  documents: 'Documents',
  task: 'Tâche',
  createTask: (title: string) => `Créer la tâche «\u00a0${title}\u00a0»`,
  taskCreated: (when: string) => (when === '' ? 'Tâche créée' : `Tâche créée\u00a0: ${when}`),
  noClient: 'sans client',
  newClient: (name: string) => `Nouveau client «\u00a0${name}\u00a0»`,
  nothing: (text: string) => `Aucun résultat pour «\u00a0${text}\u00a0».`,
  nothingHint: 'Essayez une partie du nom, du téléphone, de l’e-mail ou de la ville.',
  searching: 'Recherche…',
  found: (count: number) => (count === 0 ? 'Aucun résultat' : plural(count, 'résultat', 'résultats')),
  prefixes: [
    { sign: '>', words: 'actions' },
    { sign: '@', words: 'clients' },
    { sign: '!', words: 'tâche' },
    { sign: '?', words: 'aide' },
  ],
  keys: [
    { keys: '↑ ↓', words: 'choisir' },
    { keys: 'Entrée', words: 'ouvrir' },
    { keys: 'Échap', words: 'fermer' },
  ],
};

export const errorLabels = {
  title: 'Cet écran n’a pas pu s’afficher',
  text: 'Rien n’est perdu\u00a0: tout ce qui était enregistré le reste. Rechargez la fenêtre pour continuer.',
  reload: 'Recharger',
};

export const shortcutLabels = {
  title: 'Raccourcis clavier',
  text: 'Les touches seules et les suites de touches n’agissent que si aucun champ n’est en cours de saisie.',
  lettersOff: 'Les touches seules sont désactivées dans Réglages → Clavier.',
  print: 'Imprimer',
  close: 'Fermer',
  command: 'Action',
  keys: 'Touches',
  or: 'ou',
  tickets: 'Tickets',
  ticketKeys: [
    { label: 'Répondre', keys: ['R'] },
    { label: 'Mettre en attente', keys: ['P'] },
    { label: 'Choisir le responsable', keys: ['A'] },
    { label: 'Fermer ou rouvrir', keys: ['Maj+F'] },
    { label: 'Copier le numéro', keys: ['.'] },
    { label: 'Insérer un texte type', keys: ['::'] },
  ],
  lists: 'Dans une liste',
  fields: 'Dans une fiche',
  memo: 'Notes et tâches',
  memoKeys: [
    { label: 'Enregistrer la note', keys: ['Ctrl+Entrée'] },
    { label: 'Modifier la note, ouvrir la tâche', keys: ['Entrée'] },
    { label: 'Épingler la note', keys: ['P'] },
    { label: 'Faire une tâche de la note', keys: ['T'] },
    { label: 'Tâche faite', keys: ['F'] },
    { label: 'Reporter la tâche', keys: ['R'] },
    { label: 'Confier la tâche', keys: ['A'] },
    { label: 'Mettre à la corbeille', keys: ['Suppr'] },
  ],
  listKeys: [
    { label: 'Ligne suivante, ligne précédente', keys: ['↓ ↑', 'J K'] },
    { label: 'Ouvrir', keys: ['Entrée'] },
    { label: 'Cocher', keys: ['X'] },
    { label: 'Étendre la sélection', keys: ['Maj+↓', 'Maj+↑'] },
    { label: 'Première, dernière ligne', keys: ['Début', 'Fin'] },
  ],
  fieldKeys: [
    { label: 'Modifier le champ', keys: ['Entrée'] },
    { label: 'Enregistrer et passer au suivant', keys: ['Tab'] },
    { label: 'Restaurer la valeur', keys: ['Échap'] },
  ],
};
