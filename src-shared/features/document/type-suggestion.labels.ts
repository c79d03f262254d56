/**
 * @file The words that tell the type of a document, by code of the type: in the name of its file, and in its text. They
 * are written as a broker reads them, and compared without accents and signs; in a text, so many of them must be found.
 */
import { words } from '../../kernel/text.ts';

interface Clue {
  readonly shown: string;
  /** As `words` folds it. */
  readonly folded: string;
}

export interface TypeClue {
  readonly code: string;
  readonly names: readonly Clue[];
  readonly texts: readonly Clue[];
  /** How many of `texts` must be found. */
  readonly least: number;
}

const folding = (shown: string): Clue => ({ shown, folded: words(shown).join(' ') });

const clue = (code: string, names: string[], texts: string[], least = 1): TypeClue => ({
  ...{ code, names: names.map(folding), texts: texts.map(folding), least },
});

/** The most telling first: a quote speaks of a contract, a contract seldom of a quote. */
export const typeClues: readonly TypeClue[] = [
  clue(
    'CARTE_GRISE',
    ['carte grise', 'certificat d’immatriculation', 'cg'],
    ['certificat d’immatriculation'],
  ),
  clue(
    'RELEVE_INFORMATION',
    ['relevé d’information', 'relevé information', 'relevé infos', 'ri'],
    [...['relevé d’information', 'relevé d’informations']],
  ),
  clue(
    'PERMIS_CONDUIRE',
    ['permis de conduire', 'permis conduire', 'permis'],
    ['permis de conduire', 'driving licence'],
    2,
  ),
  clue(
    'PIECE_IDENTITE',
    ['carte d’identité', 'carte identité', 'pièce d’identité', 'CNI', 'passeport'],
    [...['carte nationale d’identité', 'république française passeport']],
  ),
  clue(
    'MANDAT_SEPA',
    ['mandat SEPA', 'mandat de prélèvement', 'mandat'],
    ['mandat de prélèvement SEPA', 'référence unique du mandat'],
  ),
  clue(
    'RIB',
    ['RIB', 'relevé d’identité bancaire', 'IBAN'],
    ['relevé d’identité bancaire', 'code banque', 'code guichet', 'clé RIB'],
    2,
  ),
  clue(
    'EXTRAIT_KBIS',
    ['Kbis', 'K bis'],
    ['extrait Kbis', 'extrait K bis', 'immatriculation principale au registre du commerce'],
  ),
  clue(
    'JUSTIFICATIF_DOMICILE',
    ['justificatif de domicile', 'justificatif domicile'],
    ['justificatif de domicile'],
  ),
  clue(
    'RESILIATION',
    ['résiliation', 'lettre de résiliation', 'LRAR'],
    ['demande de résiliation', 'je vous demande de résilier', 'résiliation de mon contrat'],
  ),
  clue('CONSTAT', ['constat'], ['constat amiable d’accident', 'constat amiable']),
  clue(
    'DECLARATION_SINISTRE',
    ['déclaration de sinistre', 'déclaration sinistre', 'sinistre'],
    ['déclaration de sinistre'],
  ),
  clue(
    'RAPPORT_EXPERTISE',
    ['rapport d’expertise', 'rapport expertise', 'expertise'],
    ['rapport d’expertise'],
  ),
  clue('AVIS_ECHEANCE', ['avis d’échéance', 'avis échéance'], ['avis d’échéance']),
  clue('AVIS_RENOUVELLEMENT', ['avis de renouvellement', 'renouvellement'], ['avis de renouvellement']),
  clue('MEMO_VEHICULE', ['mémo véhicule', 'mémo véhicule assuré'], ['mémo véhicule assuré']),
  clue(
    'ATTESTATION_ASSURANCE',
    ['attestation d’assurance', 'attestation assurance', 'attestation'],
    ['attestation d’assurance', 'atteste que', 'certifie que'],
    1,
  ),
  clue('IPID', ['IPID'], ['document d’information sur le produit d’assurance']),
  clue(
    'FICHE_CONSEIL',
    ['devoir de conseil', 'fiche conseil', 'fiche d’information et de conseil'],
    ['devoir de conseil', 'fiche d’information et de conseil'],
  ),
  clue('BULLETIN_ADHESION', ['bulletin d’adhésion', 'bulletin adhésion'], ['bulletin d’adhésion']),
  clue('AVENANT', ['avenant'], ['avenant n°', 'avenant au contrat']),
  clue('CONDITIONS_PARTICULIERES', ['conditions particulières', 'cp'], ['conditions particulières'], 1),
  clue(
    'CONDITIONS_GENERALES',
    ['conditions générales', 'cg assurance', 'dg'],
    ['conditions générales', 'dispositions générales'],
    1,
  ),
  clue(
    'DEVIS',
    ['devis', 'projet d’assurance', 'proposition'],
    ['devis n°', 'ce devis est valable', 'projet d’assurance'],
  ),
  clue('QUITTANCE', ['quittance'], ['quittance de prime', 'quittance']),
  clue('FACTURE', ['facture'], ['facture n°', 'numéro de facture']),
  clue('CONTRAT', ['contrat'], ['contrat d’assurance']),
  clue(
    'ATTESTATION_SECURITE_SOCIALE',
    ['attestation de droits', 'attestation carte vitale'],
    ['attestation de droits à l’assurance maladie'],
  ),
  clue('LIVRET_FAMILLE', ['livret de famille'], ['livret de famille']),
  clue('PHOTO', ['photo', 'img', 'dsc'], []),
  clue('COURRIER', ['courrier', 'lettre'], []),
];
