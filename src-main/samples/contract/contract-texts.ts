/** @file What generated contracts and claims are made of: no insurer, product or person that exists. */
import type { Branch } from '#shared/features/contract/branches.ts';
import type { ClaimKind } from '#shared/features/claim/claim.rules.ts';

/** Kind, name, code of the cabinet there, and where it is. */
export const INSURERS = [
  ['COMPAGNIE', 'Assurances Démo Horizon', 'HZ-0412', '44000', 'Nantes'],
  ['COMPAGNIE', 'Mutuelle Exemple Ouest', '77310', '35000', 'Rennes'],
  ['COMPAGNIE', 'Prévoyance Fictive', 'PF8841', '69003', 'Lyon'],
  ['COMPAGNIE', 'Compagnie d’Essai du Lac', '19-2206', '74000', 'Annecy'],
  ['COMPAGNIE', 'La Factice IARD', 'FI00713', '75009', 'Paris'],
  ['GROSSISTE', 'Grossiste Modèle', 'GM-55', '33000', 'Bordeaux'],
  ['GROSSISTE', 'Courtage Maquette', 'CM1180', '59000', 'Lille'],
] as const;
export const CLAIM_STEPS_SAID = [
  'Rappelé la compagnie, dossier suivi.',
  'Expert missionné.',
  'Facture reçue et transmise.',
  'Photos demandées au client.',
  'Devis de réparation accepté.',
  '',
  '',
] as const;
export const EXPERTS = ['Cabinet Exemple Expertise', 'Expertises du Modèle', 'M. Patron, expert'] as const;
export const CIRCUMSTANCES: Readonly<Partial<Record<ClaimKind, readonly string[]>>> = {
  COLLISION: ['Choc arrière à un feu.', 'Accrochage sur un parking.', 'Refus de priorité à un rond-point.'],
  BRIS_GLACE: ['Impact sur le pare-brise, autoroute.', 'Vitre latérale brisée.'],
  VOL: ['Véhicule volé dans la rue, plainte déposée.', 'Vol par effraction pendant l’absence.'],
  DEGAT_DES_EAUX: ['Fuite du lave-linge.', 'Infiltration par la toiture.', 'Fuite chez le voisin du dessus.'],
  INCENDIE: ['Départ de feu en cuisine.'],
  EVENEMENT_CLIMATIQUE: ['Grêle.', 'Tuiles arrachées par la tempête.'],
  RESPONSABILITE_CIVILE: ['Dégât causé chez un client.', 'Chute d’un visiteur.'],
};
export const PRODUCTS: Readonly<Partial<Record<Branch, readonly string[]>>> = {
  AUTO: ['Auto Confort', 'Auto Essentiel', 'Conduite Sereine'],
  MOTO: ['Deux-roues Libre'],
  MRH: ['Habitat Plus', 'Mon Logement', 'Habitation Essentiel'],
  SANTE_IND: ['Santé Équilibre', 'Santé Renfort', 'Hospi Seul'],
  PREV_IND: ['Maintien de revenu'],
  EMPRUNTEUR: ['Prêt Serein'],
  RCPRO: ['RC Métiers'],
  MRP: ['Multirisque Commerce', 'Multirisque Bureaux'],
  DECENNALE: ['Décennale Artisans'],
};
export const CARS = [['Peugeot', '208'], ['Peugeot', '3008'], ['Renault', 'Clio'], ['Renault', 'Captur'], ['Citroën', 'C3'], ['Dacia', 'Sandero'], ['Dacia', 'Duster'], ['Volkswagen', 'Golf'], ['Toyota', 'Yaris'], ['Fiat', '500'], ['Tesla', 'Model 3']] as const; // prettier-ignore
export const BIKES = [['Yamaha', 'MT-07'], ['Honda', 'CB500F'], ['Piaggio', 'Liberty'], ['BMW', 'R 1250']] as const; // prettier-ignore
export const ACTIVITIES = ['Menuiserie', 'Plomberie', 'Électricité', 'Peinture', 'Restauration', 'Conseil en gestion', 'Coiffure', 'Maçonnerie', 'Infirmier libéral', 'Commerce de détail'] as const; // prettier-ignore
export const BANKS = ['Banque Exemple', 'Caisse Modèle', 'Crédit Fictif'] as const;
export const PETS = [
  ['Nuage', 'Chat'],
  ['Pixel', 'Chien'],
  ['Olive', 'Chien'],
  ['Moka', 'Chat'],
] as const;
export const COUNTRIES = ['Portugal', 'Canada', 'Maroc', 'Japon', 'Grèce'] as const;
export const AMENDMENTS = ['Ajout d’un conducteur', 'Changement d’adresse', 'Changement de véhicule', 'Option assistance'] as const; // prettier-ignore
export const REVIEWS = ['Besoins inchangés, garanties conservées.', 'Revenus en hausse, capital à revoir.', ''] as const; // prettier-ignore
