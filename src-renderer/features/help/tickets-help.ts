/** @file Help page « Tickets ». */
import { list, note, text, type HelpPage } from './help-page.ts';

export const ticketsHelp: HelpPage = {
  id: 'tickets',
  title: 'Tickets',
  summary: 'Une demande, tous ses échanges, et le jour où elle revient.',
  sections: [
    {
      heading: 'Créer un ticket',
      blocks: [
        list(
          '[[Ctrl+Maj+K]] ouvre un nouveau ticket\u00a0; depuis une fiche, il est déjà classé sur son client.',
          'Déposez un e-mail (.eml ou .msg) sur l’écran Tickets, sur l’onglet d’une fiche ou sur un ticket. «\u00a0Ajouter un e-mail\u00a0» et un collage font la même chose.',
          'Une réponse rejoint d’elle-même le ticket qu’elle continue, et un e-mail déjà présent est signalé.',
        ),
        note(
          'Le texte des e-mails est redessiné par Mallette\u00a0: rien n’est chargé sur Internet, rien ne s’exécute, et un lien trompeur est signalé.',
        ),
      ],
    },
    {
      heading: 'Classé sur le bon client',
      blocks: [
        text(
          'Un e-mail est classé sur un client quand son adresse n’appartient qu’à lui. La raison est toujours affichée. Les autres indices (numéro de police, de sinistre, immatriculation, société) sont proposés, jamais appliqués.',
        ),
        text(
          '«\u00a0Pas le bon client\u00a0» retire le ticket de la fiche et retient que cette adresse ne désigne pas ce client. [[Ctrl+Z]] annule les deux.',
        ),
      ],
    },
    {
      heading: 'Ouvert, En attente, Fermé',
      blocks: [
        list(
          '«\u00a0En attente\u00a0» demande une date\u00a0: «\u00a0demain\u00a0», «\u00a0lundi\u00a0», «\u00a0dans 2 semaines\u00a0», «\u00a002/12\u00a0». Ce jour-là, le ticket redevient ouvert.',
          'Un message, un appel ou un courrier le rouvre aussi. Une note interne, non.',
          'Un ticket fermé se rouvre quand le client écrit de nouveau.',
          'Tant qu’un ticket classé sur un contrat n’est pas fermé, le contrat porte son icône.',
        ),
      ],
    },
    {
      heading: 'Répondre',
      blocks: [
        text(
          'Écrivez la réponse dans le ticket\u00a0: le brouillon se garde tout seul. «\u00a0::\u00a0» insère un texte type. «\u00a0Enregistrer le brouillon .eml\u00a0» crée un fichier que votre messagerie ouvre, prêt à envoyer\u00a0; «\u00a0Copier et consigner\u00a0» copie le texte. «\u00a0Joindre des documents\u00a0» met dans le brouillon ceux du ticket et de son client.',
        ),
      ],
    },
    {
      heading: 'Réclamation',
      blocks: [
        text(
          'Toute insatisfaction exprimée est une réclamation. Accusé de réception sous dix jours ouvrables, réponse sous deux mois\u00a0: Mallette calcule les deux dates depuis l’envoi, crée les tâches, et ajoute la mention du médiateur à vos réponses. Cette mention s’écrit dans Réglages → Tickets.',
        ),
      ],
    },
    {
      heading: 'Au clavier',
      blocks: [
        list(
          '[[G T]] aller aux tickets',
          'Dans la liste\u00a0: [[P]] mettre en attente, [[A]] assigner, [[Maj+F]] fermer, [[X]] cocher',
          'Dans un ticket\u00a0: [[R]] répondre, [[P]] mettre en attente, [[A]] responsable, [[Maj+F]] fermer ou rouvrir, [[.]] copier le numéro',
          '[[Ctrl+Entrée]] enregistre ce qui est écrit',
        ),
      ],
    },
  ],
};
