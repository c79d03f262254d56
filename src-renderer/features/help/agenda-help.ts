/** @file Help page « Agenda ». */
import { list, note, steps, text, type HelpPage } from './help-page.ts';

export const agendaHelp: HelpPage = {
  id: 'agenda',
  title: 'Agenda et évènements',
  summary: 'Voir, créer et déplacer les rendez-vous du cabinet.',
  sections: [
    {
      heading: 'Se déplacer dans le temps',
      blocks: [
        list(
          '[[1]] jour, [[2]] semaine, [[3]] mois, [[4]] liste',
          '[[T]] revient à aujourd’hui',
          '[[G G]] ouvre l’agenda depuis tout écran\u00a0: tapez G deux fois',
        ),
        text(
          '«\u00a0Afficher\u00a0» choisit ce que vous voyez\u00a0: évènements, tâches, jours fériés, et les personnes concernées. Ce choix est gardé tant que la fenêtre est ouverte.',
        ),
      ],
    },
    {
      heading: 'Créer un évènement',
      blocks: [
        list(
          'À la souris\u00a0: tracez le créneau dans la grille, ou cliquez dessus.',
          'Au clavier\u00a0: allez au créneau avec les flèches, choisissez sa durée avec [[Maj+↓]], puis [[Entrée]].',
          'Par le formulaire\u00a0: «\u00a0Nouvel évènement\u00a0».',
        ),
        text(
          '«\u00a0En une phrase\u00a0» remplit le formulaire\u00a0: écrivez «\u00a0déjeuner avec Durand jeudi 12h30\u00a0», puis [[Entrée]]. [[Ctrl+Entrée]] enregistre.',
        ),
        text(
          'Depuis une fiche client, l’évènement est lié au client sans rien saisir\u00a0; son nom se lit dans l’agenda.',
        ),
        note('Fermer le panneau ne perd rien\u00a0: votre saisie revient quand vous le rouvrez.'),
      ],
    },
    {
      heading: 'Déplacer, allonger, ouvrir',
      blocks: [
        list(
          'Faites glisser l’évènement ou son bord inférieur, ou modifiez ses heures dans le panneau.',
          '[[Alt+↑]] [[Alt+↓]] [[Alt+←]] [[Alt+→]] déplacent l’évènement choisi, [[Maj+↑]] [[Maj+↓]] changent sa durée.',
          'Un clic ou [[Entrée]] ouvre l’évènement à côté de l’agenda\u00a0; le nom du client, en tête du panneau, mène à sa fiche.',
          '[[Échap]] ou [[Alt+←]] ferme le panneau, [[Alt+→]] le rouvre.',
          'Un double-clic ou [[Ctrl+Entrée]] ouvre directement la fiche du client.',
        ),
        text(
          'Pour un évènement répété, Mallette demande s’il faut changer celui-ci seulement, celui-ci et les suivants, ou toute la série. «\u00a0Annuler\u00a0» remet tout en place.',
        ),
      ],
    },
    {
      heading: 'Imprimer',
      blocks: [
        text(
          '[[Ctrl+P]] imprime la période affichée, avec tout ce qu’elle contient\u00a0: la semaine et le mois en paysage, le jour et la liste l’un sous l’autre. Ce que «\u00a0Afficher\u00a0» masque n’est pas imprimé.',
        ),
      ],
    },
    {
      heading: 'Échanger avec un autre agenda',
      blocks: [
        steps(
          'Choisissez «\u00a0Importer un fichier .ics…\u00a0», ou déposez le fichier sur l’agenda.',
          'Vérifiez la liste\u00a0: rien n’est écrit avant que vous ne confirmiez.',
          'Un évènement que l’autre agenda a annulé n’est pas coché\u00a0: cochez-le pour le mettre ici à la corbeille.',
          'Décochez ce dont vous ne voulez pas, puis importez.',
        ),
        text(
          '«\u00a0Exporter l’agenda…\u00a0» écrit tous les évènements dans un fichier .ics. Un seul évènement s’exporte depuis son panneau, ceux d’un client depuis le bouton de ses évènements, sur sa fiche.',
        ),
      ],
    },
  ],
};
