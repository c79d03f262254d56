/** @file Help page « Les sinistres ». */
import { list, note, text, type HelpPage } from './help-page.ts';

export const claimHelp: HelpPage = {
  id: 'sinistres',
  title: 'Les sinistres',
  summary: 'Déclarer, suivre et clore un sinistre.',
  sections: [
    {
      heading: 'Déclarer',
      blocks: [
        text(
          'Un sinistre se déclare depuis son contrat, par «\u00a0Déclarer un sinistre\u00a0». Ce qui est tapé est gardé en brouillon\u00a0; [[Ctrl+Entrée]] l’ouvre.',
        ),
        text(
          'Dès que le jour où le client en a eu connaissance est connu, Mallette affiche le dernier jour pour le déclarer à la compagnie\u00a0: 5 jours ouvrés, 2 pour un vol, 30 jours pour une catastrophe naturelle.',
        ),
      ],
    },
    {
      heading: 'Suivre',
      blocks: [
        text(
          'Le panneau du sinistre propose l’état qui suit d’habitude\u00a0; «\u00a0Autre état…\u00a0» donne les autres. Chaque étape est datée, signée, et reste dans l’historique.',
        ),
        list(
          'Un sinistre est en cours tant qu’il n’est pas clos, même réglé ou refusé\u00a0: son icône reste sur le contrat.',
          'Un sinistre clos se rouvre\u00a0; l’étape est notée «\u00a0réouverture\u00a0».',
        ),
      ],
    },
    {
      heading: 'L’écran Sinistres',
      blocks: [
        text(
          '[[G S]] montre les sinistres de tout le cabinet, ceux sans action depuis le plus longtemps d’abord. Filtrez par état, par gestionnaire ou par durée sans action\u00a0; [[Entrée]] ouvre.',
        ),
        note(
          'À la corbeille, un sinistre se restaure avec ses étapes\u00a0: «\u00a0Annuler\u00a0» le rend aussitôt.',
        ),
      ],
    },
  ],
};
