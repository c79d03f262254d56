/** @file The words of the frame: rail, top bar, palette, error page, home. */
const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('fr-FR')}\u00a0${count > 1 ? many : one}`;

export const appLabels = {
  product: 'Mallette',
  windowTitle: (screen: string) => `${screen} — Mallette`,
  skip: 'Aller au contenu',
  sampleBanner: 'Cabinet d’exemple — données fictives',
  leaveSample: 'Revenir à mon cabinet',
  titles: {
    home: 'Accueil',
    agenda: 'Agenda',
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
};

export const paletteLabels = {
  title: 'Rechercher ou agir',
  placeholder: 'Un nom, un numéro, une ville, une action…',
  results: 'Résultats',
  recent: 'Ouverts récemment',
  clients: 'Clients',
  actions: 'Actions',
  help: 'Aide',
  create: 'Créer',
  newClient: (name: string) => `Nouveau client «\u00a0${name}\u00a0»`,
  nothing: (text: string) => `Aucun résultat pour «\u00a0${text}\u00a0».`,
  nothingHint: 'Essayez une partie du nom, du téléphone, de l’e-mail ou de la ville.',
  searching: 'Recherche…',
  found: (count: number) => (count === 0 ? 'Aucun résultat' : plural(count, 'résultat', 'résultats')),
  prefixes: [
    { sign: '>', words: 'actions' },
    { sign: '@', words: 'clients' },
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

export const homeLabels = {
  hello: (firstName: string) => (firstName === '' ? 'Bonjour' : `Bonjour ${firstName}`),
  clients: (count: number) => (count > 1 ? 'clients' : 'client'),
  openList: 'Ouvrir la liste',
  latest: 'Derniers clients créés',
  latestNone: 'Aucun client pour l’instant',
  latestNoneText:
    'Le premier se crée en quelques secondes\u00a0: un nom et un moyen de le joindre suffisent.',
  createdOn: (date: string) => `créé le ${date}`,
  firstSteps: 'Premiers pas',
  done: 'fait',
  stepClient: 'Créer un premier client',
  stepClientText: 'Complétez sa fiche ensuite, un champ à la fois\u00a0: quitter le champ l’enregistre.',
  stepSearch: 'Trouver sans chercher',
  stepSearchText: 'Un morceau de nom, de téléphone ou de ville suffit.',
  stepHelp: 'Garder l’aide sous la main',
  stepHelpText: 'F1 ouvre la page de l’écran affiché, même sans réseau.',
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
  lists: 'Dans une liste',
  fields: 'Dans une fiche',
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
