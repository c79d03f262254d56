/** @file Help page « Le mémo ». */
import { list, note, text, type HelpPage } from './help-page.ts';

export const memoHelp: HelpPage = {
  id: 'memo',
  title: 'Le mémo',
  summary: 'Notes, tâches, évènements et fil d’un client.',
  sections: [
    {
      heading: 'Écrire une note',
      blocks: [
        text(
          'La zone de saisie est toujours ouverte en haut du mémo. Ce que vous tapez est gardé en brouillon au fur et à mesure\u00a0: vous le retrouvez à votre retour, même après un arrêt brutal. [[Ctrl+Entrée]] enregistre la note, datée et signée.',
        ),
        list(
          '[[Entrée]] sur une note la modifie\u00a0; quitter la zone enregistre, [[Échap]] rend le texte d’avant.',
          '[[P]] l’épingle en tête de liste.',
          '[[T]] en fait une tâche, qui garde le lien avec la note.',
          '[[Suppr]] la met à la corbeille\u00a0; «\u00a0Annuler\u00a0» la rend.',
        ),
        text(
          'Une mise en forme simple suffit\u00a0: **gras**, _italique_, «\u00a0-\u00a0» ou «\u00a01.\u00a0» pour une liste, «\u00a0>\u00a0» pour une citation.',
        ),
      ],
    },
    {
      heading: 'Versions et verrou',
      blocks: [
        text(
          'Chaque version d’une note reste lisible, et peut être rétablie. Une note qui doit servir de preuve peut être verrouillée, avec un motif\u00a0: plus personne ne la modifie ensuite.',
        ),
        note('Le verrou est définitif\u00a0: il ne s’annule pas.'),
      ],
    },
    {
      heading: 'Créer une tâche en une phrase',
      blocks: [
        text(
          'Tapez par exemple «\u00a0rappeler demain 14h\u00a0», «\u00a0envoyer le devis dans 3 jours\u00a0» ou «\u00a0bilan fin du mois\u00a0»\u00a0: ce qui a été compris s’affiche avant [[Entrée]]. Depuis n’importe quel écran, [[Ctrl+K]] puis «\u00a0!\u00a0» et la phrase font de même.',
        ),
        list(
          'Rouge, ●\u00a0: la date est dépassée. Jaune, ◐\u00a0: elle est très proche. Bleu, ○\u00a0: dans les temps.',
          '[[F]] marque la tâche faite. Si elle se répète, la suivante est créée aussitôt.',
          '[[R]] la reporte, [[A]] la confie à quelqu’un, [[Entrée]] l’ouvre.',
        ),
        text('Les tâches faites se replient sous la liste, et restent dans le fil.'),
      ],
    },
    {
      heading: 'Évènements et fil',
      blocks: [
        text(
          'Un évènement créé sur la fiche est lié au client et paraît dans l’agenda du cabinet. Le fil réunit tout ce qui s’est passé avec le client, du plus récent au plus ancien\u00a0; filtrez-le par type.',
        ),
        list(
          '[[Ctrl+Maj+N]] nouvelle note',
          '[[Ctrl+Maj+T]] nouvelle tâche',
          '[[Ctrl+Maj+E]] nouvel évènement',
        ),
      ],
    },
  ],
};
