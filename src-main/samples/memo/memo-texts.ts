/** @file What is written and planned in a cabinet that does not exist. Of the trade only: nothing about anybody’s health. */

export const NOTE_OPENINGS = [
  'Appel entrant.',
  'Appel sortant, message laissé.',
  'Reçu au cabinet.',
  'Échange par courriel.',
  'Rendez-vous en visioconférence.',
  'Point téléphonique.',
] as const;

export const NOTE_BODIES = [
  'Souhaite comparer son contrat auto : le tarif a augmenté à l’échéance.',
  'Change de véhicule le mois prochain, enverra la carte grise.',
  'Demande une attestation d’assurance habitation pour son bailleur.',
  'Déménage au printemps : contrat habitation à revoir avec la nouvelle surface.',
  'Veut ajouter un conducteur secondaire, permis obtenu cette année.',
  'Projet d’achat immobilier : étudier la délégation d’assurance emprunteur.',
  'A reçu l’avis d’échéance, ne comprend pas la hausse. Expliqué l’indice.',
  'Envisage un passage au paiement annuel.',
  'Dégât des eaux dans la cuisine, constat amiable signé avec le voisin.',
  'Bris de glace déclaré, franchise rappelée.',
  'Demande un relevé d’informations pour changer d’assureur.',
  'Intéressé par une protection juridique, devis à préparer.',
  'Nouvelle adresse électronique communiquée, fiche mise à jour.',
  'Prélèvement rejeté le mois dernier, régularisé par carte.',
  'Souhaite regrouper tous ses contrats chez nous.',
  'Demande un délai de réflexion avant de signer le devis.',
  'Hésite sur le niveau de franchise, deux propositions envoyées.',
  'Recommande le cabinet à un collègue, à remercier.',
] as const;

export const NOTE_FOLLOW_UPS = [
  'Rappeler la semaine prochaine.',
  'Pièces attendues : **RIB** et justificatif de domicile.',
  'Devis envoyé, relance dans dix jours.',
  'Rien d’autre à prévoir.',
  'Préfère être joint après 18 h.',
  'À reprendre à l’échéance.',
  'Très satisfait de l’échange.',
] as const;

export const LONG_NOTE = `**Bilan annuel des contrats**

Tour complet de la situation, à la demande du client.

- Auto : bonus maximal, usage à passer en « trajet travail ».
- Habitation : une véranda ajoutée, surface et capital mobilier à relever.
- Protection juridique : garantie comprise, jamais utilisée.
- Épargne : pas de besoin exprimé pour l’instant.

Le client souhaite une seule échéance pour tous ses contrats. Expliqué les délais de résiliation, les conséquences
sur les prélèvements, et ce que nous devons recevoir avant la fin du mois. Il regrette la hausse de cette année mais
comprend qu’elle touche tout le marché. Deux comparaisons seront préparées, l’une à garanties égales, l’autre avec
une franchise plus haute.

**Décision** : retour prévu après lecture des deux propositions.`;

export const PINNED_NOTES = [
  '**Ne jamais appeler le matin** : travaille de nuit.',
  'Toujours passer par son épouse pour les rendez-vous.',
  'Veut recevoir ses documents par courrier, pas par courriel.',
  'Contrats payés par la société : facturer à l’adresse professionnelle.',
] as const;

export const LOCKED_NOTE =
  'Conseil donné par écrit : capital mobilier jugé trop faible, le client maintient son choix.';
export const LOCK_REASONS = ['Preuve du devoir de conseil', 'Échange conservé en vue d’un litige'] as const;

export const TASK_TITLES = [
  'Relancer pour le devis auto',
  'Envoyer l’attestation habitation',
  'Demander la carte grise',
  'Vérifier le RIB reçu',
  'Préparer la comparaison emprunteur',
  'Rappeler au sujet de l’échéance',
  'Transmettre le relevé d’informations',
  'Suivre le dossier dégât des eaux',
  'Mettre à jour la composition du foyer',
  'Demander le justificatif de domicile',
  'Envoyer la lettre de résiliation',
  'Proposer la protection juridique',
  'Contrôler le mandat de prélèvement',
  'Confirmer le rendez-vous',
] as const;

export const TASK_DETAILS = [
  'Convenu au téléphone.',
  'Pièce demandée deux fois déjà.',
  'Répondre aussi sur la franchise.',
] as const;
export const CANCEL_REASONS = ['Le client ne donne pas suite', 'Fait par la compagnie', 'En double'] as const;

export const CABINET_TASKS = [
  'Commander des cartes de visite',
  'Préparer la réunion d’équipe',
  'Archiver les dossiers papier',
  'Répondre au comptable',
  'Mettre à jour l’affiche des horaires',
] as const;
export const WEEKLY_CABINET_TASK = 'Relever les courriers de la boîte postale';
export const MONTHLY_CABINET_TASK = 'Pointer les bordereaux de commissions';
export const TEAM_MEETING = 'Réunion d’équipe';
export const MEETING_ROOM = 'Salle de réunion';
export const FAIR = ['Salon de l’habitat', 'Parc des expositions'] as const;

export const EVENT_TITLES = {
  APPEL: ['Point sur l’échéance', 'Réponse au devis', 'Suivi du sinistre', ''],
  RDV: ['Bilan des contrats', 'Signature du devis', 'Étude emprunteur', ''],
  DEJEUNER: ['Déjeuner avec un apporteur', 'Déjeuner client'],
  VISITE: ['Visite du local', 'Relevé des surfaces', 'Visite de risque'],
  AUTRE: ['Remise de documents', 'Expertise sur place'],
} as const;
export const EVENT_PLACES = {
  APPEL: [''],
  RDV: ['Cabinet', 'Cabinet', 'Salle de réunion', 'Visioconférence'],
  DEJEUNER: ['Brasserie des Deux Rives', 'Le Petit Tilleul', 'Auberge de l’Écluse'],
  VISITE: ['Chez le client', 'Atelier du client'],
  AUTRE: ['Chez le client', 'Cabinet'],
} as const;
export type MeetingKind = keyof typeof EVENT_TITLES;
export const GUESTS = ['Expert du sinistre', 'Comptable du client', 'Notaire du client'] as const;
