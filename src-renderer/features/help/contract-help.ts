/** @file Help page « Contrats et devis ». */
import { list, note, text, type HelpPage } from './help-page.ts';

export const contractHelp: HelpPage = {
  id: 'contrats',
  title: 'Contrats et devis',
  summary:
    'L’onglet de la fiche, le contrat ouvert à côté, ses périodes, ses échéances légales, et les devis.',
  sections: [
    {
      heading: 'L’onglet «\u00a0Contrats\u00a0»',
      blocks: [
        text(
          'Une ligne par contrat, avec ceux d’autres clients où la personne est assurée, conductrice ou payeuse. Les devis sont rangés à part, ce qui est terminé vient en dernier, en gris.',
        ),
        list(
          'Jaune\u00a0: à renouveler, avec le nombre de jours. Rouge\u00a0: l’échéance est passée sans décision.',
          'Un sinistre en cours ou un ticket non fermé se voit sur la ligne, même quand le contrat est terminé.',
          '«\u00a0À traiter\u00a0» ne garde que ce qui attend quelque chose de vous. Les totaux comptent chaque contrat une fois.',
        ),
        text(
          'Les flèches vont d’une ligne à l’autre, [[Entrée]] ouvre le contrat, [[N]] en crée un. Ce qui est commencé dans le formulaire est retrouvé plus tard.',
        ),
      ],
    },
    {
      heading: 'Le contrat ouvert',
      blocks: [
        text(
          'Cliquez une valeur pour la modifier\u00a0; quitter le champ enregistre, [[Échap]] remet l’ancienne. [[R]] renouvelle. [[Alt+Entrée]] affiche le panneau en pleine page\u00a0; son bord se tire à la souris ou avec les flèches. [[Ctrl+Maj+O]] l’ouvre dans une fenêtre à part\u00a0: ce qui est écrit dans l’une se voit dans l’autre.',
        ),
        text(
          'Les échéances légales disent ce que le client peut faire, jusqu’à quand, pourquoi, et citent l’article. Une ligne se déplie\u00a0: démarches, remboursement, réserves. «\u00a0À vérifier\u00a0» signale une règle que personne n’a pu confirmer.',
        ),
        list(
          'Périodes\u00a0: chaque renouvellement et chaque avenant, avec la prime et son évolution. Une période mal saisie se corrige sur place.',
          'Personnes\u00a0: famille, autres clients ou simples noms, avec leur rôle.',
          'Faits\u00a0: une vente, un déménagement, une mise en demeure. Leur date ouvre un droit ou fait courir un délai.',
        ),
        note('Une remarque à côté d’un champ ne bloque jamais\u00a0: elle invite à vérifier.'),
      ],
    },
    {
      heading: 'Du devis au contrat',
      blocks: [
        text(
          'Un devis se note envoyé, se relance par une tâche, se refuse ou se périme (30\u00a0jours après l’envoi, ou à sa date). «\u00a0Accepter\u00a0» en fait un contrat sans rien retaper\u00a0; le contrat qu’il remplace prend fin à la date d’effet du nouveau.',
        ),
      ],
    },
    {
      heading: 'Compagnies et grossistes',
      blocks: [
        text(
          'Une compagnie écrite sur un contrat rejoint la liste du cabinet. Réglages → Compagnies garde leurs coordonnées. Une compagnie que des contrats nomment s’archive\u00a0: elle n’est plus proposée et reste sur eux.',
        ),
      ],
    },
  ],
};
