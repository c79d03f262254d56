/** @file Help page « Les contrats à renouveler ». */
import { list, note, text, type HelpPage } from './help-page.ts';

export const renewalHelp: HelpPage = {
  id: 'renouvellements',
  title: 'Les contrats à renouveler',
  summary: 'L’échéancier des contrats, semaine par semaine, et ce qui se fait avant chaque échéance.',
  sections: [
    {
      heading: 'Lire l’échéancier',
      blocks: [
        text(
          'Dans Échéancier, «\u00a0Contrats\u00a0» ([[G K]]) range les contrats par semaine d’échéance. Le nombre à côté d’un état, d’une semaine ou d’un gestionnaire est toujours celui des lignes affichées.',
        ),
        list(
          'Jaune, ⟳\u00a0: l’échéance approche. Rouge, !\u00a0: elle est passée et rien n’a été décidé.',
          '«\u00a0Agir avant\u00a0» donne la date limite calculée par la loi ou le contrat\u00a0; survolez-la pour lire pourquoi.',
          '«\u00a0Besoins\u00a0» et «\u00a0Avis\u00a0» disent ce qui est déjà fait pour cette échéance.',
        ),
        text(
          'Un clic sur un gestionnaire, sous les filtres, ne montre que ses contrats. [[Entrée]] ouvre le contrat à côté de la liste.',
        ),
      ],
    },
    {
      heading: 'Agir sur un contrat ou sur plusieurs',
      blocks: [
        text(
          'Cochez avec [[X]], [[Maj+↓]] ou [[Ctrl+A]] pour tout le filtre. Sans coche, l’acte porte sur la ligne courante.',
        ),
        list(
          '[[P]] prépare\u00a0: le point sur les besoins est daté et gardé.',
          '[[V]] édite l’avis d’échéance (PDF), le classe dans les documents et note sa date d’envoi, qui fixe le délai du client. Si la compagnie l’a envoyé, notez seulement la date.',
          '[[R]] renouvelle\u00a0: même prime, un pourcentage, ou des montants pour un seul contrat.',
          '[[S]] résilie. La date demandée est le dernier jour garanti ou le premier jour non garanti\u00a0: la phrase sous le champ dit les deux.',
          '[[L]] laisse échoir, [[A]] confie à un gestionnaire.',
        ),
        text(
          'Ce qui n’a pas pu être fait est listé avec la raison. «\u00a0Annuler\u00a0» revient en arrière sur tout l’acte, même pour des centaines de contrats.',
        ),
        note(
          'Un contrat déjà renouvelé dans une autre fenêtre ne l’est pas deux fois\u00a0: le rapport le dit.',
        ),
      ],
    },
  ],
};
