/** @file Help page « La fiche client ». */
import { list, note, text, type HelpPage } from './help-page.ts';

export const clientSheet: HelpPage = {
  id: 'fiche-client',
  title: 'La fiche client',
  summary: 'Lire, compléter et corriger les informations d’un client.',
  sections: [
    {
      heading: 'Modifier un champ',
      blocks: [
        list(
          'Cliquez sur une valeur, ou placez-vous dessus et appuyez sur [[Entrée]].',
          'Quittez le champ, avec [[Tab]] ou d’un clic ailleurs\u00a0: la valeur est enregistrée.',
          '[[Échap]] rend la valeur d’avant.',
          '«\u00a0Annuler\u00a0» reste affiché quelques secondes à côté du champ enregistré.',
        ),
        text(
          'Un seul champ est ouvert à la fois. Si l’enregistrement échoue, ce que vous avez tapé reste là, avec la raison.',
        ),
      ],
    },
    {
      heading: 'Téléphones, e-mails et adresses',
      blocks: [
        text(
          'Un client peut en avoir plusieurs, chacun avec son type. L’un d’eux est le principal\u00a0: c’est lui qui paraît dans les listes. Le code postal propose les villes correspondantes, et vous pouvez toujours écrire autre chose.',
        ),
      ],
    },
    {
      heading: 'Numéro de sécurité sociale et IBAN',
      blocks: [
        text(
          'Ces numéros sont masqués. «\u00a0Voir\u00a0» les affiche, et cette consultation est notée dans le journal. Un numéro dont la clé est fausse est signalé\u00a0; vous pouvez le conserver «\u00a0à confirmer\u00a0».',
        ),
        text('Un IBAN copié s’efface du presse-papiers après 30\u00a0secondes.'),
      ],
    },
    {
      heading: 'Le brief avant l’appel',
      blocks: [
        text(
          '[[F9]] sur une fiche ouvre, à côté, ce qu’il faut savoir avant de décrocher\u00a0: notes épinglées, réclamation, impayé, contrats à traiter avec leur date limite, sinistres, tickets, tâches en retard, anniversaire, prochain rendez-vous et dernier échange. Chaque ligne ouvre ce sur quoi elle repose\u00a0; [[F9]] referme le brief. Ailleurs, [[F9]] demande d’abord pour quel client.',
        ),
      ],
    },
    {
      heading: 'La famille',
      blocks: [
        text(
          'Chaque membre a son lien de parenté et son rattachement. S’il devient client, «\u00a0Créer sa fiche\u00a0» reprend ce qui est déjà connu et relie les deux fiches dans les deux sens.',
        ),
      ],
    },
    {
      heading: 'Avertissements et doublons',
      blocks: [
        text(
          'Une remarque à côté d’un champ ne bloque jamais l’enregistrement. À la création d’un client, Mallette montre les fiches qui lui ressemblent\u00a0; vous pouvez les ouvrir côte à côte avant de décider.',
        ),
        note(
          'Les membres d’une famille partagent souvent un e-mail ou un téléphone\u00a0: ce n’est pas un doublon.',
        ),
      ],
    },
  ],
};
