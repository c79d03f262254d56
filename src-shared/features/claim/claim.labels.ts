/** @file The words of claims. */
import type { ClaimKind, ClaimStatus } from './claim.rules.ts';

export const claimStatusLabels: Readonly<Record<ClaimStatus, string>> = {
  DECLARE: 'Déclaré',
  EN_INSTRUCTION: 'En instruction',
  ATTENTE_PIECES: 'En attente de pièces',
  EXPERTISE: 'Expertise',
  ACCORD: 'Accord',
  REGLE: 'Réglé',
  SANS_SUITE: 'Sans suite',
  REFUSE: 'Refusé',
  CLOS: 'Clos',
};

export const claimKindLabels: Readonly<Record<ClaimKind, string>> = {
  COLLISION: 'Accident de la circulation',
  BRIS_GLACE: 'Bris de glace',
  VOL: 'Vol',
  INCENDIE: 'Incendie',
  DEGAT_DES_EAUX: 'Dégât des eaux',
  EVENEMENT_CLIMATIQUE: 'Évènement climatique',
  CATASTROPHE_NATURELLE: 'Catastrophe naturelle',
  VANDALISME: 'Vandalisme',
  RESPONSABILITE_CIVILE: 'Responsabilité civile',
  ACCIDENT_CORPOREL: 'Accident corporel',
  HOSPITALISATION: 'Hospitalisation',
  ARRET_TRAVAIL: 'Arrêt de travail',
  INVALIDITE: 'Invalidité',
  DECES: 'Décès',
  PROTECTION_JURIDIQUE: 'Protection juridique',
  ASSISTANCE: 'Assistance',
  DOMMAGE_ELECTRIQUE: 'Dommage électrique',
  PERTE_EXPLOITATION: 'Perte d’exploitation',
  CYBER: 'Atteinte informatique',
  ANIMAL: 'Soins d’un animal',
  AUTRE: 'Autre',
};
