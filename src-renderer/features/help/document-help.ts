/** @file Help page « Les documents ». */
import { list, note, text, type HelpPage } from './help-page.ts';

export const documentHelp: HelpPage = {
  id: 'documents',
  title: 'Les documents',
  summary: 'Ajouter des fichiers, les classer, les lire, les retrouver.',
  sections: [
    {
      heading: 'Ajouter des fichiers',
      blocks: [
        list(
          'Glissez-les depuis le bureau sur la fiche d’un client\u00a0: ils y sont classés.',
          'Glissez-les sur un contrat, un sinistre ou un ticket ouvert à côté\u00a0: ils y sont rattachés. Les e-mails (.eml, .msg) deviennent des tickets ou des échanges.',
          'Glissez-les ailleurs\u00a0: ils attendent dans «\u00a0À classer\u00a0», sur l’écran «\u00a0Documents\u00a0» ([[G D]]).',
          'Collez une image ou un fichier avec [[Ctrl+V]], ou choisissez-les avec «\u00a0Ajouter\u00a0».',
          'Réglages, Documents\u00a0: un dossier surveillé apporte de lui-même ce qu’un scanner y dépose.',
        ),
        text(
          'Chaque fichier est copié et chiffré\u00a0; l’original reste où il est. Un long ajout montre son avancement au bas de la fenêtre, et peut être arrêté\u00a0: ce qui est ajouté le reste.',
        ),
        note(
          'Un contenu déjà présent n’est pas ajouté deux fois\u00a0: «\u00a0Détail\u00a0» propose de le rattacher ici, de le restaurer s’il est à la corbeille, ou de l’ajouter quand même.',
        ),
      ],
    },
    {
      heading: 'Classer',
      blocks: [
        text(
          'Mallette lit le nom et le texte du fichier, et propose un type, une date, un client ou un contrat, avec la raison\u00a0: une immatriculation, un numéro de police, un compte, un nom. Rien n’est appliqué sans vous.',
        ),
        list(
          '[[A]] accepte la proposition de la ligne, [[X]] la choisit, [[Suppr]] la met à la corbeille.',
          '[[Entrée]] ouvre le document, avec son aperçu à côté de sa fiche.',
          'Plusieurs lignes choisies se classent ou se rattachent ensemble.',
        ),
      ],
    },
    {
      heading: 'Lire et retrouver',
      blocks: [
        list(
          'Dans l’aperçu\u00a0: [[Page suivante]] et [[Page précédente]] tournent les pages, [[+]], [[-]] et [[0]] règlent la taille, [[Alt+Entrée]] élargit.',
          'La recherche ([[Ctrl+K]]) trouve les mots des titres et des textes, et montre le passage.',
          '«\u00a0Ouvrir dans l’application du poste\u00a0» passe par une copie temporaire, effacée ensuite. Ce que vous y enregistrez devient une nouvelle version.',
        ),
        text('Les versions précédentes restent, et peuvent être reprises.'),
      ],
    },
    {
      heading: 'Pièces attendues',
      blocks: [
        text(
          'Un contrat et un sinistre montrent les pièces qu’ils demandent. «\u00a0Demander\u00a0» crée la tâche de relance du client\u00a0; la pièce se coche quand un document de ce type est classé.',
        ),
      ],
    },
  ],
};
