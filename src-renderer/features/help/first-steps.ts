/** @file Help page « Premiers pas ». */
import { list, note, steps, text, type HelpPage } from './help-page.ts';

export const firstSteps: HelpPage = {
  id: 'premiers-pas',
  title: 'Premiers pas',
  summary: 'De l’ouverture de la mallette à votre premier client.',
  sections: [
    {
      heading: 'Ce qu’est Mallette',
      blocks: [
        text(
          'Mallette réunit tout ce que vous savez d’un client sur une seule fiche, sur votre ordinateur. Elle fonctionne sans internet\u00a0: rien ne part de ce poste, et tout y est chiffré.',
        ),
      ],
    },
    {
      heading: 'Vos trois premières minutes',
      blocks: [
        steps(
          'Rangez votre fiche de secours. C’est la seule façon de rouvrir la mallette si vous oubliez votre phrase secrète.',
          'Choisissez «\u00a0Nouveau\u00a0», puis «\u00a0Nouveau client\u00a0» ([[Ctrl+Maj+C]]). Un nom et un téléphone ou un e-mail suffisent.',
          'Ouvrez la fiche et complétez-la à votre rythme. Quitter un champ l’enregistre\u00a0: il n’y a pas de bouton à chercher.',
        ),
      ],
    },
    {
      heading: 'Se déplacer',
      blocks: [
        list(
          'À gauche, les écrans\u00a0: Accueil, Clients, puis Corbeille, Réglages et Aide.',
          'En haut, [[Ctrl+K]] ouvre la recherche\u00a0: elle trouve un client, un écran ou une action.',
          '[[Alt+←]] et [[Alt+→]] reviennent à l’écran précédent ou suivant.',
        ),
      ],
    },
    {
      heading: 'Votre cabinet',
      blocks: [
        text(
          'Dans Réglages, complétez l’identité du cabinet, ajoutez vos collaborateurs et adaptez vos listes, par exemple les origines des clients. Une valeur déjà utilisée ne peut pas être retirée par mégarde.',
        ),
        note(
          'Un cabinet d’exemple porte un bandeau rayé en haut de la fenêtre. Ses clients sont fictifs et n’ont aucun lien avec les vôtres.',
        ),
      ],
    },
  ],
};
