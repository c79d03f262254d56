/** @file Help page « Rechercher ». */
import { list, note, text, type HelpPage } from './help-page.ts';

export const searchHelp: HelpPage = {
  id: 'recherche',
  title: 'Rechercher et filtrer',
  summary: 'Retrouver un client en quelques lettres, et travailler sur une liste.',
  sections: [
    {
      heading: 'La recherche, partout',
      blocks: [
        text(
          '[[Ctrl+K]] ouvre la recherche au-dessus de l’écran. [[Échap]] vous rend exactement où vous étiez.',
        ),
        list(
          'Un nom s’écrit sans accent ni majuscule, en entier ou par son début\u00a0: «\u00a0durand zo\u00a0».',
          'Un téléphone se retrouve par n’importe quel morceau, avec ou sans espaces.',
          'Un e-mail, une ville ou un code postal conviennent aussi, et les mots se combinent\u00a0: «\u00a0durand grenoble\u00a0».',
        ),
      ],
    },
    {
      heading: 'Les préfixes',
      blocks: [
        list(
          '[[>]] ne montre que les actions, par exemple «\u00a0> thème\u00a0».',
          '[[@]] ne montre que les clients.',
          '[[?]] cherche dans l’aide.',
        ),
      ],
    },
    {
      heading: 'La liste des clients',
      blocks: [
        text(
          'Elle se filtre par texte, gestionnaire, origine, statut, type ou ville, et se trie d’un clic sur un titre de colonne. Une combinaison que vous utilisez souvent se garde sous un nom avec «\u00a0+ Vue\u00a0»\u00a0: filtres, ordre, colonnes et leur largeur, avec le nombre de clients qu’elle contient.',
        ),
        list(
          '[[↑]] et [[↓]] passent d’un client à l’autre, [[Entrée]] ouvre sa fiche.',
          '[[Espace]] montre l’essentiel de la fiche à côté de la liste\u00a0; les flèches font passer à la suivante.',
          '[[X]] coche un client, [[Maj+↓]] étend la sélection, [[Ctrl+A]] coche tout ce que le filtre retient.',
          '[[Suppr]] met à la corbeille le client, ou tous ceux qui sont cochés.',
          'Les clients cochés peuvent être confiés ensemble à un gestionnaire\u00a0: l’opération s’annule d’un seul geste.',
        ),
        note('[[Ctrl+F]] place le curseur dans la recherche de l’écran affiché.'),
      ],
    },
  ],
};
