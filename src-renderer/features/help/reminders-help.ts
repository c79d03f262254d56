/** @file Help page « Rappels et automatismes ». */
import { list, note, text, type HelpPage } from './help-page.ts';

export const remindersHelp: HelpPage = {
  id: 'rappels',
  title: 'Rappels et automatismes',
  summary: 'La cloche, les notifications, et ce que Mallette fait d’elle-même.',
  sections: [
    {
      heading: 'La cloche',
      blocks: [
        text(
          'Un évènement qui demande un rappel et une tâche à heure fixe arrivent dans la cloche à la minute prévue. Le nombre affiché est celui des rappels que vous n’avez pas encore vus. [[G R]] ouvre la liste depuis tout écran.',
        ),
        list(
          '[[↓]] et [[↑]] passent d’un rappel à l’autre, [[Entrée]] ouvre la tâche ou l’évènement.',
          '«\u00a0Vu\u00a0» retire le rappel, «\u00a0Tout marquer comme vu\u00a0» les retire tous.',
          '«\u00a0Reporter\u00a0» le fait revenir dans dix minutes, dans une heure, ce soir, demain matin ou lundi.',
        ),
        text(
          'Un évènement déplacé, annulé ou supprimé, une tâche faite ou reportée n’ont plus de rappel\u00a0: il n’y a rien à nettoyer. Ce qui est arrivé pendant la veille de l’ordinateur vous attend au réveil.',
        ),
      ],
    },
    {
      heading: 'Les notifications de l’ordinateur',
      blocks: [
        text(
          'Elles disent le type et l’heure, jamais un nom\u00a0: elles peuvent être lues par-dessus votre épaule. Mallette verrouillée, elles disent seulement qu’un rappel attend. Cliquez sur l’une d’elles pour ouvrir la liste des rappels, ou l’échéancier si c’est le résumé du matin.',
        ),
        list(
          'Un résumé chaque matin, à l’heure choisie ou à la première ouverture.',
          'Des heures calmes, et les dimanches et jours fériés\u00a0: ce qui arrive alors est annoncé ensuite, en une fois.',
          'Sous Windows et macOS, des boutons «\u00a0Fait\u00a0», «\u00a0Reporter 1\u00a0h\u00a0» et «\u00a0Ouvrir\u00a0» quand le système les affiche.',
        ),
        text(
          'Réglages → Notifications permet aussi de garder Mallette ouverte, sans fenêtre, pour que les rappels continuent d’arriver.',
        ),
      ],
    },
    {
      heading: 'Les règles',
      blocks: [
        text(
          'Certaines tâches sont créées d’elles-mêmes à leur date\u00a0: prospect sans contact depuis bientôt trois ans, inscription à l’ORIAS. Chacune l’est une seule fois, même si Mallette est restée fermée un mois\u00a0: elle garde alors sa vraie date.',
        ),
        list(
          'La tâche ouverte, «\u00a0Pourquoi cette tâche\u00a0?\u00a0» donne sa raison.',
          'Quand la raison disparaît, la tâche se ferme\u00a0; «\u00a0Annuler\u00a0» la rend avec le reste.',
          'Réglages → Automatismes désactive une règle, et montre le journal de tout ce qu’elles ont fait.',
        ),
        note(
          'Réactiver une règle, ou annuler sa désactivation, rattrape aussitôt ce qui manque. Les tâches déjà créées ne disparaissent pas quand on désactive leur règle.',
        ),
      ],
    },
    {
      heading: 'Une date qui semble fausse',
      blocks: [
        text(
          'Si l’ordinateur recule de plus d’une heure ou avance de plus d’un an, un bandeau le dit. Tant qu’il est là, rien d’automatique n’a lieu, et ce que vous saisissez est enregistré. Corrigez la date de l’ordinateur, ou confirmez qu’elle est la bonne.',
        ),
      ],
    },
  ],
};
