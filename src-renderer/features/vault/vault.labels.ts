/** @file The words of the page shown while the vault is closed. */
import { PASSPHRASE_MIN_CHARACTERS } from '#shared/features/vault/vault.rules.ts';

const seconds = (count: number): string => (count > 1 ? `${count}\u00a0secondes` : `${count}\u00a0seconde`);

export const vaultLabels = {
  product: 'Mallette',
  locked: 'Données chiffrées sur ce poste',
  loadFailed: 'La mallette n’a pas pu être regardée',

  passphrase: 'Phrase secrète',
  show: 'Afficher la phrase',
  hide: 'Masquer la phrase',
  capsLock: 'La touche Verr. Maj. est activée.',

  unlock: 'Déverrouiller',
  unlockTitle: 'Votre mallette est verrouillée',
  stayUnlocked: 'Rester déverrouillé sur ce poste',
  stayUnlockedText: 'Qui ouvre votre session sur cet ordinateur ouvrira aussi la mallette.',
  withKeychain: 'Déverrouiller avec ce poste',
  keychainGone: 'Ce poste n’a plus la clé. Saisissez votre phrase secrète.',
  wrong: 'Cette phrase n’ouvre pas la mallette. Vérifiez les majuscules et les espaces, puis réessayez.',
  tooSoon: (left: number) => `Prenez le temps de relire\u00a0: nouvel essai dans ${seconds(left)}.`,
  haveSheet: 'J’ai ma fiche de secours',

  recoveryTitle: 'Ouvrir avec la fiche de secours',
  recoveryText:
    'Recopiez les neuf groupes de quatre caractères. Les espaces, les tirets et les majuscules n’ont pas d’importance.',
  recoveryKey: 'Clé de secours',
  recoveryCount: (count: number, total: number) => `${count} caractères sur ${total}`,
  recoveryCharacter: (character: string) =>
    `Le caractère «\u00a0${character}\u00a0» n’existe pas dans une clé de secours.`,
  recoveryLong: 'Il y a trop de caractères\u00a0: un groupe a peut-être été saisi deux fois.',
  recoveryMistyped: 'Un caractère ne correspond pas. Relisez la clé groupe par groupe.',
  recoveryWrong:
    'Cette clé est bien formée, mais n’ouvre pas cette mallette. Vérifiez le repère imprimé sur la fiche\u00a0: elle a peut-être été remplacée par une plus récente.',
  openWithSheet: 'Ouvrir',
  back: 'Retour',

  newTitle: 'Choisissez une nouvelle phrase secrète',
  newText:
    'La mallette est ouverte. Votre fiche de secours reste valable\u00a0; la nouvelle phrase remplace l’ancienne.',
  newSubmit: 'Enregistrer et entrer',

  firstTitle: 'Bienvenue',
  firstText:
    'Mallette garde vos clients sur cet ordinateur, chiffrés. Choisissez la phrase secrète qui les ouvrira\u00a0: vous seul la connaîtrez.',
  firstSubmit: 'Créer ma mallette',
  rule: `Au moins ${PASSPHRASE_MIN_CHARACTERS} caractères. Des mots courants, au hasard, sont faciles à retenir et difficiles à deviner.`,
  suggest: 'Proposer une phrase',
  suggestAgain: 'Proposer une autre phrase',
  suggested: 'Notez cette phrase, puis saisissez-la une seconde fois ci-dessous.',
  confirm: 'Confirmez la phrase',
  missing: (left: number) => (left > 1 ? `Encore ${left} caractères.` : 'Encore 1 caractère.'),
  differs: 'Les deux phrases diffèrent.',
  tooLong: 'Cette phrase est trop longue.',
  strength: 'Solidité\u00a0:',
  strengths: ['très faible', 'faible', 'moyenne', 'bonne', 'excellente'],
  strengthAdvice: 'Ajoutez un mot ou deux, sans rapport entre eux.',

  discover: 'Découvrir avec un cabinet d’exemple',
  discoverText:
    'Deux cents clients fictifs, dans un dossier à part\u00a0: rien ne s’y mêle à vos données, et vous revenez ici quand vous voulez.',
  sample: 'Cabinet d’exemple — données fictives',
  samplePassphrase: (passphrase: string) => `Sa phrase secrète\u00a0: ${passphrase}`,
  useSamplePassphrase: 'La saisir',
  leaveSample: 'Revenir à mon cabinet',

  sheetTitle: 'Votre fiche de secours',
  sheetText:
    'Elle n’est montrée qu’une fois. Imprimez-la et rangez-la sous clé, ailleurs que dans la sacoche de cet ordinateur.',
  print: 'Imprimer',
  save: 'Enregistrer',
  saveWarning:
    'Un fichier enregistré ouvre la mallette\u00a0: placez-le sur une clé USB que vous rangerez, pas sur ce poste.',
  fileName: 'fiche-de-secours-mallette.txt',
  kept: 'J’ai rangé ma fiche de secours',
  enter: 'Entrer',
  enterFirst: 'Imprimez ou enregistrez la fiche, puis cochez la case.',

  damagedTitle: 'L’en-tête de la mallette ne peut pas être relu',
  damagedText:
    'Vos données n’ont pas été effacées et rien ne le sera. Le fichier qui porte les clés est abîmé, et sans lui la mallette ne s’ouvre pas.',
  damagedSteps: [
    'Ne supprimez et ne déplacez rien dans le dossier de données.',
    'Si une clé USB ou un disque externe contient ce dossier, branchez-le et vérifiez à nouveau.',
    'Si vous avez une copie récente du dossier, conservez-la à part\u00a0: elle permettra de retrouver l’en-tête.',
  ],
  tooNewTitle: 'Cette mallette vient d’une version plus récente',
  tooNewText:
    'Elle a été ouverte avec une version plus récente de Mallette, et celle-ci ne sait pas la lire sans risque. Rien n’a été modifié.',
  tooNewSteps: ['Installez la dernière version de Mallette, puis ouvrez-la de nouveau.'],
  dataFolder: 'Dossier de données',
  checkAgain: 'Vérifier à nouveau',
} as const;
