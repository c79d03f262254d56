/** @file Help page « Annuler et corbeille ». */
import { list, note, text, type HelpPage } from './help-page.ts';

export const undoHelp: HelpPage = {
  id: 'annuler',
  title: 'Annuler, historique et corbeille',
  summary: 'Revenir en arrière sans rien perdre.',
  sections: [
    {
      heading: 'Annuler et rétablir',
      blocks: [
        text(
          '[[Ctrl+Z]] annule la dernière action, où qu’elle ait été faite, même après avoir fermé Mallette. Le bouton «\u00a0Annuler\u00a0», en haut, dit laquelle avant que vous ne cliquiez. [[Ctrl+Maj+Z]] la rétablit.',
        ),
        note('Pendant que vous tapez dans un champ, [[Ctrl+Z]] n’annule que votre frappe.'),
      ],
    },
    {
      heading: 'L’historique d’un champ',
      blocks: [
        text(
          'Sur la fiche, l’historique d’un champ montre ses valeurs successives, leur date et leur auteur. Une ancienne valeur peut être rétablie\u00a0; c’est une nouvelle modification, qui s’annule à son tour.',
        ),
      ],
    },
    {
      heading: 'La corbeille',
      blocks: [
        list(
          'Ce que vous supprimez va à la corbeille et y reste 30\u00a0jours.',
          '«\u00a0Restaurer\u00a0» le remet à sa place, avec tout ce qui en dépendait.',
          'Le nombre de jours restants est indiqué sur chaque ligne.',
        ),
        text('Passé ce délai, l’effacement est définitif.'),
      ],
    },
  ],
};
