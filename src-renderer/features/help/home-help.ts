/** @file Help page « Accueil ». */
import { list, note, text, type HelpPage } from './help-page.ts';

export const homeHelp: HelpPage = {
  id: 'accueil',
  title: 'Accueil',
  summary: 'Votre journée en un regard\u00a0: ce qui presse, ce qui est prévu, ce qui manque.',
  sections: [
    {
      heading: 'À traiter',
      blocks: [
        text(
          'Chaque compteur ouvre l’échéancier sur les tâches qu’il compte, et elles seules. «\u00a0Mes tâches\u00a0» sont celles dont vous êtes responsable\u00a0; «\u00a0Tout le cabinet\u00a0» comprend aussi celles des autres et celles que personne n’a prises.',
        ),
        list(
          '● en retard\u00a0: la date, ou l’heure du jour, est passée',
          '◐ proche\u00a0: dans les jours qui viennent, trois sauf autre réglage',
          '○ à faire\u00a0: toutes les tâches ouvertes, avec ou sans date',
        ),
        note('Si vous travaillez seul, une seule rangée de compteurs suffit\u00a0: tout est à vous.'),
      ],
    },
    {
      heading: 'Agenda',
      blocks: [
        list(
          '«\u00a0Aujourd’hui\u00a0» montre la journée heure par heure, «\u00a07\u00a0jours\u00a0» la liste de ce qui vient.',
          '«\u00a0Cabinet\u00a0» montre les rendez-vous de tous, «\u00a0Moi\u00a0» les vôtres.',
          'Un clic ou [[Entrée]] ouvre l’évènement\u00a0; un double-clic ou [[Ctrl+Entrée]] ouvre la fiche du client.',
          'Pour créer\u00a0: tracez un créneau, appuyez sur [[Entrée]] là où il est libre, ou utilisez le bouton\u00a0+.',
        ),
      ],
    },
    {
      heading: 'Tâches',
      blocks: [
        text(
          'Une phrase suffit\u00a0: «\u00a0rappeler Mme Durand demain 14h\u00a0». La date comprise s’affiche avant [[Entrée]].',
        ),
        list(
          '[[↑]] [[↓]] vont d’une tâche à l’autre, [[F]] la marque comme faite, [[R]] la reporte, [[A]] la confie à quelqu’un.',
          '[[Entrée]] ouvre la tâche, [[Ctrl+Entrée]] la fiche de son client, à la hauteur de la tâche.',
        ),
      ],
    },
    {
      heading: 'Fiches à compléter',
      blocks: [
        text(
          'Chaque ligne ouvre la liste des prospects et clients à qui il manque quelque chose. Le filtre «\u00a0À compléter\u00a0» s’y voit et s’y retire comme les autres\u00a0; une vue peut le garder.',
        ),
      ],
    },
    {
      heading: 'Organiser l’accueil',
      blocks: [
        list(
          '«\u00a0Organiser\u00a0» affiche, masque et range les blocs\u00a0: cochez-les, glissez-les, ou utilisez les flèches.',
          'Chacun a son accueil\u00a0: les autres collaborateurs gardent le leur.',
          '[[Ctrl+Z]] annule le dernier changement, «\u00a0Rétablir la disposition d’origine\u00a0» les reprend tous.',
          '[[F6]] passe d’un bloc au suivant, [[Maj+F6]] au précédent.',
        ),
        note('L’accueil se tient à jour de lui-même, à minuit comme au réveil de l’ordinateur.'),
      ],
    },
  ],
};
