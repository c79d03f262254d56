/** @file Help page « Sécurité et fiche de secours ». */
import { list, note, steps, text, type HelpPage } from './help-page.ts';

export const securityHelp: HelpPage = {
  id: 'securite',
  title: 'Sécurité et fiche de secours',
  summary: 'Phrase secrète, verrouillage, et ce qu’il faut garder dans un tiroir.',
  sections: [
    {
      heading: 'La phrase secrète',
      blocks: [
        text(
          'Elle chiffre vos données sur cet ordinateur. Personne d’autre ne la connaît, pas même l’éditeur de Mallette. Cinq mots courants tirés au hasard valent mieux qu’un mot court avec des symboles. Vous pouvez la changer dans Réglages, rubrique Sécurité.',
        ),
      ],
    },
    {
      heading: 'La fiche de secours',
      blocks: [
        text(
          'Elle est montrée une seule fois, à la création de la mallette. Sa clé ouvre la mallette si la phrase secrète est oubliée.',
        ),
        steps(
          'Sur l’écran de déverrouillage, choisissez «\u00a0J’ai ma fiche de secours\u00a0».',
          'Saisissez les neuf groupes de quatre caractères.',
          'Choisissez une nouvelle phrase secrète.',
        ),
        note(
          'Sans la phrase secrète ni la fiche de secours, les données sont définitivement illisibles. Conservez la fiche imprimée, ailleurs que dans la sacoche de l’ordinateur.',
        ),
        text(
          'Fiche perdue, ou lue par quelqu’un\u00a0? Créez-en une nouvelle dans Réglages, rubrique Sécurité\u00a0: l’ancienne ne fonctionnera plus.',
        ),
      ],
    },
    {
      heading: 'Verrouiller',
      blocks: [
        list(
          '[[Ctrl+Maj+L]] ou le cadenas verrouillent tout de suite.',
          'Mallette se verrouille seule après quelques minutes sans activité\u00a0; la durée se règle.',
          'Une fois verrouillée, la fenêtre ne garde rien de ce qu’elle montrait.',
        ),
      ],
    },
    {
      heading: 'Rester déverrouillé sur ce poste',
      blocks: [
        text(
          'Si votre système le permet, il peut garder la clé à votre place. C’est un confort\u00a0: qui ouvre votre session ouvre alors la mallette. La phrase secrète reste toujours valable.',
        ),
      ],
    },
    {
      heading: 'Ce que le chiffrement ne protège pas',
      blocks: [
        text(
          'Un programme malveillant qui tourne pendant que la mallette est ouverte voit ce que vous voyez. Gardez votre système à jour, et activez le chiffrement du disque.',
        ),
      ],
    },
  ],
};
