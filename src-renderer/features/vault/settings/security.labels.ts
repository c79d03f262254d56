/** @file Words of the security settings. */
const minutes = (count: number): string =>
  count === 0 ? 'Jamais' : count === 1 ? '1\u00a0minute' : `${count}\u00a0minutes`;

export const securityLabels = {
  lock: 'Verrouillage automatique',
  lockText: 'Sans activité, Mallette se verrouille\u00a0: tout ce qui est affiché est effacé de l’écran.',
  lockAfter: 'Verrouiller après',
  minutes,
  neverLocks: 'Sans verrouillage automatique, toute personne devant cet ordinateur peut lire vos dossiers.',
  lockNow: 'Verrouiller maintenant',
  stay: 'Rester déverrouillé sur ce poste',
  staySwitch: 'Ouvrir sans phrase secrète sur ce poste',
  stayText:
    'Le trousseau de votre session garde une clé. La phrase secrète et la fiche de secours fonctionnent toujours.',
  stayUnavailable: 'Cet ordinateur n’offre pas de trousseau protégé.',
  stayHint: 'À réserver à un ordinateur dont la session est elle-même protégée.',
  passphrase: 'Phrase secrète',
  passphraseText: 'Elle seule ouvre la mallette au quotidien. La changer ne modifie pas la fiche de secours.',
  change: 'Modifier…',
  changeTitle: 'Modifier la phrase secrète',
  current: 'Phrase secrète actuelle',
  next: 'Nouvelle phrase secrète',
  save: 'Modifier la phrase',
  cancel: 'Annuler',
  changed: 'La phrase secrète est modifiée.',
  currentMissing: 'Saisissez d’abord la phrase secrète actuelle.',
  wrongPassphrase: 'Ce n’est pas la phrase secrète actuelle.',
  recovery: 'Fiche de secours',
  recoveryText:
    'Elle ouvre la mallette si vous oubliez votre phrase secrète. Une nouvelle fiche remplace l’ancienne.',
  renew: 'Créer une nouvelle fiche…',
  renewTitle: 'Créer une nouvelle fiche de secours',
  renewText: 'L’ancienne fiche ne fonctionnera plus. Votre phrase secrète est demandée pour confirmer.',
  renewConfirm: 'Créer la fiche',
  renewed:
    'Voici votre nouvelle fiche. Elle ne sera plus jamais affichée\u00a0: imprimez\u2011la maintenant.',
  put: 'La fiche est en lieu sûr',
  storage: 'Où sont vos données',
  storageText:
    'Tout est chiffré dans ce dossier. Ne le déplacez pas vers un dossier synchronisé\u00a0: une copie prise pendant une écriture serait inutilisable.',
} as const;
