/**
 * @file The words that tell the type of a document, by code of the type: in the name of its file, and in its text. Each
 * is a run of words as `words` folds them; in a text, so many of them must be found.
 */
export interface TypeClue {
  readonly code: string;
  readonly names: readonly string[];
  readonly texts: readonly string[];
  /** How many of `texts` must be found. */
  readonly least: number;
}

const clue = (code: string, names: string[], texts: string[], least = 1): TypeClue => ({
  ...{ code, names, texts, least },
});

/** The most telling first: a quote speaks of a contract, a contract seldom of a quote. */
export const typeClues: readonly TypeClue[] = [
  clue(
    'CARTE_GRISE',
    ['carte grise', 'certificat d immatriculation', 'cg'],
    ['certificat d immatriculation'],
  ),
  clue(
    'RELEVE_INFORMATION',
    ['releve d information', 'releve information', 'releve infos', 'ri'],
    [...['releve d information', 'releve d informations']],
  ),
  clue(
    'PERMIS_CONDUIRE',
    ['permis de conduire', 'permis conduire', 'permis'],
    ['permis de conduire', 'driving licence'],
    2,
  ),
  clue(
    'PIECE_IDENTITE',
    ['carte d identite', 'carte identite', 'piece d identite', 'cni', 'passeport'],
    [...['carte nationale d identite', 'republique francaise passeport']],
  ),
  clue(
    'MANDAT_SEPA',
    ['mandat sepa', 'mandat de prelevement', 'mandat'],
    ['mandat de prelevement sepa', 'reference unique du mandat'],
  ),
  clue(
    'RIB',
    ['rib', 'releve d identite bancaire', 'iban'],
    ['releve d identite bancaire', 'code banque', 'code guichet', 'cle rib'],
    2,
  ),
  clue(
    'EXTRAIT_KBIS',
    ['kbis', 'k bis'],
    ['extrait kbis', 'extrait k bis', 'immatriculation principale au registre du commerce'],
  ),
  clue(
    'JUSTIFICATIF_DOMICILE',
    ['justificatif de domicile', 'justificatif domicile'],
    ['justificatif de domicile'],
  ),
  clue(
    'RESILIATION',
    ['resiliation', 'lettre de resiliation', 'lrar'],
    ['demande de resiliation', 'je vous demande de resilier', 'resiliation de mon contrat'],
  ),
  clue('CONSTAT', ['constat'], ['constat amiable d accident', 'constat amiable']),
  clue(
    'DECLARATION_SINISTRE',
    ['declaration de sinistre', 'declaration sinistre', 'sinistre'],
    ['declaration de sinistre'],
  ),
  clue(
    'RAPPORT_EXPERTISE',
    ['rapport d expertise', 'rapport expertise', 'expertise'],
    ['rapport d expertise'],
  ),
  clue('AVIS_ECHEANCE', ['avis d echeance', 'avis echeance'], ['avis d echeance']),
  clue('AVIS_RENOUVELLEMENT', ['avis de renouvellement', 'renouvellement'], ['avis de renouvellement']),
  clue('MEMO_VEHICULE', ['memo vehicule', 'memo vehicule assure'], ['memo vehicule assure']),
  clue(
    'ATTESTATION_ASSURANCE',
    ['attestation d assurance', 'attestation assurance', 'attestation'],
    ['attestation d assurance', 'atteste que', 'certifie que'],
    1,
  ),
  clue('IPID', ['ipid'], ['document d information sur le produit d assurance']),
  clue(
    'FICHE_CONSEIL',
    ['devoir de conseil', 'fiche conseil', 'fiche d information et de conseil'],
    ['devoir de conseil', 'fiche d information et de conseil'],
  ),
  clue('BULLETIN_ADHESION', ['bulletin d adhesion', 'bulletin adhesion'], ['bulletin d adhesion']),
  clue('AVENANT', ['avenant'], ['avenant n', 'avenant au contrat']),
  clue('CONDITIONS_PARTICULIERES', ['conditions particulieres', 'cp'], ['conditions particulieres'], 1),
  clue(
    'CONDITIONS_GENERALES',
    ['conditions generales', 'cg assurance', 'dg'],
    ['conditions generales', 'dispositions generales'],
    1,
  ),
  clue(
    'DEVIS',
    ['devis', 'projet d assurance', 'proposition'],
    ['devis n', 'ce devis est valable', 'projet d assurance'],
  ),
  clue('QUITTANCE', ['quittance'], ['quittance de prime', 'quittance']),
  clue('FACTURE', ['facture'], ['facture n', 'numero de facture']),
  clue('CONTRAT', ['contrat'], ['contrat d assurance']),
  clue(
    'ATTESTATION_SECURITE_SOCIALE',
    ['attestation de droits', 'attestation carte vitale'],
    ['attestation de droits a l assurance maladie'],
  ),
  clue('LIVRET_FAMILLE', ['livret de famille'], ['livret de famille']),
  clue('PHOTO', ['photo', 'img', 'dsc'], []),
  clue('COURRIER', ['courrier', 'lettre'], []),
];
