/** @file The lists that a new cabinet starts with. Codes are stable; labels belong to the cabinet once made. */
import type { ListItem } from './cabinet.api.ts';

export interface DefaultListItem {
  readonly code: string;
  readonly label: string;
  /** The application attaches a meaning to the code: the item can be renamed or archived, never removed. */
  readonly isSystem: boolean;
}

const system = (code: string, label: string): DefaultListItem => ({ code, label, isSystem: true });
const own = (code: string, label: string): DefaultListItem => ({ code, label, isSystem: false });

export const defaultLists: Readonly<Record<ListItem['list'], readonly DefaultListItem[]>> = {
  origin: [
    system('SALON', 'Salon'),
    system('APPORTEUR', 'Apporteur d’affaires'),
    system('PRESCRIPTION', 'Prescription'),
    system('PARRAINAGE', 'Parrainage'),
    own('SITE_WEB', 'Site web'),
    own('RESEAUX_SOCIAUX', 'Réseaux sociaux'),
    own('COMPARATEUR', 'Comparateur'),
    own('ACHAT_FICHES', 'Achat de fiches'),
    own('APPEL_ENTRANT', 'Appel entrant'),
    own('PASSAGE', 'Passage au cabinet'),
    own('REPRISE_PORTEFEUILLE', 'Reprise de portefeuille'),
    own('ANCIEN_CLIENT', 'Ancien client'),
    system('AUTRE', 'Autre'),
    system('INCONNU', 'Inconnue'),
  ],
  documentType: [
    system('PIECE_IDENTITE', 'Pièce d’identité'),
    system('JUSTIFICATIF_DOMICILE', 'Justificatif de domicile'),
    system('RIB', 'RIB'),
    system('MANDAT_SEPA', 'Mandat SEPA'),
    system('CARTE_GRISE', 'Carte grise'),
    system('PERMIS_CONDUIRE', 'Permis de conduire'),
    system('RELEVE_INFORMATION', 'Relevé d’information'),
    own('ATTESTATION_SECURITE_SOCIALE', 'Attestation de droits à l’assurance maladie'),
    own('LIVRET_FAMILLE', 'Livret de famille'),
    system('EXTRAIT_KBIS', 'Extrait Kbis'),
    system('FICHE_CONSEIL', 'Fiche d’information et de conseil'),
    system('DEVIS', 'Devis'),
    system('BULLETIN_ADHESION', 'Bulletin d’adhésion'),
    system('CONDITIONS_PARTICULIERES', 'Conditions particulières'),
    own('CONDITIONS_GENERALES', 'Conditions générales'),
    system('AVENANT', 'Avenant'),
    system('ATTESTATION_ASSURANCE', 'Attestation d’assurance'),
    system('AVIS_ECHEANCE', 'Avis d’échéance'),
    own('QUITTANCE', 'Quittance'),
    system('RESILIATION', 'Résiliation'),
    own('CONSTAT', 'Constat amiable'),
    own('DECLARATION_SINISTRE', 'Déclaration de sinistre'),
    own('RAPPORT_EXPERTISE', 'Rapport d’expertise'),
    own('COURRIER', 'Courrier'),
    own('PHOTO', 'Photo'),
    system('FACTURE', 'Facture'),
    system('AVIS_RENOUVELLEMENT', 'Avis de renouvellement'),
    system('PIECE_JUSTIFICATIVE', 'Pièce justificative'),
    system('CONTRAT', 'Contrat'),
    system('IPID', 'Document d’information (IPID)'),
    system('MEMO_VEHICULE', 'Mémo véhicule assuré'),
    system('AUTRE', 'Autre document'),
  ],
};
